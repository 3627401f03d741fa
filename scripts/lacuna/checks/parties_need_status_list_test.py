"""A list of parties says how far it reaches, and has as many as it states."""

from dataclasses import replace

import pytest

from lacuna.checks.parties_need_status_list import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument, StatusList


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def test_parties_without_a_list(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(replace(instrument, status_list=None), context)) == [
        Place(("parties",), {"problem": "there are parties, but no status_list"}, of_key=True)
    ]


def test_neither_parties_nor_list(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(replace(instrument, status_list=None, parties={}), context)) == []


@pytest.mark.parametrize("expected", ["0", "2"])
def test_another_number_than_the_list_states(expected: str, instrument: Instrument, context: Context) -> None:
    listed = StatusList(complete=True, as_of="2026-10-01", expected=expected)
    problem = f"the complete list states {expected} parties, but 1 are recorded"
    assert list(RULE.check(replace(instrument, status_list=listed), context)) == [
        Place(("status_list", "expected"), {"problem": problem})
    ]


@pytest.mark.parametrize(
    "listed",
    [
        StatusList(complete=False, as_of="2026-10-01", expected="40"),
        StatusList(complete=True, as_of="2026-10-01"),
    ],
)
def test_incomplete_list_or_one_that_states_no_number(
    listed: StatusList, instrument: Instrument, context: Context
) -> None:
    assert list(RULE.check(replace(instrument, status_list=listed), context)) == []

"""The dates of an instrument are real, past, and in order."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lacuna.checks.instrument_dates import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def _with_dates(instrument: Instrument, date: str) -> Instrument:
    """Every date of the instrument set to the same one."""
    party = instrument.parties["XA"]
    assert instrument.status_list is not None
    return replace(
        instrument,
        adopted=date,
        in_force=date,
        sources={"text": replace(instrument.sources["text"], as_of=date, read=date)},
        status_list=replace(instrument.status_list, as_of=date),
        parties={
            "XA": replace(
                party,
                ratified=date,
                in_force=date,
                by=date,
                reservations=(party.reservations[1], replace(party.reservations[0], since=date)),
            )
        },
        outside_figures=(replace(instrument.outside_figures[0], year=date),),
    )


_PATHS = [
    ("adopted",),
    ("in_force",),
    ("sources", "text", "as_of"),
    ("sources", "text", "read"),
    ("status_list", "as_of"),
    ("parties", "XA", "ratified"),
    ("parties", "XA", "in_force"),
    ("parties", "XA", "by"),
    ("parties", "XA", "reservations", 1, "from"),
    ("outside_figures", 0, "year"),
]


@pytest.mark.parametrize(
    ("date", "problem"),
    [
        ("2021-02-29", "is not in the calendar"),
        ("2026-11-22", "lies after today, 2026-11-21"),
    ],
)
def test_every_date_is_looked_at(date: str, problem: str, instrument: Instrument, context: Context) -> None:
    values = {"date": date, "problem": problem}
    assert list(RULE.check(_with_dates(instrument, date), context)) == [
        Place(path, values) for path in _PATHS
    ]


def test_date_that_is_neither_real_nor_past(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(replace(instrument, adopted="2027-13"), context)) == [
        Place(("adopted",), {"date": "2027-13", "problem": "is not in the calendar"})
    ]


def test_in_force_before_the_ratification(context: Context, with_party: Callable[..., Instrument]) -> None:
    assert list(RULE.check(with_party("XA", in_force="2012-04"), context)) == [
        Place(
            ("parties", "XA", "in_force"),
            {"date": "2012-04", "problem": "lies before the ratification, 2012-05-01"},
        )
    ]


@pytest.mark.parametrize(
    "changes", [{"in_force": "2012-05-01"}, {"in_force": "2012"}, {"ratified": ""}, {"in_force": ""}]
)
def test_dates_of_a_party_that_pass(
    changes: dict[str, str], context: Context, with_party: Callable[..., Instrument]
) -> None:
    assert list(RULE.check(with_party("XA", **changes), context)) == []


def test_instrument_without_list(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(replace(instrument, status_list=None), context)) == []

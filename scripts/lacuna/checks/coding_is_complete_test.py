"""The state of the coding agrees with the coders on record."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lacuna.checks.coding_is_complete import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Coders, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


_SETTLED = "The text of 2015 decides."


def _place(problem: str) -> Place:
    values = {"question": "grooming-age", "problem": problem}
    return Place(("answers", "grooming-age", "coding"), values, of_key=True)


@pytest.mark.parametrize(
    ("coding", "coders"),
    [
        ("reconciled", Coders("16", "14", settled=_SETTLED)),
        ("reconciled", Coders("14", "16", settled=_SETTLED)),
        ("reconciled", Coders("14", "14", settled=_SETTLED)),
        ("disputed", Coders("16", "14")),
        ("single", None),
        ("double", None),
        ("", None),
    ],
)
def test_complete(
    coding: str, coders: Coders | None, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("grooming-age", coding=coding, coders=coders), context)) == []


@pytest.mark.parametrize("coders", [None, Coders("16", "14")])
def test_reconciled_without_reason(
    coders: Coders | None, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("grooming-age", coding="reconciled", coders=coders)
    problem = "reconciled asks for coders with first, second and settled"
    assert list(RULE.check(record, context)) == [_place(problem)]


def test_reconciled_though_all_agree(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    coders = Coders("16", "16", settled=_SETTLED)
    record = with_answer("grooming-age", coding="reconciled", coders=coders)
    problem = "both coders gave the answer on record, so nothing was reconciled"
    assert list(RULE.check(record, context)) == [_place(problem)]


@pytest.mark.parametrize("coders", [None, Coders("14", "14")])
def test_disputed_without_difference(
    coders: Coders | None, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("grooming-age", coding="disputed", coders=coders)
    assert list(RULE.check(record, context)) == [_place("disputed asks for coders whose answers differ")]


@pytest.mark.parametrize(("coding", "shown"), [("single", "single"), ("double", "double"), ("", "no coding")])
def test_coders_beside_another_state(
    coding: str, shown: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("grooming-age", coding=coding, coders=Coders("16", "14"))
    problem = f"{shown} stands beside coders, which only reconciled and disputed answers have"
    assert list(RULE.check(record, context)) == [_place(problem)]


def test_left_open_without_reason(record: Jurisdiction, context: Context) -> None:
    open_ = replace(record, left_open={"age-assurance": Coders("required", "not-assessed")})
    assert list(RULE.check(open_, context)) == [
        Place(
            ("left_open", "age-assurance"),
            {"question": "age-assurance", "problem": "no reason (settled) is given"},
            of_key=True,
        )
    ]

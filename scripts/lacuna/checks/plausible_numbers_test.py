"""Ages and terms of imprisonment lie within bounds."""

from collections.abc import Callable

import pytest

from lacuna.checks.plausible_numbers import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    ("question", "answer", "least", "most"),
    [
        ("grooming-age", "6", "7", "25"),
        ("grooming-age", "26", "7", "25"),
        ("penalty-possession", "0", "0.01", "100"),
        ("penalty-possession", "100.01", "0.01", "100"),
        ("penalty-possession", "500", "0.01", "100"),
    ],
)
def test_out_of_bounds(
    question: str,
    answer: str,
    least: str,
    most: str,
    context: Context,
    with_answer: Callable[..., Jurisdiction],
) -> None:
    record = with_answer(question, answer=answer)
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "answer"), {"answer": answer, "least": least, "most": most})
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("grooming-age", "7"),
        ("grooming-age", "25"),
        ("grooming-age", "unclear"),
        ("penalty-possession", "0.01"),
        ("penalty-possession", "100"),
        ("penalty-possession", "life"),
        ("penalty-possession", "not-applicable"),
        ("material-term", "500"),
    ],
)
def test_within_bounds(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer(question, answer=answer), context)) == []

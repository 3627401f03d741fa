"""A partial answer has a note."""

from collections.abc import Callable

import pytest

from lacuna.checks.partial_needs_note import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("material-possession", "partly-criminalised"),
        ("material-virtual", "partly-covered"),
        ("provider-reporting", "partly-required"),
        ("hotline", "partly-provided"),
    ],
)
def test_partial_without_note(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer(question, answer=answer, note="")
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "answer"), {"question": question, "answer": answer})
    ]


def test_full_answer_needs_no_note(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("material-virtual", answer="covered", note="")
    assert list(RULE.check(record, context)) == []

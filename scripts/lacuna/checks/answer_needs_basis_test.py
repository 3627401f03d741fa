"""An answer that decides something names a provision or a dated source."""

from collections.abc import Callable

import pytest

from lacuna.checks.answer_needs_basis import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("material-possession", "criminalised"),
        ("material-virtual", "partly-covered"),
        ("grooming-age", "16"),
        ("penalty-possession", "life"),
        ("grooming-threshold", "meeting"),
    ],
)
def test_answer_without_basis(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer(question, answer=answer, basis=())
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "answer"), {"question": question, "answer": answer})
    ]


def test_search_alone_proves_no_duty(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("provider-reporting", answer="required")
    assert list(RULE.check(record, context)) == [
        Place(
            ("answers", "provider-reporting", "answer"),
            {"question": "provider-reporting", "answer": "required"},
        )
    ]


@pytest.mark.parametrize("answer", ["not-criminalised", "unclear", "not-applicable"])
def test_answers_of_other_rules_pass(
    answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("material-possession", answer=answer, basis=())
    assert list(RULE.check(record, context)) == []


def test_source_is_enough(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("material-possession", basis=(), sources=("survey-2024",))
    assert list(RULE.check(record, context)) == []

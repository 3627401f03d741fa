"""A none has a basis, a source or a search trail."""

from collections.abc import Callable

import pytest

from lacuna.checks.none_needs_evidence import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("material-possession", "not-criminalised"),
        ("material-virtual", "not-covered"),
        ("provider-reporting", "not-required"),
        ("hotline", "not-provided"),
    ],
)
def test_none_without_evidence(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer(question, answer=answer, basis=(), sources=(), searched=None)
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "answer"), {"question": question, "answer": answer})
    ]


def test_basis_that_excludes_it(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("provider-reporting", searched=None, basis=(Basis("telecom-act", "s. 5"),))
    assert list(RULE.check(record, context)) == []


def test_source_that_says_so(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("provider-reporting", searched=None, sources=("survey-2024",))
    assert list(RULE.check(record, context)) == []


def test_other_answers_pass(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("material-possession", basis=())
    assert list(RULE.check(record, context)) == []

"""An answer that decides nothing has a note."""

from collections.abc import Callable

import pytest

from lacuna.checks.rule import Context, Place
from lacuna.checks.unclear_needs_note import RULE
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("answer", ["unclear", "not-applicable"])
@pytest.mark.parametrize("question", ["material-possession", "grooming-age", "grooming-threshold"])
def test_without_note(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer(question, answer=answer, note="")
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "answer"), {"question": question, "answer": answer})
    ]


def test_not_applicable_with_note(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-threshold", answer="not-applicable", note="No such offence.")
    assert list(RULE.check(record, context)) == []

"""The mark at_least stands on partial answers only."""

from collections.abc import Callable

import pytest

from lacuna.checks.at_least_on_partial import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("material-virtual", "covered"),
        ("material-virtual", "not-covered"),
        ("material-virtual", "unclear"),
        ("grooming-age", "16"),
        ("penalty-possession", "life"),
        ("material-term", "csam"),
    ],
)
def test_at_least_elsewhere(
    question: str, answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer(question, answer=answer, at_least=True)
    assert list(RULE.check(record, context)) == [
        Place(("answers", question, "at_least"), {"question": question, "answer": answer}, of_key=True)
    ]

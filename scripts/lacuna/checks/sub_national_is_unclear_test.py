"""A matter of the parts of a federal state is unclear."""

from collections.abc import Callable

import pytest

from lacuna.checks.rule import Context, Place
from lacuna.checks.sub_national_is_unclear import RULE
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("answer", ["criminalised", "not-criminalised", "not-applicable"])
def test_decided_answer_with_scope(
    answer: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("material-possession", answer=answer, scope="sub-national")
    assert list(RULE.check(record, context)) == [
        Place(
            ("answers", "material-possession", "scope"),
            {"question": "material-possession", "answer": answer},
        )
    ]


def test_unclear_without_scope(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-threshold", scope="")
    assert list(RULE.check(record, context)) == []

"""An answer is not older than the oldest law it cites."""

from collections.abc import Callable

import pytest

from lacuna.checks.rule import Context, Place
from lacuna.checks.since_not_before_law import RULE
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def _place(question: str, **values: str) -> Place:
    return Place(("answers", question, "since"), values)


def test_answer_older_than_its_law(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", since="2005-02-28")
    assert list(RULE.check(record, context)) == [
        _place("grooming-age", since="2005-02-28", law="penal-code", enacted="2005-03-01")
    ]


def test_oldest_law_counts(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("telecom-act", "s. 1"), Basis("penal-code", "art. 1"))
    record = with_answer("grooming-age", since="2004", basis=basis)
    assert list(RULE.check(record, context)) == [
        _place("grooming-age", since="2004", law="penal-code", enacted="2005-03-01")
    ]


def test_one_older_law_is_enough(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("penal-code", "art. 1"), Basis("old-code", "art. 9"))
    record = with_answer("grooming-age", since="1999", basis=basis)
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("since", ["2005-03-01", "2005-03", "2005", "2026"])
def test_dates_too_coarse_to_tell_pass(
    since: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("grooming-age", since=since), context)) == []


def test_law_without_date(
    context: Context,
    with_answer: Callable[..., Jurisdiction],
    with_law: Callable[..., Jurisdiction],
) -> None:
    undated = with_law("telecom-act", enacted="")
    basis = (Basis("penal-code", "art. 1"), Basis("telecom-act", "s. 1"))
    record = with_answer("grooming-age", of=undated, since="1999", basis=basis)
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("basis", [(), (Basis("zzz", "art. 1"),)])
def test_no_law_to_compare_with(
    basis: tuple[Basis, ...], context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("grooming-age", since="1999", basis=basis), context)) == []

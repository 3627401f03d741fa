"""The mark reported stands only where no text was read."""

from collections.abc import Callable

import pytest

from lacuna.checks.reported_is_true import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


_PLACE = Place(("answers", "grooming-age", "reported"), {"question": "grooming-age"}, of_key=True)


def test_text_that_was_read(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("grooming-age", reported=True), context)) == [_PLACE]


def test_amending_law_that_was_read(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("old-code", "art. 9", read_in="act-7-2015"),)
    record = with_answer("grooming-age", basis=basis, reported=True)
    assert list(RULE.check(record, context)) == [_PLACE]


def test_law_without_text(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("penal-code", "art. 160"), Basis("old-code", "art. 9"))
    record = with_answer("grooming-age", basis=basis, reported=True)
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("change", [{"kind": "reported"}, {"kind": "excerpt"}, {"grade": "C"}])
def test_text_that_was_described(
    change: dict[str, str],
    context: Context,
    with_answer: Callable[..., Jurisdiction],
    with_text: Callable[..., Jurisdiction],
) -> None:
    record = with_answer("grooming-age", of=with_text("penal-code", **change), reported=True)
    assert list(RULE.check(record, context)) == []


def test_missing_law_is_the_matter_of_another_rule(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("grooming-age", basis=(Basis("zzz", "art. 9"),), reported=True)
    assert list(RULE.check(record, context)) == []

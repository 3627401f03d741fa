"""An answer that rests on no text that was read is marked reported."""

from collections.abc import Callable

from lacuna.checks.rule import Context, Place
from lacuna.checks.unread_text_is_said import RULE
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def _place(question: str) -> Place:
    return Place(("answers", question, "answer"), {"question": question})


def test_law_without_text(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("old-code", "art. 9"),))
    assert list(RULE.check(record, context)) == [_place("grooming-age")]


def test_described_law(context: Context, with_text: Callable[..., Jurisdiction]) -> None:
    record = with_text("act-7-2015", kind="reported")
    assert list(RULE.check(record, context)) == [_place("material-virtual")]


def test_source_alone(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("hotline", reported=False), context)) == [_place("hotline")]


def test_source_beside_a_search(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("provider-reporting", sources=("survey-2024",))
    assert list(RULE.check(record, context)) == []


def test_marked_as_reported(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("old-code", "art. 9"),), reported=True)
    assert list(RULE.check(record, context)) == []


def test_one_text_that_was_read_is_enough(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("old-code", "art. 9"), Basis("penal-code", "art. 160")))
    assert list(RULE.check(record, context)) == []


def test_read_in_the_amending_law(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("old-code", "art. 9", read_in="act-7-2015"),))
    assert list(RULE.check(record, context)) == []


def test_missing_law_is_the_matter_of_another_rule(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("grooming-age", basis=(Basis("zzz", "art. 9"),))
    assert list(RULE.check(record, context)) == []

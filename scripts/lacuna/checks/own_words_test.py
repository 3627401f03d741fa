"""Notes are short and hold no long quotation."""

from collections.abc import Callable

import pytest

from lacuna.checks.own_words import MAX_NOTE, MAX_QUOTED, RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction, PastAnswer


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


_PATH = ("answers", "grooming-age", "note")
_QUOTED = "x" * (MAX_QUOTED + 1)


@pytest.mark.parametrize(
    "note",
    [
        "x" * MAX_NOTE,
        f'It says "{"x" * MAX_QUOTED}".',
        'Two short ones: "lewd" here, and far away from it, after many other words of our own, "obscene".',
        f"It doesn't say {_QUOTED} in the child's case.",
    ],
)
def test_own_words(note: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("grooming-age", note=note), context)) == []


def test_long_note(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", note="x" * (MAX_NOTE + 1))
    assert list(RULE.check(record, context)) == [
        Place(_PATH, {"what": "601 characters", "limit": "600 characters"})
    ]


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "„“", "„”", "「」"])
def test_long_quotation(marks: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    note = f"It says {marks[0]}{_QUOTED}{marks[1]}."
    assert list(RULE.check(with_answer("grooming-age", note=note), context)) == [
        Place(_PATH, {"what": "a quotation of 61 characters", "limit": "60 characters quoted"})
    ]


def test_long_note_is_told_once_whatever_it_quotes(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    note = f"«{_QUOTED}»" + "z" * MAX_NOTE
    places = list(RULE.check(with_answer("grooming-age", note=note), context))
    assert [(place.path, place.values["what"]) for place in places] == [(_PATH, f"{len(note)} characters")]


def test_two_long_quotations(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    note = f"«{_QUOTED}» and ‘{_QUOTED}y’"
    places = list(RULE.check(with_answer("grooming-age", note=note), context))
    assert [(place.path, place.values["what"]) for place in places] == [
        (_PATH, "a quotation of 61 characters"),
        (_PATH, "a quotation of 62 characters"),
    ]


def test_note_of_an_earlier_answer(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    past = (PastAnswer("unclear", "1999"), PastAnswer("not-criminalised", "2015", note=f"«{_QUOTED}»"))
    assert list(RULE.check(with_answer("material-possession", history=past), context)) == [
        Place(
            ("answers", "material-possession", "history", 1, "note"),
            {"what": "a quotation of 61 characters", "limit": "60 characters quoted"},
        )
    ]

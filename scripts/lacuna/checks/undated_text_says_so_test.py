"""A text without a version date has a note."""

from collections.abc import Callable

from lacuna.checks.rule import Context, Place
from lacuna.checks.undated_text_says_so import RULE
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_undated_text_without_note(context: Context, with_text: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_text("telecom-act", as_of=""), context)) == [
        Place(("laws", "telecom-act", "text"), {"law": "telecom-act"}, of_key=True)
    ]


def test_undated_text_with_note(context: Context, with_text: Callable[..., Jurisdiction]) -> None:
    record = with_text("telecom-act", as_of="", note="The page bears no date.")
    assert list(RULE.check(record, context)) == []

"""Every secondary source that is named stands in the record."""

from collections.abc import Callable
from dataclasses import replace

from lacuna.checks.known_sources import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_misspelt_source_gets_a_hint(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("hotline", sources=("survey-2024", "survey-2023"))
    assert list(RULE.check(record, context)) == [
        Place(
            ("answers", "hotline", "sources", 1),
            {"source": "survey-2023", "hint": ' Did you mean "survey-2024"?'},
        )
    ]


def test_unknown_source(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(replace(record, sources={}), context)) == [
        Place(("answers", "hotline", "sources", 0), {"source": "survey-2024", "hint": ""})
    ]

"""Every secondary source of the record supports an answer."""

from collections.abc import Callable
from dataclasses import replace

from lacuna.checks.rule import Context, Place
from lacuna.checks.sources_are_used import RULE
from lacuna.model import Jurisdiction, Source


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_source_nobody_names(record: Jurisdiction, context: Context) -> None:
    leftover = replace(record, sources={**record.sources, "press": Source("press", "Press", year="2020")})
    assert list(RULE.check(leftover, context)) == [
        Place(("sources", "press"), {"source": "press"}, of_key=True)
    ]


def test_answer_that_names_it_no_longer(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("hotline", sources=()), context)) == [
        Place(("sources", "survey-2024"), {"source": "survey-2024"}, of_key=True)
    ]

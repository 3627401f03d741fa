"""An answer that rests on a report alone holds as of a year."""

from collections.abc import Callable

import pytest

from lacuna.checks.rule import Context, Place
from lacuna.checks.source_is_dated import RULE
from lacuna.model import Basis, Jurisdiction, Search


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_source_alone_without_year(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("hotline", as_of=""), context)) == [
        Place(("answers", "hotline", "sources"), {"question": "hotline"}, of_key=True)
    ]


@pytest.mark.parametrize(
    "evidence",
    [
        {"basis": (Basis("penal-code", "art. 1"),)},
        {"searched": Search(("penal-code",), "2026-11-20", "Nothing.")},
    ],
)
def test_source_beside_other_evidence(
    evidence: dict[str, object], context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("hotline", as_of="", **evidence), context)) == []

"""A pinpoint leads to a place in the law."""

from collections.abc import Callable

import pytest

from lacuna.checks.pinpoint_names_a_place import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize(
    "at",
    [
        "art. 155(3)",
        "s. 5(1)(a)",
        "§ 178",
        "第七条",
        "Part IV",
        "chapter XII",
        "the Schedule",
        "Annex A",
        "long title",
        "preamble",
    ],
)
def test_pinpoints(at: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("penal-code", at),))
    assert list(RULE.check(record, context)) == []


@pytest.mark.parametrize("at", ["the whole act", "passim", "art. …", "sexual offences", "civil matters"])
def test_no_pinpoints(at: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("penal-code", "art. 1"), Basis("penal-code", at)))
    assert list(RULE.check(record, context)) == [
        Place(("answers", "grooming-age", "basis", 1, "at"), {"at": at})
    ]


def test_a_described_law_has_no_places(
    context: Context, with_answer: Callable[..., Jurisdiction], with_text: Callable[..., Jurisdiction]
) -> None:
    basis = (Basis("penal-code", "duties, as summarised"),)
    described = with_answer("grooming-age", of=with_text("penal-code", kind="reported"), basis=basis)
    assert list(RULE.check(described, context)) == []
    read = with_answer("grooming-age", basis=basis)
    assert [place.path for place in RULE.check(read, context)] == [
        ("answers", "grooming-age", "basis", 0, "at")
    ]

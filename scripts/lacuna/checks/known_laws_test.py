"""Every law that is cited or searched stands in the record."""

from collections.abc import Callable
from dataclasses import replace

from lacuna.checks.known_laws import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction, PastAnswer, Search


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_basis(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("penal-code", "art. 1"), Basis("penal-kode", "art. 2")))
    assert list(RULE.check(record, context)) == [
        Place(
            ("answers", "grooming-age", "basis", 1, "law"),
            {"law": "penal-kode", "hint": ' Did you mean "penal-code"?'},
        )
    ]


def test_amending_law(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("grooming-age", basis=(Basis("penal-code", "art. 1", read_in="zzz"),))
    assert list(RULE.check(record, context)) == [
        Place(("answers", "grooming-age", "basis", 0, "read_in"), {"law": "zzz", "hint": ""})
    ]


def test_basis_of_an_earlier_answer(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    past = (
        PastAnswer("unclear", "1999"),
        PastAnswer("not-criminalised", "2015-05-31", basis=(Basis("zzz", "art. 1"),)),
    )
    record = with_answer("material-possession", history=past)
    assert list(RULE.check(record, context)) == [
        Place(("answers", "material-possession", "history", 1, "basis", 0, "law"), {"law": "zzz", "hint": ""})
    ]


def test_searched_law(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer(
        "provider-reporting", searched=Search(("telecom-act", "zzz"), "2026-11-20", "No duty.")
    )
    assert list(RULE.check(record, context)) == [
        Place(("answers", "provider-reporting", "searched", "texts", 1), {"law": "zzz", "hint": ""})
    ]


def test_record_without_laws(record: Jurisdiction, context: Context) -> None:
    alone = replace(record, laws={}, answers={"grooming-age": record.answers["grooming-age"]})
    assert list(RULE.check(alone, context)) == [
        Place(("answers", "grooming-age", "basis", 0, "law"), {"law": "penal-code", "hint": ""})
    ]

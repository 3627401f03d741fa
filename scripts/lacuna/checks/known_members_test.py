"""Members stand in a union, and each has a record."""

from dataclasses import replace

from lacuna.checks.known_members import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction, Member


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_quiet_on_a_union_of_known_members(record: Jurisdiction, context: Context) -> None:
    union = replace(record, kind="union", members=(Member("XA"), Member("XB", "2004-05-01")))
    assert list(RULE.check(union, context)) == []


def test_member_without_a_record(record: Jurisdiction, context: Context) -> None:
    union = replace(record, kind="union", members=(Member("XA"), Member("QQ")))
    assert list(RULE.check(union, context)) == [Place(("members", 1, "code"), {"code": "QQ", "hint": ""})]


def test_misspelt_member_gets_a_hint(record: Jurisdiction, context: Context) -> None:
    known = replace(context, codes=frozenset({"EUR"}))
    union = replace(record, kind="union", members=(Member("EUX"),))
    assert list(RULE.check(union, known)) == [
        Place(("members", 0, "code"), {"code": "EUX", "hint": ' Did you mean "EUR"?'})
    ]


def test_members_of_a_state(record: Jurisdiction, context: Context) -> None:
    state = replace(record, kind="other", members=(Member("XA"), Member("XB")))
    places = list(RULE.check(state, context))
    assert [place.path for place in places] == [("members", 0, "code"), ("members", 1, "code")]
    assert [place.values["code"] for place in places] == ["XA", "XB"]

"""Breaches of a schema are found once each, at their place, with the words a person needs."""

from typing import Any

import pytest

from lacuna.checks import shape
from lacuna.checks.rule import Place

_FIELDS: dict[str, Any] = {f"field-{number}": {} for number in range(31)}
_FEWER = dict(list(_FIELDS.items())[:30])

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["code"],
    "additionalProperties": False,
    "properties": {
        "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "iso3": {"pattern": "^[A-Z]{3}$"},
        "language": {"pattern": "^[a-z]{2,3}$"},
        "since": {"pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        "checked": {"pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "id": {"pattern": r"^[a-z0-9][a-z0-9-]*$"},
        "url": {"pattern": r"^https?://[^\s]+$"},
        "year": {"pattern": r"^\d{4}$"},
        "numeric": {"pattern": r"^\d{3}$"},
        "kind": {"enum": ["member", "observer", "other"]},
        "state": {"pattern": "^[A-Z]{2}(-[A-Z0-9]{1,3})?$"},
        "complete": {"type": "boolean"},
        "laws": {"type": "object", "propertyNames": {"pattern": r"^[a-z0-9][a-z0-9-]*$"}},
        "reported": {"enum": ["true", True]},
        "letter": {"enum": list("abcdefghijklmno")},
        "first": {"enum": list("abcdefghijklmn")},
        "age": {"anyOf": [{"type": "number", "description": "Whole years."}, {"enum": ["unclear"]}]},
        "penalty": {"$ref": "#/$defs/penalty"},
        "note": {"type": "string", "minLength": 1},
        "reason": {"type": "string", "minLength": 15},
        "short": {"type": "string", "maxLength": 3},
        "amount": {"type": ["integer", "number"]},
        "number": {"type": ["string", "number"]},
        "basis": {"type": "array", "minItems": 1, "items": {"type": "object"}},
        "pair": {"type": "array", "minItems": 2},
        "some": {"type": "object", "minProperties": 1},
        "many": {"type": "object", "properties": _FIELDS, "additionalProperties": False},
        "fewer": {"type": "object", "properties": _FEWER, "additionalProperties": False},
        "text": {"$ref": "#/$defs/text"},
        "answers": {"$ref": "#/$defs/answers"},
        "left_open": {"$ref": "#/$defs/answers"},
    },
    "$defs": {
        "penalty": {"anyOf": [{"type": "number", "description": "Years."}, {"enum": ["life", "unclear"]}]},
        "text": {
            "type": "object",
            "properties": {"source": {"type": "string"}, "read": {"type": "string"}},
            "required": ["source", "read"],
            "additionalProperties": False,
        },
        "answers": {
            "type": "object",
            "properties": {"grooming": {"type": "string"}, "hotline": {"type": "string"}},
            "additionalProperties": False,
        },
    },
}

SOUND = {"code": "XA"}


def _defects(data: Any) -> list[tuple[str, Place]]:
    return list(shape.defects(data, shape.compiled(SCHEMA), SCHEMA))


def test_quiet_on_sound_data() -> None:
    assert _defects({**SOUND, "age": "unclear", "text": {"source": "s", "read": "r"}, "answers": {}}) == []


def test_field_without_a_near_name() -> None:
    assert _defects({**SOUND, "text": {"source": "s", "read": "r", "zzz": "x"}}) == [
        (
            "unknown-field",
            Place(("text", "zzz"), {"field": "zzz", "hint": "", "known": "source, read"}, of_key=True),
        )
    ]


def test_misspelt_field_is_not_reported_as_missing_too() -> None:
    assert _defects({**SOUND, "text": {"sorce": "s", "read": "r"}}) == [
        (
            "unknown-field",
            Place(
                ("text", "sorce"),
                {"field": "sorce", "hint": ' Did you mean "source"?', "known": "source, read"},
                of_key=True,
            ),
        )
    ]


def test_misspelt_field_hides_no_other_missing_one() -> None:
    found = _defects({**SOUND, "text": {"sorce": "s"}})
    assert [(rule, place.path, place.values["field"]) for rule, place in found] == [
        ("unknown-field", ("text", "sorce"), "sorce"),
        ("missing-field", ("text",), "read"),
    ]


def test_lists_of_fields_are_printed() -> None:
    [(_, place)] = _defects({**SOUND, "fewer": {"zzz": "x"}})
    assert place.values["known"] == ", ".join(f"field-{number}" for number in range(30))


@pytest.mark.parametrize("part", ["answers", "left_open"])
def test_misspelt_question(part: str) -> None:
    assert _defects({**SOUND, part: {"groming": "x"}}) == [
        (
            "unknown-question",
            Place(
                (part, "groming"),
                {"field": "groming", "hint": ' Did you mean "grooming"?', "known": "see the codebook"},
                of_key=True,
            ),
        )
    ]


def test_missing_field_of_a_part() -> None:
    assert _defects({**SOUND, "text": {"source": "s"}}) == [
        ("missing-field", Place(("text",), {"field": "read", "in": "text"}, of_key=True))
    ]


def test_missing_field_of_the_file() -> None:
    assert _defects({}) == [("missing-field", Place((), {"field": "code", "in": "the file"}))]


@pytest.mark.parametrize(
    ("field", "value", "options", "hint"),
    [
        ("kind", "membr", "member, observer, other", ' Did you mean "member"?'),
        ("kind", "zzz", "member, observer, other", ""),
        ("reported", "yes", "true", ""),
        ("first", "zz", "a, b, c, d, e, f, g, h, i, j, k, l, m, n", ""),
        ("letter", "zz", "a, b, c, d, e, f, g, h, i, j, k, l, m, n, …", ""),
        ("age", "sixteen", "Whole years., unclear", ""),
        ("penalty", "live", "Years., life, unclear", ' Did you mean "life"?'),
    ],
)
def test_word_not_allowed(field: str, value: str, options: str, hint: str) -> None:
    values = {"field": field, "value": value, "options": options, "hint": hint}
    assert _defects({**SOUND, field: value}) == [("word-not-allowed", Place((field,), values))]


@pytest.mark.parametrize(
    ("field", "value", "shown", "wanted"),
    [
        ("note", ["x"], "a list", "a text"),
        ("note", {"x": "y"}, "a map", "a text"),
        ("basis", "art. 5", "art. 5", "a list (lines beginning with -)"),
        ("text", "https://law.example", "https://law.example", "a map (lines of name: value below it)"),
        ("amount", "x", "x", "a number"),
        ("complete", "yes", "yes", "true or false"),
        ("number", ["12/1998"], "a list", "a number or a text"),
    ],
)
def test_wrong_type(field: str, value: Any, shown: str, wanted: str) -> None:
    assert _defects({**SOUND, field: value}) == [
        ("wrong-type", Place((field,), {"field": field, "wanted": wanted, "value": shown}))
    ]


def test_the_file_is_no_map() -> None:
    values = {"field": "the file", "wanted": "a map (lines of name: value below it)", "value": "a list"}
    assert _defects([]) == [("wrong-type", Place((), values))]


@pytest.mark.parametrize(
    ("field", "value", "form"),
    [
        ("code", "xa", "two capital letters"),
        ("iso3", "XA", "three capital letters"),
        ("state", "California", "two capital letters (for a part of a state: US-CA)"),
        ("language", "English", "a language code of two or three small letters"),
        ("since", "1.9.2007", "a date: 2007, 2007-09 or 2007-09-01"),
        ("checked", "2007-09", "a full date: 2007-09-01"),
        ("id", "Penal Code", "an id of lower-case letters, digits and hyphens"),
        ("url", "www.law.example", "an address that begins with https:// or http://"),
        ("year", "24", "a year of four digits"),
        ("numeric", "4", "three digits"),
    ],
)
def test_wrong_form(field: str, value: str, form: str) -> None:
    assert _defects({**SOUND, field: value}) == [
        ("wrong-form", Place((field,), {"field": field, "value": value, "form": form}))
    ]


def test_other_limits_are_told_in_the_words_of_the_validator() -> None:
    form = '"abcd" is longer than 3 characters'
    assert _defects({**SOUND, "short": "abcd"}) == [
        ("wrong-form", Place(("short",), {"field": "short", "value": "abcd", "form": form}))
    ]


def test_id_of_an_entry() -> None:
    form = "an id of lower-case letters, digits and hyphens"
    assert _defects({**SOUND, "laws": {"fine": {}, "Penal Code": {}}}) == [
        (
            "wrong-form",
            Place(
                ("laws", "Penal Code"), {"field": "laws", "value": "Penal Code", "form": form}, of_key=True
            ),
        )
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [("note", ""), ("basis", []), ("some", {}), ("url", ""), ("checked", ""), ("kind", "")],
)
def test_empty_value_is_reported_once(field: str, value: Any) -> None:
    assert _defects({**SOUND, field: value}) == [("empty-value", Place((field,), {"field": field}))]


@pytest.mark.parametrize(
    ("field", "value", "shown", "least"),
    [("reason", "because", "because", "15"), ("pair", ["x"], "a list", "2")],
)
def test_too_short(field: str, value: Any, shown: str, least: str) -> None:
    assert _defects({**SOUND, field: value}) == [
        ("too-short", Place((field,), {"field": field, "value": shown, "least": least}))
    ]


def test_every_defect_is_found() -> None:
    found = _defects({"cod": "XA", "kind": "x", "basis": [{}, "art. 5"], "answers": {"hotlne": "x"}})
    assert {(rule, place.path) for rule, place in found} == {
        ("unknown-field", ("cod",)),
        ("unknown-question", ("answers", "hotlne")),
        ("word-not-allowed", ("kind",)),
        ("wrong-type", ("basis", 1)),
    }
    assert len(found) == 4

"""The shape of a file: its fields, their types and words, as the JSON Schema has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from lacuna.checks.rule import Place
from lacuna.findings import did_you_mean
from lacuna.reading import Path_

# How the schema's own words for a type are said to people.
_TYPES = {
    "string": "a text",
    "object": "a map (lines of name: value below it)",
    "array": "a list (lines beginning with -)",
    "number": "a number",
    "integer": "a number",
    "boolean": "true or false",
}

# How the patterns of the schemas are said to people.
_FORMS = {
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "a date: 2007, 2007-09 or 2007-09-01",
    r"^\d{4}-\d{2}-\d{2}$": "a full date: 2007-09-01",
    r"^[a-z0-9][a-z0-9-]*$": "an id of lower-case letters, digits and hyphens",
    "^[A-Z]{2}$": "two capital letters",
    "^[A-Z]{2}(-[A-Z0-9]{1,3})?$": "two capital letters (for a part of a state: US-CA)",
    "^[A-Z]{3}$": "three capital letters",
    "^[a-z]{2,3}$": "a language code of two or three small letters",
    r"^https?://[^\s]+$": "an address that begins with https:// or http://",
    r"^\d{3}$": "three digits",
    r"^\d{4}$": "a year of four digits",
    r"^\d{1,3}$": "a whole number of at most three digits",
    r"^\d{1,6}$": "a whole number",
    r"^\d{4}\.\d{2}$": "a year and a month: 2026.11",
    r"^[a-z]+$": "small letters",
    r"^[a-z][a-z-]*$": "small letters and hyphens",
    r"^[a-z][a-z0-9-]*$": "small letters, digits and hyphens",
    r"^\d{1,2}$": "a number of one or two digits",
    r"\?": "a question, with a question mark",
}

_MANY = 14


def compiled(schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
    """A compiled schema for ``defects``."""
    return jsonschema_rs.Draft202012Validator(schema)


def defects(
    data: Any, validator: jsonschema_rs.Draft202012Validator, schema: dict[str, Any]
) -> Iterator[tuple[str, Place]]:
    """Every breach of the schema: the id of its rule and its place.

    One defect is reported once: a misspelt field not again as missing, an empty value not again for its form.
    """
    if validator.is_valid(data):
        return
    misspelt: set[tuple[Path_, str]] = set()
    empty: set[Path_] = set()
    errors = list(validator.iter_errors(data))
    for error in errors:
        path = tuple(error.instance_path)
        if error.kind.name == "additionalProperties":
            known = list(_schema_at(schema, error.schema_path[:-1]).get("properties", {}))
            for name in error.kind.as_dict()["unexpected"]:
                hint = did_you_mean(name, known)
                if hint:
                    misspelt.add((path, hint.split('"')[1]))
                yield from _unknown(path, name, known, hint)
        elif error.instance in ("", [], {}) and path not in empty and _asks_for_a_value(error):
            empty.add(path)
            yield "empty-value", Place(path, {"field": _name(path)})
    for error in errors:
        if tuple(error.instance_path) not in empty:
            yield from _in_words(error, misspelt, schema)


def _unknown(path: Path_, name: str, known: list[str], hint: str) -> Iterator[tuple[str, Place]]:
    questions = bool(path) and path[-1] in ("answers", "left_open", "would_answer")
    shown = "see the codebook" if questions else ", ".join(known)
    place = Place((*path, name), {"field": name, "hint": hint, "known": shown}, of_key=True)
    yield "unknown-question" if questions else "unknown-field", place


def _asks_for_a_value(error: Any) -> bool:
    """Whether an error about an empty value is that it is empty, not that a field is missing in an empty map."""
    return error.kind.name != "required" and bool(error.instance_path)


def _name(path: Path_) -> str:
    """What the last step of a path is called: a field by its name, an item by its list and number."""
    if not path:
        return "the file"
    last = path[-1]
    return f"{path[-2]}, entry {last + 1}" if isinstance(last, int) and len(path) > 1 else str(last)


def _in_words(
    error: Any, misspelt: set[tuple[Path_, str]], schema: dict[str, Any]
) -> Iterator[tuple[str, Place]]:
    path: Path_ = tuple(error.instance_path)
    field, value = _name(path), _shown(error.instance)
    detail = error.kind.as_dict()
    match error.kind.name:
        case "additionalProperties":
            return
        case "required":
            if (path, detail["property"]) not in misspelt:
                values = {"field": detail["property"], "in": field}
                yield "missing-field", Place(path, values, of_key=bool(path))
        case "enum":
            options = [option for option in detail["options"] if isinstance(option, str)]
            yield "word-not-allowed", _not_allowed(path, value, options, [])
        case "anyOf" if isinstance(error.instance, dict):
            form = "question (with at_least or at_least_as), or any, or all"
            yield "wrong-form", Place(path, {"field": field, "value": value, "form": form})
        case "anyOf":
            alternatives = _schema_at(schema, error.schema_path)
            words = [word for each in alternatives for word in each.get("enum", ())]
            others = [each["description"] for each in alternatives if "enum" not in each]
            yield "word-not-allowed", _not_allowed(path, value, words, others)
        case "type":
            types = detail["types"]
            wanted = sorted({_TYPES[each] for each in types})
            yield "wrong-type", Place(path, {"field": field, "wanted": " or ".join(wanted), "value": value})
        case "pattern":
            form = _FORMS.get(detail["pattern"], "years, such as 5 or 2.5")
            yield "wrong-form", Place(path, {"field": field, "value": value, "form": form})
        case "propertyNames":
            yield from _wrong_names(
                path, error.instance, _schema_at(schema, error.schema_path[:-1])["pattern"]
            )
        case "minLength" | "minItems":
            yield "too-short", Place(path, {"field": field, "value": value, "least": str(detail["limit"])})
        case "not":
            form = "at_least or at_least_as, question or any or all, one of them alone"
            yield "wrong-form", Place(path, {"field": field, "value": value, "form": form})
        case _:
            yield "wrong-form", Place(path, {"field": field, "value": value, "form": error.message})


def _wrong_names(path: Path_, entries: dict[str, Any], pattern: str) -> Iterator[tuple[str, Place]]:
    for name in entries:
        if not re.search(pattern, name):
            values = {"field": _name(path), "value": name, "form": _FORMS[pattern]}
            yield "wrong-form", Place((*path, name), values, of_key=True)


def _not_allowed(path: Path_, value: str, words: list[str], others: list[str]) -> Place:
    shown = [*others, *words]
    listed = shown if len(shown) <= _MANY else [*shown[:_MANY], "…"]
    return Place(
        path,
        {
            "field": _name(path),
            "value": value,
            "options": ", ".join(listed),
            "hint": did_you_mean(value, words),
        },
    )


def _schema_at(schema: dict[str, Any], schema_path: list[str | int]) -> Any:
    """The part of a schema an error points to; references are followed."""
    node: Any = schema
    for part in schema_path:
        node = node[part]
        if part == "$ref":
            node = _resolved(schema, node)
    return node


def _resolved(schema: dict[str, Any], reference: str) -> Any:
    node: Any = schema
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "a list" if isinstance(value, list) else "a map" if isinstance(value, dict) else str(value)

"""The shape of a file: its fields, their types and words, as the JSON Schema has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from lacuna.checks.rule import Place
from lacuna.findings import did_you_mean

# How the schema's own words for a type are said to people.
_TYPES = {
    "string": "a text",
    "object": "a map (lines of name: value below it)",
    "array": "a list (lines beginning with -)",
    "number": "a number",
    "integer": "a number",
    "boolean": "true or false",
}


def compiled(schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
    """A compiled schema for ``defects``."""
    return jsonschema_rs.Draft202012Validator(schema)


def defects(
    data: Any, validator: jsonschema_rs.Draft202012Validator, schema: dict[str, Any]
) -> Iterator[tuple[str, Place]]:
    """Every breach of the schema: the id of its rule and its place. A misspelt field is reported once."""
    if validator.is_valid(data):
        return
    misspelt: set[tuple[tuple[str | int, ...], str]] = set()
    errors = list(validator.iter_errors(data))
    for error in errors:
        if error.kind.name == "additionalProperties":
            path = tuple(error.instance_path)
            known = _fields_at(schema, error.schema_path)
            for name in error.kind.as_dict()["unexpected"]:
                hint = did_you_mean(name, known)
                if hint:
                    misspelt.add((path, hint.split('"')[1]))
                rule = "unknown-question" if path in (("answers",), ("left_open",)) else "unknown-field"
                shown = "see the codebook" if len(known) > 30 else ", ".join(known)
                yield rule, Place((*path, name), {"field": name, "hint": hint, "known": shown}, of_key=True)
    for error in errors:
        yield from _in_words(error, misspelt, schema)


def _fields_at(schema: dict[str, Any], schema_path: list[str | int]) -> list[str]:
    node: Any = schema
    for part in schema_path[:-1]:
        if "$ref" in node and part not in node:
            node = _resolved(schema, node["$ref"])
        node = node["$ref"] if part == "$ref" else node[part]
        if isinstance(node, str):
            node = _resolved(schema, node)
    return list(node.get("properties", {}))


def _resolved(schema: dict[str, Any], reference: str) -> Any:
    node: Any = schema
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def _in_words(
    error: Any, misspelt: set[tuple[tuple[str | int, ...], str]], schema: dict[str, Any]
) -> Iterator[tuple[str, Place]]:
    path = tuple(error.instance_path)
    value = _shown(error.instance)
    name = str(path[-1]) if path else "the file"
    detail = error.kind.as_dict()
    match error.kind.name:
        case "additionalProperties":
            return
        case "required":
            if (path, detail["property"]) not in misspelt:
                yield (
                    "missing-field",
                    Place(path, {"field": detail["property"], "in": name}, of_key=bool(path)),
                )
        case "enum":
            options = [option for option in detail["options"] if isinstance(option, str)]
            yield "word-not-allowed", _not_allowed(path, name, value, options)
        case "anyOf":
            options = _options(schema, error.schema_path)
            yield "word-not-allowed", _not_allowed(path, name, value, options)
        case "type":
            types = detail["types"] if "types" in detail else detail.get("type", [])
            wanted = sorted(
                {_TYPES.get(each, each) for each in ([types] if isinstance(types, str) else types)}
            )
            yield "wrong-type", Place(path, {"field": name, "wanted": " or ".join(wanted), "value": value})
        case "pattern" | "propertyNames" if error.kind.name == "propertyNames" or path:
            key = error.kind.name == "propertyNames"
            yield "wrong-form", Place(path, {"field": name, "value": value, "form": _form(detail, key)})
        case "minLength" | "minItems" | "minProperties":
            rule = "too-short" if error.instance else "empty-value"
            yield rule, Place(path, {"field": name, "value": value, "least": str(detail.get("limit", ""))})
        case other:
            yield (
                "wrong-form",
                Place(path, {"field": name, "value": value, "form": f"{other}: {error.message}"}),
            )


def _not_allowed(path: tuple[str | int, ...], name: str, value: str, options: list[str]) -> Place:
    shown = options if len(options) <= 14 else [*options[:14], "…"]
    return Place(
        path,
        {"field": name, "value": value, "options": ", ".join(shown), "hint": did_you_mean(value, options)},
    )


def _options(schema: dict[str, Any], schema_path: list[str | int]) -> list[str]:
    node: Any = schema
    for part in schema_path:
        if isinstance(node, dict) and "$ref" in node and part not in node:
            node = _resolved(schema, node["$ref"])
        node = node[part]
        if isinstance(node, str):
            node = _resolved(schema, node)
    options: list[str] = []
    for alternative in node:
        options += alternative.get("enum", [str(alternative.get("description", ""))])
    return options


def _form(detail: dict[str, Any], of_key: bool) -> str:
    forms = {
        r"^\d{4}(-\d{2}(-\d{2})?)?$": "a date: 2007, 2007-09 or 2007-09-01",
        r"^\d{4}-\d{2}-\d{2}$": "a full date: 2007-09-01",
        r"^[a-z0-9][a-z0-9-]*$": "an id of lower-case letters, digits and hyphens",
        "^[A-Z]{2}$": "two capital letters",
        "^[A-Z]{2}(-[A-Z0-9]{1,3})?$": "two capital letters (for a part of a state: US-CA)",
        "^[A-Z]{3}$": "three capital letters",
        "^[a-z]{2,3}$": "a language code of two or three small letters",
        r"^https?://[^\s]+$": "an address that begins with https:// or http://",
        r"^\d{4}$": "a year of four digits",
    }
    pattern = str(detail.get("pattern", ""))
    if of_key and not pattern:
        return "an id of lower-case letters, digits and hyphens"
    return forms.get(pattern, f"text of the form {pattern}")


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "a list" if isinstance(value, list) else "a map" if isinstance(value, dict) else str(value)

"""The JSON Schemas are fresh and valid, and mean the same to our validator, to the reference one and to editors."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import jsonschema_rs
import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError

from lacuna.knowledge import Vocabulary, read_vocabulary
from lacuna.reading import UnreadableFile, read_document
from lacuna.schemas import as_file

ROOT = Path(__file__).parent.parent
INVALID = Path(__file__).parent / "invalid"
SCHEMAS = ("country", "instrument", "codebook")

REAL = [
    *((path, "country") for path in sorted((ROOT / "countries").glob("*.yml"))),
    *((path, "instrument") for path in sorted((ROOT / "instruments").glob("*.yml"))),
    (ROOT / "schema" / "codebook.yml", "codebook"),
]


def readable(path: Path) -> bool:
    try:
        read_document(path, INVALID)
    except UnreadableFile:
        return False
    return True


INVALID_BUT_READABLE = [
    (path, name)
    for folder, name in ((INVALID, "country"), (INVALID / "instruments", "instrument"))
    for path in sorted(folder.glob("*.yml"))
    if readable(path)
]


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> Vocabulary:
    return read_vocabulary(root)


@cache
def schema(name: str) -> dict[str, Any]:
    return json.loads((ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


@cache
def ours(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema(name))


@cache
def reference(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name))


class Yaml12(yaml.CSafeLoader):
    """A reader after the core schema of YAML 1.2, as editors have it: ``18`` a number, ``true`` a boolean, ``NO`` a text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def _scalars_of_yaml_1_2() -> None:
    def resolved(kind: str, pattern: str, convert: Any) -> None:
        tag = f"tag:yaml.org,2002:{kind}"
        Yaml12.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), None)
        Yaml12.add_constructor(tag, lambda loader, node: convert(node.value))

    resolved("null", r"~|null|Null|NULL|", lambda text: None)
    resolved("bool", r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true")
    resolved("int", r"[-+]?[0-9]+", int)
    resolved("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", float)


_scalars_of_yaml_1_2()


@pytest.mark.parametrize("name", ["country", "instrument"])
def test_schema_is_fresh(name: str, root: Path, vocabulary: Vocabulary) -> None:
    generated = vocabulary.country_schema if name == "country" else vocabulary.instrument_schema
    path = root / "schema" / f"{name}.schema.json"
    assert path.read_text(encoding="utf-8") == as_file(generated), (
        f"{path.name} does not follow from the codebook and the codelists: run  lacuna schemas"
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_valid(name: str) -> None:
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema(name))
    assert jsonschema_rs.meta.is_valid(schema(name))


def test_schema_refuses_what_is_no_record() -> None:
    for name in SCHEMAS:
        assert not ours(name).is_valid({})
        assert not reference(name).is_valid({})


@pytest.mark.parametrize(("path", "name"), REAL, ids=lambda value: getattr(value, "stem", value))
def test_real_record(path: Path, name: str, root: Path) -> None:
    """Both validators accept it, read as text only and as an editor reads it."""
    as_text = read_document(path, root).data
    as_editors_do = yaml.load(path.read_text(encoding="utf-8"), Loader=Yaml12)
    for data in (as_text, as_editors_do):
        assert [error.message for error in reference(name).iter_errors(data)] == []
        assert ours(name).is_valid(data)


def test_editors_read_numbers_and_booleans() -> None:
    """The reading after YAML 1.2 differs from ours, so that accepting both says something."""
    text = "[18, 2.5, 004, true, NO, 2007-09-01, 2007, '18', ~]"
    read = yaml.load(text, Loader=Yaml12)
    assert read == [18, 2.5, 4, True, "NO", "2007-09-01", 2007, "18", None]
    assert [type(value) for value in read] == [int, float, int, bool, str, str, int, str, type(None)]


def kind_of(error: ValidationError) -> str:
    """The reference names what a name breaks, ours that it is a name that breaks it."""
    return "propertyNames" if "propertyNames" in error.absolute_schema_path else str(error.validator)


@pytest.mark.parametrize(
    ("path", "name"), INVALID_BUT_READABLE, ids=lambda value: getattr(value, "stem", value)
)
def test_validators_agree_on_invalid_records(path: Path, name: str) -> None:
    """On whether it is valid, and on each place and kind of breach."""
    data = read_document(path, INVALID).data
    expected = {(tuple(error.absolute_path), kind_of(error)) for error in reference(name).iter_errors(data)}
    found = {(tuple(error.instance_path), error.kind.name) for error in ours(name).iter_errors(data)}
    assert found == expected
    assert ours(name).is_valid(data) == reference(name).is_valid(data) == (not expected)


def test_invalid_records_breach_the_schema_and_the_rules() -> None:
    """Some breach the schema and some only a rule, so that the agreement above is on both answers."""
    valid = {ours(name).is_valid(read_document(path, INVALID).data) for path, name in INVALID_BUT_READABLE}
    assert valid == {True, False}

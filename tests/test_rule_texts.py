"""Every rule has its words in ``schema/rules.yml``, every entry there has its rule, and every rule its tests."""

import ast
import inspect
import string
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from lacuna import checks, knowledge, reading
from lacuna.checks import CODEBOOK_RULES, INSTRUMENT_RULES, JURISDICTION_RULES, shape
from lacuna.findings import RuleText, rule_texts_from
from lacuna.reading import read_document

RULES = (*JURISDICTION_RULES, *INSTRUMENT_RULES, *CODEBOOK_RULES)


@pytest.fixture(scope="module")
def rule_texts(root: Path) -> dict[str, RuleText]:
    return rule_texts_from(read_document(root / "schema" / "rules.yml", root).data)


def nodes(module: ModuleType) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(inspect.getsource(module)))


def called(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names


def texts_in(node: ast.AST) -> set[str]:
    """The words of an expression, that is of each branch where it has a condition, but not of the condition."""
    if isinstance(node, ast.IfExp):
        return texts_in(node.body) | texts_in(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def problems_of_reading() -> set[str]:
    """The first argument wherever ``reading`` makes an UnreadableFile."""
    made = [node for node in nodes(reading) if called(node, "UnreadableFile")]
    found = [texts_in(node.args[0]) for node in made]
    assert all(found), "a problem that is no plain text cannot be found here"
    return set().union(*found)


def ids_of_shape() -> set[str]:
    """The first of each pair that ``shape`` yields, whether written there or set before under the name ``rule``."""
    ids: set[str] = set()
    for node in nodes(shape):
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            ids |= texts_in(node.value.elts[0])
        if isinstance(node, ast.Assign) and any(getattr(each, "id", "") == "rule" for each in node.targets):
            ids |= texts_in(node.value)
    return ids


def ids_of_knowledge() -> set[str]:
    """The rules that need the whole tree or the exceptions: the second argument of what makes a finding."""
    made = [node for node in nodes(knowledge) if called(node, "finding", "_located")]
    return set().union(*(texts_in(node.args[1]) for node in made))


def test_the_scan_finds_what_is_known_to_be_there() -> None:
    assert {"empty", "alias", "duplicate-key", "control-character"} <= problems_of_reading()
    assert {"unknown-field", "unknown-question", "too-short", "empty-value"} <= ids_of_shape()
    assert {"misplaced-file", "exception-is-needed"} <= ids_of_knowledge()


def test_every_rule_has_words_and_all_words_are_used(rule_texts: dict[str, RuleText]) -> None:
    used = {rule.id for rule in RULES} | problems_of_reading() | ids_of_shape() | ids_of_knowledge()
    assert used == set(rule_texts)


def test_ids_stand_for_one_rule_only() -> None:
    ids = [rule.id for rule in RULES]
    others = problems_of_reading() | ids_of_shape() | ids_of_knowledge()
    assert len(ids) == len(set(ids))
    assert others.isdisjoint(ids)


def test_words_stand_in_the_group_of_their_rule(rule_texts: dict[str, RuleText]) -> None:
    groups = {
        "reading": problems_of_reading(),
        "shape": ids_of_shape(),
        "countries": {rule.id for rule in JURISDICTION_RULES} | ids_of_knowledge(),
        "instruments": {rule.id for rule in INSTRUMENT_RULES},
        "codebook": {rule.id for rule in CODEBOOK_RULES},
    }
    found = {group: {id_ for id_, text in rule_texts.items() if text.group == group} for group in groups}
    assert found == groups


def test_every_entry_says_what_why_and_how_to_mend_it(rule_texts: dict[str, RuleText]) -> None:
    needed = [each.name for each in fields(RuleText) if each.name != "allowed"]
    lacking = [
        (id_, name) for id_, text in rule_texts.items() for name in needed if not getattr(text, name).strip()
    ]
    assert lacking == []


def test_only_named_values_stand_in_braces(rule_texts: dict[str, RuleText]) -> None:
    """A bare ``{}`` or ``{0}`` could never be filled."""
    names = {
        name
        for text in rule_texts.values()
        for words in (text.message, text.allowed, text.fix)
        for _, name, _, _ in string.Formatter().parse(words)
        if name is not None
    }
    assert [name for name in sorted(names) if not name.isidentifier()] == []


def rule_files() -> list[Path]:
    folder = Path(inspect.getfile(checks)).parent
    helpers = ("__init__", "conftest", "rule")
    return [
        path for path in sorted(folder.glob("*.py")) if path.stem not in helpers and "_test" not in path.stem
    ]


def test_every_rule_file_is_in_the_lists() -> None:
    listed = {rule.id.replace("-", "_") for rule in RULES}
    assert {path.stem for path in rule_files()} == listed | {"shape"}


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: path.stem)
def test_every_rule_file_has_a_sibling_test(path: Path) -> None:
    assert path.with_name(f"{path.stem}_test.py").is_file()

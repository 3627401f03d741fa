"""A folder tree to a checked KnowledgeBase, or to findings.

Inherited answers (codebook, rule 10) are resolved here: the law of a union answers for its members where their own record is silent.
"""

from __future__ import annotations

import datetime
import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from lacuna.checks import CODEBOOK_RULES, INSTRUMENT_RULES, JURISDICTION_RULES, NEED_WHOLE_RECORD, shape
from lacuna.checks.rule import Context, Place, Rule, Subject
from lacuna.codebook import codebook_from
from lacuna.codelists import Codelist, codelists_from
from lacuna.findings import Finding, RuleText, finding, rule_texts_from
from lacuna.memory import collector_paused
from lacuna.model import Codebook, Instrument, Jurisdiction
from lacuna.reading import Document, Path_, UnreadableFile, read_document
from lacuna.records import instrument_from, jurisdiction_from
from lacuna.schemas import country_schema, instrument_schema

T = TypeVar("T")


@dataclass(frozen=True)
class Vocabulary:
    """What records are read with: codebook, codelists, the words of the rules and the schemas derived from them."""

    codebook: Codebook
    codelists: Mapping[str, Codelist]
    rule_texts: Mapping[str, RuleText]

    @cached_property
    def country_schema(self) -> dict[str, Any]:
        return country_schema(self.codebook, self.codelists)

    @cached_property
    def instrument_schema(self) -> dict[str, Any]:
        return instrument_schema(self.codebook, self.codelists)


@dataclass(frozen=True)
class KnowledgeBase:
    """Everything that was read and found sound, by code and id: jurisdictions by code, instruments by position."""

    vocabulary: Vocabulary
    jurisdictions: Mapping[str, Jurisdiction]
    instruments: Mapping[str, Instrument]
    today: str

    @property
    def codebook(self) -> Codebook:
        return self.vocabulary.codebook

    @property
    def codelists(self) -> Mapping[str, Codelist]:
        return self.vocabulary.codelists

    @cached_property
    def assessed(self) -> dict[str, Jurisdiction]:
        """The jurisdictions with at least one answer in their own record."""
        return {
            code: each
            for code, each in self.jurisdictions.items()
            if any(not answer.inherited_from for answer in each.answers.values())
        }


@dataclass(frozen=True)
class Loaded:
    """The outcome of loading: a knowledge base, or the findings that stand in its way."""

    knowledge: KnowledgeBase | None
    findings: tuple[Finding, ...]
    checked: int


class NoDate(Exception):
    """``LACUNA_TODAY`` holds no date."""


class BrokenVocabulary(Exception):
    """The codebook, the codelists or the words of the rules cannot be used; ``findings`` say why if they can."""

    def __init__(self, findings: Sequence[Finding], message: str = "") -> None:
        super().__init__(message)
        self.findings = tuple(findings)


def today() -> str:
    """Today's date; the environment variable ``LACUNA_TODAY`` freezes it. Raises NoDate if that is none."""
    if frozen := os.environ.get("LACUNA_TODAY"):
        try:
            return datetime.date.fromisoformat(frozen).isoformat()
        except ValueError as error:
            raise NoDate(f"LACUNA_TODAY is no date of the form 2026-11-21: {frozen}") from error
    return datetime.date.today().isoformat()


def read_vocabulary(root: Path) -> Vocabulary:
    """Reads ``schema/`` below ``root``. Raises BrokenVocabulary."""
    schema = root / "schema"
    try:
        rule_texts = rule_texts_from(read_document(schema / "rules.yml", root).data)
        codelists = codelists_from(read_document(schema / "codelists.yml", root).data)
    except (UnreadableFile, TypeError, KeyError) as error:
        raise BrokenVocabulary(
            (), f"schema/rules.yml or schema/codelists.yml cannot be used: {error}"
        ) from error
    try:
        document = read_document(schema / "codebook.yml", root)
    except UnreadableFile as error:
        raise BrokenVocabulary([_unreadable(error, "schema/codebook.yml", rule_texts)]) from error
    findings = _shape_findings(document, _codebook_schema(schema), rule_texts)
    if findings:
        raise BrokenVocabulary(findings)
    codebook = codebook_from(document.data)
    context = Context(codebook, today(), frozenset())
    findings = _rule_findings(codebook, CODEBOOK_RULES, context, document, rule_texts)
    if findings:
        raise BrokenVocabulary(findings)
    return Vocabulary(codebook, codelists, rule_texts)


def _codebook_schema(folder: Path) -> dict[str, Any]:
    try:
        schema: dict[str, Any] = json.loads((folder / "codebook.schema.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenVocabulary((), f"schema/codebook.schema.json cannot be used: {error}") from error
    return schema


def load(root: Path, *, only: Sequence[Path] = ()) -> Loaded:
    """Reads and checks the tree below ``root``; with ``only``, just these files (and never a knowledge base).

    All findings of all files are collected. Raises BrokenVocabulary where nothing can be checked at all.
    """
    with collector_paused():
        return _load(root, only)


def _load(root: Path, only: Sequence[Path]) -> Loaded:
    vocabulary = read_vocabulary(root)
    countries = sorted((root / "countries").glob("*.yml"))
    instruments = sorted((root / "instruments").glob("*.yml"))
    context = Context(vocabulary.codebook, today(), frozenset(path.stem for path in countries))
    wanted = {path.resolve() for path in only}
    if only:
        countries = [path for path in countries if path.resolve() in wanted]
        instruments = [path for path in instruments if path.resolve() in wanted]
    jurisdictions, findings = _checked(
        countries,
        root,
        vocabulary,
        vocabulary.country_schema,
        _check_jurisdiction,
        context,
    )
    treaties, more = _checked(
        instruments,
        root,
        vocabulary,
        vocabulary.instrument_schema,
        _check_instrument,
        context,
    )
    findings = sorted([*findings, *more, *_misplaced(root, vocabulary.rule_texts, bool(only))])
    checked = len(countries) + len(instruments) + 1
    if findings or only:
        return Loaded(None, tuple(findings), checked - bool(only))
    return Loaded(
        KnowledgeBase(
            vocabulary,
            inherited({each.code: each for each in jurisdictions}),
            {each.id: each for each in sorted(treaties, key=lambda each: (int(each.position), each.id))},
            context.today,
        ),
        (),
        checked,
    )


def _misplaced(root: Path, texts: Mapping[str, RuleText], only: bool) -> list[Finding]:
    """Files that look like records but would be overlooked: another ending, another case."""
    if only:
        return []
    found = []
    for folder in ("countries", "instruments"):
        for path in sorted((root / folder).glob("*")):
            if path.suffix != ".yml" and not path.name.startswith("."):
                values = {"name": path.name, "folder": folder}
                found.append(finding(texts, "misplaced-file", f"{folder}/{path.name}", 1, 1, values))
    return found


def _checked(
    paths: Iterable[Path],
    root: Path,
    vocabulary: Vocabulary,
    schema: dict[str, Any],
    check: Callable[[Document, Context, Mapping[str, RuleText]], tuple[T, list[Finding]]],
    context: Context,
) -> tuple[list[T], list[Finding]]:
    validator = shape.compiled(schema)
    texts = vocabulary.rule_texts
    sound: list[T] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            document = read_document(path, root)
        except UnreadableFile as error:
            findings.append(_unreadable(error, path.relative_to(root).as_posix(), texts))
            continue
        defects = _bounded(shape.defects(document.data, validator, schema))
        if defects:
            findings += _at_most([_located(document, rule, place, texts) for rule, place in defects], texts)
            # Cut short, the list does not name every broken answer.
            every = len(defects) <= MAX_FINDINGS
            part = _without_answers_at(document, [place.path for _, place in defects]) if every else None
            if part is not None:
                _, breaches = check(part, replace(context, file_stem=path.stem), texts)
                findings += [each for each in breaches if each.rule not in NEED_WHOLE_RECORD]
            continue
        domain, breaches = check(document, replace(context, file_stem=path.stem), texts)
        findings += breaches
        sound.append(domain)
    return sound, findings


# Enough to mend a file by; looking for the nearest word of thousands of mistakes would take minutes.
MAX_FINDINGS = 100


def _bounded(places: Iterable[tuple[str, Place]]) -> list[tuple[str, Place]]:
    """The first places, and one more where there are more."""
    return list(itertools.islice(places, MAX_FINDINGS + 1))


def _at_most(findings: list[Finding], texts: Mapping[str, RuleText]) -> list[Finding]:
    """The findings of a file, cut after the first hundred with a finding that says so."""
    if len(findings) <= MAX_FINDINGS:
        return findings
    last = findings[MAX_FINDINGS]
    more = finding(texts, "too-many-errors", last.file, last.line, last.column, {"limit": str(MAX_FINDINGS)})
    return [*findings[:MAX_FINDINGS], more]


def _without_answers_at(document: Document, paths: list[Path_]) -> Document | None:
    """The record without the answers whose shape is broken, so that one run finds what is wrong elsewhere too.

    None where something else than answers is broken.
    """
    if not all(len(path) > 1 and path[0] == "answers" for path in paths):
        return None
    broken = {path[1] for path in paths}
    answers = {id_: answer for id_, answer in document.data["answers"].items() if id_ not in broken}
    return replace(document, data={**document.data, "answers": answers})


def _unreadable(error: UnreadableFile, file: str, texts: Mapping[str, RuleText]) -> Finding:
    return finding(texts, error.problem, file, error.position.line, error.position.column, error.values)


def _shape_findings(
    document: Document, schema: dict[str, Any], texts: Mapping[str, RuleText]
) -> list[Finding]:
    defects = shape.defects(document.data, shape.compiled(schema), schema)
    return [_located(document, rule, place, texts) for rule, place in defects]


def _located(document: Document, rule: str, place: Place, texts: Mapping[str, RuleText]) -> Finding:
    at = document.position(place.path, of_key=place.of_key)
    return finding(texts, rule, document.file, at.line, at.column, place.values)


def _rule_findings(
    subject: Subject,
    rules: Iterable[Rule[Subject]],
    context: Context,
    document: Document,
    texts: Mapping[str, RuleText],
) -> list[Finding]:
    places = _bounded((rule.id, place) for rule in rules for place in rule.check(subject, context))
    return _at_most([_located(document, rule, place, texts) for rule, place in places], texts)


def _check_instrument(
    document: Document, context: Context, texts: Mapping[str, RuleText]
) -> tuple[Instrument, list[Finding]]:
    instrument = instrument_from(document.data)
    return instrument, _rule_findings(instrument, INSTRUMENT_RULES, context, document, texts)


def _check_jurisdiction(
    document: Document, context: Context, texts: Mapping[str, RuleText]
) -> tuple[Jurisdiction, list[Finding]]:
    jurisdiction = jurisdiction_from(document.data)
    places = _bounded(
        (rule.id, place) for rule in JURISDICTION_RULES for place in rule.check(jurisdiction, context)
    )
    needed: set[int] = set()
    findings = []
    for rule, place in places:
        setting_aside = _excepted_by(jurisdiction, rule, place.path)
        needed |= setting_aside
        if not setting_aside:
            findings.append(_located(document, rule, place, texts))
    # Cut short, the list does not show what every exception sets aside.
    every = len(places) <= MAX_FINDINGS
    for number, exception in enumerate(jurisdiction.exceptions):
        if every and number not in needed:
            place = Place(("exceptions", number), {"rule": exception.rule, "at": exception.at})
            findings.append(_located(document, "exception-is-needed", place, texts))
    return jurisdiction, _at_most(findings, texts)


def _excepted_by(jurisdiction: Jurisdiction, rule: str, path: Path_) -> set[int]:
    """The numbers of the exceptions that set a rule aside at a path or above it."""
    dotted = ".".join(map(str, path))
    return {
        number
        for number, exception in enumerate(jurisdiction.exceptions)
        if exception.rule == rule and (dotted == exception.at or dotted.startswith(exception.at + "."))
    }


def inherited(jurisdictions: Mapping[str, Jurisdiction]) -> dict[str, Jurisdiction]:
    """The jurisdictions with the answers of their unions added where their own record is silent.

    Only answers that rest on directly applicable law stand in a union's record (codebook, rule 10).
    """
    given: dict[str, Jurisdiction] = dict(sorted(jurisdictions.items()))
    for union in [each for each in given.values() if each.kind == "union"]:
        for member in union.members:
            if (own := given.get(member.code)) is not None:
                given[member.code] = replace(own, answers=_with_inherited(own, union))
    return given


def _with_inherited(own: Jurisdiction, union: Jurisdiction) -> dict[str, Any]:
    added = {
        id_: replace(answer, inherited_from=union.code, coders=None, history=())
        for id_, answer in union.answers.items()
        if id_ not in own.answers
    }
    return {**own.answers, **added}


def answers_in_order(jurisdiction: Jurisdiction, codebook: Codebook) -> Iterator[str]:
    """The answered questions of a jurisdiction in the codebook's order."""
    return (question for question in codebook.questions if question in jurisdiction.answers)

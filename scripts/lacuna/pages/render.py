"""Templates, words and the small helpers that every kind of page uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lacuna.agreement import AT_LEAST
from lacuna.codebook import label_of, level_of
from lacuna.knowledge import KnowledgeBase
from lacuna.model import AllOf, Answer, AnyOf, Basis, Instrument, Jurisdiction, Law, Need, Question, Verdict
from lacuna.reading import read_document
from lacuna.verdicts import standing_of, verdict_on


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path below the docs folder, ending in ``.md``, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tile of the map shows: a style, a letter, the words behind it, and where it leads."""

    style: str
    letter: str
    words: str
    link: str


@dataclass(frozen=True)
class Site:
    """Everything a page is made from: the knowledge base, the words, the templates, the verdicts."""

    knowledge: KnowledgeBase
    source: Path

    @cached_property
    def words(self) -> dict[str, Any]:
        """The catalogue of texts for people."""
        words: dict[str, Any] = read_document(self.source / "words.yml", self.source).data
        return words

    @cached_property
    def tiles(self) -> list[tuple[Jurisdiction, str, str]]:
        """Every jurisdiction that has a tile, with its column and row."""
        places = read_document(self.source / "tiles.yml", self.source).data
        return [
            (each, *places[code]) for code, each in self.knowledge.jurisdictions.items() if code in places
        ]

    @cached_property
    def verdicts(self) -> dict[tuple[str, str, str], Verdict]:
        """Every verdict by jurisdiction, instrument and provision, for jurisdictions with answers on record."""
        return {
            (code, instrument.id, provision.id): verdict_on(
                provision, jurisdiction, instrument, self.knowledge.codebook
            )
            for code, jurisdiction in self.knowledge.assessed.items()
            for instrument in self.knowledge.instruments.values()
            for provision in instrument.provisions.values()
        }

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(self.source / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            t=self.words,
            kb=self.knowledge,
            fill=fill,
            answer_label=self.answer_label,
            answer_level=self.answer_level,
            coder_label=self.coder_label,
            verdict_label=self.verdict_label,
            standing=standing_of,
            kind_of=kind_of,
            tiles=self.tiles,
            verdict_of=lambda code, instrument, provision: self.verdicts.get((code, instrument, provision)),
        )
        environment.filters.update(title_of=_title_of, law_read=_law_read, verdict_word=_verdict_word)
        return environment

    def page(self, path: str, template: str, **values: Any) -> Page:
        """Renders a template to a page; ``base`` leads from the page to the root of the site."""
        text = self._environment.get_template(template).render(base=base_of(path), path=path, **values)
        return Page(path, text)

    def answer_label(self, question: Question, answer: Answer | str) -> str:
        """An answer as people read it."""
        word = answer if isinstance(answer, str) else answer.answer
        return label_of(self.knowledge.codebook, question, word)

    def answer_level(self, question: Question, answer: Answer | str) -> str:
        """The level of an answer, or ``value`` for numbers and terms: the style of its badge."""
        word = answer if isinstance(answer, str) else answer.answer
        return str(level_of(self.knowledge.codebook, question, word) or "value")

    def coder_label(self, question: Question, coded: str) -> str:
        """What a coder answered, as people read it; a plus sign stands for the mark ``at_least``."""
        codebook = self.knowledge.codebook
        if coded == codebook.not_assessed.id:
            return codebook.not_assessed.label
        mark = f" ({self.words['common']['at_least']})" if coded.endswith(AT_LEAST) else ""
        return self.answer_label(question, coded.removesuffix(AT_LEAST)) + mark

    def verdict_label(self, verdict: str, instrument: Instrument) -> str:
        """A verdict in words; a framework speaks of support, never of compliance."""
        word = self.knowledge.codelists["verdict"].words[verdict]
        return word.support if instrument.kind == "model-framework" else word.label

    def counts(
        self, instrument: Instrument, *, jurisdiction: Jurisdiction | None = None, provision: str = ""
    ) -> dict[str, int]:
        """How often each verdict occurs, in the order of the codelist, for a jurisdiction or a provision."""
        chosen = [
            str(verdict.verdict)
            for (code, in_, at), verdict in self.verdicts.items()
            if in_ == instrument.id
            and (jurisdiction is None or code == jurisdiction.code)
            and (not provision or at == provision)
        ]
        return {
            word: chosen.count(word) for word in self.knowledge.codelists["verdict"].words if word in chosen
        }


def fill(text: str, **values: object) -> str | Markup:
    """A text of the catalogue with its values; markup among the values stays markup."""
    if any(isinstance(value, Markup) for value in values.values()):
        return Markup(text).format(**values)
    return text.format(**values)


def base_of(path: str) -> str:
    """The way from a page to the root: ``country/IE.md`` is shown at ``country/IE/``, two levels down."""
    parts = path.removesuffix(".md").split("/")
    levels = len(parts) - 1 if parts[-1] == "index" else len(parts)
    return "../" * levels or "./"


def kind_of(requirement: Need | AnyOf | AllOf) -> str:
    """Which of the three a requirement is, for templates."""
    return {Need: "need", AnyOf: "any", AllOf: "all"}[type(requirement)]


def _title_of(law: str, laws: Mapping[str, Law]) -> str:
    return laws[law].title_en or laws[law].title


def _law_read(basis: Basis) -> str:
    """The law whose text was read for a citation: the amending act where only that was read."""
    return basis.read_in or basis.law


def _verdict_word(weighed: tuple[object, Verdict]) -> str:
    """The verdict of a pair of provision and verdict."""
    return str(weighed[1].verdict)


def by_theme(knowledge: KnowledgeBase) -> Mapping[str, list[Question]]:
    """The questions by theme, in the codebook's order."""
    return {
        theme: [question for question in knowledge.codebook.questions.values() if question.theme == theme]
        for theme in knowledge.codebook.themes
    }

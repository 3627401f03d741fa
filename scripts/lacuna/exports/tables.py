"""The tables: their columns with a meaning each, and their rows as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lacuna.codebook import label_of, level_of
from lacuna.knowledge import KnowledgeBase, answers_in_order
from lacuna.model import Answer, Basis, Jurisdiction, Outcome, TextRead
from lacuna.verdicts import standing_of, verdict_on

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``type`` is a type of the Table Schema (string, integer, boolean)."""

    name: str
    means: str
    type: str = "string"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it holds, its columns, its key, and how to make its rows."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[KnowledgeBase], Iterable[Row]]


def _basis(bases: tuple[Basis, ...]) -> str:
    return "; ".join(f"{basis.law}: {basis.at}" for basis in bases)


def _true(value: bool) -> str:
    return "true" if value else ""


def _answers(knowledge: KnowledgeBase) -> Iterator[Row]:
    for code, jurisdiction in knowledge.jurisdictions.items():
        for id_ in answers_in_order(jurisdiction, knowledge.codebook):
            yield _answer_row(code, jurisdiction, jurisdiction.answers[id_], knowledge)


def _answer_row(code: str, jurisdiction: Jurisdiction, answer: Answer, knowledge: KnowledgeBase) -> Row:
    question = knowledge.codebook.questions[answer.question]
    owner = knowledge.jurisdictions[answer.inherited_from] if answer.inherited_from else jurisdiction
    texts = [law.text for basis in answer.basis if (law := owner.laws[basis.read_in or basis.law]).text]
    level = level_of(knowledge.codebook, question, answer.answer)
    return (
        code,
        jurisdiction.name,
        question.theme,
        question.id,
        answer.answer,
        label_of(knowledge.codebook, question, answer.answer),
        str(level) if level else "",
        _true(answer.at_least),
        answer.since,
        answer.as_of,
        _basis(answer.basis),
        "; ".join(dict.fromkeys(text.as_of for text in texts if text)),
        " ".join(answer.searched.texts) if answer.searched else "",
        answer.searched.on if answer.searched else "",
        " ".join(answer.sources),
        _true(answer.reported),
        answer.scope,
        answer.inherited_from,
        answer.coding,
        answer.checked,
        answer.note,
    )


def _history(knowledge: KnowledgeBase) -> Iterator[Row]:
    for code, jurisdiction in knowledge.jurisdictions.items():
        for id_ in answers_in_order(jurisdiction, knowledge.codebook):
            for past in jurisdiction.answers[id_].history:
                yield (code, id_, past.answer, past.since, past.until, _basis(past.basis), past.note)


def _verdicts(knowledge: KnowledgeBase) -> Iterator[Row]:
    for code, jurisdiction in knowledge.assessed.items():
        for instrument in knowledge.instruments.values():
            standing = standing_of(code, instrument)
            for provision in instrument.provisions.values():
                verdict = verdict_on(provision, jurisdiction, instrument, knowledge.codebook)
                by_outcome = {
                    outcome: " ".join(
                        question
                        for step in verdict.steps
                        if step.outcome is outcome
                        for question in step.decided_by
                    )
                    for outcome in (
                        Outcome.MET,
                        Outcome.PARTLY_MET,
                        Outcome.UNMET,
                        Outcome.UNDECIDED,
                        Outcome.NOT_ASSESSED,
                    )
                }
                yield (
                    code,
                    jurisdiction.name,
                    instrument.id,
                    provision.id,
                    provision.number,
                    provision.title,
                    provision.force,
                    str(verdict.verdict),
                    str(verdict.assessed),
                    str(verdict.total),
                    *by_outcome.values(),
                    " ".join(f"{each.clause} ({each.extent})" for each in verdict.reservations),
                    standing.word,
                    standing.since,
                )


def _laws(knowledge: KnowledgeBase) -> Iterator[Row]:
    for code, jurisdiction in knowledge.jurisdictions.items():
        for law in jurisdiction.laws.values():
            yield (
                code, law.id, law.title, law.title_en, law.number, law.enacted, law.url, *_text_read(law.text),
            )  # fmt: skip


def _text_read(text: TextRead | None) -> Row:
    if text is None:
        return ("",) * 8
    return (text.kind, text.extent, text.grade, text.as_of, text.language, text.read, text.source, text.note)


def _parties(knowledge: KnowledgeBase) -> Iterator[Row]:
    for instrument in knowledge.instruments.values():
        for party in instrument.parties.values():
            name = knowledge.jurisdictions[party.code].name
            reservations = "; ".join(
                f"{each.kind} {each.clause}: {' '.join(each.provisions)} {each.extent}".strip()
                for each in party.reservations
            )
            yield (
                instrument.id, party.code, name, party.status, party.ratified, party.by, party.in_force,
                reservations, party.source, party.note,
            )  # fmt: skip


def _jurisdictions(knowledge: KnowledgeBase) -> Iterator[Row]:
    for each in knowledge.jurisdictions.values():
        yield (
            each.code, each.name, each.kind, each.iso3, each.numeric, each.region, each.subregion,
            " ".join(each.languages), each.legal_system, str(len(each.answers)),
        )  # fmt: skip


_CODE = Column("jurisdiction", "ISO 3166-1 alpha-2 code (XK for Kosovo, EU for the union)", required=True)
_NAME = Column("name", "English short name")
_QUESTION = Column("question", "Id of the question in the codebook", required=True)
_INSTRUMENT = Column("instrument", "Id of the instrument", required=True)

ANSWERS = Table(
    "answers",
    "Every answer on record. A question without a row is not assessed.",
    (
        _CODE,
        _NAME,
        Column("theme", "Id of the theme", required=True),
        _QUESTION,
        Column("answer", "The answer: a word of the codebook, a number of years, or life", required=True),
        Column("answer_label", "The answer as people read it"),
        Column("level", "full, partial, none, unclear or not-applicable; empty for numbers and terms"),
        Column("at_least", "true: one route is proven, others stand in texts not read", "boolean"),
        Column("since", "In force from (year, month or day)"),
        Column("as_of", "For an answer that rests on a dated report: the date it holds for"),
        Column("basis", "Laws and pinpoints, the decisive one first (law: pinpoint; …)"),
        Column("text_as_of", "Version dates of the texts read"),
        Column("searched", "Laws searched, for a none found by search"),
        Column("searched_on", "Day of the search"),
        Column("sources", "Ids of secondary sources"),
        Column("reported", "true: the deciding text was described by somebody else, not read", "boolean"),
        Column("scope", "sub-national where the parts of a federal state decide"),
        Column("inherited_from", "Union whose directly applicable law gives the answer"),
        Column("coding", "single, double, reconciled or disputed"),
        Column("checked", "Day of the last check"),
        Column("note", "What a reader must know, in our own words"),
    ),
    ("jurisdiction", "question"),
    _answers,
)

HISTORY = Table(
    "history",
    "Earlier answers, with the last day each held.",
    (
        _CODE,
        _QUESTION,
        Column("answer", "The earlier answer", required=True),
        Column("since", "In force from"),
        Column("until", "Its last day", required=True),
        Column("basis", "Laws and pinpoints"),
        Column("note", "In our own words"),
    ),
    ("jurisdiction", "question", "until"),
    _history,
)

VERDICTS = Table(
    "verdicts",
    "How each jurisdiction with answers on record stands to each provision. Derived, never typed.",
    (
        _CODE,
        _NAME,
        _INSTRUMENT,
        Column("provision", "Id of the provision", required=True),
        Column("number", "The provision as cited"),
        Column("title", "Title of the provision"),
        Column("force", "binding, optional, interpretive, permitted, recommended or silent"),
        Column("verdict", "The verdict (see the codelist)", required=True),
        Column("assessed", "Requirements that were looked at", "integer", required=True),
        Column("total", "Requirements of the provision", "integer", required=True),
        Column("met", "Questions whose requirement is met"),
        Column("partly_met", "Questions whose requirement is partly met"),
        Column("unmet", "Questions whose requirement is not met"),
        Column("undecided", "Questions looked at and not decided"),
        Column("not_assessed", "Questions never looked at"),
        Column("reservations", "Reservations of the state on the provision: clause (extent)"),
        Column("status", "Status of the state to the instrument", required=True),
        Column("status_since", "Since when, where known"),
    ),
    ("jurisdiction", "instrument", "provision"),
    _verdicts,
)

LAWS = Table(
    "laws",
    "The laws that answers rest on, with the text that was read.",
    (
        _CODE,
        Column("law", "Id of the law in the record", required=True),
        Column("title", "Title as published"),
        Column("title_en", "Title in English"),
        Column("number", "Number or citation"),
        Column("enacted", "Enacted on"),
        Column("url", "Official address"),
        Column("text_kind", "Kind of text read"),
        Column("text_extent", "How much of the law was read"),
        Column("text_grade", "Grade of the text: A, A-, B, C"),
        Column("text_as_of", "Version date of the text read"),
        Column("text_language", "Language of the text read"),
        Column("text_read", "Day it was read"),
        Column("text_source", "Where it was read"),
        Column("text_note", "What a reader must know of it"),
    ),
    ("jurisdiction", "law"),
    _laws,
)

PARTIES = Table(
    "parties",
    "Parties, signatories and bound states of the instruments, as the lists that were read give them.",
    (
        _INSTRUMENT,
        _CODE,
        _NAME,
        Column("status", "party, signatory, bound, not-party or not-bound", required=True),
        Column("ratified", "Ratified or acceded"),
        Column("ratified_by", "Latest possible date, where the date was not read"),
        Column("in_force", "In force for the state"),
        Column("reservations", "Reservations and declarations: kind clause: provisions extent"),
        Column("source", "Id of the source in the instrument's file"),
        Column("note", "What a reader must know"),
    ),
    ("instrument", "jurisdiction"),
    _parties,
)

JURISDICTIONS = Table(
    "jurisdictions",
    "Every jurisdiction with a record, assessed or not.",
    (
        _CODE,
        _NAME,
        Column("kind", "member, observer, other or union"),
        Column("iso3", "ISO 3166-1 alpha-3 code"),
        Column("numeric", "ISO 3166-1 numeric code"),
        Column("region", "UN region"),
        Column("subregion", "UN sub-region"),
        Column("languages", "Official languages"),
        Column("legal_system", "Legal system, where known"),
        Column("answers", "Number of answers on record, inherited ones included", "integer"),
    ),
    ("jurisdiction",),
    _jurisdictions,
)

TABLES = (ANSWERS, HISTORY, VERDICTS, LAWS, PARTIES, JURISDICTIONS)


def codebook_rows(knowledge: KnowledgeBase) -> Iterator[Row]:
    """The codebook as rows for the workbook: question by question with its answer words."""
    codebook = knowledge.codebook
    for question in codebook.questions.values():
        words = question.terms or codebook.kinds[question.kind].words
        yield (
            codebook.themes[question.theme].title,
            question.id,
            question.label,
            question.question,
            question.kind,
            "; ".join(f"{word.id}: {word.label}" for word in words.values()) or "a number of years",
            question.guidance,
            question.not_measured,
        )

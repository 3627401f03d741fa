"""The JSON Schemas (2020-12) for country and instrument files, derived from the codebook and the codelists.

An editor with a YAML language server completes fields and answer words from them and shows the question on hover.
They hold for our own reader, in which every value is text, and for editors that read ``18`` as a number or
``true`` as a boolean.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lacuna.codebook import words_for
from lacuna.codelists import Codelist
from lacuna.model import Codebook, Question

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BASE = "https://w3id.org/lacuna/schema/"
_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_ID = r"^[a-z0-9][a-z0-9-]*$"


def _text(description: str, **more: Any) -> Schema:
    return {"type": "string", "minLength": 1, "description": description, **more}


def _number(description: str, pattern: str) -> Schema:
    return {"type": ["string", "number"], "pattern": pattern, "description": description}


def _true(description: str) -> Schema:
    return {"enum": ["true", True], "description": description}


def _boolean(description: str) -> Schema:
    return {"enum": ["true", "false", True, False], "description": description}


def _date(description: str) -> Schema:
    return {"type": ["string", "integer"], "pattern": _DATE, "description": description}


def _day(description: str) -> Schema:
    return _text(description, pattern=_DAY)


def _url(description: str) -> Schema:
    return _text(description, pattern=r"^https?://[^\s]+$")


def _list(items: Schema, description: str, **more: Any) -> Schema:
    return {"type": "array", "items": items, "minItems": 1, "description": description, **more}


def _map(description: str, properties: Mapping[str, Any], required: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _entries(description: str, entry: Schema, key: str = _ID) -> Schema:
    return {
        "type": "object",
        "description": description,
        "propertyNames": {"pattern": key},
        "additionalProperties": entry,
    }


def _word_of(codelist: Codelist) -> Schema:
    meanings = "\n".join(f"- `{word.id}`: {word.means}" for word in codelist.words.values())
    return {
        "enum": list(codelist.words),
        "description": codelist.title,
        "markdownDescription": f"{codelist.title}\n\n{meanings}",
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def country_schema(codebook: Codebook, codelists: Mapping[str, Codelist]) -> Schema:
    """The schema of a country record."""
    return {
        "$schema": _DIALECT,
        "$id": f"{_BASE}country.schema.json",
        "title": "Country record",
        **_map(
            "How the law of one jurisdiction answers the questions of the codebook.",
            {
                "code": _text(
                    "ISO 3166-1 alpha-2 code (ISO 3166-2 for a part of a state); the same as the file name.",
                    pattern=_CODE,
                ),
                "name": _text("English short name."),
                "kind": _word_of(codelists["jurisdiction-kind"]),
                "iso3": _text("ISO 3166-1 alpha-3 code.", pattern="^[A-Z]{3}$"),
                "numeric": _number("ISO 3166-1 numeric code, three digits.", r"^\d{3}$"),
                "region": _text("UN region (M49)."),
                "subregion": _text("UN sub-region (M49)."),
                "languages": _list(
                    _text("ISO 639-1 or 639-3 code.", pattern="^[a-z]{2,3}$"), "Official languages."
                ),
                "legal_system": _word_of(codelists["legal-system"]),
                "note": _text("What a reader of this record must know."),
                "members": _list(
                    _map(
                        "A member of the union.",
                        {"code": _text("Its code.", pattern="^[A-Z]{2}$"), "since": _date("Member since.")},
                        ("code",),
                    ),
                    "Members of a union: its answers hold for them too.",
                ),
                "laws": _entries(
                    "The laws that answers rest on, each with the text that was read.", _law(codelists)
                ),
                "answers": {
                    "type": "object",
                    "description": "The answers. A question with no entry is not assessed.",
                    "properties": {
                        question.id: {**_ref(_definition_of(question)), **_hover(codebook, question)}
                        for question in codebook.questions.values()
                    },
                    "additionalProperties": False,
                },
                "left_open": {
                    "type": "object",
                    "description": "Questions that a coder answered but that stay not assessed, with the reason.",
                    "properties": {question: _ref("coders") for question in codebook.questions},
                    "additionalProperties": False,
                },
                "sources": _entries("Secondary sources: dated reports, lists, pages.", _source(codelists)),
                "pending": _list(_ref("pending"), "Bills, and acts that are not in force yet."),
                "exceptions": _list(
                    _map(
                        "A check set aside at one place.",
                        {
                            "rule": _text("Id of the rule."),
                            "at": _text("Where, as a path with dots: answers.grooming"),
                            "because": _text("The reason.", minLength=15),
                        },
                        ("rule", "at", "because"),
                    ),
                    "Checks set aside, each with a reason. An exception that is not needed is an error.",
                ),
            },
            ("code", "name", "kind"),
        ),
        "$defs": {
            "basis": _list(
                _map(
                    "A law and the place in it.",
                    {
                        "law": _text("Id of a law of this record (see `laws`)."),
                        "at": _text("The pinpoint: art. 155(3), s. 5(1)(a), § 178(1)."),
                        "read_in": _text("Id of the amending law, where only that was read."),
                    },
                    ("law", "at"),
                ),
                "The texts the answer rests on, the decisive one first.",
            ),
            "searched": _map(
                "The trail of a search that found nothing.",
                {
                    "texts": _list(_text("Id of a law of this record."), "The laws searched."),
                    "on": _day("The day of the search."),
                    "note": _text("What was looked for, and why it would stand there.", minLength=15),
                },
                ("texts", "on", "note"),
            ),
            "coders": _map(
                "What two coders answered apart from each other, and how it was settled.",
                {
                    "first": {
                        "type": ["string", "number"],
                        "description": "The first coder's answer (with + behind it if marked at_least), or not-assessed.",
                    },
                    "second": {
                        "type": ["string", "number"],
                        "description": "The second coder's answer (with + behind it if marked at_least), or not-assessed.",
                    },
                    "settled": _text("Why the answer on record was chosen.", minLength=15),
                },
                ("first", "second"),
            ),
            "pending": _map(
                "A bill, or an act that is not in force yet.",
                {
                    "title": _text("Title."),
                    "stage": _text("Where it stands: tabled, passed, in force from a date."),
                    "would_answer": {
                        "type": "object",
                        "description": "The answers it would give.",
                        "properties": {
                            question.id: _answer_word(codebook, question)
                            for question in codebook.questions.values()
                        },
                        "additionalProperties": False,
                    },
                    "source": _text("Where this was read."),
                    "note": _text("Anything else a reader must know."),
                },
                ("title", "stage", "source"),
            ),
            **{
                _definition_of(question): _answer(codebook, question, codelists)
                for question in codebook.questions.values()
            },
        },
    }


def _definition_of(question: Question) -> str:
    return question.id if question.kind == "term" else question.kind


def _hover(codebook: Codebook, question: Question) -> Schema:
    words = "\n".join(f"- `{word.id}`: {word.means}" for word in words_for(codebook, question).values())
    return {
        "description": question.question,
        "markdownDescription": f"**{question.question}**\n\n{question.guidance}\n\n{words}",
    }


def _answer_word(codebook: Codebook, question: Question) -> Schema:
    words = list(words_for(codebook, question))
    if question.kind == "age":
        return {"anyOf": [_number("a whole number of years, such as 18", r"^\d{1,2}$"), {"enum": words}]}
    if question.kind == "penalty":
        return {
            "anyOf": [
                _number("years of imprisonment, such as 5 or 2.5", r"^\d{1,3}(\.\d{1,2})?$"),
                {"enum": ["life", *words]},
            ]
        }
    return {"enum": words}


def _answer(codebook: Codebook, question: Question, codelists: Mapping[str, Codelist]) -> Schema:
    word = {**_answer_word(codebook, question), "description": "The answer, in a word of the codebook."}
    past = _map(
        "An earlier answer.",
        {
            "answer": word,
            "since": _date("In force from."),
            "until": _date("Its last day."),
            "basis": _ref("basis"),
            "note": _text("In our own words."),
        },
        ("answer", "until"),
    )
    return _map(
        "One answer and what it rests on.",
        {
            "answer": word,
            "at_least": _true(
                "Only with a partial answer: one route is proven, others stand in texts not read."
            ),
            "since": _date("In force from; left out if not known."),
            "as_of": _date("For an answer that rests on a dated report: the year it holds for."),
            "basis": _ref("basis"),
            "note": _text(
                "What a reader must know, in our own words; what is missing if the answer is partial."
            ),
            "searched": _ref("searched"),
            "sources": _list(_text("Id of a source of this record (see `sources`)."), "Secondary sources."),
            "reported": _true("The deciding text was only described by somebody else, not read."),
            "scope": _word_of(codelists["scope"]),
            "checked": _day("The day the answer was last checked against its text."),
            "coding": _word_of(codelists["coding"]),
            "coders": _ref("coders"),
            "history": _list(past, "Earlier answers, oldest first."),
        },
        ("answer",),
    )


def _law(codelists: Mapping[str, Codelist]) -> Schema:
    return _map(
        "A law.",
        {
            "title": _text("Title as published."),
            "title_en": _text("Title in English."),
            "number": {
                "type": ["string", "number"],
                "minLength": 1,
                "description": "Number or official citation.",
            },
            "enacted": _date("Enacted on."),
            "url": _url("Official address."),
            "text": _map(
                "The text that was read.",
                {
                    "source": _text("Where the text was read: an address, or a public repository and path."),
                    "as_of": _date(
                        "Version date of the text; left out only if unknown, with a note that says so."
                    ),
                    "kind": _word_of(codelists["text-kind"]),
                    "extent": _word_of(codelists["text-extent"]),
                    "language": _text("ISO 639 code.", pattern="^[a-z]{2,3}$"),
                    "grade": _word_of(codelists["text-grade"]),
                    "read": _day("The day it was read."),
                    "note": _text("What a reader must know of this text."),
                },
                ("source", "kind", "language", "read"),
            ),
        },
        ("title",),
    )


def _source(codelists: Mapping[str, Codelist]) -> Schema:
    return _map(
        "A secondary source.",
        {
            "title": _text("Title."),
            "publisher": _text("Publisher."),
            "year": {"type": ["string", "integer"], "pattern": r"^\d{4}$", "description": "Year."},
            "url": _url("Address."),
            "kind": _word_of(codelists["source-kind"]),
            "place": _text("Page or place in it."),
            "note": _text("What a reader must know."),
        },
        ("title", "year", "kind"),
    )


def instrument_schema(codebook: Codebook, codelists: Mapping[str, Codelist]) -> Schema:
    """The schema of an instrument file."""
    question = {"enum": list(codebook.questions), "description": "A question of the codebook."}
    source = _text("Id of a source of this instrument (see `sources`).")
    return {
        "$schema": _DIALECT,
        "$id": f"{_BASE}instrument.schema.json",
        "title": "Instrument",
        **_map(
            "A treaty, directive, model framework or set of criteria, provision by provision.",
            {
                "id": _text("The same as the file name.", pattern=_ID),
                "title": _text("Full title."),
                "short": _text("Short title."),
                "kind": _word_of(codelists["instrument-kind"]),
                "about": _text("For the public: what it is and whom it binds."),
                "position": _number("Its place in lists of instruments.", r"^\d{1,3}$"),
                "number": _text("Treaty number."),
                "adopted": _date("Adopted on."),
                "in_force": _date("In force since."),
                "url": _url("Official address."),
                "sources": _entries(
                    "Texts and lists that were read.",
                    _map(
                        "A text or list.",
                        {
                            "title": _text("Title."),
                            "publisher": _text("Publisher."),
                            "url": _url("Address."),
                            "source": _text("Where it was read, if not at an address."),
                            "as_of": _date("Version date."),
                            "language": _text("ISO 639 code.", pattern="^[a-z]{2,3}$"),
                            "kind": _word_of(codelists["instrument-text-kind"]),
                            "grade": _word_of(codelists["text-grade"]),
                            "read": _day("The day it was read."),
                            "note": _text("What a reader must know."),
                        },
                        ("title", "kind"),
                    ),
                ),
                "provisions": _entries(
                    "The provisions, in the instrument's order.",
                    _map(
                        "One provision.",
                        {
                            "number": _text("As cited: art. 20(1)(e)."),
                            "title": _text("Title."),
                            "paraphrase": _text("What it asks, in our own words."),
                            "force": _word_of(codelists["force"]),
                            "text_read": _boolean("Whether the provision's own text was read."),
                            "source": source,
                            "reservation": _text("The clause that lets a state reserve or limit it."),
                            "requires": _list(_ref("requirement"), "What meets it: all of these."),
                            "subject": _list(
                                question, "For a silent row: what the instrument is silent about."
                            ),
                            "unasked": _text(
                                "Why no question of the codebook asks about it: its verdict stays open."
                            ),
                            "note": _text("How the text was read."),
                        },
                        ("number", "title", "paraphrase", "force", "text_read", "source"),
                    ),
                ),
                "status_list": _map(
                    "How far the list of parties reaches.",
                    {
                        "complete": _boolean("Whether a state not named is not a party."),
                        "as_of": _date("As of."),
                        "note": _text("What a reader must know."),
                        "expected": _number("Number of parties that the list itself states.", r"^\d{1,6}$"),
                    },
                    ("complete", "as_of"),
                ),
                "parties": _entries(
                    "The parties, by code.",
                    _map(
                        "One party.",
                        {
                            "status": _word_of(codelists["party-status"]),
                            "source": source,
                            "ratified": _date("Ratified or acceded."),
                            "in_force": _date("In force for the state."),
                            "by": _date("Latest possible date of ratification, where it was not read."),
                            "note": _text("What a reader must know."),
                            "reservations": _list(
                                _map(
                                    "A reservation or declaration.",
                                    {
                                        "clause": _text("The clause it rests on."),
                                        "provisions": {
                                            "type": "array",
                                            "items": _text("Id of a provision."),
                                            "description": "The provisions it touches.",
                                        },
                                        "kind": _word_of(codelists["reservation-kind"]),
                                        "extent": _word_of(codelists["reservation-extent"]),
                                        "effect": _text("Its effect, in our own words."),
                                        "from": _date("Since."),
                                        "source": source,
                                    },
                                    ("clause", "provisions", "kind", "effect", "source"),
                                ),
                                "Reservations and declarations.",
                            ),
                        },
                        ("status", "source"),
                    ),
                    key="^[A-Z]{2}$",
                ),
                "headline": _list(_text("Id of a provision."), "The provisions shown on the home page."),
                "about_sources": _list(source, "The sources behind `about` and the notes."),
                "outside_figures": _list(
                    _map(
                        "A count published elsewhere.",
                        {
                            "figure": _number("The count.", r"^\d{1,6}$"),
                            "of": _number("Its denominator.", r"^\d{1,6}$"),
                            "what": _text("What was counted."),
                            "source": source,
                            "year": _date("Year."),
                            "place": _text("Page or line."),
                        },
                        ("figure", "of", "what", "source"),
                    ),
                    "Counts published elsewhere, to compare our own with.",
                ),
            },
            ("id", "title", "short", "kind", "about", "position", "sources", "provisions"),
        ),
        "$defs": {
            "requirement": {
                "description": "A question with the least answer that meets it, or any/all of several.",
                "type": "object",
                "properties": {
                    "question": question,
                    "at_least": {
                        "type": ["string", "number"],
                        "description": "The least answer: partial, a number, or a word of an ordered list.",
                    },
                    "at_least_as": {**question, "description": "A question whose number must be reached."},
                    "any": _list(_ref("requirement"), "One of these is enough."),
                    "all": _list(_ref("requirement"), "All of these together."),
                },
                "additionalProperties": False,
                "anyOf": [{"required": ["question"]}, {"required": ["any"]}, {"required": ["all"]}],
                "dependentSchemas": {
                    "at_least_as": {"not": {"required": ["at_least"]}},
                    "any": {"not": {"anyOf": [{"required": ["question"]}, {"required": ["all"]}]}},
                    "all": {"not": {"required": ["question"]}},
                },
            }
        },
    }


def as_file(schema: Schema) -> str:
    """A schema as it is written to ``schema/``."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"

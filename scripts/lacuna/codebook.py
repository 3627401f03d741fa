"""Questions, answer words and their levels: the codebook's plain data to domain objects."""

from __future__ import annotations

import re
from typing import Any

from lacuna.model import Codebook, CodingRule, HardCase, Kind, Level, Question, Theme, Word


def codebook_from(data: dict[str, Any]) -> Codebook:
    """Builds the codebook from data of the shape ``schema/codebook.schema.json`` asks for."""
    return Codebook(
        title=data["title"],
        version=data["version"],
        kinds={
            id_: Kind(id_, kind["title"], kind["means"], _words(kind.get("words", {})))
            for id_, kind in data["kinds"].items()
        },
        common_words=_words({id_: {"level": id_, **word} for id_, word in data["common_words"].items()}),
        not_assessed=Word("not-assessed", **data["not_assessed"]),
        rules={id_: CodingRule(id_, **rule) for id_, rule in data["rules"].items()},
        themes={id_: Theme(id_, **theme) for id_, theme in data["themes"].items()},
        questions={id_: _question(id_, question) for id_, question in data["questions"].items()},
    )


def _question(id_: str, data: dict[str, Any]) -> Question:
    return Question(
        id=id_,
        **{
            **data,
            "terms": _words(data.get("terms", {})),
            "ordered": data.get("ordered") == "true",
            "hard_cases": tuple(
                HardCase(case["case"], case["answer"], tuple(case.get("raised_by", ())))
                for case in data.get("hard_cases", ())
            ),
        },
    )


def _words(data: dict[str, Any]) -> dict[str, Word]:
    return {
        id_: Word(
            id_,
            word["label"],
            word["means"],
            Level(word["level"]) if "level" in word else None,
        )
        for id_, word in data.items()
    }


def words_for(codebook: Codebook, question: Question) -> dict[str, Word]:
    """The words a question takes, best first, the common ones last; ages and penalties add numbers."""
    own = question.terms if question.kind == "term" else codebook.kinds[question.kind].words
    return {**own, **codebook.common_words}


def level_of(codebook: Codebook, question: Question, answer: str) -> Level | None:
    """The level of an answer; None for a number or a term, which have none of their own."""
    word = words_for(codebook, question).get(answer)
    return word.level if word else None


def label_of(codebook: Codebook, question: Question, answer: str) -> str:
    """The answer as people read it; a number stays a number."""
    word = words_for(codebook, question).get(answer)
    return word.label if word else answer


def number_of(answer: str) -> float | None:
    """The number of an age or penalty answer; ``life`` is longer than any term; None for words."""
    if answer == "life":
        return float("inf")
    return float(answer) if re.fullmatch(r"\d{1,3}(\.\d{1,2})?", answer) else None

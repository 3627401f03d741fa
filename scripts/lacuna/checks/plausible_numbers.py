"""Ages lie between 7 and 25 years, terms of imprisonment between a hundredth of a year and 100 years."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import number_of
from lacuna.model import Jurisdiction
from lacuna.reading import Path_

_BOUNDS = {"age": (7.0, 25.0), "penalty": (0.01, 100.0)}


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        kind = context.codebook.questions[id_].kind
        if kind in _BOUNDS:
            yield from _defects(("answers", id_, "answer"), answer.answer, *_BOUNDS[kind])
            for number, past in enumerate(answer.history):
                yield from _defects(
                    ("answers", id_, "history", number, "answer"), past.answer, *_BOUNDS[kind]
                )


def _defects(path: Path_, answer: str, least: float, most: float) -> Iterator[Place]:
    number = number_of(answer)
    if number is not None and answer != "life" and not least <= number <= most:
        yield Place(path, {"answer": answer, "least": f"{least:g}", "most": f"{most:g}"})


RULE = Rule("plausible-numbers", check)

"""Ages lie between 7 and 25 years, terms of imprisonment between one day and 100 years."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import number_of
from lacuna.model import Jurisdiction

_BOUNDS = {"age": (7.0, 25.0), "penalty": (0.002, 100.0)}


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        kind = context.codebook.questions[id_].kind
        number = number_of(answer.answer)
        if kind not in _BOUNDS or number is None or answer.answer == "life":
            continue
        least, most = _BOUNDS[kind]
        if not least <= number <= most:
            yield Place(
                ("answers", id_, "answer"),
                {"answer": answer.answer, "least": f"{least:g}", "most": f"{most:g}"},
            )


RULE = Rule("plausible-numbers", check)

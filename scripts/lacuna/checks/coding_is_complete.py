"""The state of the coding agrees with what the two coders answered."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Answer, Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        if problem := _problem(answer):
            yield Place(("answers", id_, "coding"), {"question": id_, "problem": problem}, of_key=True)
    for id_, coders in record.left_open.items():
        if not coders.settled:
            yield Place(
                ("left_open", id_), {"question": id_, "problem": "no reason (settled) is given"}, of_key=True
            )


def _problem(answer: Answer) -> str:
    coders = answer.coders
    if answer.coding == "reconciled":
        if coders is None or not coders.settled:
            return "reconciled asks for coders with first, second and settled"
        if coders.first == coders.second == answer.answer + ("+" if answer.at_least else ""):
            return "both coders gave the answer on record, so nothing was reconciled"
        if coders.first == coders.second == "not-assessed":
            return "neither coder gave an answer, so the one on record was coded once"
    elif answer.coding == "disputed":
        if coders is None or coders.first == coders.second:
            return "disputed asks for coders whose answers differ"
    elif coders is not None:
        return f"{answer.coding or 'no coding'} stands beside coders, which only reconciled and disputed answers have"
    return ""


RULE = Rule("coding-is-complete", check)

"""A matter left to the parts of a federal state is unclear at the level of the state (codebook, rule 11)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        if answer.scope == "sub-national" and answer.answer != Level.UNCLEAR:
            yield Place(("answers", id_, "scope"), {"question": id_, "answer": answer.answer})


RULE = Rule("sub-national-is-unclear", check)

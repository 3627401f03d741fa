"""A partial answer says in its note which element is missing (codebook, rule 2)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import level_of
from lacuna.model import Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        level = level_of(context.codebook, context.codebook.questions[id_], answer.answer)
        if level is Level.PARTIAL and not answer.note:
            yield Place(("answers", id_, "answer"), {"question": id_, "answer": answer.answer})


RULE = Rule("partial-needs-note", check)

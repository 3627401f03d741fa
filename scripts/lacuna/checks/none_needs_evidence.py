"""A "none" rests on a text that excludes it, on a source, or on a search trail (codebook, rule 3)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import level_of
from lacuna.model import Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        level = level_of(context.codebook, context.codebook.questions[id_], answer.answer)
        if level is Level.NONE and not (answer.basis or answer.sources or answer.searched):
            yield Place(("answers", id_, "answer"), {"question": id_, "answer": answer.answer})


RULE = Rule("none-needs-evidence", check)

"""An answer that decides nothing (unclear, not applicable) says in its note why."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        if answer.answer in (Level.UNCLEAR, Level.NOT_APPLICABLE) and not answer.note:
            yield Place(("answers", id_, "answer"), {"question": id_, "answer": answer.answer})


RULE = Rule("unclear-needs-note", check)

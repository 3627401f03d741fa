"""``at_least`` stands only on partial answers (codebook, rule 2)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import level_of
from lacuna.model import Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        level = level_of(context.codebook, context.codebook.questions[id_], answer.answer)
        if answer.at_least and level is not Level.PARTIAL:
            yield Place(("answers", id_, "at_least"), {"question": id_, "answer": answer.answer}, of_key=True)


RULE = Rule("at-least-on-partial", check)

"""Every other answer names the provision, or the dated source, that it rests on."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import level_of
from lacuna.model import Jurisdiction, Level

_DECIDED_ELSEWHERE = (Level.NONE, Level.UNCLEAR, Level.NOT_APPLICABLE)


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        level = level_of(context.codebook, context.codebook.questions[id_], answer.answer)
        if level not in _DECIDED_ELSEWHERE and not (answer.basis or answer.sources):
            yield Place(("answers", id_, "answer"), {"question": id_, "answer": answer.answer})


RULE = Rule("answer-needs-basis", check)

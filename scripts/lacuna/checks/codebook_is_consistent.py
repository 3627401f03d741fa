"""Every question has a theme and a kind of the codebook, the texts its kind asks for, and terms if it takes a term."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Codebook, Question


def check(codebook: Codebook, context: Context) -> Iterator[Place]:
    for id_, question in codebook.questions.items():
        for field, problem in _problems(question, codebook):
            yield Place(("questions", id_, field), {"question": id_, "problem": problem})


def _problems(question: Question, codebook: Codebook) -> Iterator[tuple[str, str]]:
    if question.theme not in codebook.themes:
        yield "theme", f'"{question.theme}" is no theme of the codebook'
    if question.kind not in codebook.kinds:
        yield "kind", f'"{question.kind}" is no kind of the codebook'
        return
    if (question.kind == "term") != bool(question.terms):
        yield "kind", "terms stand with questions of the kind term, and only there"
    if codebook.kinds[question.kind].words and not (question.full and question.partial and question.none):
        yield "kind", "full, partial and none must each be explained"


RULE = Rule("codebook-is-consistent", check)

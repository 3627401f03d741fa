"""A requirement asks for something its question can answer: a level, a number, or a word of its ordered list."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import number_of
from lacuna.model import AllOf, AnyOf, Codebook, Instrument, Need, Requirement
from lacuna.reading import Path_


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        for number, requirement in enumerate(provision.requires):
            yield from _defects(requirement, ("provisions", id_, "requires", number), context.codebook)


def _defects(requirement: Requirement, path: Path_, codebook: Codebook) -> Iterator[Place]:
    match requirement:
        case Need():
            if allowed := _allowed_instead(requirement, codebook):
                asked = requirement.at_least or requirement.at_least_as or "full"
                yield Place(path, {"question": requirement.question, "asked": asked, "allowed": allowed})
        case AnyOf(children) | AllOf(children):
            word = "any" if isinstance(requirement, AnyOf) else "all"
            for number, child in enumerate(children):
                yield from _defects(child, (*path, word, number), codebook)


def _allowed_instead(need: Need, codebook: Codebook) -> str:
    """What the question takes, if the requirement asks for something else; else empty."""
    question = codebook.questions[need.question]
    if question.kind in ("age", "penalty"):
        if need.at_least_as:
            other = codebook.questions[need.at_least_as].kind
            return "" if other == question.kind else f"another question of the kind {question.kind}"
        fits = number_of(need.at_least) is not None and (
            question.kind == "penalty" or need.at_least != "life"
        )
        return "" if fits else "at_least with a number, or at_least_as"
    if need.at_least_as:
        return "at_least_as only for ages and penalties"
    if question.kind == "term":
        if not question.ordered:
            return "no requirement: the words of this question are not ordered"
        return "" if need.at_least in question.terms else f"at_least with one of {', '.join(question.terms)}"
    return "" if need.at_least in ("", "partial") else "at_least: partial, or no at_least (the full answer)"


RULE = Rule("requirement-fits-question", check)

"""How far two coders agreed before reconciliation: percent and Cohen's kappa, by theme and by jurisdiction.

Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1).
The unit is a question that at least one coder answered; leaving it out counts as the category "not assessed". Answers
are the same if the words are, and the mark ``at_least``; kappa looks at the levels alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lacuna.codebook import level_of
from lacuna.model import Answer, Codebook, Jurisdiction

NOT_ASSESSED = "not-assessed"
# The states of coding of an answer that two coders gave or left out apart from each other.
CODED_TWICE = frozenset({"double", "reconciled", "disputed"})
# Stands behind the answer of a coder who marked it at_least.
AT_LEAST = "+"


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two coders answered to one question of one jurisdiction."""

    jurisdiction: str
    theme: str
    first: str
    second: str
    category_first: str
    category_second: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over ``units`` pairs.

    ``same`` counts identical answers. ``kappa`` is computed on the categories full, partial, none, unclear, not
    applicable and not assessed, leaving aside numbers and terms, which have no level; None where it is undefined.
    ``both`` counts the pairs that both coders answered, ``same_of_both`` the identical ones among them.
    """

    units: int
    same: int
    both: int
    same_of_both: int
    kappa: float | None

    @property
    def percent(self) -> float | None:
        return 100 * self.same / self.units if self.units else None

    @property
    def percent_of_both(self) -> float | None:
        return 100 * self.same_of_both / self.both if self.both else None


def pairs_of(jurisdiction: Jurisdiction, codebook: Codebook) -> Iterable[Pair]:
    """The pairs of answers of a jurisdiction that was coded twice; single answers give none."""
    for id_, answer in jurisdiction.answers.items():
        if not answer.inherited_from and (both := _both_codings(answer)):
            yield _pair(jurisdiction.code, id_, *both, codebook)
    for id_, coders in jurisdiction.left_open.items():
        yield _pair(jurisdiction.code, id_, coders.first, coders.second, codebook)


def _both_codings(answer: Answer) -> tuple[str, str] | None:
    if answer.coders:
        return answer.coders.first, answer.coders.second
    own = answer.answer + (AT_LEAST if answer.at_least else "")
    return (own, own) if answer.coding == "double" else None


def _pair(code: str, question: str, first: str, second: str, codebook: Codebook) -> Pair:
    theme = codebook.questions[question].theme
    return Pair(
        code,
        theme,
        first,
        second,
        _category(question, first, codebook),
        _category(question, second, codebook),
    )


def _category(question: str, answer: str, codebook: Codebook) -> str:
    """The level of an answer; empty for numbers and terms."""
    if answer == NOT_ASSESSED:
        return NOT_ASSESSED
    level = level_of(codebook, codebook.questions[question], answer.removesuffix(AT_LEAST))
    return str(level) if level else ""


def agreement_of(pairs: Sequence[Pair]) -> Agreement:
    """Percent and kappa over some pairs."""
    both = [pair for pair in pairs if NOT_ASSESSED not in (pair.first, pair.second)]
    levelled = [
        (pair.category_first, pair.category_second)
        for pair in pairs
        if pair.category_first and pair.category_second
    ]
    return Agreement(
        units=len(pairs),
        same=sum(pair.first == pair.second for pair in pairs),
        both=len(both),
        same_of_both=sum(pair.first == pair.second for pair in both),
        kappa=cohens_kappa(levelled),
    )


def cohens_kappa(ratings: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of pairs of nominal ratings; None without ratings or where chance alone explains all."""
    if not ratings:
        return None
    count = len(ratings)
    observed = sum(first == second for first, second in ratings) / count
    by_first = Counter(first for first, _ in ratings)
    by_second = Counter(second for _, second in ratings)
    expected = sum(by_first[category] * by_second[category] for category in by_first) / count**2
    return None if expected == 1 else (observed - expected) / (1 - expected)

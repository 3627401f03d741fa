"""How good the data are: coverage, primary texts, double coding, age of texts, oldest checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lacuna.agreement import CODED_TWICE
from lacuna.dates import first_day
from lacuna.knowledge import KnowledgeBase
from lacuna.model import Answer, Jurisdiction


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts over some answers of one jurisdiction's own record.

    ``primary`` answers rest on a text of the law that was read; ``twice`` were coded twice; ``dated`` have at least one text with a
    known version date, and ``old`` of these only texts older than two years; ``oldest_check`` is the earliest day.
    """

    answered: int
    asked: int
    primary: int
    twice: int
    dated: int
    old: int
    oldest_check: str


_OLD_DAYS = 2 * 365


def quality_of(jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> Quality:
    """The counts of one jurisdiction."""
    answers = [answer for answer in jurisdiction.answers.values() if not answer.inherited_from]
    versions = [_newest_version(answer, jurisdiction) for answer in answers]
    return Quality(
        answered=len(answers),
        asked=len(knowledge.codebook.questions),
        primary=sum(not answer.reported and bool(answer.basis or answer.searched) for answer in answers),
        twice=sum(answer.coding in CODED_TWICE for answer in answers),
        dated=sum(bool(version) for version in versions),
        old=sum(
            bool(version) and _days_between(version, knowledge.today) > _OLD_DAYS for version in versions
        ),
        oldest_check=min((answer.checked for answer in answers if answer.checked), default=""),
    )


def total_of(qualities: Iterable[Quality]) -> Quality:
    """The counts of several jurisdictions together."""
    every = list(qualities)
    return Quality(
        answered=sum(each.answered for each in every),
        asked=sum(each.asked for each in every),
        primary=sum(each.primary for each in every),
        twice=sum(each.twice for each in every),
        dated=sum(each.dated for each in every),
        old=sum(each.old for each in every),
        oldest_check=min((each.oldest_check for each in every if each.oldest_check), default=""),
    )


def _newest_version(answer: Answer, jurisdiction: Jurisdiction) -> str:
    laws = [jurisdiction.laws[each.read_in or each.law] for each in answer.basis]
    return max((law.text.as_of for law in laws if law.text and law.text.as_of), default="")


def _days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(first_day(later)) - date.fromisoformat(first_day(earlier))).days

"""The shortfalls of a jurisdiction, and the jurisdictions whose law already meets the provision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lacuna.knowledge import KnowledgeBase
from lacuna.model import Instrument, Jurisdiction, Outcome, Provision, Verdict, VerdictWord
from lacuna.verdicts import standing_of

# What binds the jurisdiction comes before what binds others or nobody, gaps before partial shortfalls.
_FORCES = ("binding", "optional", "interpretive", "recommended", "permitted")
_VERDICTS = (VerdictWord.GAP, VerdictWord.PARTIAL)

Verdicts = Mapping[tuple[str, str, str], Verdict]


@dataclass(frozen=True, slots=True)
class Reform:
    """A question on which a jurisdiction falls short, the provisions that ask it, and who answers it in full.

    ``provisions`` run by rank; ``examples`` are jurisdictions whose answer meets the first of them by itself.
    """

    question: str
    provisions: tuple[tuple[Instrument, Provision], ...]
    verdict: VerdictWord
    examples: tuple[Jurisdiction, ...]


def reforms_for(jurisdiction: Jurisdiction, knowledge: KnowledgeBase, verdicts: Verdicts) -> list[Reform]:
    """The shortfalls question by question: what binds this jurisdiction first, gaps before partial ones.

    Only requirements of a single question count: where alternatives would do, no one answer is missing.
    """
    asked: dict[str, list[tuple[int, int, Instrument, Provision, VerdictWord]]] = {}
    for instrument in knowledge.instruments.values():
        bound = standing_of(jurisdiction.code, instrument).word in ("party", "bound")
        for provision in instrument.provisions.values():
            verdict = verdicts[jurisdiction.code, instrument.id, provision.id]
            if verdict.verdict in _VERDICTS:
                for question in _short(verdict):
                    rank = (
                        _FORCES.index(provision.force) + (0 if bound else len(_FORCES)),
                        _VERDICTS.index(verdict.verdict),
                    )
                    asked.setdefault(question, []).append((*rank, instrument, provision, verdict.verdict))
    reforms = []
    for question, entries in asked.items():
        entries.sort(key=lambda entry: entry[:2])
        _, _, instrument, provision, word = entries[0]
        reforms.append(
            (
                entries[0][:2],
                Reform(
                    question,
                    tuple((each[2], each[3]) for each in entries),
                    word,
                    _examples(question, instrument, provision, knowledge, verdicts),
                ),
            )
        )
    return [reform for _, reform in sorted(reforms, key=lambda entry: entry[0])]


def _short(verdict: Verdict) -> list[str]:
    return [
        step.decided_by[0]
        for step in verdict.steps
        if step.outcome in (Outcome.UNMET, Outcome.PARTLY_MET) and len(step.decided_by) == 1
    ]


def _examples(
    question: str, instrument: Instrument, provision: Provision, knowledge: KnowledgeBase, verdicts: Verdicts
) -> tuple[Jurisdiction, ...]:
    return tuple(
        each
        for code, each in knowledge.assessed.items()
        if any(
            step.outcome is Outcome.MET and step.decided_by == (question,)
            for step in verdicts[code, instrument.id, provision.id].steps
        )
    )

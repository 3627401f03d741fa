"""Provision and answers to a verdict that explains itself.

The rules are those of the method page ("When a country meets a provision"): a verdict is never typed, always derived. An unknown
requirement (not assessed, unclear, or a partial answer marked ``at_least``) never reads as a gap nor as alignment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lacuna.codebook import level_of, number_of
from lacuna.model import (
    AllOf,
    Answer,
    AnyOf,
    Codebook,
    Instrument,
    Jurisdiction,
    Level,
    Need,
    Outcome,
    Party,
    Provision,
    Requirement,
    Reservation,
    Standing,
    Step,
    Verdict,
    VerdictWord,
)

Answers = Mapping[str, Answer]

_UNKNOWN = (Outcome.UNDECIDED, Outcome.NOT_ASSESSED)
_SHORT = (Outcome.UNMET, Outcome.PARTLY_MET)
_REACHED = (Outcome.MET, Outcome.PARTLY_MET)


def questions_of(requirement: Requirement) -> tuple[str, ...]:
    """Every question a requirement looks at, in its order."""
    match requirement:
        case Need():
            return (requirement.question, *((requirement.at_least_as,) if requirement.at_least_as else ()))
        case AnyOf(children) | AllOf(children):
            return tuple(question for child in children for question in questions_of(child))


def outcome_of(requirement: Requirement, answers: Answers, codebook: Codebook) -> Outcome:
    """How one requirement stands against a jurisdiction's answers."""
    match requirement:
        case Need():
            return _outcome_of_need(requirement, answers, codebook)
        case AnyOf(alternatives):
            return _best([outcome_of(each, answers, codebook) for each in alternatives])
        case AllOf(parts):
            return _together([outcome_of(each, answers, codebook) for each in parts])


def _outcome_of_need(need: Need, answers: Answers, codebook: Codebook) -> Outcome:
    answer = answers.get(need.question)
    if answer is None:
        return Outcome.NOT_ASSESSED
    question = codebook.questions[need.question]
    level = level_of(codebook, question, answer.answer)
    if level is Level.UNCLEAR:
        return Outcome.UNDECIDED
    if level is Level.NOT_APPLICABLE:
        return Outcome.NOT_APPLICABLE
    if need.at_least_as:
        return _compared_with(answer, answers.get(need.at_least_as))
    if question.kind == "term":
        order = list(question.terms)
        return _met_if(order.index(answer.answer) >= order.index(need.at_least))
    if level is None:
        return _met_if((number_of(answer.answer) or 0) >= (number_of(need.at_least) or 0))
    if level is Level.FULL:
        return Outcome.MET
    if level is Level.NONE:
        return Outcome.UNMET
    if need.at_least == "partial":
        return Outcome.MET
    return Outcome.UNDECIDED if answer.at_least else Outcome.PARTLY_MET


def _compared_with(answer: Answer, other: Answer | None) -> Outcome:
    if other is None:
        return Outcome.NOT_ASSESSED
    number, least = number_of(answer.answer), number_of(other.answer)
    if number is None or least is None:
        return Outcome.UNDECIDED
    return _met_if(number >= least)


def _met_if(condition: bool) -> Outcome:
    return Outcome.MET if condition else Outcome.UNMET


def _unknown_among(outcomes: Iterable[Outcome]) -> Outcome:
    """What was looked at and could not be decided comes before what was never looked at."""
    return Outcome.UNDECIDED if Outcome.UNDECIDED in outcomes else Outcome.NOT_ASSESSED


def _best(outcomes: list[Outcome]) -> Outcome:
    """Alternatives: one met is enough; short of that, an unknown alternative keeps the whole unknown."""
    applicable = [each for each in outcomes if each is not Outcome.NOT_APPLICABLE]
    if not applicable:
        return Outcome.NOT_APPLICABLE
    if Outcome.MET in applicable:
        return Outcome.MET
    if any(each in _UNKNOWN for each in applicable):
        return _unknown_among(applicable)
    return Outcome.PARTLY_MET if Outcome.PARTLY_MET in applicable else Outcome.UNMET


def _together(outcomes: list[Outcome]) -> Outcome:
    """Requirements that stand together, weighed as the verdict table weighs them."""
    applicable = [each for each in outcomes if each is not Outcome.NOT_APPLICABLE]
    if not applicable:
        return Outcome.NOT_APPLICABLE
    if all(each is Outcome.MET for each in applicable):
        return Outcome.MET
    if any(each in _SHORT for each in applicable):
        return Outcome.PARTLY_MET if any(each in _REACHED for each in applicable) else Outcome.UNMET
    return _unknown_among(applicable)


_WORD_OF = {
    Outcome.MET: VerdictWord.ALIGNED,
    Outcome.PARTLY_MET: VerdictWord.PARTIAL,
    Outcome.UNMET: VerdictWord.GAP,
    Outcome.UNDECIDED: VerdictWord.UNCLEAR,
    Outcome.NOT_ASSESSED: VerdictWord.NOT_ASSESSED,
    Outcome.NOT_APPLICABLE: VerdictWord.NOT_APPLICABLE,
}


def verdict_on(
    provision: Provision, jurisdiction: Jurisdiction, instrument: Instrument, codebook: Codebook
) -> Verdict:
    """The verdict on one provision, with each requirement weighed and how many were looked at."""
    answers = jurisdiction.answers
    steps = tuple(
        Step(each, outcome_of(each, answers, codebook), questions_of(each))
        for each in _flat(provision.requires)
    )
    word = (
        _WORD_OF[_together([step.outcome for step in steps])]
        if steps
        else _word_without_requirements(provision)
    )
    reservations = _reservations_on(provision, instrument.parties.get(jurisdiction.code))
    # A reservation on part of a provision says nothing on whether the shortfall lies in that part.
    reserved = any(each.extent == "whole" for each in reservations) and word in (
        VerdictWord.PARTIAL,
        VerdictWord.GAP,
    )
    return Verdict(
        jurisdiction=jurisdiction.code,
        instrument=instrument.id,
        provision=provision.id,
        verdict=VerdictWord.RESERVED if reserved else word,
        assessed=sum(any(question in answers for question in step.decided_by) for step in steps),
        total=len(steps),
        steps=steps,
        reservations=reservations,
    )


def _flat(requirements: Iterable[Requirement]) -> Iterator[Requirement]:
    """The requirements with those that stand together inside ``all`` taken one by one: they weigh the same."""
    for requirement in requirements:
        if isinstance(requirement, AllOf):
            yield from _flat(requirement.parts)
        else:
            yield requirement


def _word_without_requirements(provision: Provision) -> VerdictWord:
    return VerdictWord.NOT_ASSESSED if provision.unasked else VerdictWord.SILENT


def _reservations_on(provision: Provision, party: Party | None) -> tuple[Reservation, ...]:
    if party is None or not provision.reservation:
        return ()
    return tuple(
        each
        for each in party.reservations
        if each.kind == "reservation"
        and each.clause == provision.reservation
        and provision.id in each.provisions
    )


def standing_of(code: str, instrument: Instrument) -> Standing:
    """The status of a state to an instrument, as the instrument's list of parties gives it."""
    if instrument.status_list is None:
        return Standing("no-parties")
    party = instrument.parties.get(code)
    if party is not None:
        return Standing(party.status, party.in_force or party.ratified, party.note)
    return Standing("not-party" if instrument.status_list.complete else "not-known")

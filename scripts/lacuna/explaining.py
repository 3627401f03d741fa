"""A verdict in words: which answers decided it, with their pinpoints."""

from __future__ import annotations

from lacuna.codebook import label_of
from lacuna.knowledge import KnowledgeBase
from lacuna.model import AllOf, AnyOf, Jurisdiction, Need, Outcome, Requirement, Step, Verdict


def explanation_of(verdict: Verdict, jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> str:
    """One clause a requirement: its outcome, the answer, and where it stands."""
    clauses = [step_in_words(step, jurisdiction, knowledge) for step in verdict.steps]
    clauses += [
        f"reservation under {each.clause} ({each.extent}): {each.effect}" for each in verdict.reservations
    ]
    return "; ".join(clauses)


def step_in_words(step: Step, jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> str:
    """One requirement: the answers it looked at, its outcome, and what was asked."""
    outcome = knowledge.codelists["outcome"].label(step.outcome).lower()
    answers = "; ".join(answer_in_words(question, jurisdiction, knowledge) for question in step.decided_by)
    asked = asked_in_words(step.requirement, knowledge)
    short = step.outcome in (Outcome.UNMET, Outcome.PARTLY_MET) and asked
    return f"{outcome}: {answers}{f' (asked: {asked})' if short else ''}"


def answer_in_words(question: str, jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> str:
    """A question's short name with the answer and its pinpoint, or that it is not assessed."""
    asked = knowledge.codebook.questions[question]
    answer = jurisdiction.answers.get(question)
    if answer is None:
        return f"{asked.label} – {knowledge.codebook.not_assessed.label.lower()}"
    basis = ", ".join(f"{each.law} {each.at}" for each in answer.basis[:1])
    return f"{asked.label} – {label_of(knowledge.codebook, asked, answer.answer).lower()}{f' [{basis}]' if basis else ''}"


def asked_in_words(requirement: Requirement, knowledge: KnowledgeBase) -> str:
    """What a requirement asks, beyond the full answer to its question; empty for that."""
    match requirement:
        case Need():
            question = knowledge.codebook.questions[requirement.question]
            if requirement.at_least_as:
                return f"at least {knowledge.codebook.questions[requirement.at_least_as].label.lower()}"
            if requirement.at_least == "partial":
                return "at least a partial answer"
            if not requirement.at_least:
                return ""
            term = question.terms.get(requirement.at_least)
            return f"at least {term.label.lower() if term else requirement.at_least}"
        case AnyOf():
            return "one of these"
        case AllOf():
            return "all of these"

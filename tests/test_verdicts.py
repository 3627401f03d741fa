"""Verdicts: every branch of the rules by example, then what must hold for all answers and requirements.

In the examples an answer stands as its level (``full``, ``partial``, ``none``), ``partial*`` being a partial answer
marked ``at_least``; numbers and terms stand as themselves.
"""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lacuna.model import (
    AllOf,
    Answer,
    AnyOf,
    Codebook,
    Instrument,
    Jurisdiction,
    Kind,
    Level,
    Need,
    Outcome,
    Party,
    Provision,
    Question,
    Requirement,
    Reservation,
    StatusList,
    Verdict,
    VerdictWord,
    Word,
)
from lacuna.verdicts import outcome_of, questions_of, standing_of, verdict_on

LEVELLED = ("possession", "access", "grooming", "hotline")
THRESHOLDS = ("meeting", "acts", "proposal", "communication")


def _words(levels: Mapping[str, Level | None]) -> dict[str, Word]:
    return {id_: Word(id_, id_, id_, level) for id_, level in levels.items()}


def _question(id_: str, kind: str, *terms: str) -> Question:
    return Question(
        id_, "theme", id_, id_, kind, "", "", terms=_words(dict.fromkeys(terms)), ordered=bool(terms)
    )


CODEBOOK = Codebook(
    title="Small codebook",
    version="1",
    kinds={
        "offence": Kind(
            "offence",
            "offence",
            "",
            _words({"full": Level.FULL, "partial": Level.PARTIAL, "none": Level.NONE}),
        ),
        **{id_: Kind(id_, id_, "", {}) for id_ in ("age", "penalty", "term")},
    },
    common_words=_words({"unclear": Level.UNCLEAR, "not-applicable": Level.NOT_APPLICABLE}),
    not_assessed=Word("not-assessed", "", ""),
    rules={},
    themes={},
    questions={
        each.id: each
        for each in (
            *(_question(id_, "offence") for id_ in LEVELLED),
            _question("grooming-age", "age"),
            _question("consent-age", "age"),
            _question("penalty", "penalty"),
            _question("threshold", "term", *THRESHOLDS),
        )
    },
)


def _answers(given_: Mapping[str, str]) -> dict[str, Answer]:
    return {
        question: Answer(question, answer.removesuffix("*"), at_least=answer.endswith("*"))
        for question, answer in given_.items()
    }


def _provision(*requires: Requirement, reservation: str = "") -> Provision:
    return Provision("art-1", "art. 1", "", "", "optional", True, "text", reservation, requires)


def _instrument(*parties: Party, status_list: StatusList | None = None) -> Instrument:
    return Instrument(
        "harbour",
        "Harbour Convention",
        "Harbour",
        "treaty",
        about="",
        position="1",
        parties={party.code: party for party in parties},
        status_list=status_list,
    )


def _verdict(requires: tuple[Requirement, ...], given_: Mapping[str, str]) -> Verdict:
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers(given_))
    return verdict_on(_provision(*requires), jurisdiction, _instrument(), CODEBOOK)


POSSESSION, ACCESS, GROOMING = Need("possession"), Need("access"), Need("grooming")
PARTLY = Need("possession", at_least="partial")
AGE = Need("grooming-age", at_least="16")
PENALTY = Need("penalty", at_least="5")
THRESHOLD = Need("threshold", at_least="acts")
AS_CONSENT = Need("grooming-age", at_least_as="consent-age")
EITHER = AnyOf((POSSESSION, ACCESS))
BOTH = AllOf((POSSESSION, ACCESS))

OUTCOMES = [
    # one question
    (POSSESSION, {}, "not-assessed"),
    (POSSESSION, {"access": "full"}, "not-assessed"),
    (POSSESSION, {"possession": "full"}, "met"),
    (POSSESSION, {"possession": "partial"}, "partly-met"),
    (POSSESSION, {"possession": "partial*"}, "undecided"),
    (POSSESSION, {"possession": "none"}, "unmet"),
    (POSSESSION, {"possession": "unclear"}, "undecided"),
    (POSSESSION, {"possession": "not-applicable"}, "not-applicable"),
    # at least partial
    (PARTLY, {"possession": "full"}, "met"),
    (PARTLY, {"possession": "partial"}, "met"),
    (PARTLY, {"possession": "partial*"}, "met"),
    (PARTLY, {"possession": "none"}, "unmet"),
    (PARTLY, {"possession": "unclear"}, "undecided"),
    # at least a number
    (AGE, {"grooming-age": "18"}, "met"),
    (AGE, {"grooming-age": "16"}, "met"),
    (AGE, {"grooming-age": "15"}, "unmet"),
    (AGE, {"grooming-age": "9"}, "unmet"),
    (AGE, {"grooming-age": "unclear"}, "undecided"),
    (AGE, {"grooming-age": "not-applicable"}, "not-applicable"),
    (PENALTY, {"penalty": "4.5"}, "unmet"),
    (PENALTY, {"penalty": "10"}, "met"),
    (PENALTY, {"penalty": "life"}, "met"),
    # at least a word of an ordered list
    (THRESHOLD, {"threshold": "meeting"}, "unmet"),
    (THRESHOLD, {"threshold": "acts"}, "met"),
    (THRESHOLD, {"threshold": "communication"}, "met"),
    (THRESHOLD, {"threshold": "not-applicable"}, "not-applicable"),
    # at least as another question
    (AS_CONSENT, {"grooming-age": "16", "consent-age": "16"}, "met"),
    (AS_CONSENT, {"grooming-age": "18", "consent-age": "16"}, "met"),
    (AS_CONSENT, {"grooming-age": "15", "consent-age": "16"}, "unmet"),
    (AS_CONSENT, {"grooming-age": "15"}, "not-assessed"),
    (AS_CONSENT, {"consent-age": "16"}, "not-assessed"),
    (AS_CONSENT, {"grooming-age": "15", "consent-age": "unclear"}, "undecided"),
    (AS_CONSENT, {"grooming-age": "15", "consent-age": "not-applicable"}, "undecided"),
    (AS_CONSENT, {"grooming-age": "unclear", "consent-age": "16"}, "undecided"),
    (AS_CONSENT, {"grooming-age": "not-applicable", "consent-age": "16"}, "not-applicable"),
    # alternatives
    (EITHER, {"possession": "none", "access": "full"}, "met"),
    (EITHER, {"access": "full"}, "met"),
    (EITHER, {"possession": "unclear", "access": "full"}, "met"),
    (EITHER, {"possession": "none", "access": "partial"}, "partly-met"),
    (EITHER, {"possession": "none", "access": "none"}, "unmet"),
    (EITHER, {"possession": "none", "access": "unclear"}, "undecided"),
    (EITHER, {"possession": "partial", "access": "partial*"}, "undecided"),
    (EITHER, {"possession": "partial"}, "not-assessed"),
    (EITHER, {"possession": "none"}, "not-assessed"),
    (EITHER, {"possession": "unclear"}, "undecided"),
    (EITHER, {}, "not-assessed"),
    (EITHER, {"possession": "not-applicable", "access": "none"}, "unmet"),
    (EITHER, {"possession": "not-applicable"}, "not-assessed"),
    (EITHER, {"possession": "not-applicable", "access": "not-applicable"}, "not-applicable"),
    # together
    (BOTH, {"possession": "full", "access": "full"}, "met"),
    (BOTH, {"possession": "full", "access": "none"}, "partly-met"),
    (BOTH, {"possession": "full", "access": "partial"}, "partly-met"),
    (BOTH, {"possession": "partial"}, "partly-met"),
    (BOTH, {"possession": "partial", "access": "none"}, "partly-met"),
    (BOTH, {"possession": "none", "access": "none"}, "unmet"),
    (BOTH, {"possession": "none", "access": "unclear"}, "unmet"),
    (BOTH, {"possession": "none"}, "unmet"),
    (BOTH, {"possession": "full", "access": "unclear"}, "undecided"),
    (BOTH, {"possession": "full"}, "not-assessed"),
    (BOTH, {"possession": "unclear"}, "undecided"),
    (BOTH, {}, "not-assessed"),
    (BOTH, {"possession": "not-applicable", "access": "full"}, "met"),
    (BOTH, {"possession": "not-applicable", "access": "not-applicable"}, "not-applicable"),
    # nested
    (AnyOf((BOTH, GROOMING)), {"possession": "full", "access": "full", "grooming": "none"}, "met"),
    (AnyOf((BOTH, GROOMING)), {"possession": "full", "access": "none", "grooming": "none"}, "partly-met"),
    (AnyOf((BOTH, GROOMING)), {"possession": "none", "grooming": "none"}, "unmet"),
    (AllOf((EITHER, GROOMING)), {"access": "full", "grooming": "full"}, "met"),
    (AllOf((EITHER, GROOMING)), {"access": "full", "grooming": "none"}, "partly-met"),
    (AllOf((EITHER, GROOMING)), {"access": "none", "grooming": "none"}, "unmet"),
    (AnyOf((AnyOf((POSSESSION,)), AllOf((AnyOf((ACCESS, GROOMING)),)))), {"grooming": "full"}, "met"),
]  # fmt: skip


@pytest.mark.parametrize(("requirement", "given_", "outcome"), OUTCOMES)
def test_outcome_of_a_requirement(requirement: Requirement, given_: dict[str, str], outcome: str) -> None:
    assert outcome_of(requirement, _answers(given_), CODEBOOK) == outcome


def _flat(requires: tuple[Requirement, ...]) -> list[Requirement]:
    """The requirements with those inside ``all`` taken one by one, as a verdict counts them."""
    return [
        inner for each in requires for inner in (_flat(each.parts) if isinstance(each, AllOf) else [each])
    ]


VERDICTS = [
    # requirements, answers, verdict, requirements looked at
    ((POSSESSION,), {"possession": "full"}, "aligned", 1),
    ((POSSESSION,), {"possession": "partial"}, "partial", 1),
    ((POSSESSION,), {"possession": "none"}, "gap", 1),
    ((POSSESSION,), {"possession": "unclear"}, "unclear", 1),
    ((POSSESSION,), {"possession": "partial*"}, "unclear", 1),
    ((POSSESSION,), {}, "not-assessed", 0),
    ((POSSESSION,), {"possession": "not-applicable"}, "not-applicable", 1),
    ((), {"possession": "none"}, "silent", 0),
    ((POSSESSION, ACCESS), {"possession": "full", "access": "full"}, "aligned", 2),
    ((POSSESSION, ACCESS), {"possession": "full", "access": "none"}, "partial", 2),
    ((POSSESSION, ACCESS), {"possession": "partial", "access": "none"}, "partial", 2),
    ((POSSESSION, ACCESS), {"possession": "partial", "access": "unclear"}, "partial", 2),
    ((POSSESSION, ACCESS), {"possession": "none", "access": "none"}, "gap", 2),
    ((POSSESSION, ACCESS), {"possession": "none", "access": "unclear"}, "gap", 2),
    ((POSSESSION, ACCESS), {"possession": "none", "access": "partial*"}, "gap", 2),
    ((POSSESSION, ACCESS), {"possession": "none"}, "gap", 1),
    ((POSSESSION, ACCESS), {"possession": "full", "access": "unclear"}, "unclear", 2),
    ((POSSESSION, ACCESS), {"possession": "unclear"}, "unclear", 1),
    ((POSSESSION, ACCESS), {"possession": "full"}, "not-assessed", 1),
    ((POSSESSION, ACCESS), {"possession": "not-applicable", "access": "full"}, "aligned", 2),
    ((POSSESSION, ACCESS), {"possession": "not-applicable", "access": "none"}, "gap", 2),
    ((POSSESSION, ACCESS), {"possession": "not-applicable"}, "not-assessed", 1),
    ((POSSESSION, ACCESS, GROOMING), {"possession": "full", "access": "none"}, "partial", 2),
    ((EITHER, GROOMING), {"access": "full", "grooming": "full"}, "aligned", 2),
    ((EITHER, GROOMING), {"access": "full", "grooming": "none"}, "partial", 2),
    ((BOTH, GROOMING), {"possession": "partial", "grooming": "none"}, "partial", 2),
    ((AGE, THRESHOLD), {"grooming-age": "18", "threshold": "meeting"}, "partial", 2),
    ((AS_CONSENT, THRESHOLD), {"threshold": "acts"}, "not-assessed", 1),
]  # fmt: skip


@pytest.mark.parametrize(("requires", "given_", "word", "assessed"), VERDICTS)
def test_verdict_on_a_provision(
    requires: tuple[Requirement, ...], given_: dict[str, str], word: str, assessed: int
) -> None:
    verdict = _verdict(requires, given_)
    assert (verdict.verdict, verdict.assessed, verdict.total) == (word, assessed, len(_flat(requires)))


def test_tables_cover_every_outcome_and_every_verdict_but_reserved() -> None:
    assert {outcome for _, _, outcome in OUTCOMES} == set(Outcome)
    assert {word for _, _, word, _ in VERDICTS} == set(VerdictWord) - {VerdictWord.RESERVED}


def test_verdict_says_which_questions_decided_each_requirement() -> None:
    verdict = _verdict((EITHER, AS_CONSENT), {"access": "full", "grooming-age": "16"})
    assert [(step.requirement, step.outcome, step.decided_by) for step in verdict.steps] == [
        (EITHER, "met", ("possession", "access")),
        (AS_CONSENT, "not-assessed", ("grooming-age", "consent-age")),
    ]


def test_provision_that_no_question_asks_about_is_not_assessed() -> None:
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers({"possession": "none"}))
    provision = replace(_provision(), unasked="No question asks about funds for victims.")
    verdict = verdict_on(provision, jurisdiction, _instrument(), CODEBOOK)
    assert (verdict.verdict, verdict.assessed, verdict.total) == ("not-assessed", 0, 0)


WHOLE = Reservation("art. 9", ("art-1",), "reservation", "whole", "Not applied.", "depositary")
SHORT = {"possession": "partial"}
NONE = {"possession": "none"}


@pytest.mark.parametrize(
    ("reservation", "clause", "given_", "word", "shown"),
    [
        (WHOLE, "art. 9", NONE, "reserved", True),
        (WHOLE, "art. 9", SHORT, "reserved", True),
        (WHOLE, "art. 9", {"possession": "full"}, "aligned", True),
        (WHOLE, "art. 9", {"possession": "unclear"}, "unclear", True),
        (WHOLE, "art. 9", {}, "not-assessed", True),
        (WHOLE, "art. 9", {"possession": "not-applicable"}, "not-applicable", True),
        (replace(WHOLE, extent="part"), "art. 9", NONE, "gap", True),
        (replace(WHOLE, extent="part"), "art. 9", SHORT, "partial", True),
        (replace(WHOLE, kind="declaration"), "art. 9", NONE, "gap", False),
        (replace(WHOLE, kind="declaration", extent=""), "art. 9", NONE, "gap", False),
        (replace(WHOLE, clause="art. 10"), "art. 9", NONE, "gap", False),
        (replace(WHOLE, provisions=("art-2",)), "art. 9", NONE, "gap", False),
        (replace(WHOLE, provisions=("art-2", "art-1")), "art. 9", NONE, "reserved", True),
        (WHOLE, "", NONE, "gap", False),
        (replace(WHOLE, clause=""), "", NONE, "gap", False),
    ],
)
def test_reservation(
    reservation: Reservation, clause: str, given_: dict[str, str], word: str, shown: bool
) -> None:
    party = Party("XA", "party", "depositary", reservations=(reservation,))
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers(given_))
    provision = _provision(POSSESSION, reservation=clause)
    verdict = verdict_on(provision, jurisdiction, _instrument(party), CODEBOOK)
    assert (verdict.verdict, verdict.reservations) == (word, (reservation,) if shown else ())


def test_reservation_of_another_party_changes_nothing() -> None:
    other = Party("XB", "party", "depositary", reservations=(WHOLE,))
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers(NONE))
    verdict = verdict_on(
        _provision(POSSESSION, reservation="art. 9"), jurisdiction, _instrument(other), CODEBOOK
    )
    assert (verdict.verdict, verdict.reservations) == ("gap", ())


def test_whole_reservation_counts_beside_one_on_part() -> None:
    reservations = (replace(WHOLE, extent="part"), WHOLE)
    party = Party("XA", "party", "depositary", reservations=reservations)
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers(NONE))
    verdict = verdict_on(
        _provision(POSSESSION, reservation="art. 9"), jurisdiction, _instrument(party), CODEBOOK
    )
    assert (verdict.verdict, verdict.reservations) == ("reserved", reservations)


def test_silent_provision_stays_silent_under_a_reservation() -> None:
    party = Party("XA", "party", "depositary", reservations=(WHOLE,))
    jurisdiction = Jurisdiction("XA", "Exampleland", "other", answers=_answers(NONE))
    verdict = verdict_on(_provision(reservation="art. 9"), jurisdiction, _instrument(party), CODEBOOK)
    assert verdict.verdict == "silent"


COMPLETE, INCOMPLETE = StatusList(True, "2026"), StatusList(False, "2026")
STATUSES = [
    Party("XA", "party", "list", ratified="2012-05-01", in_force="2012-08-01", note="Acceded."),
    Party("XB", "party", "list", ratified="2012-05-01"),
    Party("XC", "party", "list", by="2015"),
    Party("XD", "signatory", "list"),
    Party("XE", "bound", "list", in_force="2013-12-18"),
    Party("XF", "not-bound", "list"),
    Party("XG", "not-party", "list"),
]


@pytest.mark.parametrize(
    ("code", "status_list", "word", "since", "note"),
    [
        ("XA", COMPLETE, "party", "2012-08-01", "Acceded."),
        ("XB", COMPLETE, "party", "2012-05-01", ""),
        ("XC", COMPLETE, "party", "", ""),
        ("XD", COMPLETE, "signatory", "", ""),
        ("XE", COMPLETE, "bound", "2013-12-18", ""),
        ("XF", COMPLETE, "not-bound", "", ""),
        ("XG", INCOMPLETE, "not-party", "", ""),
        ("XZ", COMPLETE, "not-party", "", ""),
        ("XZ", INCOMPLETE, "not-known", "", ""),
        ("XA", INCOMPLETE, "party", "2012-08-01", "Acceded."),
        ("XA", None, "no-parties", "", ""),
        ("XZ", None, "no-parties", "", ""),
    ],
)
def test_standing(code: str, status_list: StatusList | None, word: str, since: str, note: str) -> None:
    standing = standing_of(code, _instrument(*STATUSES, status_list=status_list))
    assert (standing.word, standing.since, standing.note) == (word, since, note)


# --- properties -----------------------------------------------------------------------------------------------

_AGES = ("10", "15", "16", "18")
_ANSWERS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(LEVELLED, ("none", "partial", "partial*", "full")),
    "grooming-age": _AGES,
    "consent-age": _AGES,
    "penalty": ("2.5", "5", "life"),
    "threshold": THRESHOLDS,
}
records = st.fixed_dictionaries(
    {},
    optional={
        question: st.sampled_from((*words, "unclear", "not-applicable"))
        for question, words in _ANSWERS.items()
    },
)
needs = st.one_of(
    st.builds(Need, st.sampled_from(LEVELLED), st.sampled_from(("", "partial"))),
    st.builds(Need, st.sampled_from(("grooming-age", "consent-age")), st.sampled_from(_AGES)),
    st.builds(Need, st.just("threshold"), st.sampled_from(THRESHOLDS)),
    st.just(PENALTY),
    st.just(AS_CONSENT),
)


def _several(children: st.SearchStrategy[Requirement]) -> st.SearchStrategy[tuple[Requirement, ...]]:
    return st.lists(children, min_size=1, max_size=3).map(tuple)


requirements = st.recursive(
    needs,
    lambda children: st.builds(AnyOf, _several(children)) | st.builds(AllOf, _several(children)),
    max_leaves=5,
)
provisions = _several(requirements)
relaxed = settings(deadline=None)


def _asked(requires: tuple[Requirement, ...]) -> set[str]:
    return {question for each in requires for question in questions_of(each)}


@relaxed
@given(provisions, records, records)
def test_answers_that_are_not_asked_for_change_nothing(
    requires: tuple[Requirement, ...], given_: dict[str, str], more: dict[str, str]
) -> None:
    asked = _asked(requires)
    unasked = {question: answer for question, answer in more.items() if question not in asked}
    relevant = {question: answer for question, answer in given_.items() if question in asked}
    assert _verdict(requires, {**relevant, **unasked}) == _verdict(requires, relevant)


def _reordered(requirement: Requirement, draw: st.DataObject) -> Requirement:
    match requirement:
        case Need():
            return requirement
        case AnyOf(children) | AllOf(children):
            mixed = draw.draw(st.permutations([_reordered(each, draw) for each in children]))
            return type(requirement)(tuple(mixed))


@relaxed
@given(provisions, records, st.data())
def test_order_never_matters(
    requires: tuple[Requirement, ...], given_: dict[str, str], data: st.DataObject
) -> None:
    mixed = tuple(data.draw(st.permutations([_reordered(each, data) for each in requires])))
    answers = dict(data.draw(st.permutations(list(given_.items()))))
    first, second = _verdict(requires, given_), _verdict(mixed, answers)
    assert (first.verdict, first.assessed, first.total) == (second.verdict, second.assessed, second.total)
    assert sorted(step.outcome for step in first.steps) == sorted(step.outcome for step in second.steps)


_RANK = {"gap": 0, "partial": 1, "unclear": 2, "not-assessed": 2, "aligned": 3}
_STEPS_UP = {"none": ("partial", "full"), "partial": ("full",), "partial*": ("full",)}


def _better(question: str, answer: str) -> tuple[str, ...]:
    """The answers to a question that protect more than the given one; none for words without a rank."""
    if question in LEVELLED:
        return _STEPS_UP.get(answer, ())
    order = _ANSWERS[question]
    return order[order.index(answer) + 1 :] if answer in order else ()


flat_requirements = needs | st.builds(AnyOf, _several(needs))


@relaxed
@given(_several(flat_requirements), records, st.data())
def test_better_answer_never_worsens_the_verdict(
    requires: tuple[Requirement, ...], given_: dict[str, str], data: st.DataObject
) -> None:
    """Verdicts are ranked gap < partial < unclear, not assessed < aligned.

    A gap lacks everything that is known, partial lacks something, unclear and not assessed lack nothing that is
    known and may yet turn out either way (so neither ranks above the other), aligned lacks nothing at all.

    A better answer is one on a higher level, a higher number, or a later word of an ordered list. Left aside are the
    age of consent where another age must reach it (raising it asks for more), and the step to a partial answer marked
    ``at_least`` (it makes a known answer unknown).
    """
    raisable = {
        question: better
        for question, answer in given_.items()
        if (better := _better(question, answer))
        and not (question == "consent-age" and AS_CONSENT in _needs_of(requires))
    }
    assume(raisable)
    question = data.draw(st.sampled_from(sorted(raisable)))
    improved = {**given_, question: data.draw(st.sampled_from(raisable[question]))}
    before, after = _verdict(requires, given_).verdict, _verdict(requires, improved).verdict
    if before == VerdictWord.NOT_APPLICABLE:
        assert after == before
    else:
        assert _RANK[after] >= _RANK[before]


def _needs_of(requires: tuple[Requirement, ...]) -> set[Need]:
    found: set[Need] = set()
    for requirement in requires:
        match requirement:
            case Need():
                found.add(requirement)
            case AnyOf(children) | AllOf(children):
                found |= _needs_of(children)
    return found


@relaxed
@given(requirements, st.data())
def test_unknown_requirement_alone_is_neither_gap_nor_aligned(
    requirement: Requirement, data: st.DataObject
) -> None:
    unknown = st.sampled_from((None, "unclear"))
    drawn = {question: data.draw(unknown) for question in sorted(set(questions_of(requirement)))}
    given_ = {question: answer for question, answer in drawn.items() if answer}
    assert _verdict((requirement,), given_).verdict in {"unclear", "not-assessed"}


@relaxed
@given(_several(needs.filter(lambda need: not need.at_least_as)), records)
def test_assessed_counts_the_answered_questions(requires: tuple[Need, ...], given_: dict[str, str]) -> None:
    verdict = _verdict(requires, given_)
    assert verdict.assessed == sum(need.question in given_ for need in requires)
    assert verdict.total == len(requires)


@relaxed
@given(provisions, records)
def test_assessed_counts_what_was_looked_at(
    requires: tuple[Requirement, ...], given_: dict[str, str]
) -> None:
    asked = [set(questions_of(each)) for each in _flat(requires)]
    verdict = _verdict(requires, given_)
    assert verdict.assessed == sum(bool(questions & given_.keys()) for questions in asked)
    assert verdict.total == len(asked)


def test_nested_all_weighs_as_if_written_flat() -> None:
    given_ = {"possession": "full", "grooming": "none"}
    nested = _verdict((AllOf((Need("possession"), Need("access"))), Need("grooming")), given_)
    flat = _verdict((Need("possession"), Need("access"), Need("grooming")), given_)
    assert nested.verdict == flat.verdict == "partial"


def test_better_answer_never_worsens_a_nested_verdict() -> None:
    requires = (AllOf((Need("possession"), Need("access"))), Need("grooming"))
    before = _verdict(requires, {"possession": "partial", "grooming": "none"}).verdict
    after = _verdict(requires, {"possession": "full", "grooming": "none"}).verdict
    assert _RANK[after] >= _RANK[before], (before, after)


@pytest.mark.parametrize("requirement", [EITHER, BOTH])
def test_assessed_counts_a_requirement_with_something_looked_at(requirement: Requirement) -> None:
    given_ = {"possession": "none" if requirement is EITHER else "full"}
    assert _verdict((requirement,), given_).assessed == 1

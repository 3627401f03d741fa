"""Agreement of two coders: Cohen's kappa against arithmetic done by hand, and which answers make a pair."""

from pathlib import Path

import pytest

from lacuna.agreement import Agreement, Pair, agreement_of, cohens_kappa, pairs_of
from lacuna.knowledge import read_vocabulary
from lacuna.model import Answer, Codebook, Coders, Jurisdiction


@pytest.fixture(scope="module")
def codebook(root: Path) -> Codebook:
    return read_vocabulary(root).codebook


def test_kappa_of_a_two_by_two_table_computed_by_hand() -> None:
    """Fifty questions, answered by two coders.

    |              | second: full | second: none | sum |
    | ------------ | ------------ | ------------ | --- |
    | first: full  |           20 |            5 |  25 |
    | first: none  |           10 |           15 |  25 |
    | sum          |           30 |           20 |  50 |

    Observed agreement: (20 + 15) / 50 = 0.70.
    Agreement by chance: (25 × 30 + 25 × 20) / 50² = (750 + 500) / 2500 = 0.50.
    Kappa: (0.70 - 0.50) / (1 - 0.50) = 0.40.
    """
    ratings = [
        *[("full", "full")] * 20,
        *[("full", "none")] * 5,
        *[("none", "full")] * 10,
        *[("none", "none")] * 15,
    ]
    assert cohens_kappa(ratings) == pytest.approx(0.40)


def test_kappa_of_a_three_by_three_table_computed_by_hand() -> None:
    """Ten questions; 4 full, 2 partial and 1 none agreed, 3 times the first said partial and the second full.

    First coder: 4 full, 5 partial, 1 none. Second coder: 7 full, 2 partial, 1 none.
    Observed: 7 / 10 = 0.70. By chance: (4 × 7 + 5 × 2 + 1 × 1) / 10² = 39 / 100 = 0.39.
    Kappa: (0.70 - 0.39) / (1 - 0.39) = 0.31 / 0.61 ≈ 0.508.
    """
    ratings = [
        *[("full", "full")] * 4,
        *[("partial", "partial")] * 2,
        ("none", "none"),
        *[("partial", "full")] * 3,
    ]
    assert cohens_kappa(ratings) == pytest.approx(0.31 / 0.61)


def test_kappa_of_perfect_agreement_is_one() -> None:
    assert cohens_kappa([("full", "full"), ("none", "none"), ("partial", "partial")]) == pytest.approx(1)


def test_kappa_of_chance_alone_is_nought() -> None:
    """Every combination once: observed 2 / 4, by chance (2 × 2 + 2 × 2) / 4² = 0.5, so (0.5 - 0.5) / 0.5 = 0."""
    ratings = [("full", "full"), ("full", "none"), ("none", "full"), ("none", "none")]
    assert cohens_kappa(ratings) == pytest.approx(0)


def test_kappa_below_chance_is_negative() -> None:
    """Always the opposite: observed 0, by chance (1 × 1 + 1 × 1) / 2² = 0.5, so (0 - 0.5) / 0.5 = -1."""
    assert cohens_kappa([("full", "none"), ("none", "full")]) == pytest.approx(-1)


@pytest.mark.parametrize("ratings", [[], [("full", "full")], [("full", "full")] * 5])
def test_kappa_is_undefined_without_ratings_or_with_one_category(ratings: list[tuple[str, str]]) -> None:
    assert cohens_kappa(ratings) is None


def _jurisdiction(*answers: Answer, left_open: dict[str, Coders] | None = None) -> Jurisdiction:
    by_question = {answer.question: answer for answer in answers}
    return Jurisdiction("XA", "Exampleland", "other", answers=by_question, left_open=left_open or {})


def _pairs(codebook: Codebook, *answers: Answer, **fields: dict[str, Coders]) -> list[Pair]:
    return list(pairs_of(_jurisdiction(*answers, **fields), codebook))


def _pair(codebook: Codebook, question: str, *rest: str) -> Pair:
    return Pair("XA", codebook.questions[question].theme, *rest)


def test_answer_coded_twice_is_a_pair_of_itself(codebook: Codebook) -> None:
    answer = Answer("material-possession", "criminalised", coding="double")
    assert _pairs(codebook, answer) == [
        _pair(codebook, "material-possession", "criminalised", "criminalised", "full", "full")
    ]


@pytest.mark.parametrize("coding", ["reconciled", "disputed", "double"])
def test_what_the_coders_said_counts_and_not_what_was_settled(codebook: Codebook, coding: str) -> None:
    coders = Coders("partly-criminalised", "not-criminalised", "The text names access.")
    answer = Answer("material-access", "criminalised", coding=coding, coders=coders)
    assert _pairs(codebook, answer) == [
        _pair(codebook, "material-access", "partly-criminalised", "not-criminalised", "partial", "none")
    ]


def test_question_left_open_is_a_pair(codebook: Codebook) -> None:
    coders = Coders("not-assessed", "unclear", "The law could not be read.")
    assert _pairs(codebook, left_open={"material-access": coders}) == [
        _pair(codebook, "material-access", "not-assessed", "unclear", "not-assessed", "unclear")
    ]


def test_numbers_and_terms_have_no_category(codebook: Codebook) -> None:
    pairs = _pairs(
        codebook,
        Answer("grooming-age", "16", coding="double"),
        Answer("grooming-threshold", "proposal", coding="reconciled", coders=Coders("proposal", "meeting")),
        Answer("consent-age", "16", coding="reconciled", coders=Coders("16", "unclear")),
    )
    assert [(pair.category_first, pair.category_second) for pair in pairs] == [
        ("", ""),
        ("", ""),
        ("", "unclear"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        Answer("material-possession", "criminalised"),
        Answer("material-possession", "criminalised", coding="single"),
        Answer("material-possession", "criminalised", coding="double", inherited_from="EU"),
    ],
)
def test_answer_coded_once_or_inherited_is_no_pair(codebook: Codebook, answer: Answer) -> None:
    assert _pairs(codebook, answer) == []


def test_agreement_over_no_pairs() -> None:
    agreement = agreement_of([])
    assert agreement == Agreement(units=0, same=0, both=0, same_of_both=0, kappa=None)
    assert (agreement.percent, agreement.percent_of_both) == (None, None)


def test_agreement_counts_with_and_without_questions_left_out(codebook: Codebook) -> None:
    """Five pairs: two identical words, one identical number, one difference, one left out by the second coder.

    Kappa leaves the number aside and takes four pairs: (full, full), (none, none), (full, none), (full, not
    assessed). Observed 2 / 4; by chance (3 × 1 for full + 1 × 2 for none) / 4² = 5 / 16; so (8 - 5) / (16 - 5) = 3 / 11.
    """
    pairs = _pairs(
        codebook,
        Answer("material-possession", "criminalised", coding="double"),
        Answer("material-access", "not-criminalised", coding="double"),
        Answer("grooming-age", "16", coding="double"),
        Answer(
            "material-production",
            "criminalised",
            coding="reconciled",
            coders=Coders("criminalised", "not-criminalised"),
        ),
        left_open={"material-offering": Coders("criminalised", "not-assessed")},
    )
    agreement = agreement_of(pairs)
    assert (agreement.units, agreement.same, agreement.both, agreement.same_of_both) == (5, 3, 4, 3)
    assert agreement.percent == pytest.approx(60)
    assert agreement.percent_of_both == pytest.approx(75)
    assert agreement.kappa == pytest.approx(3 / 11)


def test_same_level_in_other_words_agrees_in_kappa_only(codebook: Codebook) -> None:
    """Both words are partial: not the same answer, but the same category."""
    pairs = [
        *_pairs(codebook, Answer("provider-reporting", "required", coding="double")),
        *_pairs(
            codebook,
            Answer(
                "provider-reporting",
                "on-order",
                coding="reconciled",
                coders=Coders("on-order", "partly-required"),
            ),
        ),
    ]
    agreement = agreement_of(pairs)
    assert (agreement.same, agreement.kappa) == (1, pytest.approx(1))


def test_the_mark_at_least_is_an_answer_of_its_own(codebook: Codebook) -> None:
    coders = Coders(
        "partly-criminalised", "partly-criminalised+", "Other routes were not read, so the mark stands."
    )
    answer = Answer(
        "material-possession", "partly-criminalised", at_least=True, coding="reconciled", coders=coders
    )
    result = agreement_of(_pairs(codebook, answer))
    assert (result.units, result.same) == (1, 0)


def test_a_marked_answer_coded_twice_agrees_with_itself(codebook: Codebook) -> None:
    answer = Answer("material-possession", "partly-criminalised", at_least=True, coding="double")
    result = agreement_of(_pairs(codebook, answer))
    assert (result.units, result.same) == (1, 1)

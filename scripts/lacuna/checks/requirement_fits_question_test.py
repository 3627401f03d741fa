"""A requirement asks for something its question can answer."""

from collections.abc import Callable

import pytest

from lacuna.checks.requirement_fits_question import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import AllOf, AnyOf, Instrument, Need


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


_LEVEL = "at_least: partial, or no at_least (the full answer)"
_NUMBER = "at_least with a number, or at_least_as"
_TERM = "at_least with one of meeting, proposal, communication"


@pytest.mark.parametrize(
    "need",
    [
        Need("material-possession", at_least="partial"),
        Need("penalty-possession", at_least="2.5"),
        Need("consent-age", at_least_as="grooming-age"),
        Need("grooming-threshold", at_least="communication"),
    ],
)
def test_fitting(need: Need, context: Context, with_provision: Callable[..., Instrument]) -> None:
    assert list(RULE.check(with_provision("art-1", requires=(need,)), context)) == []


@pytest.mark.parametrize(
    ("need", "asked", "allowed"),
    [
        (Need("material-possession", at_least="criminalised"), "criminalised", _LEVEL),
        (Need("material-possession", at_least="16"), "16", _LEVEL),
        (
            Need("hotline", at_least_as="consent-age"),
            "consent-age",
            "at_least_as only for ages and penalties",
        ),
        (Need("grooming-age"), "full", _NUMBER),
        (Need("grooming-age", at_least="partial"), "partial", _NUMBER),
        (
            Need("grooming-age", at_least_as="penalty-possession"),
            "penalty-possession",
            "another question of the kind age",
        ),
        (
            Need("penalty-possession", at_least_as="consent-age"),
            "consent-age",
            "another question of the kind penalty",
        ),
        (Need("grooming-threshold"), "full", _TERM),
        (Need("grooming-threshold", at_least="csam"), "csam", _TERM),
        (
            Need("grooming-threshold", at_least_as="consent-age"),
            "consent-age",
            "at_least_as only for ages and penalties",
        ),
        (
            Need("material-term", at_least="csam"),
            "csam",
            "no requirement: the words of this question are not ordered",
        ),
    ],
)
def test_not_fitting(
    need: Need, asked: str, allowed: str, context: Context, with_provision: Callable[..., Instrument]
) -> None:
    instrument = with_provision("art-1", requires=(Need("material-possession"), need))
    assert list(RULE.check(instrument, context)) == [
        Place(
            ("provisions", "art-1", "requires", 1),
            {"question": need.question, "asked": asked, "allowed": allowed},
        )
    ]


def test_within_alternatives_and_parts(context: Context, with_provision: Callable[..., Instrument]) -> None:
    bad = Need("grooming-age")
    instrument = with_provision(
        "art-1", requires=(AnyOf((Need("hotline"), AllOf((Need("hotline"), bad)))), AllOf((bad,)))
    )
    values = {"question": "grooming-age", "asked": "full", "allowed": _NUMBER}
    assert list(RULE.check(instrument, context)) == [
        Place(("provisions", "art-1", "requires", 0, "any", 1, "all", 1), values),
        Place(("provisions", "art-1", "requires", 1, "all", 0), values),
    ]

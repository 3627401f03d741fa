"""Paraphrases are short and hold no long quotation."""

from collections.abc import Callable

from lacuna.checks.instrument_own_words import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


_PATH = ("provisions", "art-2", "paraphrase")


def test_long_paraphrase(context: Context, with_provision: Callable[..., Instrument]) -> None:
    assert list(RULE.check(with_provision("art-2", paraphrase="x" * 601), context)) == [
        Place(_PATH, {"what": "601 characters", "limit": "600 characters"})
    ]


def test_long_quotation(context: Context, with_provision: Callable[..., Instrument]) -> None:
    paraphrase = f"The state “{'x' * 61}”."
    assert list(RULE.check(with_provision("art-2", paraphrase=paraphrase), context)) == [
        Place(_PATH, {"what": "a quotation of 61 characters", "limit": "60 characters quoted"})
    ]

"""A reservation touches provisions that allow it."""

from collections.abc import Callable

from lacuna.checks.reservation_is_allowed import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


_PATH = ("parties", "XA", "reservations", 0, "provisions")


def test_misspelt_provision_gets_a_hint(context: Context, with_party: Callable[..., Instrument]) -> None:
    instrument = with_party("XA", {"provisions": ("art-2", "art.2")})
    assert list(RULE.check(instrument, context)) == [
        Place((*_PATH, 1), {"provision": "art.2", "clause": "art. 9", "hint": ' Did you mean "art-2"?'})
    ]


def test_unknown_provision_without_a_near_one(
    context: Context, with_party: Callable[..., Instrument]
) -> None:
    instrument = with_party("XA", {"provisions": ("zzz",)})
    assert list(RULE.check(instrument, context)) == [
        Place((*_PATH, 0), {"provision": "zzz", "clause": "art. 9", "hint": ""})
    ]


def test_provision_that_allows_none(context: Context, with_party: Callable[..., Instrument]) -> None:
    instrument = with_party("XA", {"provisions": ("art-1",)})
    assert list(RULE.check(instrument, context)) == [
        Place((*_PATH, 0), {"provision": "art-1", "clause": "art. 9", "hint": ""})
    ]


def test_another_clause(context: Context, with_party: Callable[..., Instrument]) -> None:
    instrument = with_party("XA", {"clause": "art. 10"})
    assert list(RULE.check(instrument, context)) == [
        Place((*_PATH, 0), {"provision": "art-2", "clause": "art. 10", "hint": ""})
    ]


def test_declaration_on_an_unknown_provision(context: Context, with_party: Callable[..., Instrument]) -> None:
    instrument = with_party("XA", {"kind": "declaration", "provisions": ("zzz",)})
    assert list(RULE.check(instrument, context)) == [
        Place((*_PATH, 0), {"provision": "zzz", "clause": "art. 9", "hint": ""})
    ]

"""The provisions an instrument puts first are provisions of it."""

from dataclasses import replace

from lacuna.checks.known_headlines import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_real_provisions(instrument: Instrument, context: Context) -> None:
    first = next(iter(instrument.provisions))
    assert list(RULE.check(replace(instrument, headline=(first,)), context)) == []


def test_unknown_provision(instrument: Instrument, context: Context) -> None:
    first = next(iter(instrument.provisions))
    places = list(RULE.check(replace(instrument, headline=(first, f"{first}x")), context))
    hint = f' Did you mean "{first}"?'
    assert places == [Place(("headline", 1), {"provision": f"{first}x", "hint": hint})]

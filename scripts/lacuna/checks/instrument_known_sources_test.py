"""Every source that an instrument names stands in its file."""

from collections.abc import Callable
from dataclasses import replace

from lacuna.checks.instrument_known_sources import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def test_misspelt_source_gets_a_hint(context: Context, with_provision: Callable[..., Instrument]) -> None:
    assert list(RULE.check(with_provision("art-1", source="txet"), context)) == [
        Place(("provisions", "art-1", "source"), {"source": "txet", "hint": ' Did you mean "text"?'})
    ]


def test_every_name_is_looked_at(instrument: Instrument, context: Context) -> None:
    places = list(RULE.check(replace(instrument, sources={}), context))
    assert [(place.path, place.values["source"]) for place in places] == [
        (("provisions", "art-1", "source"), "text"),
        (("provisions", "art-2", "source"), "text"),
        (("provisions", "art-3", "source"), "commentary"),
        (("provisions", "silence", "source"), "text"),
        (("parties", "XA", "source"), "depositary"),
        (("parties", "XA", "reservations", 0, "source"), "depositary"),
        (("parties", "XA", "reservations", 1, "source"), "depositary"),
        (("parties", "XB", "source"), "depositary"),
        (("parties", "XU", "source"), "depositary"),
        (("about_sources", 0), "leaflet"),
        (("outside_figures", 0, "source"), "survey"),
    ]
    assert {place.values["hint"] for place in places} == {""}

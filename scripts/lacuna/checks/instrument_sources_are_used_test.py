"""Every source of an instrument supports something."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lacuna.checks.instrument_sources_are_used import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


@pytest.mark.parametrize(
    ("changes", "source"),
    [
        ({"provisions": {}}, ["text", "commentary"]),
        ({"parties": {}}, ["depositary"]),
        ({"about_sources": ()}, ["leaflet"]),
        ({"outside_figures": ()}, ["survey"]),
    ],
)
def test_source_nobody_names(
    changes: dict[str, object], source: list[str], instrument: Instrument, context: Context
) -> None:
    changed = replace(instrument, **changes)  # type: ignore[arg-type]
    assert list(RULE.check(changed, context)) == [
        Place(("sources", each), {"source": each}, of_key=True) for each in source
    ]


def test_reservation_uses_a_source(context: Context, with_party: Callable[..., Instrument]) -> None:
    instrument = with_party("XA", {"source": "letter"})
    letter = replace(instrument.sources["text"], id="letter")
    used = replace(instrument, sources={**instrument.sources, "letter": letter})
    assert list(RULE.check(used, context)) == []

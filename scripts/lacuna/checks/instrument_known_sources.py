"""Every source that a provision, party, reservation or figure names stands in the instrument's file."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Instrument
from lacuna.reading import Path_


def named_sources(instrument: Instrument) -> Iterator[tuple[Path_, str]]:
    """Every source named, with the path of the name."""
    for id_, provision in instrument.provisions.items():
        yield ("provisions", id_, "source"), provision.source
    for code, party in instrument.parties.items():
        yield ("parties", code, "source"), party.source
        for number, reservation in enumerate(party.reservations):
            yield ("parties", code, "reservations", number, "source"), reservation.source
    for number, source in enumerate(instrument.about_sources):
        yield ("about_sources", number), source
    for number, figure in enumerate(instrument.outside_figures):
        yield ("outside_figures", number, "source"), figure.source


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for path, source in named_sources(instrument):
        if source not in instrument.sources:
            yield Place(path, {"source": source, "hint": did_you_mean(source, instrument.sources)})


RULE = Rule("instrument-known-sources", check)

"""Every source of an instrument supports a provision, a party, a reservation or a figure."""

from collections.abc import Iterator

from lacuna.checks.instrument_known_sources import named_sources
from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    used = {source for _, source in named_sources(instrument)}
    for id_ in instrument.sources:
        if id_ not in used:
            yield Place(("sources", id_), {"source": id_}, of_key=True)


RULE = Rule("instrument-sources-are-used", check)

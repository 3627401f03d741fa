"""The provisions an instrument puts first are provisions of it."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for number, id_ in enumerate(instrument.headline):
        if id_ not in instrument.provisions:
            hint = did_you_mean(id_, instrument.provisions)
            yield Place(("headline", number), {"provision": id_, "hint": hint})


RULE = Rule("known-headlines", check)

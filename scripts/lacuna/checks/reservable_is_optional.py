"""A binding provision that a clause lets a state reserve has the force ``optional``, and the other way round."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        if (provision.force == "optional") != bool(provision.reservation):
            yield Place(("provisions", id_, "force"), {"provision": id_, "force": provision.force})


RULE = Rule("reservable-is-optional", check)

"""A silent row names its subject and asks nothing; every other row asks something."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        silent = provision.force == "silent"
        if silent == bool(provision.requires) or silent != bool(provision.subject):
            yield Place(("provisions", id_), {"provision": id_, "force": provision.force}, of_key=True)


RULE = Rule("silent-row-asks-nothing", check)

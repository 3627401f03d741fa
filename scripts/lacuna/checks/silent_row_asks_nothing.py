"""A silent row names its subject and asks nothing; every other row asks something, or says why nothing asks about it."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        silent = provision.force == "silent"
        given = (bool(provision.requires), bool(provision.subject), bool(provision.unasked))
        if given not in (((False, True, False),) if silent else ((True, False, False), (False, False, True))):
            yield Place(("provisions", id_), {"provision": id_, "force": provision.force}, of_key=True)


RULE = Rule("silent-row-asks-nothing", check)

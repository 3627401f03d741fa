"""Every party has a country record, and a list of parties says how far it reaches."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for code in instrument.parties:
        if code not in context.codes:
            yield Place(
                ("parties", code), {"code": code, "hint": did_you_mean(code, context.codes)}, of_key=True
            )


RULE = Rule("parties-are-known", check)

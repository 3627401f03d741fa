"""An instrument with parties says how far its list of parties reaches, and a complete list has as many as it states."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    listed = instrument.status_list
    if instrument.parties and listed is None:
        yield Place(("parties",), {"problem": "there are parties, but no status_list"}, of_key=True)
    if listed and listed.complete and listed.expected:
        count = sum(party.status == "party" for party in instrument.parties.values())
        if count != int(listed.expected):
            problem = f"the complete list states {listed.expected} parties, but {count} are recorded"
            yield Place(("status_list", "expected"), {"problem": problem})


RULE = Rule("parties-need-status-list", check)

"""The dates of an instrument are real, not in the future, and a party ratifies before it is bound."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.dates import dates_of_instrument, is_real, surely_before
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for path, date in dates_of_instrument(instrument):
        if not is_real(date):
            yield Place(path, {"date": date, "problem": "is not in the calendar"})
        elif surely_before(context.today, date):
            yield Place(path, {"date": date, "problem": f"lies after today, {context.today}"})
    for code, party in instrument.parties.items():
        if party.ratified and party.in_force and surely_before(party.in_force, party.ratified):
            problem = f"lies before the ratification, {party.ratified}"
            yield Place(("parties", code, "in_force"), {"date": party.in_force, "problem": problem})


RULE = Rule("instrument-dates", check)

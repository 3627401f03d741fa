"""A reservation says whether it covers the whole provision or a part: only a whole one sets a shortfall apart."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for code, party in instrument.parties.items():
        for number, reservation in enumerate(party.reservations):
            if (reservation.kind == "reservation") != bool(reservation.extent):
                yield Place(
                    ("parties", code, "reservations", number),
                    {"kind": reservation.kind, "code": code, "extent": reservation.extent or "no extent"},
                )


RULE = Rule("reservation-has-extent", check)

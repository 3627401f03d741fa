"""A reservation names real provisions, each of which allows a reservation under the clause it rests on."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Instrument, Provision


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for code, party in instrument.parties.items():
        for number, reservation in enumerate(party.reservations):
            path = ("parties", code, "reservations", number, "provisions")
            for index, id_ in enumerate(reservation.provisions):
                provision = instrument.provisions.get(id_)
                if provision is None or not _allows(provision, reservation.kind, reservation.clause):
                    hint = "" if provision else did_you_mean(id_, instrument.provisions)
                    yield Place(
                        (*path, index), {"provision": id_, "clause": reservation.clause, "hint": hint}
                    )


def _allows(provision: Provision, kind: str, clause: str) -> bool:
    return kind == "declaration" or provision.reservation == clause


RULE = Rule("reservation-is-allowed", check)

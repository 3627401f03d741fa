"""Every law of the record is cited or searched by an answer."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Basis, Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    used = set(_used(record))
    for id_ in record.laws:
        if id_ not in used:
            yield Place(("laws", id_), {"law": id_}, of_key=True)


def _used(record: Jurisdiction) -> Iterator[str]:
    for answer in record.answers.values():
        yield from _in_bases(answer.basis)
        for past in answer.history:
            yield from _in_bases(past.basis)
        if answer.searched:
            yield from answer.searched.texts


def _in_bases(bases: tuple[Basis, ...]) -> Iterator[str]:
    for basis in bases:
        yield basis.law
        yield basis.read_in


RULE = Rule("laws-are-used", check)

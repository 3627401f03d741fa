"""Every law that an answer cites or searched stands in the record."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Basis, Jurisdiction
from lacuna.reading import Path_


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for path, law in _cited(record):
        if law not in record.laws:
            yield Place(path, {"law": law, "hint": did_you_mean(law, record.laws)})


def _cited(record: Jurisdiction) -> Iterator[tuple[Path_, str]]:
    for question, answer in record.answers.items():
        path = ("answers", question)
        yield from _in_bases((*path, "basis"), answer.basis)
        for number, past in enumerate(answer.history):
            yield from _in_bases((*path, "history", number, "basis"), past.basis)
        if answer.searched:
            for number, law in enumerate(answer.searched.texts):
                yield (*path, "searched", "texts", number), law


def _in_bases(path: Path_, bases: tuple[Basis, ...]) -> Iterator[tuple[Path_, str]]:
    for number, basis in enumerate(bases):
        yield (*path, number, "law"), basis.law
        if basis.read_in:
            yield (*path, number, "read_in"), basis.read_in


RULE = Rule("known-laws", check)

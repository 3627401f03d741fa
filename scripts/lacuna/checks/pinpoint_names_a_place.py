"""A pinpoint leads to a place in the law: it holds a number or a letter of an enumeration."""

import re
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Basis, Jurisdiction
from lacuna.reading import Path_

_NUMBER = re.compile(r"\d|[一二三四五六七八九十]|\b[IVX]+\b|(?i:schedule|annex|preamble)")


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        yield from _in_bases(("answers", id_, "basis"), answer.basis)
        for number, past in enumerate(answer.history):
            yield from _in_bases(("answers", id_, "history", number, "basis"), past.basis)


def _in_bases(path: Path_, bases: tuple[Basis, ...]) -> Iterator[Place]:
    for number, basis in enumerate(bases):
        if not _NUMBER.search(basis.at):
            yield Place((*path, number, "at"), {"at": basis.at})


RULE = Rule("pinpoint-names-a-place", check)

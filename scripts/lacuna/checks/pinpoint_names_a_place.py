"""A pinpoint leads to a place in the law: it holds a number or a letter of an enumeration.

A law that was only described has no places that could be named; its answers are marked as reported.
"""

import re
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Basis, Jurisdiction
from lacuna.reading import Path_

_NUMBER = re.compile(r"\d|[一二三四五六七八九十]|\b[IVX]+\b|(?i:schedule|annex|preamble)")


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        yield from _in_bases(("answers", id_, "basis"), answer.basis, record)
        for number, past in enumerate(answer.history):
            yield from _in_bases(("answers", id_, "history", number, "basis"), past.basis, record)


def _in_bases(path: Path_, bases: tuple[Basis, ...], record: Jurisdiction) -> Iterator[Place]:
    for number, basis in enumerate(bases):
        law = record.laws.get(basis.read_in or basis.law)
        described = law is not None and law.text is not None and law.text.kind == "reported"
        if not described and not _NUMBER.search(basis.at):
            yield Place((*path, number, "at"), {"at": basis.at})


RULE = Rule("pinpoint-names-a-place", check)

"""A pinpoint leads to a place in the law: it holds a number or a letter of an enumeration.

A law that was only described has no places that could be named; its answers are marked as reported.
"""

import re
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Answer, Basis, Jurisdiction
from lacuna.reading import Path_

_NUMBER = re.compile(r"\d|[一二三四五六七八九十]|\b[IVX]+\b|(?i:schedule|annex|preamble|long title)")


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        places: list[tuple[Path_, tuple[Basis, ...]]] = [(("answers", id_, "basis"), answer.basis)]
        places += [
            (("answers", id_, "history", n, "basis"), past.basis) for n, past in enumerate(answer.history)
        ]
        for path, bases in places:
            for number, basis in enumerate(bases):
                if not _NUMBER.search(basis.at) and not _was_described(basis, answer, record):
                    yield Place((*path, number, "at"), {"at": basis.at})


def _was_described(basis: Basis, answer: Answer, record: Jurisdiction) -> bool:
    """Whether the passage was described by somebody else: the whole text, or in an excerpt what the answer says."""
    law = record.laws.get(basis.read_in or basis.law)
    kind = law.text.kind if law and law.text else ""
    return kind == "reported" or (kind == "excerpt" and answer.reported)


RULE = Rule("pinpoint-names-a-place", check)

"""A pinpoint leads to a place in the law: it holds a number or a letter of an enumeration."""

import re
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction

_NUMBER = re.compile(r"\d|[一二三四五六七八九十]|\b[IVX]+\b|Schedule|Annex|Preamble", re.IGNORECASE)


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        for number, basis in enumerate(answer.basis):
            if not _NUMBER.search(basis.at):
                yield Place(("answers", id_, "basis", number, "at"), {"at": basis.at})


RULE = Rule("pinpoint-names-a-place", check)

"""A text without a version date says in its note that the date is unknown."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, law in record.laws.items():
        if law.text and not law.text.as_of and not law.text.note:
            yield Place(("laws", id_, "text"), {"law": id_}, of_key=True)


RULE = Rule("undated-text-says-so", check)

"""Every secondary source of the record supports an answer."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    used = {source for answer in record.answers.values() for source in answer.sources}
    for id_ in record.sources:
        if id_ not in used:
            yield Place(("sources", id_), {"source": id_}, of_key=True)


RULE = Rule("sources-are-used", check)

"""An answer that rests on a report alone holds as of a year, never simply today (codebook, rule 12)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        if answer.sources and not answer.basis and not answer.searched and not answer.as_of:
            yield Place(("answers", id_, "sources"), {"question": id_}, of_key=True)


RULE = Rule("source-is-dated", check)

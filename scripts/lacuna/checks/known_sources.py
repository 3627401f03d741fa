"""Every secondary source that an answer names stands in the record."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.findings import did_you_mean
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for question, answer in record.answers.items():
        for number, source in enumerate(answer.sources):
            if source not in record.sources:
                yield Place(
                    ("answers", question, "sources", number),
                    {"source": source, "hint": did_you_mean(source, record.sources)},
                )


RULE = Rule("known-sources", check)

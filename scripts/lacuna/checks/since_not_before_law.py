"""An answer is not older than the oldest law it rests on."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.dates import surely_before
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        cited = [record.laws[basis.law] for basis in answer.basis if basis.law in record.laws]
        if not answer.since or not cited or not all(law.enacted for law in cited):
            continue
        oldest = min(cited, key=lambda law: law.enacted)
        if surely_before(answer.since, oldest.enacted):
            yield Place(
                ("answers", id_, "since"),
                {"since": answer.since, "law": oldest.id, "enacted": oldest.enacted},
            )


RULE = Rule("since-not-before-law", check)

"""Earlier answers stand oldest first, do not overlap, and end before the present one begins."""

import itertools
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.dates import surely_before
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        path = ("answers", id_, "history")
        for number, past in enumerate(answer.history):
            if past.since and surely_before(past.until, past.since):
                yield Place((*path, number, "until"), {"earlier": past.since, "later": past.until})
        periods = [*((past.since, past.until) for past in answer.history), (answer.since, "")]
        for number, ((_, until), (since, following)) in enumerate(itertools.pairwise(periods)):
            # A later period without a beginning of its own must at least end later.
            begins = since or following
            if begins and not surely_before(until, begins) and not _same_year_only(until, begins):
                yield Place((*path, number, "until"), {"earlier": until, "later": begins})


def _same_year_only(until: str, begins: str) -> bool:
    """Dates too coarse to tell which comes first are let pass."""
    return min(len(until), len(begins)) < 10 and not surely_before(begins, until)


RULE = Rule("history-in-order", check)

"""Every date stands in the calendar."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.dates import dates_of_jurisdiction, is_real
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for path, date in dates_of_jurisdiction(record):
        if not is_real(date):
            yield Place(path, {"date": date})


RULE = Rule("real-dates", check)

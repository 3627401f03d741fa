"""No date lies after today: an act not in force yet is pending (codebook, rule 9)."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.dates import dates_of_jurisdiction, is_real, surely_before
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for path, date in dates_of_jurisdiction(record):
        if is_real(date) and surely_before(context.today, date):
            yield Place(path, {"date": date, "today": context.today})


RULE = Rule("no-future-dates", check)

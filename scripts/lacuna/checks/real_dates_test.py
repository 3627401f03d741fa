"""Every date stands in the calendar."""

from collections.abc import Callable

import pytest

from lacuna.checks.real_dates import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction
from lacuna.reading import Path_


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_every_date_is_looked_at(
    context: Context, with_all_dates: Callable[[str], Jurisdiction], date_paths: list[Path_]
) -> None:
    places = list(RULE.check(with_all_dates("2021-02-29"), context))
    assert places == [Place(path, {"date": "2021-02-29"}) for path in date_paths]


@pytest.mark.parametrize("date", ["2021-13", "2021-00", "2021-04-31", "2100-02-29", "0000"])
def test_not_in_the_calendar(date: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("grooming-age", since=date), context)) == [
        Place(("answers", "grooming-age", "since"), {"date": date})
    ]


@pytest.mark.parametrize("date", ["2021", "2021-12", "2020-02-29", "2000-02-29", "1871-05-15"])
def test_in_the_calendar(date: str, context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    assert list(RULE.check(with_answer("grooming-age", since=date), context)) == []

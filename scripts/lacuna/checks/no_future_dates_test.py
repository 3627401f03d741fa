"""No date lies after today."""

from collections.abc import Callable

import pytest

from lacuna.checks.no_future_dates import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction
from lacuna.reading import Path_


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_every_date_is_looked_at(
    context: Context, with_all_dates: Callable[[str], Jurisdiction], date_paths: list[Path_]
) -> None:
    places = list(RULE.check(with_all_dates("2026-11-22"), context))
    assert places == [Place(path, {"date": "2026-11-22", "today": "2026-11-21"}) for path in date_paths]


@pytest.mark.parametrize("date", ["2026-12", "2027", "2027-01-01"])
def test_coarse_dates_after_today(
    date: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("grooming-age", since=date), context)) == [
        Place(("answers", "grooming-age", "since"), {"date": date, "today": "2026-11-21"})
    ]


@pytest.mark.parametrize("date", ["2026", "2026-11", "2026-11-21"])
def test_dates_that_may_be_today(
    date: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert list(RULE.check(with_answer("grooming-age", since=date), context)) == []

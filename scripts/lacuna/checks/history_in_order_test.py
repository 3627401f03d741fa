"""Earlier answers stand oldest first and end before the next begins."""

from collections.abc import Callable

import pytest

from lacuna.checks.history_in_order import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction, PastAnswer


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def _places(
    context: Context, with_answer: Callable[..., Jurisdiction], since: str, *history: PastAnswer
) -> list[Place]:
    return list(RULE.check(with_answer("material-possession", since=since, history=history), context))


def _place(number: int, earlier: str, later: str) -> Place:
    path = ("answers", "material-possession", "history", number, "until")
    return Place(path, {"earlier": earlier, "later": later})


def test_period_that_ends_before_it_begins(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    past = PastAnswer("not-criminalised", "2014-12-31", since="2015-01-01")
    assert _places(context, with_answer, "2016", past) == [_place(0, "2015-01-01", "2014-12-31")]


@pytest.mark.parametrize(
    ("until", "since"),
    [
        ("2015-06-01", "2015-06-01"),
        ("2015-06-02", "2015-06-01"),
        ("2016", "2015-06-01"),
        ("2016", "2015"),
        ("2015-07", "2015-06"),
    ],
)
def test_overlap_with_the_present_answer(
    until: str, since: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    places = _places(context, with_answer, since, PastAnswer("not-criminalised", until))
    assert places == [_place(0, until, since)]


@pytest.mark.parametrize(
    ("until", "since"),
    [
        ("2015-05-31", "2015-06-01"),
        ("2015", "2015-06-01"),
        ("2015-06", "2015-06-01"),
        ("2015", "2015"),
        ("2014", "2015"),
        ("2015-06-01", ""),
    ],
)
def test_in_order_or_too_coarse_to_tell(
    until: str, since: str, context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    assert _places(context, with_answer, since, PastAnswer("not-criminalised", until)) == []


def test_overlap_of_two_earlier_answers(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    past = (
        PastAnswer("not-criminalised", "2010-12-31"),
        PastAnswer("partly-criminalised", "2014-12-31", since="2010-06-01"),
    )
    assert _places(context, with_answer, "2015-01-01", *past) == [_place(0, "2010-12-31", "2010-06-01")]


def test_newest_first_without_beginnings(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    past = (PastAnswer("partly-criminalised", "2014-12-31"), PastAnswer("not-criminalised", "2010-12-31"))
    assert _places(context, with_answer, "", *past) == [_place(0, "2014-12-31", "2010-12-31")]

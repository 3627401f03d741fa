"""Dates of any precision (``2007``, ``2007-09``, ``2007-09-01``): are they real, and which comes first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lacuna.model import Instrument, Jurisdiction
from lacuna.reading import Path_


def is_real(date: str) -> bool:
    """Whether the calendar has the date; month and day may be missing."""
    try:
        datetime.date.fromisoformat(first_day(date))
    except ValueError:
        return False
    return True


def first_day(date: str) -> str:
    """The first day a date of any precision can mean."""
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date


def surely_before(one: str, other: str) -> bool:
    """Whether ``one`` ends before ``other`` begins; ``2007`` is not surely before ``2007-09-01``."""
    return one[: len(other)] < other[: len(one)]


def dates_of_jurisdiction(record: Jurisdiction) -> Iterator[tuple[Path_, str]]:
    """Every date of a record with its path."""
    return ((path, date) for path, date in _of_jurisdiction(record) if date)


def _of_jurisdiction(record: Jurisdiction) -> Iterator[tuple[Path_, str]]:
    for number, member in enumerate(record.members):
        yield ("members", number, "since"), member.since
    for id_, law in record.laws.items():
        yield ("laws", id_, "enacted"), law.enacted
        if law.text:
            yield ("laws", id_, "text", "as_of"), law.text.as_of
            yield ("laws", id_, "text", "read"), law.text.read
    for id_, answer in record.answers.items():
        yield ("answers", id_, "since"), answer.since
        yield ("answers", id_, "as_of"), answer.as_of
        yield ("answers", id_, "checked"), answer.checked
        if answer.searched:
            yield ("answers", id_, "searched", "on"), answer.searched.on
        for number, past in enumerate(answer.history):
            yield ("answers", id_, "history", number, "since"), past.since
            yield ("answers", id_, "history", number, "until"), past.until
    for id_, source in record.sources.items():
        yield ("sources", id_, "year"), source.year


def dates_of_instrument(instrument: Instrument) -> Iterator[tuple[Path_, str]]:
    """Every date of an instrument with its path."""
    return ((path, date) for path, date in _of_instrument(instrument) if date)


def _of_instrument(instrument: Instrument) -> Iterator[tuple[Path_, str]]:
    yield ("adopted",), instrument.adopted
    yield ("in_force",), instrument.in_force
    for id_, source in instrument.sources.items():
        yield ("sources", id_, "as_of"), source.as_of
        yield ("sources", id_, "read"), source.read
    if instrument.status_list:
        yield ("status_list", "as_of"), instrument.status_list.as_of
    for code, party in instrument.parties.items():
        yield ("parties", code, "ratified"), party.ratified
        yield ("parties", code, "in_force"), party.in_force
        yield ("parties", code, "by"), party.by
        for number, reservation in enumerate(party.reservations):
            yield ("parties", code, "reservations", number, "from"), reservation.since
    for number, figure in enumerate(instrument.outside_figures):
        yield ("outside_figures", number, "year"), figure.year

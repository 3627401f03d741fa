"""An instrument stands in the file named after its id."""

from dataclasses import replace

import pytest

from lacuna.checks.instrument_file_name_is_id import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


@pytest.fixture
def context(context: Context) -> Context:
    return replace(context, file_stem="harbour")


def test_file_named_otherwise(instrument: Instrument, context: Context) -> None:
    places = list(RULE.check(replace(instrument, id="harbor"), context))
    assert places == [Place(("id",), {"id": "harbor", "file": "harbour"})]

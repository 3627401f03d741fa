"""A record stands in the file named after its code."""

from dataclasses import replace

from lacuna.checks.file_name_is_code import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_file_named_otherwise(record: Jurisdiction, context: Context) -> None:
    places = list(RULE.check(replace(record, code="XB"), context))
    assert places == [Place(("code",), {"code": "XB", "file": "XA"})]


def test_capital_letters_count(record: Jurisdiction, context: Context) -> None:
    places = list(RULE.check(record, replace(context, file_stem="xa")))
    assert places == [Place(("code",), {"code": "XA", "file": "xa"})]

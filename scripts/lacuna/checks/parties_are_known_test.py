"""Every party has a country record."""

from dataclasses import replace

from lacuna.checks.parties_are_known import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument, Party


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def test_party_without_a_record(instrument: Instrument, context: Context) -> None:
    parties = {**instrument.parties, "QQ": Party("QQ", "party", "depositary")}
    assert list(RULE.check(replace(instrument, parties=parties), context)) == [
        Place(("parties", "QQ"), {"code": "QQ", "hint": ""}, of_key=True)
    ]


def test_near_code_is_hinted_at(instrument: Instrument, context: Context) -> None:
    known = replace(context, codes=frozenset({"XA", "XBC", "XU"}))
    assert list(RULE.check(instrument, known)) == [
        Place(("parties", "XB"), {"code": "XB", "hint": ' Did you mean "XBC"?'}, of_key=True)
    ]

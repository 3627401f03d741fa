"""Paraphrases of an instrument are short and in our own words: no treaty text is copied."""

from collections.abc import Iterator

from lacuna.checks.own_words import defects
from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        yield from defects(("provisions", id_, "paraphrase"), provision.paraphrase)


RULE = Rule("instrument-own-words", check)

"""The file of an instrument is named after its id."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    if instrument.id != context.file_stem:
        yield Place(("id",), {"id": instrument.id, "file": context.file_stem})


RULE = Rule("instrument-file-name-is-id", check)

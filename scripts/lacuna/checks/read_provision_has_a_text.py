"""A provision whose text was read rests on a text, not on a description or a list."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Instrument


def check(instrument: Instrument, context: Context) -> Iterator[Place]:
    for id_, provision in instrument.provisions.items():
        source = instrument.sources.get(provision.source)
        if provision.text_read and source and source.kind in ("description", "list"):
            yield Place(
                ("provisions", id_, "text_read"),
                {"provision": id_, "source": source.id, "kind": source.kind},
            )


RULE = Rule("read-provision-has-a-text", check)

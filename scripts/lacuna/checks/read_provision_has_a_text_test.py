"""A provision that counts as read rests on a text."""

from collections.abc import Callable

import pytest

from lacuna.checks.read_provision_has_a_text import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


@pytest.mark.parametrize(("source", "kind"), [("commentary", "description"), ("depositary", "list")])
def test_description_or_list(
    source: str, kind: str, context: Context, with_provision: Callable[..., Instrument]
) -> None:
    assert list(RULE.check(with_provision("art-1", source=source), context)) == [
        Place(("provisions", "art-1", "text_read"), {"provision": "art-1", "source": source, "kind": kind})
    ]


def test_missing_source_is_the_matter_of_another_rule(
    context: Context, with_provision: Callable[..., Instrument]
) -> None:
    assert list(RULE.check(with_provision("art-1", source="zzz"), context)) == []

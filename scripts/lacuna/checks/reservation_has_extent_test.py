"""A reservation says how far it goes; a declaration does not."""

from collections.abc import Callable

import pytest

from lacuna.checks.reservation_has_extent import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def test_partial_reservation(context: Context, with_party: Callable[..., Instrument]) -> None:
    assert list(RULE.check(with_party("XA", {"extent": "part"}), context)) == []


@pytest.mark.parametrize(
    ("changes", "kind", "extent"),
    [
        ({"extent": ""}, "reservation", "no extent"),
        ({"kind": "declaration"}, "declaration", "whole"),
        ({"kind": "declaration", "extent": "part"}, "declaration", "part"),
    ],
)
def test_extent_that_does_not_fit(
    changes: dict[str, object],
    kind: str,
    extent: str,
    context: Context,
    with_party: Callable[..., Instrument],
) -> None:
    assert list(RULE.check(with_party("XA", changes), context)) == [
        Place(("parties", "XA", "reservations", 0), {"kind": kind, "code": "XA", "extent": extent})
    ]

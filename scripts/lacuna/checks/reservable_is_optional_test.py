"""A provision that a clause lets a state reserve is optional, and only such a one."""

from collections.abc import Callable

import pytest

from lacuna.checks.reservable_is_optional import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Instrument


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


@pytest.mark.parametrize(
    ("provision", "changes", "force"),
    [
        ("art-1", {"reservation": "art. 9"}, "binding"),
        ("art-1", {"force": "optional"}, "optional"),
        ("art-2", {"reservation": ""}, "optional"),
        ("art-2", {"force": "recommended"}, "recommended"),
    ],
)
def test_force_without_clause_or_clause_without_force(
    provision: str,
    changes: dict[str, str],
    force: str,
    context: Context,
    with_provision: Callable[..., Instrument],
) -> None:
    assert list(RULE.check(with_provision(provision, **changes), context)) == [
        Place(("provisions", provision, "force"), {"provision": provision, "force": force})
    ]

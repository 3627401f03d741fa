"""A silent row names its subject and asks nothing; the others ask something."""

from collections.abc import Callable

import pytest

from lacuna.checks.rule import Context, Place
from lacuna.checks.silent_row_asks_nothing import RULE
from lacuna.model import Instrument, Need


def test_quiet_on_a_sound_instrument(instrument: Instrument, context: Context) -> None:
    assert list(RULE.check(instrument, context)) == []


def test_quiet_on_a_provision_that_no_question_asks_about(
    context: Context, with_provision: Callable[..., Instrument]
) -> None:
    instrument = with_provision("art-1", requires=(), unasked="No question asks this.")
    assert list(RULE.check(instrument, context)) == []


@pytest.mark.parametrize(
    ("provision", "changes"),
    [
        ("art-1", {"requires": ()}),
        ("art-1", {"unasked": "No question asks this."}),
        ("silence", {"unasked": "No question asks this."}),
        ("art-1", {"subject": ("hotline",)}),
        ("art-1", {"force": "silent"}),
        ("silence", {"requires": (Need("hotline"),)}),
        ("silence", {"subject": ()}),
        ("silence", {"force": "binding"}),
        ("silence", {"force": "binding", "requires": (Need("hotline"),)}),
        ("art-1", {"force": "silent", "requires": ()}),
    ],
)
def test_force_that_does_not_fit(
    provision: str,
    changes: dict[str, object],
    context: Context,
    with_provision: Callable[..., Instrument],
) -> None:
    instrument = with_provision(provision, **changes)
    assert list(RULE.check(instrument, context)) == [
        Place(
            ("provisions", provision),
            {"provision": provision, "force": instrument.provisions[provision].force},
            of_key=True,
        )
    ]

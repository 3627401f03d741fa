"""Every law of the record is cited or searched."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lacuna.checks.laws_are_used import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction, Law


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def test_law_nobody_cites(record: Jurisdiction, context: Context) -> None:
    leftover = replace(record, laws={**record.laws, "tax-act": Law("tax-act", "Tax Act")})
    assert list(RULE.check(leftover, context)) == [
        Place(("laws", "tax-act"), {"law": "tax-act"}, of_key=True)
    ]


@pytest.mark.parametrize(
    ("question", "changes", "law"),
    [
        ("material-possession", {"history": ()}, "old-code"),
        ("material-virtual", {"basis": (Basis("penal-code", "art. 154"),)}, "act-7-2015"),
        ("provider-reporting", {"searched": None}, "telecom-act"),
    ],
)
def test_each_way_of_citing_counts(
    question: str,
    changes: dict[str, object],
    law: str,
    context: Context,
    with_answer: Callable[..., Jurisdiction],
) -> None:
    record = with_answer(question, **changes)
    assert list(RULE.check(record, context)) == [Place(("laws", law), {"law": law}, of_key=True)]

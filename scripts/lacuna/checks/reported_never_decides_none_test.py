"""A none never rests on described law alone."""

from collections.abc import Callable

from lacuna.checks.reported_never_decides_none import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Basis, Jurisdiction


def test_quiet_on_a_sound_record(record: Jurisdiction, context: Context) -> None:
    assert list(RULE.check(record, context)) == []


def _place(laws: str) -> Place:
    values = {"question": "provider-reporting", "laws": laws}
    return Place(("answers", "provider-reporting", "answer"), values)


def test_search_of_laws_that_were_not_read(
    context: Context, with_law: Callable[..., Jurisdiction], with_text: Callable[..., Jurisdiction]
) -> None:
    record = with_text("penal-code", kind="reported", of=with_law("telecom-act", text=None))
    assert list(RULE.check(record, context)) == [_place("telecom-act, penal-code")]


def test_one_text_that_was_read_is_enough(context: Context, with_law: Callable[..., Jurisdiction]) -> None:
    record = with_law("telecom-act", text=None)
    assert list(RULE.check(record, context)) == []


def test_basis_in_described_law(
    context: Context,
    with_answer: Callable[..., Jurisdiction],
    with_text: Callable[..., Jurisdiction],
) -> None:
    described = with_text("telecom-act", kind="reported")
    record = with_answer(
        "provider-reporting", of=described, searched=None, basis=(Basis("telecom-act", "s. 5"),)
    )
    assert list(RULE.check(record, context)) == [_place("telecom-act")]


def test_amending_law_counts_where_it_was_read(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    basis = (Basis("old-code", "art. 9", read_in="act-7-2015"),)
    record = with_answer("provider-reporting", searched=None, basis=basis)
    assert list(RULE.check(record, context)) == []


def test_amending_law_that_was_not_read(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("telecom-act", "s. 5", read_in="old-code"),)
    record = with_answer("provider-reporting", searched=None, basis=basis)
    assert list(RULE.check(record, context)) == [_place("old-code")]


def test_answer_as_of_a_year_passes(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    basis = (Basis("old-code", "art. 9"),)
    record = with_answer("provider-reporting", searched=None, basis=basis, as_of="2024")
    assert list(RULE.check(record, context)) == []


def test_missing_laws_are_the_matter_of_another_rule(
    context: Context, with_answer: Callable[..., Jurisdiction]
) -> None:
    record = with_answer("provider-reporting", searched=None, basis=(Basis("zzz", "art. 9"),))
    assert list(RULE.check(record, context)) == []


def test_other_answers_pass(context: Context, with_answer: Callable[..., Jurisdiction]) -> None:
    record = with_answer("material-possession", basis=(Basis("old-code", "art. 9"),))
    assert list(RULE.check(record, context)) == []

"""Shortfalls of a jurisdiction, in the order in which they press, with the jurisdictions that closed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lacuna.knowledge import KnowledgeBase, load
from lacuna.model import Outcome, Verdict, VerdictWord
from lacuna.reforms import reforms_for
from lacuna.verdicts import standing_of, verdict_on

Verdicts = dict[tuple[str, str, str], Verdict]


@pytest.fixture(scope="module")
def knowledge(root: Path) -> KnowledgeBase:
    loaded = load(root).knowledge
    assert loaded
    return loaded


@pytest.fixture(scope="module")
def verdicts(knowledge: KnowledgeBase) -> Verdicts:
    return {
        (code, instrument.id, provision.id): verdict_on(provision, here, instrument, knowledge.codebook)
        for code, here in knowledge.assessed.items()
        for instrument in knowledge.instruments.values()
        for provision in instrument.provisions.values()
    }


def test_every_reform_is_a_known_shortfall_and_every_example_meets_it(
    knowledge: KnowledgeBase, verdicts: Verdicts
) -> None:
    for here in knowledge.assessed.values():
        for reform in reforms_for(here, knowledge, verdicts):
            instrument, provision = reform.provisions[0]
            own = verdicts[here.code, instrument.id, provision.id]
            assert own.verdict is reform.verdict in (VerdictWord.GAP, VerdictWord.PARTIAL)
            assert here.code not in [each.code for each in reform.examples]
            for each in reform.examples:
                steps = verdicts[each.code, instrument.id, provision.id].steps
                assert Outcome.MET in [step.outcome for step in steps if reform.question in step.decided_by]


def test_what_binds_the_state_itself_comes_first(knowledge: KnowledgeBase, verdicts: Verdicts) -> None:
    for here in knowledge.assessed.values():
        bound = [
            standing_of(here.code, reform.provisions[0][0]).word in ("party", "bound")
            for reform in reforms_for(here, knowledge, verdicts)
        ]
        assert bound == sorted(bound, reverse=True)


def test_france_falls_short_on_access_and_ireland_shows_how(
    knowledge: KnowledgeBase, verdicts: Verdicts
) -> None:
    reforms = {
        each.question: each for each in reforms_for(knowledge.jurisdictions["FR"], knowledge, verdicts)
    }
    access = reforms["material-access"]
    assert "art-20-1-f" in [provision.id for _, provision in access.provisions]
    assert "IE" in [each.code for each in access.examples]

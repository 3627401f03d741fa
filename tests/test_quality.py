"""The counts of the quality page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lacuna.knowledge import load
from lacuna.quality import quality_of, total_of


def test_counts_of_a_small_record(project: Path) -> None:
    knowledge = load(project).knowledge
    assert knowledge
    quality = quality_of(knowledge.jurisdictions["XA"], knowledge)
    answers = knowledge.jurisdictions["XA"].answers
    assert (quality.answered, quality.asked) == (len(answers), len(knowledge.codebook.questions))
    assert quality.primary == quality.answered - 1, "the hotline rests on a report alone"
    assert quality.twice == sum(answer.coding in ("double", "reconciled") for answer in answers.values())
    assert quality.old == 0


def test_texts_grow_old(project: Path) -> None:
    knowledge = load(project).knowledge
    assert knowledge
    later = replace(knowledge, today="2030-01-01")
    quality = quality_of(knowledge.jurisdictions["XA"], later)
    assert quality.old == quality.dated > 0


def test_a_total_adds_up(project: Path) -> None:
    knowledge = load(project).knowledge
    assert knowledge
    one = quality_of(knowledge.jurisdictions["XA"], knowledge)
    none = quality_of(knowledge.jurisdictions["XB"], knowledge)
    both = total_of([one, none])
    assert (both.answered, both.asked) == (one.answered, 2 * one.asked)
    assert both.oldest_check == one.oldest_check

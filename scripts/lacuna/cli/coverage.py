"""``lacuna coverage``: how much is assessed."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.agreement import CODED_TWICE
from lacuna.cli.loading import load_checked
from lacuna.cli.output import Listing, formats, show


@click.command("coverage")
@formats
@click.pass_obj
def command(root: Path | None, form: str | None) -> None:
    """Show how many questions are answered, by jurisdiction and theme, denominators beside."""
    knowledge = load_checked(root)
    asked = {
        theme: [question.id for question in knowledge.codebook.questions.values() if question.theme == theme]
        for theme in knowledge.codebook.themes
    }
    rows = []
    for each in knowledge.assessed.values():
        by_theme = [f"{sum(q in each.answers for q in ids)}/{len(ids)}" for ids in asked.values()]
        twice = sum(answer.coding in CODED_TWICE for answer in each.answers.values())
        rows.append(
            (
                each.code,
                each.name,
                f"{len(each.answers)}/{len(knowledge.codebook.questions)}",
                str(twice),
                *by_theme,
            )
        )
    notes = (f"{len(rows)} of {len(knowledge.jurisdictions)} jurisdictions have answers on record.",)
    show(Listing(("code", "jurisdiction", "answered", "coded_twice", *asked), rows, notes=notes), form)

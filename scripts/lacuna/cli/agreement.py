"""``lacuna agreement``: how far two coders agreed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lacuna.agreement import Agreement, Pair, agreement_of, pairs_of
from lacuna.cli.loading import load_checked
from lacuna.cli.output import Listing, formats, show

Row = tuple[str, ...]


@click.command("agreement")
@formats
@click.pass_obj
def command(root: Path | None, form: str | None) -> None:
    """Show percent agreement and Cohen's kappa of two coders, over all, by jurisdiction and by theme."""
    knowledge = load_checked(root)
    pairs = [pair for each in knowledge.assessed.values() for pair in pairs_of(each, knowledge.codebook)]
    rows = [_row("all", "all", pairs)]
    for code in dict.fromkeys(pair.jurisdiction for pair in pairs):
        rows.append(_row("jurisdiction", code, [pair for pair in pairs if pair.jurisdiction == code]))
    for theme in knowledge.codebook.themes:
        rows.append(_row("theme", theme, [pair for pair in pairs if pair.theme == theme]))
    notes = (
        "units: questions that at least one coder answered; leaving one out counts as an answer of its own.",
        "kappa: on full, partial, none, unclear, not applicable and not assessed; numbers and terms have no level.",
    )
    columns = ("by", "group", "units", "same", "percent", "both_answered", "percent_of_both", "kappa")
    show(Listing(columns, rows, notes=notes), form)


def _row(by: str, group: str, pairs: Sequence[Pair]) -> Row:
    result: Agreement = agreement_of(pairs)
    return (
        by, group, str(result.units), str(result.same), _number(result.percent), str(result.both),
        _number(result.percent_of_both), "" if result.kappa is None else f"{result.kappa:.3f}",
    )  # fmt: skip


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"

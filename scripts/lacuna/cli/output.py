"""Tables for people at a terminal, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from lacuna.exports.files import safe

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Listing:
    """A table with a title and notes below it, as a command shows it."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    title: str = ""
    notes: tuple[str, ...] = ()


def formats(command: F) -> F:
    """Adds ``--json`` and ``--csv`` to a command, passed to it as ``form``."""
    command = click.option("--json", "form", flag_value="json", help="Print JSON, for programs.")(command)
    return click.option("--csv", "form", flag_value="csv", help="Print CSV, for programs and spreadsheets.")(
        command
    )


def show(listing: Listing, form: str | None) -> None:
    """Prints a listing in the form asked for."""
    if form == "json":
        rows = [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif form == "csv":
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(listing.columns)
        writer.writerows([[safe(cell) for cell in row] for row in listing.rows])
        click.echo(stream.getvalue(), nl=False)
    else:
        _table(listing)


def _table(listing: Listing) -> None:
    from rich.console import Console  # loaded only when a table is drawn: it costs a tenth of a second
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(title=listing.title or None, title_justify="left", header_style="bold", pad_edge=False)
    for column in listing.columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    for note in listing.notes:
        console.print(Text(note))

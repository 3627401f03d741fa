"""``lacuna schemas``: the JSON Schemas written anew from the codebook."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import project_root
from lacuna.knowledge import read_vocabulary
from lacuna.schemas import as_file


@click.command("schemas")
@click.pass_obj
def command(root: Path | None) -> None:
    """Write schema/country.schema.json and schema/instrument.schema.json from the codebook and the codelists."""
    base = project_root(root)
    vocabulary = read_vocabulary(base)
    for name, schema in (
        ("country", vocabulary.country_schema),
        ("instrument", vocabulary.instrument_schema),
    ):
        path = base / "schema" / f"{name}.schema.json"
        path.write_text(as_file(schema), encoding="utf-8")
        click.echo(path.relative_to(base))

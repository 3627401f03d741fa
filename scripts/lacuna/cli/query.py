"""``lacuna query``: SPARQL over the graph."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import load_checked
from lacuna.cli.output import Listing, formats, show


@click.command(
    "query",
    epilog="\b\nExamples:\n  lacuna query gaps.rq\n  lacuna query -e 'SELECT (COUNT(?a) AS ?n) WHERE { ?a a lac:Answer }'",
)
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-e", "--expression", help="The query itself.")
@formats
@click.pass_obj
def command(root: Path | None, file: Path | None, expression: str | None, form: str | None) -> None:
    """Run a SPARQL query, from FILE or -e, over all graphs. The prefixes of the vocabulary are known."""
    from lacuna.graph.query import BadQuery, query, store_of
    from lacuna.graph.triples import graphs

    if (file is None) == (expression is None):
        raise click.UsageError("Name a file with a query, or give the query with -e.")
    sparql = expression if file is None else file.read_text(encoding="utf-8")
    knowledge = load_checked(root)
    try:
        result = query(store_of(graphs(knowledge)), sparql or "")
    except BadQuery as error:
        raise click.ClickException(f"The query cannot be run: {error}") from error
    show(Listing(result.columns, result.rows, notes=(f"{len(result.rows)} rows.",)), form)

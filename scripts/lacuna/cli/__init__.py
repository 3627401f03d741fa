"""The command line ``lacuna``: one module a command, loaded only when it is called."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

EPILOG = """\b
Examples:
  lacuna check                          check every record
  lacuna show KE                        what is on record of Kenya
  lacuna gaps FR --against lanzarote    where France falls short, and why
  lacuna query -e 'SELECT * WHERE { ?s a lac:Jurisdiction } LIMIT 5'

\b
Exit codes: 0 done; 1 the records have errors, or a build or query failed;
2 the command was not understood.
"""

_COMMANDS = (
    "check",
    "build",
    "serve",
    "show",
    "gaps",
    "compare",
    "question",
    "query",
    "new",
    "coverage",
    "agreement",
    "verify-sources",
    "schemas",
)


class _Lazy(click.Group):
    """A group that imports a command's module only when the command is called, to start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"lacuna.cli.{name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _SHORT[name]) for name in _COMMANDS])


_SHORT = {
    "check": "Check the records and say what is wrong, where, and how to mend it.",
    "build": "Build graph, exports and site into build/.",
    "serve": "Show the site and rebuild it whenever a file changes.",
    "show": "Show what is on record of a jurisdiction.",
    "gaps": "Show where a jurisdiction falls short of an instrument, and why.",
    "compare": "Put the answers of two to four jurisdictions side by side.",
    "question": "Show how every jurisdiction answers a question.",
    "query": "Run a SPARQL query over the graph.",
    "new": "Begin a record, or show the questions still open in one.",
    "coverage": "Show how much is assessed, by jurisdiction and theme.",
    "agreement": "Show how far two coders agreed before reconciliation.",
    "verify-sources": "Check pinpoints against extracts of the texts.",
    "schemas": "Write the JSON Schemas anew from the codebook.",
}


@click.group(
    cls=_Lazy,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="LACUNA_ROOT",
    help="The project folder (default: the one around the current folder).",
)
@click.version_option(package_name="lacuna-kb", prog_name="lacuna")
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """How national law answers online child sexual exploitation, and where it falls short."""
    context.obj = root

"""``lacuna verify-sources``: pinpoints against extracts of the texts."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import load_checked
from lacuna.cli.output import Listing, formats, show
from lacuna.verifying import doubts_about, uncited_places


@click.command("verify-sources", epilog="\b\nExample:\n  lacuna verify-sources ../extracts")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--uncited", is_flag=True, help="List the provisions that were read and that no answer cites.")
@formats
@click.pass_obj
def command(root: Path | None, folder: Path, uncited: bool, form: str | None) -> None:
    """Check every pinpoint against the extracts in FOLDER (a folder a jurisdiction, a Markdown file a law).

    Exit code 1 if a place cited is not in the text it names, or a version differs without a note that says why.
    Texts that were read and never cited are listed to look at.
    """
    knowledge = load_checked(root)
    records = [
        (each, folder / each.code) for each in knowledge.assessed.values() if (folder / each.code).is_dir()
    ]
    if uncited:
        rows = [
            (each.code, law, "; ".join(headings))
            for each, extracts in records
            for law, headings in uncited_places(each, extracts).items()
        ]
        show(Listing(("code", "law", "not cited"), rows), form)
        return
    doubts = [doubt for each, extracts in records for doubt in doubts_about(each, extracts)]
    wrong = sum(doubt.wrong for doubt in doubts)
    found = [(doubt.code, doubt.law, "wrong" if doubt.wrong else "look at", doubt.what) for doubt in doubts]
    notes = (f"{wrong} wrong, {len(found) - wrong} to look at, in {len(records)} records.",)
    show(Listing(("code", "law", "weight", "doubt"), found, notes=notes), form)
    if wrong:
        raise SystemExit(1)

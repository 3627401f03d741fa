"""``lacuna new``: begin a record, or show what is still open in one."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import project_root
from lacuna.drafting import draft_of, open_questions
from lacuna.knowledge import read_vocabulary
from lacuna.reading import UnreadableFile, read_document


@click.command(
    "new",
    epilog="\b\nExamples:\n  lacuna new KE            print the questions still open, ready to paste\n  lacuna new XA --write    begin a record of a jurisdiction that has none",
)
@click.argument("code")
@click.option(
    "--write", is_flag=True, help="Write the file if there is none yet (an existing record is never touched)."
)
@click.pass_obj
def command(root: Path | None, code: str, write: bool) -> None:
    """Print a commented draft of a record with every question still open, its meaning and its answer words."""
    base = project_root(root)
    code = code.upper()
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise click.UsageError("A code has two letters, as ISO 3166-1 gives them: KE.")
    vocabulary = read_vocabulary(base)
    path = base / "countries" / f"{code}.yml"
    if path.exists():
        if write:
            raise click.ClickException(f"{path.relative_to(base)} exists; it is not touched.")
        try:
            answered = read_document(path, base).data.get("answers", {})
        except UnreadableFile as error:
            raise click.ClickException(
                f"{path.relative_to(base)} cannot be read: run lacuna check."
            ) from error
        click.echo(open_questions(vocabulary.codebook, set(answered)), nl=False)
        return
    draft = draft_of(code, vocabulary.codebook)
    if write:
        path.write_text(draft, encoding="utf-8")
        click.echo(f"Written: {path.relative_to(base)}. Fill it in, then run: lacuna check")
    else:
        click.echo(draft, nl=False)

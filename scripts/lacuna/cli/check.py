"""``lacuna check``: read and check the records."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import RecordsHaveErrors, project_root
from lacuna.findings import Finding, as_annotations, as_json, as_text
from lacuna.knowledge import BrokenVocabulary, NoDate, load

_FORMS = {"text": as_text, "json": as_json, "annotations": as_annotations}


@click.command(
    "check",
    epilog="\b\nExamples:\n  lacuna check\n  lacuna check countries/KE.yml\n  lacuna check --format json",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(_FORMS)), default="text", show_default=True,
    help="text for people, json for programs, annotations for the forge (shown beside the line).",
)  # fmt: skip
@click.pass_obj
def command(root: Path | None, files: tuple[Path, ...], form: str) -> None:
    """Check the records; with FILES only these.

    Every error is printed with its place, what is allowed and how to mend it. Exit code 1 if there is any.
    """
    base = project_root(root)
    only = tuple(_record(base, path) for path in files)
    findings: tuple[Finding, ...]
    try:
        loaded = load(base, only=only)
        findings, checked = loaded.findings, loaded.checked
    except BrokenVocabulary as error:
        if not error.findings:
            raise RecordsHaveErrors(str(error)) from error
        findings, checked = error.findings, 1
    except NoDate as error:
        raise click.UsageError(str(error)) from error
    click.echo(_FORMS[form](findings, checked))
    if findings:
        raise SystemExit(1)


def _record(root: Path, path: Path) -> Path:
    """A file of records. Raises UsageError for any other."""
    if not path.exists() and (root / path).exists():
        path = root / path
    resolved = path.absolute()
    folders = (root / "countries", root / "instruments")
    if not path.exists():
        raise click.UsageError(f"There is no file {path}.")
    if resolved.parent.resolve() not in folders or resolved.suffix != ".yml":
        raise click.UsageError(
            f"{path} is no record: records are the .yml files in countries/ and instruments/."
        )
    return resolved

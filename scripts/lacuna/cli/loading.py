"""Finding the project and loading it for a command."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from lacuna.findings import as_text
from lacuna.knowledge import BrokenVocabulary, KnowledgeBase, Loaded, NoDate, load


class RecordsHaveErrors(click.ClickException):
    """The records cannot be used; the findings were printed."""

    exit_code = 1

    def show(self, file: object = None) -> None:
        click.echo(self.message, err=True)


def project_root(given: Path | None) -> Path:
    """The project folder: the one given, or the nearest above the current folder. Raises UsageError."""
    if given is not None:
        if not (given / "schema" / "codebook.yml").is_file():
            raise click.UsageError(f"{given} is not the project: it has no schema/codebook.yml.")
        return given.resolve()
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if (folder / "schema" / "codebook.yml").is_file():
            return folder
    raise click.UsageError("No project here: go to its folder, or name it with --root.")


def load_checked(given: Path | None) -> KnowledgeBase:
    """The knowledge base; prints the findings and ends with exit code 1 if the records have errors."""
    loaded = load_or_fail(project_root(given))
    if loaded.knowledge is None:
        raise RecordsHaveErrors(as_text(loaded.findings, loaded.checked))
    return loaded.knowledge


def load_or_fail(root: Path, only: tuple[Path, ...] = ()) -> Loaded:
    """Loads the tree; a codebook that cannot be used ends the command with exit code 1."""
    try:
        return load(root, only=only)
    except BrokenVocabulary as error:
        raise RecordsHaveErrors(as_text(error.findings, 1) if error.findings else str(error)) from error
    except NoDate as error:
        raise click.UsageError(str(error)) from error


def known(kind: str, id_: str, options: Mapping[str, object] | Iterable[str]) -> str:
    """An id that must be one of the options. Raises UsageError with the nearest one."""
    ids = list(options)
    exact = {each.casefold(): each for each in ids}
    if id_.casefold() in exact:
        return exact[id_.casefold()]
    near = difflib.get_close_matches(id_, ids, n=3, cutoff=0.5)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    raise click.UsageError(f'There is no {kind} "{id_}".{hint}')


def jurisdiction_code(knowledge: KnowledgeBase, given: str) -> str:
    """The code of a jurisdiction given by code, alpha-3 code or English name. Raises UsageError."""
    for each in knowledge.jurisdictions.values():
        if given.casefold() in (each.code.casefold(), each.iso3.casefold(), each.name.casefold()):
            return each.code
    names = [each.name for each in knowledge.jurisdictions.values()]
    return known("jurisdiction", given, [*knowledge.jurisdictions, *names])

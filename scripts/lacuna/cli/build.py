"""``lacuna build``: graph, exports and site into ``build/``."""

from __future__ import annotations

import time
from pathlib import Path

import click

from lacuna.cli.loading import load_checked, project_root


@click.command("build", epilog="\b\nExamples:\n  lacuna build\n  lacuna build --data-only")
@click.option("--to", "target", type=click.Path(path_type=Path), help="The folder to build (default: build).")
@click.option("--data-only", is_flag=True, help="Only graph and exports, no site.")
@click.pass_obj
def command(root: Path | None, target: Path | None, data_only: bool) -> None:
    """Check the records and build graph, exports and site.

    Everything is built aside and swapped in whole: if anything fails, the earlier build stays as it was.
    """
    from lacuna.building import BuildFailed, build

    base = project_root(root)
    begin = time.monotonic()
    knowledge = load_checked(root)
    click.echo(
        f"checked: {len(knowledge.jurisdictions)} jurisdictions, {len(knowledge.instruments)} instruments"
    )
    folder = (target or base / "build").absolute()
    _refuse_sources(base, folder)
    try:
        build(knowledge, base, folder, _say, site=not data_only, two_at_once=True)
    except BuildFailed as error:
        raise click.ClickException(f"Not built; the earlier build is untouched. {error}") from error
    except OSError as error:
        raise click.ClickException(f"Not built; the earlier build is untouched. {error}") from error
    click.echo(f"built: {folder} in {time.monotonic() - begin:.1f} s")


def _say(what: str) -> None:
    click.echo(f"building: {what}")


def _refuse_sources(root: Path, folder: Path) -> None:
    """A folder that would be replaced must not hold sources. Raises UsageError."""
    inside = folder == root or root.is_relative_to(folder) or folder.parent.resolve() == (root / "countries")
    named = folder.parent.resolve() == root and folder.name in (
        "countries", "instruments", "schema", "scripts", "site", "tests", ".git", ".venv",
    )  # fmt: skip
    foreign = folder.is_dir() and any(folder.iterdir()) and not (folder / "data" / "lacuna.nq").is_file()
    if inside or named or foreign:
        raise click.UsageError(f"{folder} is no earlier build and would be replaced: name another folder.")

"""``lacuna serve``: a live preview that rebuilds when a file changes."""

from __future__ import annotations

import functools
import http.server
import threading
from pathlib import Path

import click

from lacuna.cli.loading import load_or_fail, project_root
from lacuna.findings import as_text


@click.command("serve")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port."
)
@click.pass_obj
def command(root: Path | None, port: int) -> None:
    """Build the site, show it on this machine, and rebuild it whenever a record or a page changes.

    If a change has errors they are printed, and the last good site stays.
    """
    from watchfiles import watch

    base = project_root(root)
    target = base / "build"
    _rebuild(base, target)
    handler = functools.partial(_Quiet, directory=str(target / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Look at http://127.0.0.1:{server.server_address[1]}/ (end with Ctrl+C)")
    watched = [base / name for name in ("countries", "instruments", "schema", "site", "mkdocs.yml")]
    for changes in watch(*watched, raise_interrupt=False):
        click.echo("changed: " + ", ".join(sorted({Path(path).name for _, path in changes})))
        _rebuild(base, target)


def _rebuild(root: Path, target: Path) -> None:
    """Builds once; errors are printed and leave the earlier build as it was."""
    from lacuna.building import BuildFailed, build

    try:
        loaded = load_or_fail(root)
        if loaded.knowledge is None:
            click.echo(as_text(loaded.findings, loaded.checked), err=True)
            return
        build(loaded.knowledge, root, target, lambda _: None)
        click.echo("built")
    except (BuildFailed, OSError, click.ClickException) as error:
        message = error.message if isinstance(error, click.ClickException) else str(error)
        click.echo(f"Not built: {message}", err=True)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log line for each."""

    def log_message(self, format: str, *args: object) -> None:
        pass

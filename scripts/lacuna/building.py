"""Builds graph, exports and site aside and swaps them in whole, so that a failed build leaves the earlier one untouched."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError
from pyoxigraph import NamedNode

from lacuna.exports.files import write_exports
from lacuna.graph.dataset import dataset_triples
from lacuna.graph.serialise import Dumps, in_order, json_ld, turtle
from lacuna.graph.terms import graph_of
from lacuna.graph.triples import graphs
from lacuna.knowledge import KnowledgeBase
from lacuna.memory import collector_paused
from lacuna.pages.site import all_pages, write_pages
from lacuna.reading import UnreadableFile

Say = Callable[[str], None]


class BuildFailed(Exception):
    """The pages could not be made, or the site engine refused them; the earlier build stands as it was."""


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """A new folder beside ``target`` that takes its place when the block ends without an error.

    What a build that was killed left aside is cleared first; an earlier ``target`` caught between the two renames is
    put back.
    """
    parent = target.parent
    old = parent / f".{target.name}-old"
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    for left in parent.glob(f".{target.name}-new-*"):
        if not _is_running(left.name.split("-")[-2]):
            shutil.rmtree(left, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-{os.getpid()}-", dir=parent))
    try:
        yield aside
        aside.chmod(0o755)
        if target.exists():
            target.rename(old)
        try:
            aside.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _is_running(process: str) -> bool:
    """Whether the process with this number still works; another user's counts as running."""
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return True


def build(
    knowledge: KnowledgeBase,
    root: Path,
    target: Path,
    say: Say,
    *,
    site: bool = True,
    two_at_once: bool = False,
) -> None:
    """Builds everything into ``target``: ``data/``, ``docs/`` (the pages as Markdown) and ``site/``.

    With ``two_at_once``, graph and exports are written by two processes, where the system can fork one; not to be
    used in a program with threads. Raises BuildFailed; ``target`` is then as it was before.
    """
    with collector_paused(), swapped_in(target) as aside:
        data = aside / "data"
        data.mkdir()
        say("graph and exports")
        if two_at_once and "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin":
            with _beside(write_exports, knowledge, data):
                write_graph(knowledge, root, data)
        else:
            write_graph(knowledge, root, data)
            write_exports(knowledge, data)
        if site:
            say("pages")
            docs = aside / "docs"
            try:
                pages = all_pages(knowledge, root / "site", data)
            except (TemplateError, UnreadableFile, KeyError) as error:
                raise BuildFailed(f"a template or the words of the pages: {error!r}") from error
            write_pages(pages, root / "site", docs)
            say(f"site ({len(pages)} pages)")
            _run_site_engine(root, docs, aside / "site")
            # The page "data" has made the folder already.
            shutil.copytree(data, aside / "site" / "data", dirs_exist_ok=True)


@contextmanager
def _beside(
    work: Callable[[KnowledgeBase, Path], None], knowledge: KnowledgeBase, data: Path
) -> Iterator[None]:
    """Does some work in a forked process while the block runs. Raises BuildFailed if the work beside fails."""
    process = multiprocessing.get_context("fork").Process(target=work, args=(knowledge, data))
    process.start()
    try:
        yield
        process.join()
    finally:
        if process.is_alive():
            process.terminate()
            process.join()
    if process.exitcode:
        raise BuildFailed("the exports could not be written")


def write_graph(knowledge: KnowledgeBase, root: Path, data: Path) -> None:
    """Writes the dumps, the files of each jurisdiction and instrument, the vocabulary and the description."""
    for folder in ("country", "instrument"):
        (data / folder).mkdir(exist_ok=True)
    sizes: list[tuple[NamedNode, int]] = []
    with Dumps(data) as dumps:
        for name, triples in graphs(knowledge):
            graph = in_order(name, triples)
            sizes.append((name, len(graph.lines)))
            as_turtle = turtle(graph)
            dumps.add(graph, as_turtle)
            part = name.value.removeprefix(graph_of("").value)
            if "/" in part:
                (data / f"{part}.ttl").write_bytes(as_turtle)
                (data / f"{part}.jsonld").write_bytes(json_ld(graph))
        description = in_order(graph_of("dataset"), dataset_triples(knowledge, sizes))
        dumps.add(description, turtle(description))
    (data / "void.ttl").write_bytes(turtle(description))
    for file in ("vocabulary.ttl", "context.jsonld"):
        shutil.copyfile(root / "schema" / file, data / file)


def _run_site_engine(root: Path, docs: Path, site: Path) -> None:
    # Imported here: the engine takes half a second to import, and only a build of the site needs it.
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as render
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        config = load_config(str(root / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        render(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise BuildFailed(str(error)) from error

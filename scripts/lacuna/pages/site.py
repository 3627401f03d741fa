"""Every page of the site, written below a folder for the site engine."""

from __future__ import annotations

import shutil
from pathlib import Path

from lacuna.knowledge import KnowledgeBase
from lacuna.pages import compare, country, home, instrument, matrix, quality, question, reference
from lacuna.pages.render import Page, Site


def all_pages(knowledge: KnowledgeBase, source: Path, data: Path) -> list[Page]:
    """Every page, from the templates, words and hand-written pages below ``source``."""
    site = Site(knowledge, source)
    return [
        *home.pages(site),
        *country.pages(site),
        *instrument.pages(site),
        *matrix.pages(site),
        *compare.pages(site),
        *question.pages(site),
        *quality.pages(site),
        *reference.pages(site, data),
    ]


def write_pages(pages: list[Page], source: Path, folder: Path) -> None:
    """Writes the pages and copies the styles and scripts below ``folder``."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    shutil.copytree(source / "assets", folder / "assets", dirs_exist_ok=True)

"""The pages about the knowledge base itself: checks, agreement of coders, data and the hand-written ones."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from lacuna.agreement import agreement_of, pairs_of
from lacuna.exports.tables import TABLES
from lacuna.pages.render import Page, Site


def pages(site: Site, data: Path) -> list[Page]:
    """``data`` is the folder of the finished downloads, for their sizes and checksums."""
    return [
        *_hand_written(site),
        site.page("checks.md", "checks.md.j2", groups=_rules(site), plain=_without_braces),
        site.page("agreement.md", "agreement.md.j2", groups=_agreement(site)),
        site.page("data.md", "data.md.j2", files=_files(site, data), tables=TABLES),
    ]


def _hand_written(site: Site) -> list[Page]:
    folder = site.source / "pages"
    return [
        Page(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.md"))
    ]


def _rules(site: Site) -> dict[str, list[object]]:
    groups: dict[str, list[object]] = {}
    for text in site.knowledge.vocabulary.rule_texts.values():
        groups.setdefault(text.group, []).append(text)
    return groups


def _without_braces(text: str) -> str:
    """A text of a rule as prose: the values in braces become dots."""
    return re.sub(r"\{\{|\}\}", "", re.sub(r"(?<!\{)\{[a-z]+\}(?!\})", "…", text))


def _agreement(site: Site) -> list[tuple[str, object]]:
    knowledge = site.knowledge
    pairs = [pair for each in knowledge.assessed.values() for pair in pairs_of(each, knowledge.codebook)]
    codes = dict.fromkeys(pair.jurisdiction for pair in pairs)
    groups: list[tuple[str, object]] = [(site.words["agreement"]["all"], agreement_of(pairs))]
    groups += [
        (knowledge.jurisdictions[code].name, agreement_of([p for p in pairs if p.jurisdiction == code]))
        for code in codes
    ]
    groups += [
        (theme.title, agreement_of([p for p in pairs if p.theme == theme.id]))
        for theme in knowledge.codebook.themes.values()
    ]
    return groups


def _files(site: Site, data: Path) -> list[dict[str, str]]:
    about = site.words["data"]["files"]
    titles = {f"{table.name}.csv": table.title for table in TABLES}
    return [
        {
            "name": path.name,
            "what": about.get(path.name) or titles.get(path.name, ""),
            "size": _size(path.stat().st_size),
            "sum": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(data.iterdir())
        if path.is_file()
    ]


def _size(count: int) -> str:
    """A number of bytes for people."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(count / 1000, 0.1):.1f} kB"

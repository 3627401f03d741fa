"""The page on the quality of the data: coverage, texts, coding, and where help is wanted."""

from __future__ import annotations

from lacuna.pages.render import Page, Site, by_theme
from lacuna.quality import quality_of, total_of


def pages(site: Site) -> list[Page]:
    knowledge = site.knowledge
    rows = [(each, quality_of(each, knowledge)) for each in knowledge.assessed.values()]
    themes = by_theme(knowledge)
    coverage = [
        (
            each,
            [
                (sum(question.id in each.answers for question in asked), len(asked))
                for asked in themes.values()
            ],
        )
        for each, _ in rows
    ]
    # Help is wanted first where most is open, then where the check is oldest.
    wanted = sorted(rows, key=lambda row: (row[1].answered, row[1].oldest_check))[:20]
    return [
        site.page(
            "quality.md",
            "quality.md.j2",
            rows=rows,
            total=total_of(quality for _, quality in rows),
            coverage=coverage,
            themes=[knowledge.codebook.themes[theme] for theme in themes],
            wanted=wanted,
        )
    ]

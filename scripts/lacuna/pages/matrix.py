"""The matrix of an instrument: every jurisdiction with answers by every provision."""

from __future__ import annotations

from lacuna.model import Instrument
from lacuna.pages.render import Page, Site
from lacuna.verdicts import standing_of


def pages(site: Site) -> list[Page]:
    return [_page(site, instrument) for instrument in site.knowledge.instruments.values()]


def _page(site: Site, instrument: Instrument) -> Page:
    knowledge = site.knowledge
    rows = [
        {
            "here": here,
            "standing": standing_of(here.code, instrument).word,
            "verdicts": [
                (provision, site.verdicts[here.code, instrument.id, provision.id])
                for provision in instrument.provisions.values()
            ],
        }
        for here in sorted(knowledge.assessed.values(), key=lambda each: each.name)
    ]
    return site.page(
        f"instrument/{instrument.id}/matrix.md",
        "matrix.md.j2",
        instrument=instrument,
        rows=rows,
        regions=sorted({here.region for here in knowledge.assessed.values() if here.region}),
        standings=[
            word
            for word in knowledge.codelists["standing"].words.values()
            if any(row["standing"] == word.id for row in rows)
        ],
        legend=[
            word
            for word in knowledge.codelists["verdict"].words.values()
            if any(verdict.verdict == word.id for row in rows for _, verdict in row["verdicts"])  # type: ignore[attr-defined]
        ],
    )

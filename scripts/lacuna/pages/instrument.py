"""The pages of the instruments and of each provision, and their list."""

from __future__ import annotations

from lacuna.model import Instrument, Jurisdiction, Provision
from lacuna.pages.render import Page, Site, Tile, base_of


def pages(site: Site) -> list[Page]:
    made = [site.page("instruments.md", "instruments.md.j2")]
    for instrument in site.knowledge.instruments.values():
        made.append(_page(site, instrument))
        made += [_provision(site, instrument, provision) for provision in instrument.provisions.values()]
    return made


def _page(site: Site, instrument: Instrument) -> Page:
    return site.page(
        f"instrument/{instrument.id}/index.md",
        "instrument.md.j2",
        instrument=instrument,
        provisions=[
            (provision, site.counts(instrument, provision=provision.id))
            for provision in instrument.provisions.values()
        ],
    )


def _provision(site: Site, instrument: Instrument, provision: Provision) -> Page:
    base = base_of(f"instrument/{instrument.id}/{provision.id}.md")

    def place(here: Jurisdiction) -> Tile:
        verdict = site.verdicts.get((here.code, instrument.id, provision.id))
        word = site.knowledge.codelists["verdict"].words[verdict.verdict if verdict else "not-assessed"]
        link = f"{base}country/{here.code}/"
        return Tile(
            word.id,
            word.letter,
            site.verdict_label(word.id, instrument),
            f"{link}#{instrument.id}-{provision.id}" if verdict else link,
        )

    return site.page(
        f"instrument/{instrument.id}/{provision.id}.md",
        "provision.md.j2",
        instrument=instrument,
        provision=provision,
        place=place,
        counts=site.counts(instrument, provision=provision.id),
        verdicts=[
            (jurisdiction, site.verdicts[code, instrument.id, provision.id])
            for code, jurisdiction in site.knowledge.assessed.items()
        ],
    )

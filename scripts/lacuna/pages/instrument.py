"""The pages of the instruments and of each provision, and their list."""

from __future__ import annotations

from lacuna.model import Instrument, Provision
from lacuna.pages.render import Page, Site


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
    return site.page(
        f"instrument/{instrument.id}/{provision.id}.md",
        "provision.md.j2",
        instrument=instrument,
        provision=provision,
        counts=site.counts(instrument, provision=provision.id),
        verdicts=[
            (jurisdiction, site.verdicts[code, instrument.id, provision.id])
            for code, jurisdiction in site.knowledge.assessed.items()
        ],
    )

"""The home page: what this is, a country to find, the map, how much is covered, the headline provisions."""

from __future__ import annotations

from collections import Counter

import orjson

from lacuna.agreement import CODED_TWICE
from lacuna.model import Jurisdiction
from lacuna.pages.render import Page, Site, Tile, base_of


def pages(site: Site) -> list[Page]:
    knowledge = site.knowledge
    assessed = [
        (each, len(each.answers), sum(a.coding in CODED_TWICE for a in each.answers.values()))
        for each in knowledge.assessed.values()
    ]
    return [
        site.page(
            "index.md",
            "home.md.j2",
            assessed=assessed,
            total=len(knowledge.jurisdictions),
            answers=sum(count for _, count, _ in assessed),
            twice=sum(double for _, _, double in assessed),
            map=_map(site),
            headlines=[
                (each, [(each.provisions[id_], site.counts(each, provision=id_)) for id_ in each.headline])
                for each in knowledge.instruments.values()
                if each.headline
            ],
        ),
        Page("assets/places.json", orjson.dumps(_places(site)).decode()),
    ]


def _places(site: Site) -> list[list[str]]:
    """Code, name, alpha-3 code and number of answers of every jurisdiction, for finding one by name."""
    return [
        [each.code, each.name, each.iso3, str(len(each.answers))]
        for each in site.knowledge.jurisdictions.values()
    ]


def _map(site: Site) -> dict[str, object] | None:
    """The map of the first headline provision; its script redraws it for another."""
    knowledge = site.knowledge
    instrument = next((each for each in knowledge.instruments.values() if each.headline), None)
    if instrument is None:
        return None
    provision = instrument.provisions[instrument.headline[0]]
    words = knowledge.codelists["verdict"].words
    base = base_of("index.md")

    def place(here: Jurisdiction) -> Tile:
        verdict = site.verdicts.get((here.code, instrument.id, provision.id))
        word = words[verdict.verdict if verdict else "not-assessed"]
        return Tile(
            word.id, word.letter, site.verdict_label(word.id, instrument), f"{base}country/{here.code}/"
        )

    counts = Counter(place(here).style for here, _, _ in site.tiles)
    return {"instrument": instrument, "provision": provision, "place": place, "counts": counts}

"""The home page: what this is, how much is covered, the headline provisions."""

from __future__ import annotations

from lacuna.pages.render import Page, Site

# The provisions that readers ask for first: possession, access, solicitation, the client, companies.
_HEADLINE = ("art-20-1-e", "art-20-1-f", "art-23", "art-19-1-c", "art-26-1")


def pages(site: Site) -> list[Page]:
    knowledge = site.knowledge
    lanzarote = knowledge.instruments["lanzarote"]
    assessed = [
        (each, len(each.answers), sum(a.coding in ("double", "reconciled") for a in each.answers.values()))
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
            lanzarote=lanzarote,
            headline=[
                (lanzarote.provisions[id_], site.counts(lanzarote, provision=id_))
                for id_ in _HEADLINE
                if id_ in lanzarote.provisions
            ],
        )
    ]

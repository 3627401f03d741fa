"""The home page: what this is, how much is covered, the headline provisions."""

from __future__ import annotations

from lacuna.pages.render import Page, Site


def pages(site: Site) -> list[Page]:
    knowledge = site.knowledge
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
            headlines=[
                (each, [(each.provisions[id_], site.counts(each, provision=id_)) for id_ in each.headline])
                for each in knowledge.instruments.values()
                if each.headline
            ],
        )
    ]

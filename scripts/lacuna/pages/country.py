"""The pages of the jurisdictions, and their list."""

from __future__ import annotations

from lacuna.agreement import CODED_TWICE
from lacuna.model import Answer, Jurisdiction
from lacuna.pages.render import Page, Site, by_theme
from lacuna.reforms import reforms_for
from lacuna.verdicts import standing_of


def pages(site: Site) -> list[Page]:
    return [
        site.page("countries.md", "countries.md.j2", first=next(iter(site.knowledge.instruments.values()))),
        *(_page(site, jurisdiction) for jurisdiction in site.knowledge.jurisdictions.values()),
    ]


def _page(site: Site, here: Jurisdiction) -> Page:
    knowledge = site.knowledge
    themes = [
        {
            "theme": knowledge.codebook.themes[theme],
            "total": len(questions),
            "answers": [
                (question, here.answers[question.id]) for question in questions if question.id in here.answers
            ],
        }
        for theme, questions in by_theme(knowledge).items()
    ]
    history = sorted(
        (
            (question, past)
            for question in knowledge.codebook.questions.values()
            if question.id in here.answers
            for past in here.answers[question.id].history
        ),
        key=lambda entry: entry[1].until,
        reverse=True,
    )

    def owner(answer: Answer) -> Jurisdiction:
        return knowledge.jurisdictions[answer.inherited_from or here.code]

    return site.page(
        f"country/{here.code}.md",
        "country.md.j2",
        here=here,
        owner=owner,
        assessed=here.code in knowledge.assessed,
        glance=[_row(site, here, instrument_id) for instrument_id in knowledge.instruments],
        reforms=reforms_for(here, knowledge, site.verdicts) if here.code in knowledge.assessed else [],
        themes=themes,
        history=history,
        checked=max((answer.checked for answer in here.answers.values()), default=""),
        twice=sum(answer.coding in CODED_TWICE for answer in here.answers.values()),
        open=[
            question for question in knowledge.codebook.questions.values() if question.id not in here.answers
        ],
    )


def _row(site: Site, here: Jurisdiction, instrument_id: str) -> dict[str, object]:
    instrument = site.knowledge.instruments[instrument_id]
    standing = standing_of(here.code, instrument)
    assessed = here.code in site.knowledge.assessed
    return {
        "instrument": instrument,
        "status": site.knowledge.codelists["standing"].words[standing.word],
        "since": standing.since,
        "counts": site.counts(instrument, jurisdiction=here) if assessed else {},
        "verdicts": [
            (provision, site.verdicts[here.code, instrument.id, provision.id])
            for provision in instrument.provisions.values()
        ]
        if assessed
        else [],
    }

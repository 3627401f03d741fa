"""The page that puts two to four jurisdictions side by side, and the data its script reads."""

from __future__ import annotations

from typing import Any

import orjson

from lacuna.pages.render import Page, Site


def pages(site: Site) -> list[Page]:
    assessed = sorted(site.knowledge.assessed.values(), key=lambda each: each.name)
    return [
        site.page("compare.md", "compare.md.j2", assessed=assessed),
        Page("assets/compare.json", orjson.dumps(_data(site), option=orjson.OPT_SORT_KEYS).decode()),
    ]


def _data(site: Site) -> dict[str, Any]:
    """Labels and levels of every answer and verdict, in the order of codebook and instruments."""
    knowledge = site.knowledge
    codebook = knowledge.codebook
    return {
        "words": {**site.words["compare"], "not_assessed": codebook.not_assessed.label},
        "themes": [
            {
                "title": theme.title,
                "questions": [
                    {"id": question.id, "label": question.label}
                    for question in codebook.questions.values()
                    if question.theme == theme.id
                ],
            }
            for theme in codebook.themes.values()
        ],
        "instruments": [
            {
                "id": instrument.id,
                "title": instrument.short,
                "provisions": [
                    {"id": each.id, "label": f"{each.number} {each.title}"}
                    for each in instrument.provisions.values()
                ],
                "labels": {
                    word: site.verdict_label(word, instrument)
                    for word in knowledge.codelists["verdict"].words
                },
            }
            for instrument in knowledge.instruments.values()
        ],
        "jurisdictions": {
            code: {
                "name": jurisdiction.name,
                "answers": {
                    id_: [
                        site.answer_label(codebook.questions[id_], answer),
                        site.answer_level(codebook.questions[id_], answer),
                    ]
                    for id_, answer in jurisdiction.answers.items()
                },
                "verdicts": {
                    instrument.id: [
                        str(site.verdicts[code, instrument.id, provision].verdict)
                        for provision in instrument.provisions
                    ]
                    for instrument in knowledge.instruments.values()
                },
            }
            for code, jurisdiction in knowledge.assessed.items()
        },
    }

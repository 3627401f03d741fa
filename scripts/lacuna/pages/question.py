"""The pages of the questions, and their list with the rules of coding."""

from __future__ import annotations

from collections import Counter

from lacuna.codebook import words_for
from lacuna.model import Answer, Instrument, Jurisdiction, Provision, Question
from lacuna.pages.render import Page, Site, Tile, base_of, by_theme
from lacuna.verdicts import questions_of


def pages(site: Site) -> list[Page]:
    knowledge = site.knowledge
    answered = Counter(id_ for each in knowledge.jurisdictions.values() for id_ in each.answers)
    used = _uses(site)
    return [
        site.page("questions.md", "questions.md.j2", themes=by_theme(knowledge), answered=answered),
        *(
            _page(site, question, used.get(question.id, []))
            for question in knowledge.codebook.questions.values()
        ),
    ]


def _uses(site: Site) -> dict[str, list[tuple[Instrument, Provision]]]:
    uses: dict[str, list[tuple[Instrument, Provision]]] = {}
    for instrument in site.knowledge.instruments.values():
        for provision in instrument.provisions.values():
            asked = [question for each in provision.requires for question in questions_of(each)]
            for question in dict.fromkeys([*asked, *provision.subject]):
                uses.setdefault(question, []).append((instrument, provision))
    return uses


def _page(site: Site, question: Question, used: list[tuple[Instrument, Provision]]) -> Page:
    knowledge = site.knowledge
    answers = [
        (each, each.answers[question.id])
        for each in knowledge.jurisdictions.values()
        if question.id in each.answers
    ]
    counted = Counter(site.answer_label(question, answer) for _, answer in answers)

    def owner(answer: Answer, here: Jurisdiction) -> Jurisdiction:
        return knowledge.jurisdictions[answer.inherited_from or here.code]

    base = base_of(f"question/{question.id}.md")

    def place(here: Jurisdiction) -> Tile:
        answer = here.answers.get(question.id)
        link = f"{base}country/{here.code}/"
        if answer is None:
            return Tile("not-assessed", "–", knowledge.codebook.not_assessed.label, link)
        label, level = site.answer_label(question, answer), site.answer_level(question, answer)
        letter = site.words["levels"].get(level, answer.answer if len(answer.answer) <= 4 else label[:2])
        return Tile(level, letter, label, f"{link}#answer-{question.id}")

    return site.page(
        f"question/{question.id}.md",
        "question.md.j2",
        question=question,
        words=list(words_for(knowledge.codebook, question).values()),
        answers=answers,
        counts=", ".join(f"{label}: {count}" for label, count in counted.most_common()),
        used=used,
        owner=owner,
        place=place,
    )

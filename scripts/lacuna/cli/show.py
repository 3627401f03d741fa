"""``lacuna show``: what is on record of a jurisdiction."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import jurisdiction_code, load_checked
from lacuna.cli.output import Listing, formats, show
from lacuna.codebook import label_of
from lacuna.knowledge import KnowledgeBase, answers_in_order
from lacuna.verdicts import standing_of


@click.command(
    "show",
    epilog="\b\nExamples:\n  lacuna show KE\n  lacuna show Ireland --theme material\n  lacuna show IE --csv",
)
@click.argument("jurisdiction")
@click.option("--theme", help="Only the questions of one theme.")
@formats
@click.pass_obj
def command(root: Path | None, jurisdiction: str, theme: str | None, form: str | None) -> None:
    """Show the answers on record of a jurisdiction, each with its pinpoint."""
    knowledge = load_checked(root)
    if theme is not None and theme not in knowledge.codebook.themes:
        raise click.UsageError(f"There is no theme {theme}; themes: {', '.join(knowledge.codebook.themes)}.")
    show(_listing(knowledge, jurisdiction_code(knowledge, jurisdiction), theme), form)


def _listing(knowledge: KnowledgeBase, code: str, theme: str | None) -> Listing:
    here = knowledge.jurisdictions[code]
    rows = []
    for id_ in answers_in_order(here, knowledge.codebook):
        question, answer = knowledge.codebook.questions[id_], here.answers[id_]
        if theme in (None, question.theme):
            basis = "; ".join(f"{each.law} {each.at}" for each in answer.basis)
            label = label_of(knowledge.codebook, question, answer.answer)
            rows.append((question.theme, id_, label, answer.since, basis, answer.note))
    statuses = knowledge.codelists["standing"]
    bound = [
        f"{instrument.short}: {statuses.label(standing.word)}{f' since {standing.since}' if standing.since else ''}"
        for instrument in knowledge.instruments.values()
        if (standing := standing_of(code, instrument)).word != "no-parties"
    ]
    asked = len([q for q in knowledge.codebook.questions.values() if theme in (None, q.theme)])
    return Listing(
        ("theme", "question", "answer", "since", "basis", "note"),
        rows,
        f"{here.name} ({code}): {len(rows)} of {asked} questions answered",
        (*bound, "Questions without a row are not assessed: neither yes nor no."),
    )

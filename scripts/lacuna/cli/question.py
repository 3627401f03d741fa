"""``lacuna question``: how every jurisdiction answers one question."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from lacuna.cli.loading import known, load_checked
from lacuna.cli.output import Listing, formats, show
from lacuna.codebook import label_of


@click.command(
    "question",
    epilog="\b\nExamples:\n  lacuna question material-possession\n  lacuna question grooming --csv",
)
@click.argument("question")
@formats
@click.pass_obj
def command(root: Path | None, question: str, form: str | None) -> None:
    """Show how every assessed jurisdiction answers QUESTION (an id of the codebook)."""
    knowledge = load_checked(root)
    asked = knowledge.codebook.questions[known("question", question, knowledge.codebook.questions)]
    answers = [
        (each.code, each.name, each.answers[asked.id])
        for each in knowledge.jurisdictions.values()
        if asked.id in each.answers
    ]
    rows = [
        (
            code,
            name,
            label_of(knowledge.codebook, asked, answer.answer),
            answer.since,
            "; ".join(f"{basis.law} {basis.at}" for basis in answer.basis),
            answer.note,
        )
        for code, name, answer in answers
    ]
    counts = Counter(row[2] for row in rows)
    total = len(knowledge.jurisdictions)
    notes = (
        ", ".join(f"{label}: {count}" for label, count in counts.most_common()) or "No answer on record.",
        f"{len(rows)} of {total} jurisdictions assessed on this question.",
    )
    show(
        Listing(("code", "jurisdiction", "answer", "since", "basis", "note"), rows, asked.question, notes),
        form,
    )

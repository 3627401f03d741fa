"""``lacuna compare``: two to four jurisdictions side by side."""

from __future__ import annotations

from pathlib import Path

import click

from lacuna.cli.loading import jurisdiction_code, load_checked
from lacuna.cli.output import Listing, formats, show
from lacuna.codebook import label_of
from lacuna.knowledge import KnowledgeBase


@click.command(
    "compare", epilog="\b\nExamples:\n  lacuna compare KE UG\n  lacuna compare IE FR NO --differences"
)
@click.argument("jurisdictions", nargs=-1, required=True)
@click.option("--differences", is_flag=True, help="Leave out questions that all answer alike.")
@formats
@click.pass_obj
def command(root: Path | None, jurisdictions: tuple[str, ...], differences: bool, form: str | None) -> None:
    """Put the answers of two to four JURISDICTIONS side by side; unknown answers are kept."""
    if not 2 <= len(jurisdictions) <= 4:
        raise click.UsageError("Name two to four jurisdictions.")
    knowledge = load_checked(root)
    codes = tuple(dict.fromkeys(jurisdiction_code(knowledge, each) for each in jurisdictions))
    show(_listing(knowledge, codes, differences), form)


def _listing(knowledge: KnowledgeBase, codes: tuple[str, ...], differences: bool) -> Listing:
    rows = []
    for question in knowledge.codebook.questions.values():
        cells = tuple(_cell(knowledge, code, question.id) for code in codes)
        if not (differences and len(set(cells)) == 1):
            rows.append((question.theme, question.label, *cells))
    title = " · ".join(knowledge.jurisdictions[code].name for code in codes)
    return Listing(("theme", "question", *codes), rows, title)


def _cell(knowledge: KnowledgeBase, code: str, question: str) -> str:
    answer = knowledge.jurisdictions[code].answers.get(question)
    if answer is None:
        return knowledge.codebook.not_assessed.label
    return label_of(knowledge.codebook, knowledge.codebook.questions[question], answer.answer)

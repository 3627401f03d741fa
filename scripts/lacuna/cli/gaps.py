"""``lacuna gaps``: where a jurisdiction falls short of an instrument, and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from lacuna.cli.loading import jurisdiction_code, known, load_checked
from lacuna.cli.output import Listing, formats, show
from lacuna.explaining import explanation_of
from lacuna.knowledge import KnowledgeBase
from lacuna.model import VerdictWord
from lacuna.verdicts import standing_of, verdict_on

_SHORTFALL = (VerdictWord.GAP, VerdictWord.PARTIAL, VerdictWord.RESERVED)


@click.command(
    "gaps",
    epilog="\b\nExamples:\n  lacuna gaps KE --against lanzarote\n  lacuna gaps FR --against model-national-response --only-gaps",
)
@click.argument("jurisdiction")
@click.option("--against", default="lanzarote", show_default=True, help="Id of the instrument.")
@click.option("--only-gaps", is_flag=True, help="Leave out what is aligned, silent or not assessed.")
@formats
@click.pass_obj
def command(root: Path | None, jurisdiction: str, against: str, only_gaps: bool, form: str | None) -> None:
    """Show the verdict on each provision of an instrument, with the answers that decided it."""
    knowledge = load_checked(root)
    code = jurisdiction_code(knowledge, jurisdiction)
    show(_listing(knowledge, code, known("instrument", against, knowledge.instruments), only_gaps), form)


def _listing(knowledge: KnowledgeBase, code: str, against: str, only_gaps: bool) -> Listing:
    here, instrument = knowledge.jurisdictions[code], knowledge.instruments[against]
    verdicts = [
        (provision, verdict_on(provision, here, instrument, knowledge.codebook))
        for provision in instrument.provisions.values()
    ]
    words = knowledge.codelists["verdict"].words
    framework = instrument.kind == "model-framework"
    label = {id_: (word.support if framework else word.label) for id_, word in words.items()}
    counts = Counter(str(verdict.verdict) for _, verdict in verdicts)
    standing = standing_of(code, instrument)
    status = knowledge.codelists["standing"].words[standing.word]
    since = f" since {standing.since}" if standing.since else ""
    return Listing(
        ("provision", "title", "verdict", "assessed", "because"),
        [
            (
                provision.number,
                provision.title,
                label[verdict.verdict],
                f"{verdict.assessed} of {verdict.total}",
                explanation_of(verdict, here, knowledge),
            )
            for provision, verdict in verdicts
            if not only_gaps or verdict.verdict in _SHORTFALL
        ],
        f"{here.name} against {instrument.short}. {status.label}{since}.",
        (
            f"{len(verdicts)} provisions: "
            + ", ".join(f"{label[id_]} {counts[id_]}" for id_ in words if counts[id_]),
            f"Status of the state: {status.means}",
        ),
    )

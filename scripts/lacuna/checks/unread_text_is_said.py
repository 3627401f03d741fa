"""An answer that rests on no text that was read (only on described law, or on a report) says so."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Answer, Basis, Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        if not answer.reported and _rests_on_unread_text(answer, record):
            yield Place(("answers", id_, "answer"), {"question": id_})


def _rests_on_unread_text(answer: Answer, record: Jurisdiction) -> bool:
    if answer.basis:
        return not any(_was_read(basis, record) for basis in answer.basis)
    return bool(answer.sources) and answer.searched is None


def _was_read(basis: Basis, record: Jurisdiction) -> bool:
    law = record.laws.get(basis.read_in or basis.law)
    # A law missing from the record is the matter of another rule.
    return law is None or (law.text is not None and law.text.kind != "reported" and law.text.grade != "C")


RULE = Rule("unread-text-is-said", check)

"""``reported`` stands only where no text of the law was read."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        texts = [
            law.text
            for basis in answer.basis
            if (law := record.laws.get(basis.read_in or basis.law)) is not None
        ]
        if answer.reported and texts and all(t and t.kind != "reported" and t.grade != "C" for t in texts):
            yield Place(("answers", id_, "reported"), {"question": id_}, of_key=True)


RULE = Rule("reported-is-true", check)

"""``reported`` stands only where the deciding passage can have been described: not where every text is the law itself."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction, TextRead


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        texts = [
            law.text
            for basis in answer.basis
            if (law := record.laws.get(basis.read_in or basis.law)) is not None
        ]
        if answer.reported and texts and all(text and _is_the_law_itself(text) for text in texts):
            yield Place(("answers", id_, "reported"), {"question": id_}, of_key=True)


def _is_the_law_itself(text: TextRead) -> bool:
    """An excerpt may describe what it does not quote."""
    return text.kind not in ("reported", "excerpt") and text.grade != "C"


RULE = Rule("reported-is-true", check)

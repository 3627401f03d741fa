"""A "none" never rests on described law alone, nor on a search of texts that were not read."""

from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.codebook import level_of
from lacuna.model import Answer, Jurisdiction, Level


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for id_, answer in record.answers.items():
        level = level_of(context.codebook, context.codebook.questions[id_], answer.answer)
        if level is not Level.NONE or answer.as_of:
            continue
        unread = _unread(answer, record)
        if unread:
            yield Place(("answers", id_, "answer"), {"question": id_, "laws": ", ".join(unread)})


def _unread(answer: Answer, record: Jurisdiction) -> list[str]:
    """The unread laws a none rests on; empty if any text behind it was read."""
    cited = [basis.read_in or basis.law for basis in answer.basis]
    cited += answer.searched.texts if answer.searched else ()
    laws = [record.laws[id_] for id_ in dict.fromkeys(cited) if id_ in record.laws]
    unread = [law.id for law in laws if law.text is None or law.text.kind == "reported"]
    return unread if len(unread) == len(laws) else []


RULE = Rule("reported-never-decides-none", check)

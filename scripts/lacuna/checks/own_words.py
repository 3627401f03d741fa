"""Notes are short and in our own words: no statute is copied, so no long quotation stands in them."""

import re
from collections.abc import Iterator

from lacuna.checks.rule import Context, Place, Rule
from lacuna.model import Jurisdiction
from lacuna.reading import Path_

MAX_NOTE = 600
MAX_QUOTED = 60

_QUOTATION = re.compile(r"\"([^\"]*)\"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」|‘([^’]*)’")


def check(record: Jurisdiction, context: Context) -> Iterator[Place]:
    for path, note in _notes(record):
        yield from defects(path, note)


def defects(path: Path_, note: str) -> Iterator[Place]:
    """What is wrong with one note, if anything."""
    if len(note) > MAX_NOTE:
        yield Place(path, {"what": f"{len(note)} characters", "limit": f"{MAX_NOTE} characters"})
        return
    for match in _QUOTATION.finditer(note):
        quoted = next(group for group in match.groups() if group is not None)
        if len(quoted) > MAX_QUOTED:
            yield Place(
                path,
                {
                    "what": f"a quotation of {len(quoted)} characters",
                    "limit": f"{MAX_QUOTED} characters quoted",
                },
            )


def _notes(record: Jurisdiction) -> Iterator[tuple[Path_, str]]:
    for id_, law in record.laws.items():
        if law.text:
            yield ("laws", id_, "text", "note"), law.text.note
    for id_, answer in record.answers.items():
        yield ("answers", id_, "note"), answer.note
        if answer.coders:
            yield ("answers", id_, "coders", "settled"), answer.coders.settled
        if answer.searched:
            yield ("answers", id_, "searched", "note"), answer.searched.note
        for number, past in enumerate(answer.history):
            yield ("answers", id_, "history", number, "note"), past.note


RULE = Rule("own-words", check)

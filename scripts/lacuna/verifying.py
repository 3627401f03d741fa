"""Pinpoints against extracts of the texts: does the place cited exist, and which places read are never cited?

Works on a folder of extracts, one folder a jurisdiction, one Markdown file a law, named by the law's id in the
record, each provision under a heading. For the developers' own check: the project builds and passes its tests without such a folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lacuna.model import Basis, Jurisdiction, Law

# A number as laws have them: 227-23, 14A, 178^1, 145 bis, 139K, L34-1, 19.2; letters before it for French codes.
_NUMBER = re.compile(r"\b[A-Z]?\d+(?:[-–.^]\d+)*(?:[-–^]?[a-z]\b|[A-Z]+\b)?(?:\s(?:bis|ter|quater|[a-f])\b)?")
_UNIT = re.compile(r"^(?:arts?\.?|ss?\.|§+|sections?|articles?|r\.|reg\.|rules?)\s*(.+)$", re.IGNORECASE)


# What is counted inside an article: "paras 1, 2 and 4", "nos 1 to 3"; "no. 1bis, 188" names one number only.
_INSIDE_SEVERAL = re.compile(
    r"\b(?:paras|nos|items|sentences|subparas|points|nums)\b\.?\s*[\dIVX°]+[a-z]*"
    r"(?:\s*(?:,|and|to|or|-|–)\s*\d+[a-z]*)*",
    re.IGNORECASE,
)
_INSIDE_ONE = re.compile(
    r"\b(?:para|no|nr|item|sentence|subpara|point|lit|limb|sub|num)\b\.?\s*[\dIVX°]+[a-z]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A citation that the extracts do not bear out (``wrong``), or a text that nobody cites."""

    code: str
    law: str
    what: str
    wrong: bool = True


def doubts_about(jurisdiction: Jurisdiction, folder: Path) -> Iterator[Doubt]:
    """Every doubt about one record, against the extracts in ``folder`` (that of the jurisdiction)."""
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md") if path.stem != "README"
    }
    cited: dict[str, list[tuple[str, Basis]]] = {}
    for question, basis in _citations(jurisdiction):
        cited.setdefault(basis.read_in or basis.law, []).append((question, basis))
    for law, entries in cited.items():
        if law not in texts:
            whole = not _is_partial(jurisdiction.laws.get(law), "reported")
            yield Doubt(jurisdiction.code, law, "cited, but there is no extract of it", wrong=whole)
            continue
        # What an excerpt does not print, its describer may have read.
        whole = not _is_partial(jurisdiction.laws.get(law), "reported", "excerpt")
        places = _places(texts[law])
        for question, basis in entries:
            missing = [number for number in numbers_in(basis.at) if not _stands_in(places, number)]
            # The amended act is cited by its own numbers, the amending act that was read has others.
            if missing and not basis.read_in:
                yield Doubt(
                    jurisdiction.code,
                    law,
                    f"{question}: {basis.at} – not found in the text: {', '.join(missing)}",
                    wrong=whole,
                )
    for id_, recorded in jurisdiction.laws.items():
        if id_ in texts and (doubt := _version_doubt(recorded, texts[id_])):
            yield Doubt(jurisdiction.code, id_, doubt)
    searched = {
        law for answer in jurisdiction.answers.values() if answer.searched for law in answer.searched.texts
    }
    for id_ in sorted(texts.keys() - jurisdiction.laws.keys() - searched):
        yield Doubt(jurisdiction.code, id_, "read, but never cited: a forgotten rule?", wrong=False)


def _is_partial(law: Law | None, *kinds: str) -> bool:
    return law is not None and law.text is not None and law.text.kind in kinds


def _stands_in(places: set[str], number: str) -> bool:
    """Whether a number stands in a text: as it is, or as a range whose ends both do (``31-40``)."""
    ends = number.split("-")
    return number in places or (len(ends) == 2 and all(end in places for end in ends))


def uncited_places(jurisdiction: Jurisdiction, folder: Path) -> dict[str, list[str]]:
    """By law, the headings of provisions that were read and that no answer cites."""
    cited: dict[str, set[str]] = {}
    for _, basis in _citations(jurisdiction):
        cited.setdefault(basis.law, set()).update(numbers_in(basis.at))
    found = {}
    for id_ in jurisdiction.laws:
        path = folder / f"{id_}.md"
        if path.is_file():
            headings = _headings(path.read_text(encoding="utf-8"))
            open_ = [heading for heading, numbers in headings if not numbers & cited.get(id_, set())]
            if open_:
                found[id_] = open_
    return found


def _citations(jurisdiction: Jurisdiction) -> Iterator[tuple[str, Basis]]:
    for question, answer in jurisdiction.answers.items():
        if not answer.inherited_from:
            for basis in (*answer.basis, *(each for past in answer.history for each in past.basis)):
                yield question, basis


def numbers_in(pinpoint: str) -> list[str]:
    """The numbers of the articles, sections or paragraphs a pinpoint names, without their subdivisions.

    ``arts 8(1), 11(1)`` names 8 and 11; ``§ 178(1) no. 2`` names 178; what follows a colon or a "with" counts too.
    """
    found = []
    # Brackets and what is counted inside an article (paragraphs, numbers, items, sentences) are no numbers of articles.
    plain = re.sub(r"\([^)]*\)", "", pinpoint)
    plain = _INSIDE_SEVERAL.sub("", plain)
    plain = _INSIDE_ONE.sub("", plain)
    for part in re.split(r";|\bwith\b", plain):
        match = _UNIT.match(part.strip(" ,"))
        if match:
            found += [_normal(number) for number in _NUMBER.findall(re.split(r"\d+°", match.group(1))[0])]
    return list(dict.fromkeys(found))


def _normal(number: str) -> str:
    return number.replace("–", "-").replace(" ", "").rstrip(".").casefold()


def _headings(text: str) -> list[tuple[str, set[str]]]:
    headings = re.findall(r"^#+\s*(.+)$", text, re.MULTILINE)
    return [
        (heading, {_normal(number) for number in _NUMBER.findall(_koreanised(heading))})
        for heading in headings
    ]


def _koreanised(text: str) -> str:
    """Numbers as Korean and Chinese laws write them (제11조의2, 第52條之1), with a hyphen and apart from the words."""

    def plain(match: re.Match[str]) -> str:
        return f" {match[1]}-{match[2]} " if match[2] else f" {match[1]} "

    return re.sub(r"(?<!\d)(\d+)\s*[조條条](?:[의之]\s*(\d+))?", plain, text)


def _places(text: str) -> set[str]:
    """Every number that stands in a heading, in the front matter's list, or in the text."""
    return {_normal(number) for number in _NUMBER.findall(_koreanised(text))}


def _version_doubt(law: Law, text: str) -> str:
    match = re.search(r"^text_as_of:\s*\"?(\d{4}(?:-\d{2}(?:-\d{2})?)?)", text, re.MULTILINE)
    if match is None or law.text is None or not law.text.as_of:
        return ""
    stated, recorded = match.group(1), law.text.as_of
    agree = stated.startswith(recorded) or recorded.startswith(stated) or stated in law.text.note
    return "" if agree else f"the record has the version of {recorded}, the extract that of {stated}"

"""The closed lists of words of ``schema/codelists.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ListedWord:
    """One word of a list; ``support`` and ``letter`` are given for verdicts only."""

    id: str
    label: str
    means: str
    support: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Codelist:
    """One closed list, in the order of the file; ``source`` says who sorts what into it, where that is not us."""

    id: str
    title: str
    words: Mapping[str, ListedWord]
    source: str = ""

    def label(self, word: str) -> str:
        """The label of a word. Raises KeyError for a word not on the list."""
        return self.words[word].label


def codelists_from(data: Mapping[str, Any]) -> dict[str, Codelist]:
    """Builds the codelists from the plain data of the file."""
    return {
        id_: Codelist(
            id_,
            entry["title"],
            {word: ListedWord(word, **text) for word, text in entry["words"].items()},
            entry.get("source", ""),
        )
        for id_, entry in data.items()
    }

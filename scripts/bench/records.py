"""Generated records for measuring: full ones, of the size and shape of real ones, with no claim to be law."""

from __future__ import annotations

import itertools
import random
import shutil
import string
from collections.abc import Iterator
from pathlib import Path

from lacuna.codebook import words_for
from lacuna.model import Codebook, Question

_WORDS = [
    "the",
    "conduct",
    "is",
    "punishable",
    "whatever",
    "the",
    "means",
    "used",
    "and",
    "no",
    "intent",
    "to",
    "distribute",
    "is",
    "needed",
    "here",
    "but",
    "the",
    "rule",
    "reaches",
    "only",
    "persons",
    "under",
    "the",
    "age",
    "named",
    "in",
    "another",
    "part",
    "of",
    "the",
    "law",
    "so",
    "that",
    "the",
    "note",
    "says",
    "which",
    "element",
    "was",
    "not",
    "read",
]


def codes(root: Path, count: int) -> list[str]:
    """As many codes as asked for: first the real ones, so that the parties of the instruments have records."""
    real = sorted(path.stem for path in (root / "countries").glob("*.yml"))
    parts = ("XA-" + "".join(letters) for letters in itertools.product(string.ascii_uppercase, repeat=3))
    return list(itertools.islice(itertools.chain(real, parts), count))


def record(code: str, codebook: Codebook, answers: int, chance: random.Random) -> str:
    """One record of about 60 KB (with 100 answers), with pinpoints, notes and search trails."""
    laws = [f"law-{number}" for number in range(12)]
    kind = "sub-national" if "-" in code else "member"
    lines = [f'code: "{code}"', f"name: Place {code}", f"kind: {kind}", "laws:"]
    for law in laws:
        lines += [
            f"  {law}:",
            f"    title: {_prose(chance, 6)}",
            f"    number: {chance.randint(1, 400)}/{chance.randint(1990, 2020)}",
            "    enacted: 1990",
            f"    url: https://laws.example/{code.lower()}/{law}",
            "    text:",
            f"      source: https://laws.example/{code.lower()}/{law}/text",
            "      as_of: 2025-01-01",
            "      kind: consolidated",
            "      extent: selected",
            "      language: en",
            "      read: 2025-06-01",
        ]
    lines.append("answers:")
    for question in list(codebook.questions.values())[:answers]:
        lines += _answer(question, codebook, laws, chance)
    return "\n".join(lines) + "\n"


def _answer(question: Question, codebook: Codebook, laws: list[str], chance: random.Random) -> Iterator[str]:
    own = [word.id for word in words_for(codebook, question).values() if word.id not in codebook.common_words]
    word = {"age": "18", "penalty": "10"}.get(question.kind) or chance.choice(own)
    cited = chance.sample(laws, 2)
    yield f"  {question.id}:"
    yield f"    answer: {word}"
    yield f"    since: {chance.randint(1995, 2020)}-0{chance.randint(1, 9)}-01"
    yield "    basis:"
    for law in cited:
        yield f'      - {{law: {law}, at: "art. {chance.randint(1, 400)}({chance.randint(1, 5)})"}}'
    yield f"    note: {_prose(chance, 60)}"
    if word.startswith("not-"):
        yield "    searched:"
        yield f"      texts: [{', '.join(chance.sample(laws, 3))}]"
        yield "      on: 2025-06-01"
        yield f"      note: {_prose(chance, 12)}"
    yield "    checked: 2025-06-01"
    yield "    coding: double"


def _prose(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))


def write_project(root: Path, target: Path, codebook: Codebook, count: int, answers: int = 100) -> None:
    """A project tree with the real schema, site and instruments and ``count`` generated records (at least the real ones)."""
    for name in ("schema", "site", "instruments"):
        shutil.copytree(root / name, target / name)
    shutil.copyfile(root / "mkdocs.yml", target / "mkdocs.yml")
    (target / "countries").mkdir()
    chance = random.Random(2026)
    for code in codes(root, count):
        (target / "countries" / f"{code}.yml").write_text(
            record(code, codebook, answers, chance), encoding="utf-8"
        )

"""A commented draft of a record: every question still open, with its meaning and its answer words."""

from __future__ import annotations

import textwrap
from collections.abc import Set

from babel import Locale

from lacuna.codebook import words_for
from lacuna.model import Codebook, Question


def draft_of(code: str, codebook: Codebook) -> str:
    """A record of a jurisdiction that has none yet; it passes the checks as it is, since all answers are comments."""
    # The name of Norway's code would be a boolean to other YAML readers: the code is always quoted.
    name = Locale("en").territories.get(code, "")
    head = f"""\
        # yaml-language-server: $schema=../schema/country.schema.json
        code: "{code}"
        name: {name or "…"}
        kind: member          # member | observer | other | union
        # laws:
        #   penal-code:
        #     title: …        # as published
        #     url: https://…
        #     text:           # the text that was read
        #       source: …     # an address, or a public repository and path
        #       as_of: …      # version date of the text, e.g. 2026-01-01
        #       kind: consolidated
        #       language: …
        #       read: …       # the day you read it
        # answers:            # delete the # of a question to answer it; what is left out is not assessed
        """
    return textwrap.dedent(head) + open_questions(codebook, set())


def open_questions(codebook: Codebook, answered: Set[str]) -> str:
    """The questions not answered yet as comments, in the order of the codebook."""
    blocks = []
    for theme in codebook.themes.values():
        questions = [q for q in codebook.questions.values() if q.theme == theme.id and q.id not in answered]
        if questions:
            blocks.append(f"# --- {theme.title} ---\n")
            blocks += [_question(codebook, question) for question in questions]
    return "".join(blocks)


def _question(codebook: Codebook, question: Question) -> str:
    words = " | ".join(words_for(codebook, question))
    number = {"age": "a whole number of years | ", "penalty": "years | life | "}.get(question.kind, "")
    lines = [
        *textwrap.wrap(question.question, 100),
        *textwrap.wrap(question.guidance, 100),
    ]
    comment = "".join(f"#   # {line}\n" for line in lines)
    return (
        f"{comment}#   {question.id}:\n#     answer: …   # {number}{words}\n"
        "#     basis:\n#       - {law: penal-code, at: …}\n#     note: …\n#     checked: …\n"
    )

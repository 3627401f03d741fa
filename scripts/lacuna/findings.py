"""Findings of the checks, and how people and programs read them.

The words come from ``schema/rules.yml``: each rule says what stands there, what is allowed and how to mend it.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RuleText:
    """The words of one rule: ``message``, ``allowed`` and ``fix`` are filled with the values of a finding."""

    id: str
    title: str
    why: str
    message: str
    fix: str
    allowed: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One defect: where it stands, what stands there, what is allowed, how to mend it."""

    file: str
    line: int
    column: int
    rule: str
    message: str
    allowed: str
    fix: str


def rule_texts_from(data: Mapping[str, Any]) -> dict[str, RuleText]:
    """Builds the rule texts from the plain data of ``schema/rules.yml``."""
    return {
        id_: RuleText(id_, group=group, **text)
        for group, texts in data.items()
        for id_, text in texts.items()
    }


def finding(
    texts: Mapping[str, RuleText], rule: str, file: str, line: int, column: int, values: Mapping[str, str]
) -> Finding:
    """A finding in words. Raises KeyError where the catalogue lacks the rule or a value it names."""
    text = texts[rule]
    shown = {name: _shortened(value) for name, value in values.items()}
    return Finding(
        file, line, column, rule,
        " ".join(text.message.format(**shown).split()),
        " ".join(text.allowed.format(**shown).split()),
        " ".join(text.fix.format(**shown).split()),
    )  # fmt: skip


def _shortened(value: str, limit: int = 300) -> str:
    """A value fit to be printed: no control characters, no endless text."""
    printable = "".join(character if character.isprintable() else " " for character in value)
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A hint at the nearest option, with a space before it; empty if none is near."""
    near = difflib.get_close_matches(word, list(options), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


def as_text(findings: Sequence[Finding], checked: int) -> str:
    """The findings for a reader at a terminal: sorted by file and line, a count at the end."""
    blocks = []
    for each in sorted(findings):
        lines = [f"{each.file}:{each.line}:{each.column}  error  {each.rule}", f"  {each.message}"]
        lines += [f"  Allowed: {each.allowed}"] if each.allowed else []
        lines += [f"  Fix: {each.fix}"] if each.fix else []
        blocks.append("\n".join(lines))
    return "\n".join([*blocks, summary(findings, checked)])


def summary(findings: Sequence[Finding], checked: int) -> str:
    """One line: how many errors in how many files, of how many checked."""
    if not findings:
        return f"No errors ({_count(checked, 'file')} checked)."
    files = len({each.file for each in findings})
    return f"{_count(len(findings), 'error')} in {_count(files, 'file')} ({checked} checked)."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_json(findings: Sequence[Finding], checked: int) -> str:
    """The findings for programs."""
    return json.dumps(
        {"checked": checked, "errors": [asdict(each) for each in sorted(findings)]},
        ensure_ascii=False,
        indent=1,
    )


def as_annotations(findings: Sequence[Finding], checked: int) -> str:
    """The findings as workflow commands, which the forge shows beside the line of a pull request.

    Escapes as the forge asks: ``%``, line ends, and in properties also ``:`` and ``,``.
    """
    lines = [
        f"::error file={_property(each.file)},line={each.line},col={each.column},"
        f"title={_property(each.rule)}::{_data(_sentence(each))}"
        for each in sorted(findings)
    ]
    return "\n".join([*lines, summary(findings, checked)])


def _sentence(each: Finding) -> str:
    parts = [each.message]
    parts += [f"Allowed: {each.allowed}"] if each.allowed else []
    parts += [f"Fix: {each.fix}"] if each.fix else []
    return "\n".join(parts)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

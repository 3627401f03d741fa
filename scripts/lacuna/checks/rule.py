"""What every rule is made of: an id, a pure function from a record to places, and what it may look up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from lacuna.model import Codebook, Instrument, Jurisdiction
from lacuna.reading import Path_


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look up beside the record: the codebook, today's date, the codes that have a record."""

    codebook: Codebook
    today: str
    codes: frozenset[str]
    file_stem: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a record that breaks a rule, and the values that fill the rule's words."""

    path: Path_
    values: Mapping[str, str] = field(default_factory=dict)
    of_key: bool = False


Subject = TypeVar("Subject", Jurisdiction, Instrument, Codebook)


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule; its words stand under the same id in ``schema/rules.yml``."""

    id: str
    check: Callable[[Subject, Context], Iterable[Place]]

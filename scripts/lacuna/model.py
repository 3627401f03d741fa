"""The domain as immutable objects: jurisdiction, law, answer, question, instrument, provision, party, verdict.

Dates are ISO 8601 strings of any precision (``2007``, ``2007-09``, ``2007-09-01``), as a text gives them; answers are
the codebook's words, or a number as text. Mappings keep the order of the file and are never changed after reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How far an answer goes: the three levels of the codebook, and the two answers that are no level."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not-applicable"


# --- codebook -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """One answer word, what it means, and its level (None for the terms of a closed list)."""

    id: str
    label: str
    means: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of answer; ``words`` is empty for ages, penalties and terms."""

    id: str
    title: str
    means: str
    words: Mapping[str, Word]


@dataclass(frozen=True, slots=True)
class HardCase:
    """A case that coding raised, how it was settled, and the records (codes) that raised it."""

    case: str
    answer: str
    raised_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of questions."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class CodingRule:
    """One numbered rule of coding."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question asked of every jurisdiction. ``terms`` run from lowest to highest where ``ordered``."""

    id: str
    theme: str
    label: str
    question: str
    kind: str
    guidance: str
    not_measured: str
    full: str = ""
    partial: str = ""
    none: str = ""
    terms: Mapping[str, Word] = field(default_factory=dict)
    ordered: bool = False
    hard_cases: tuple[HardCase, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """The questions, their kinds and answer words, and the rules of coding."""

    title: str
    version: str
    kinds: Mapping[str, Kind]
    common_words: Mapping[str, Word]
    not_assessed: Word
    rules: Mapping[str, CodingRule]
    themes: Mapping[str, Theme]
    questions: Mapping[str, Question]


# --- country records ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextRead:
    """The text of a law that somebody read: where it lies, which version, how much of it, how good it is.

    ``as_of`` is empty where the version date of the text is unknown.
    """

    source: str
    kind: str
    language: str
    read: str
    as_of: str = ""
    extent: str = ""
    grade: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """A law of the record. ``text`` is None where the law is known but no text of it was read."""

    id: str
    title: str
    title_en: str = ""
    number: str = ""
    enacted: str = ""
    url: str = ""
    text: TextRead | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """A law of the record and the pinpoint in it; ``read_in`` names the amending act where only that was read."""

    law: str
    at: str
    read_in: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """The trail of a search that found nothing: which laws, on which day, for what."""

    texts: tuple[str, ...]
    on: str
    note: str


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An earlier answer; ``until`` is its last day."""

    answer: str
    until: str
    since: str = ""
    basis: tuple[Basis, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Coders:
    """What two coders answered apart from each other, and how it was settled.

    ``not-assessed``: left out; a ``+`` behind an answer: marked ``at_least``.
    """

    first: str
    second: str
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a jurisdiction to one question, with what it rests on.

    ``inherited_from`` is the code of the union whose directly applicable law gives the answer (codebook, rule 10).
    """

    question: str
    answer: str
    at_least: bool = False
    since: str = ""
    as_of: str = ""
    basis: tuple[Basis, ...] = ()
    note: str = ""
    searched: Search | None = None
    sources: tuple[str, ...] = ()
    reported: bool = False
    scope: str = ""
    checked: str = ""
    coding: str = ""
    coders: Coders | None = None
    history: tuple[PastAnswer, ...] = ()
    inherited_from: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A dated secondary source: a report, a page of an institution, a list."""

    id: str
    title: str
    publisher: str = ""
    year: str = ""
    url: str = ""
    kind: str = ""
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A bill, or an act not in force, and the answers it would give."""

    title: str
    stage: str
    would_answer: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleException:
    """A check set aside at one place of a record, with the reason."""

    rule: str
    at: str
    because: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a union, bound by its law since a date."""

    code: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A country record. ``code`` is ISO 3166-1 alpha-2 (user-assigned XK for Kosovo; EU for the union), or
    ISO 3166-2 for a part of a state."""

    code: str
    name: str
    kind: str
    iso3: str = ""
    numeric: str = ""
    region: str = ""
    subregion: str = ""
    languages: tuple[str, ...] = ()
    legal_system: str = ""
    note: str = ""
    members: tuple[Member, ...] = ()
    laws: Mapping[str, Law] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    left_open: Mapping[str, Coders] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    pending: tuple[Pending, ...] = ()
    exceptions: tuple[RuleException, ...] = ()


# --- instruments ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Need:
    """One question and the least answer that meets the requirement.

    ``at_least`` is empty (the full answer), ``partial``, a number, or a word of the question's ordered list;
    ``at_least_as`` names another question whose number it must reach.
    """

    question: str
    at_least: str = ""
    at_least_as: str = ""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Met when one of the alternatives is."""

    alternatives: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Met when every part is."""

    parts: tuple[Requirement, ...]


Requirement = Need | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class TextSource:
    """A text of an instrument, or a list of its parties, that was read."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    source: str = ""
    as_of: str = ""
    language: str = ""
    kind: str = ""
    grade: str = ""
    read: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """What one provision asks, with what force, and which answers meet it.

    A silent row has none; nor has a provision that no question of the codebook asks about, which says so in ``unasked``.
    """

    id: str
    number: str
    title: str
    paraphrase: str
    force: str
    text_read: bool
    source: str
    reservation: str = ""
    requires: tuple[Requirement, ...] = ()
    subject: tuple[str, ...] = ()
    unasked: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reservation or declaration of a party: the clause it rests on and the provisions it touches.

    ``extent`` is ``whole`` (the provision is not applied at all) or ``part``: only a whole one sets a shortfall apart.
    """

    clause: str
    provisions: tuple[str, ...]
    kind: str
    extent: str
    effect: str
    source: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A state's status to an instrument. ``by`` is a latest possible year where the date was not read."""

    code: str
    status: str
    source: str
    ratified: str = ""
    in_force: str = ""
    by: str = ""
    note: str = ""
    reservations: tuple[Reservation, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusList:
    """How far the list of parties reaches: in a complete one, a state not named is not a party."""

    complete: bool
    as_of: str
    note: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class OutsideFigure:
    """A count published elsewhere, with its denominator."""

    figure: str
    of: str
    what: str
    source: str
    year: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, directive, model framework or set of criteria, provision by provision.

    ``position`` is its place in lists, the most asked for first; ``about_sources`` are the sources behind ``about`` and the notes, beside those that single
    provisions name; ``headline`` names the provisions that readers ask for first.
    """

    id: str
    title: str
    short: str
    kind: str
    about: str
    position: str
    number: str = ""
    adopted: str = ""
    in_force: str = ""
    url: str = ""
    sources: Mapping[str, TextSource] = field(default_factory=dict)
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    status_list: StatusList | None = None
    parties: Mapping[str, Party] = field(default_factory=dict)
    about_sources: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    outside_figures: tuple[OutsideFigure, ...] = ()


# --- derived --------------------------------------------------------------------------------------------------


class Outcome(StrEnum):
    """How one requirement stands; ``undecided`` was looked at, ``not-assessed`` never was: both are unknown."""

    MET = "met"
    PARTLY_MET = "partly-met"
    UNMET = "unmet"
    UNDECIDED = "undecided"
    NOT_ASSESSED = "not-assessed"
    NOT_APPLICABLE = "not-applicable"


class VerdictWord(StrEnum):
    """The verdicts of ``schema/verdicts.yml``, which holds their meaning and labels."""

    ALIGNED = "aligned"
    PARTIAL = "partial"
    GAP = "gap"
    UNCLEAR = "unclear"
    NOT_ASSESSED = "not-assessed"
    RESERVED = "reserved"
    NOT_APPLICABLE = "not-applicable"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Step:
    """One requirement weighed: its outcome and the questions that decided it."""

    requirement: Requirement
    outcome: Outcome
    decided_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a jurisdiction's law stands to one provision: ``assessed`` of ``total`` requirements were looked at.

    ``reservations`` are those the state holds on the provision, whether or not they change the verdict.
    """

    jurisdiction: str
    instrument: str
    provision: str
    verdict: VerdictWord
    assessed: int
    total: int
    steps: tuple[Step, ...]
    reservations: tuple[Reservation, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a state to an instrument, kept beside the verdict and never mixed into it.

    ``word`` is one of ``party``, ``signatory``, ``bound``, ``not-bound``, ``not-party``, ``not-known``, ``no-parties``.
    """

    word: str
    since: str = ""
    note: str = ""

"""A tiny codebook with each kind of question, and a sound record and instrument, for the tests of the rules."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lacuna.checks.rule import Context
from lacuna.model import (
    AllOf,
    Answer,
    AnyOf,
    Basis,
    Codebook,
    Coders,
    Instrument,
    Jurisdiction,
    Kind,
    Law,
    Level,
    Member,
    Need,
    OutsideFigure,
    Party,
    PastAnswer,
    Provision,
    Question,
    Reservation,
    Search,
    Source,
    StatusList,
    TextRead,
    TextSource,
    Theme,
    Word,
)
from lacuna.reading import Path_


def _words(*words: str, levels: tuple[Level | None, ...] = ()) -> dict[str, Word]:
    return {
        word: Word(word, word, word, level)
        for word, level in zip(words, levels or (None,) * len(words), strict=True)
    }


def _kind(id_: str, *words: str) -> Kind:
    return Kind(id_, id_, id_, _words(*words, levels=(Level.FULL, Level.PARTIAL, Level.NONE)[: len(words)]))


def _question(id_: str, kind: str, *terms: str, ordered: bool = False) -> Question:
    full, partial, none = ("", "", "") if kind in ("age", "penalty", "term") else ("all", "some", "no")
    return Question(
        id_,
        theme="material",
        label=id_,
        question=f"{id_}?",
        kind=kind,
        guidance="Read.",
        not_measured="Practice.",
        full=full,
        partial=partial,
        none=none,
        terms=_words(*terms),
        ordered=ordered,
    )


@pytest.fixture
def codebook() -> Codebook:
    kinds = (
        _kind("offence", "criminalised", "partly-criminalised", "not-criminalised"),
        _kind("coverage", "covered", "partly-covered", "not-covered"),
        _kind("duty", "required", "partly-required", "not-required"),
        _kind("measure", "provided", "partly-provided", "not-provided"),
        *map(_kind, ("age", "penalty", "term")),
    )
    questions = (
        _question("material-possession", "offence"),
        _question("material-virtual", "coverage"),
        _question("provider-reporting", "duty"),
        _question("hotline", "measure"),
        _question("grooming-age", "age"),
        _question("consent-age", "age"),
        _question("penalty-possession", "penalty"),
        _question("grooming-threshold", "term", "meeting", "proposal", "communication", ordered=True),
        _question("material-term", "term", "csam", "child-pornography"),
    )
    return Codebook(
        title="Tiny codebook",
        version="2026.11",
        kinds={kind.id: kind for kind in kinds},
        common_words=_words("unclear", "not-applicable", levels=(Level.UNCLEAR, Level.NOT_APPLICABLE)),
        not_assessed=Word("not-assessed", "Not assessed", "Nobody looked."),
        rules={},
        themes={"material": Theme("material", "Material", "About material.")},
        questions={question.id: question for question in questions},
    )


@pytest.fixture
def context(codebook: Codebook) -> Context:
    return Context(codebook, "2026-11-21", frozenset({"XA", "XB", "XU"}), file_stem="XA")


@pytest.fixture
def record() -> Jurisdiction:
    read = TextRead(
        source="https://law.example",
        as_of="2026-01-01",
        kind="consolidated",
        language="en",
        read="2026-11-20",
        grade="A",
    )
    laws = (
        Law("penal-code", "Penal Code", enacted="2005-03-01", text=read),
        Law("telecom-act", "Telecom Act", enacted="2010", text=replace(read, kind="as-enacted")),
        Law("act-7-2015", "Act 7/2015", enacted="2015-05", text=replace(read, kind="as-enacted")),
        Law("old-code", "Old Code", enacted="1930"),
    )
    answers = (
        Answer(
            "material-possession",
            "criminalised",
            since="2015-06-01",
            basis=(Basis("penal-code", "art. 155(3)"),),
            checked="2026-11-20",
            coding="double",
            history=(
                PastAnswer(
                    "not-criminalised", "2015-05-31", since="1930", basis=(Basis("old-code", "art. 9"),)
                ),
            ),
        ),
        Answer(
            "material-virtual",
            "partly-covered",
            at_least=True,
            basis=(Basis("penal-code", "art. 154", read_in="act-7-2015"),),
            note="Drawings are left out.",
        ),
        Answer(
            "provider-reporting",
            "not-required",
            searched=Search(("telecom-act", "penal-code"), "2026-11-20", "No duty to report."),
        ),
        Answer("hotline", "provided", as_of="2024", sources=("survey-2024",), reported=True),
        Answer("grooming-age", "16", basis=(Basis("penal-code", "art. 160"),)),
        Answer("consent-age", "15", basis=(Basis("penal-code", "art. 150"),)),
        Answer("penalty-possession", "life", basis=(Basis("penal-code", "art. 155(4)"),)),
        Answer(
            "grooming-threshold",
            "unclear",
            note="The parts of the state differ.",
            scope="sub-national",
        ),
        Answer("material-term", "child-pornography", basis=(Basis("penal-code", "art. 154"),)),
    )
    return Jurisdiction(
        code="XA",
        name="Exampleland",
        kind="other",
        laws={law.id: law for law in laws},
        answers={answer.question: answer for answer in answers},
        left_open={
            "age-assurance": Coders("required", "not-assessed", settled="The act was not read in full.")
        },
        sources={"survey-2024": Source("survey-2024", "Survey", year="2024", kind="report")},
    )


@pytest.fixture
def with_answer(record: Jurisdiction) -> Callable[..., Jurisdiction]:
    """The sound record (or the one given as ``of``) with changes in one answer."""

    def build(question: str, *, of: Jurisdiction = record, **changes: object) -> Jurisdiction:
        changed = replace(of.answers[question], **changes)  # type: ignore[arg-type]
        return replace(of, answers={**of.answers, question: changed})

    return build


@pytest.fixture
def with_law(record: Jurisdiction) -> Callable[..., Jurisdiction]:
    """The sound record (or the one given as ``of``) with changes in one law."""

    def build(id_: str, *, of: Jurisdiction = record, **changes: object) -> Jurisdiction:
        changed = replace(of.laws[id_], **changes)  # type: ignore[arg-type]
        return replace(of, laws={**of.laws, id_: changed})

    return build


@pytest.fixture
def with_text(record: Jurisdiction, with_law: Callable[..., Jurisdiction]) -> Callable[..., Jurisdiction]:
    """The sound record (or the one given as ``of``) with changes in the text that was read of one law."""

    def build(id_: str, *, of: Jurisdiction = record, **changes: object) -> Jurisdiction:
        text = of.laws[id_].text
        assert text is not None
        return with_law(id_, of=of, text=replace(text, **changes))  # type: ignore[arg-type]

    return build


@pytest.fixture
def with_all_dates(record: Jurisdiction) -> Callable[[str], Jurisdiction]:
    """A record in which every date that a record can hold is the given one."""

    def build(date: str) -> Jurisdiction:
        law = record.laws["penal-code"]
        assert law.text is not None
        answer = replace(
            record.answers["material-possession"],
            since=date,
            as_of=date,
            checked=date,
            searched=Search(("penal-code",), date, "Nothing."),
            history=(PastAnswer("unclear", date), PastAnswer("not-criminalised", date, since=date)),
        )
        return replace(
            record,
            members=(Member("XB", date),),
            laws={"penal-code": replace(law, enacted=date, text=replace(law.text, as_of=date, read=date))},
            answers={"material-possession": answer},
            sources={"survey-2024": replace(record.sources["survey-2024"], year=date)},
        )

    return build


@pytest.fixture
def date_paths() -> list[Path_]:
    """Where the dates of ``with_all_dates`` stand, in the order of the file."""
    return [
        ("members", 0, "since"),
        ("laws", "penal-code", "enacted"),
        ("laws", "penal-code", "text", "as_of"),
        ("laws", "penal-code", "text", "read"),
        ("answers", "material-possession", "since"),
        ("answers", "material-possession", "as_of"),
        ("answers", "material-possession", "checked"),
        ("answers", "material-possession", "searched", "on"),
        ("answers", "material-possession", "history", 0, "until"),
        ("answers", "material-possession", "history", 1, "since"),
        ("answers", "material-possession", "history", 1, "until"),
        ("sources", "survey-2024", "year"),
    ]


@pytest.fixture
def instrument() -> Instrument:
    provisions = (
        Provision(
            "art-1",
            "art. 1",
            "Possession",
            "The state punishes possession.",
            force="binding",
            text_read=True,
            source="text",
            requires=(Need("material-possession"),),
        ),
        Provision(
            "art-2",
            "art. 2",
            "Images and solicitation",
            "The state covers virtual images, or punishes solicitation below 16.",
            force="optional",
            text_read=True,
            source="text",
            reservation="art. 9",
            requires=(
                AnyOf(
                    (
                        Need("material-virtual", at_least="partial"),
                        AllOf(
                            (
                                Need("grooming-age", at_least="16"),
                                Need("grooming-threshold", at_least="proposal"),
                            )
                        ),
                    )
                ),
            ),
        ),
        Provision(
            "art-3",
            "art. 3",
            "Age",
            "The age is that of consent.",
            force="binding",
            text_read=False,
            source="commentary",
            requires=(Need("grooming-age", at_least_as="consent-age"),),
        ),
        Provision(
            "silence",
            "–",
            "Reporting",
            "Nothing is said on reporting.",
            force="silent",
            text_read=True,
            source="text",
            subject=("provider-reporting",),
        ),
    )
    sources = (
        TextSource("text", "Text", kind="official", as_of="2010-05", read="2026-11-20"),
        TextSource("commentary", "Commentary", kind="description"),
        TextSource("depositary", "List of parties", kind="list", as_of="2026-10-01", read="2026-11-20"),
        TextSource("survey", "Survey", kind="description"),
        TextSource("leaflet", "Leaflet", kind="description"),
    )
    parties = (
        Party(
            "XA",
            "party",
            "depositary",
            ratified="2012-05-01",
            in_force="2012-08-01",
            reservations=(
                Reservation(
                    "art. 9",
                    ("art-2",),
                    "reservation",
                    "whole",
                    "Virtual images are left out.",
                    "depositary",
                    since="2012-05-01",
                ),
                Reservation("art. 8", ("art-1",), "declaration", "", "Names the authority.", "depositary"),
            ),
        ),
        Party("XB", "signatory", "depositary", by="2020"),
        Party("XU", "signatory", "depositary"),
    )
    return Instrument(
        id="harbour",
        title="Harbour Convention",
        short="Harbour",
        kind="treaty",
        about="A treaty.",
        position="1",
        adopted="2010-05-04",
        in_force="2012-08",
        sources={source.id: source for source in sources},
        provisions={provision.id: provision for provision in provisions},
        status_list=StatusList(complete=True, as_of="2026-10-01", expected="1"),
        parties={party.code: party for party in parties},
        about_sources=("leaflet",),
        outside_figures=(OutsideFigure("40", "196", "States that punish possession", "survey", year="2024"),),
    )


@pytest.fixture
def with_provision(instrument: Instrument) -> Callable[..., Instrument]:
    """The sound instrument with changes in one provision."""

    def build(id_: str, **changes: object) -> Instrument:
        changed = replace(instrument.provisions[id_], **changes)  # type: ignore[arg-type]
        return replace(instrument, provisions={**instrument.provisions, id_: changed})

    return build


@pytest.fixture
def with_party(instrument: Instrument) -> Callable[..., Instrument]:
    """The sound instrument with changes in one party; ``reservation`` holds changes in its first reservation."""

    def build(code: str, reservation: dict[str, object] | None = None, **changes: object) -> Instrument:
        party = replace(instrument.parties[code], **changes)  # type: ignore[arg-type]
        if reservation:
            first, *others = party.reservations
            changed = replace(first, **reservation)  # type: ignore[arg-type]
            party = replace(party, reservations=(changed, *others))
        return replace(instrument, parties={**instrument.parties, code: party})

    return build

"""Domain objects to triples, a named graph a jurisdiction and an instrument.

Each function yields pairs of predicate and object, or whole triples; ``graphs`` names what lies in which graph.
``lacuna.graph.reading_back`` is the inverse for jurisdictions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from lacuna.codebook import level_of, number_of, words_for
from lacuna.graph.terms import boolean, date, decimal, graph_of, integer, node, slug, term, text, word
from lacuna.knowledge import KnowledgeBase
from lacuna.model import (
    AllOf,
    Answer,
    AnyOf,
    Basis,
    Codebook,
    Coders,
    Instrument,
    Jurisdiction,
    Law,
    Need,
    Party,
    Pending,
    Provision,
    Question,
    Requirement,
    RuleException,
    Source,
    Verdict,
)
from lacuna.verdicts import standing_of, verdict_on

Triples = Iterator[Triple]
Object = NamedNode | Literal | None
Pair = tuple[str, Object | list[NamedNode] | list[Literal]]
_TYPE = term("rdf:type")


def graphs(knowledge: KnowledgeBase) -> Iterator[tuple[NamedNode, list[Triple]]]:
    """Every named graph with its triples: the codebook, then the instruments, then the jurisdictions."""
    yield graph_of("codebook"), list(codebook_triples(knowledge))
    for instrument in knowledge.instruments.values():
        yield graph_of("instrument", instrument.id), list(instrument_triples(instrument, knowledge.codebook))
    for jurisdiction in knowledge.jurisdictions.values():
        yield graph_of("country", jurisdiction.code), list(jurisdiction_triples(jurisdiction, knowledge))


def _node(subject: NamedNode, types: Iterable[str], *pairs: Pair) -> list[Triple]:
    """The triples of one node. An object of None is left out; a list gives a triple each."""
    triples = [Triple(subject, _TYPE, term(type_)) for type_ in types]
    for predicate, value in pairs:
        if isinstance(value, list):
            triples += [Triple(subject, term(predicate), each) for each in value]
        elif value is not None:
            triples.append(Triple(subject, term(predicate), value))
    return triples


def _text(value: str, language: str = "en") -> Literal | None:
    return text(value, language) if value else None


def _plain(value: str) -> Literal | None:
    return Literal(value) if value else None


def _date(value: str) -> Literal | None:
    return date(value) if value else None


def _page(value: str) -> Literal | None:
    # An address is kept as xsd:anyURI: as a node it would have to be a valid IRI, which public addresses often are not.
    return Literal(value, datatype=term("xsd:anyURI")) if value else None


def _word(codelist: str, value: str) -> NamedNode | None:
    return word(codelist, value) if value else None


def _if(condition: bool) -> Literal | None:
    return boolean(True) if condition else None


# --- codebook -------------------------------------------------------------------------------------------------


def codebook_triples(knowledge: KnowledgeBase) -> Triples:
    """The questions, themes, answer words and codelists as SKOS concept schemes, and the shape of the data cube."""
    codebook = knowledge.codebook
    questions, themes = node("question"), node("theme")
    yield from _node(questions, ["skos:ConceptScheme"], ("dcterms:title", _text(codebook.title)))
    yield from _node(themes, ["skos:ConceptScheme"], ("dcterms:title", _text("Themes")))
    for theme in codebook.themes.values():
        yield from _node(
            node("theme", theme.id),
            ["skos:Concept"],
            ("skos:inScheme", themes),
            ("skos:prefLabel", _text(theme.title)),
            ("skos:definition", _text(theme.about)),
        )
    for position, question in enumerate(codebook.questions.values(), 1):
        yield from _question_triples(question, position, codebook)
    for kind in codebook.kinds.values():
        if not kind.words:
            continue
        yield from _scheme(kind.id, kind.title, [(w.id, w.label, w.means) for w in kind.words.values()])
        for word_ in kind.words.values():
            yield Triple(word(kind.id, word_.id), term("lac:level"), word("level", str(word_.level)))
    common = [*codebook.common_words.values(), codebook.not_assessed]
    yield from _scheme("common", "Answers of every kind", [(w.id, w.label, w.means) for w in common])
    yield from _scheme(
        "level", "Levels of answers", [(level, level, "") for level in ("full", "partial", "none")]
    )
    for codelist in knowledge.codelists.values():
        yield from _scheme(
            codelist.id, codelist.title, [(w.id, w.label, w.means) for w in codelist.words.values()]
        )
    yield from _cube()


def _scheme(id_: str, title: str, words: list[tuple[str, str, str]]) -> Triples:
    scheme = node("word", id_)
    yield from _node(scheme, ["skos:ConceptScheme"], ("dcterms:title", _text(title)))
    for position, (word_, label, means) in enumerate(words, 1):
        yield from _node(
            word(id_, word_),
            ["skos:Concept"],
            ("skos:inScheme", scheme),
            ("skos:notation", _plain(word_)),
            ("skos:prefLabel", _text(label)),
            ("skos:definition", _text(means)),
            ("lac:position", integer(position)),
        )


def _question_triples(question: Question, position: int, codebook: Codebook) -> Triples:
    subject = node("question", question.id)
    yield from _node(
        subject,
        ["skos:Concept", "lac:Question"],
        ("skos:inScheme", node("question")),
        ("skos:notation", _plain(question.id)),
        ("skos:prefLabel", _text(question.label)),
        ("skos:definition", _text(question.question)),
        ("skos:scopeNote", _text(question.guidance)),
        ("skos:example", [text(f"{case.case} → {case.answer}", "en") for case in question.hard_cases]),
        ("lac:notMeasured", _text(question.not_measured)),
        ("lac:theme", node("theme", question.theme)),
        ("lac:kind", node("word", question.kind)),
        ("lac:position", integer(position)),
    )
    if question.terms:
        yield from _scheme(
            question.id, question.label, [(w.id, w.label, w.means) for w in question.terms.values()]
        )


def _cube() -> Triples:
    structure = node("structure")
    yield from _node(
        structure,
        ["qb:DataStructureDefinition"],
        ("rdfs:label", _text("One observation for each jurisdiction and question")),
        (
            "qb:component",
            [node("structure", part) for part in ("jurisdiction", "question", "answer", "level")],
        ),
    )
    for position, name in enumerate(("jurisdiction", "question"), 1):
        yield from _node(
            node("structure", name),
            ["qb:ComponentSpecification"],
            ("qb:dimension", term(f"lac:{name}")),
            ("qb:order", integer(position)),
        )
    yield from _node(
        node("structure", "answer"), ["qb:ComponentSpecification"], ("qb:measure", term("lac:answer"))
    )
    yield from _node(
        node("structure", "level"), ["qb:ComponentSpecification"], ("qb:attribute", term("lac:level"))
    )


# --- instruments ----------------------------------------------------------------------------------------------


def instrument_triples(instrument: Instrument, codebook: Codebook) -> Triples:
    """An instrument with its provisions, what they require, the texts read, the parties and reservations."""
    subject = node("instrument", instrument.id)
    binding = instrument.kind in ("treaty", "directive")
    yield from _node(
        subject,
        ["lac:Instrument", "eli:LegalResource" if binding else "dcterms:Standard"],
        ("dcterms:title", _text(instrument.title)),
        ("skos:prefLabel", _text(instrument.short)),
        ("dcterms:description", _text(instrument.about)),
        ("dcterms:identifier", _plain(instrument.id)),
        ("dcterms:type", word("instrument-kind", instrument.kind)),
        ("lac:position", integer(int(instrument.position))),
        ("eli:number", _plain(instrument.number)),
        ("dcterms:issued", _date(instrument.adopted)),
        ("lac:inForce", _date(instrument.in_force)),
        ("sdo:url", _page(instrument.url)),
    )
    for source in instrument.sources.values():
        yield from _node(
            node("instrument", instrument.id, "source", source.id),
            ["dcterms:BibliographicResource"],
            ("dcterms:title", _text(source.title, source.language)),
            ("dcterms:publisher", _plain(source.publisher)),
            ("sdo:url", _page(source.url)),
            ("dcterms:source", _plain(source.source)),
            ("eli:version_date", _date(source.as_of)),
            ("dcterms:language", _plain(source.language)),
            ("dcterms:type", _word("instrument-text-kind", source.kind)),
            ("lac:grade", _word("text-grade", source.grade)),
            ("lac:readOn", _date(source.read)),
            ("skos:note", _text(source.note)),
        )
    for position, provision in enumerate(instrument.provisions.values(), 1):
        yield from _provision_triples(instrument, provision, position, codebook)
    if instrument.status_list:
        yield from _node(
            subject,
            [],
            ("lac:partyListComplete", boolean(instrument.status_list.complete)),
            ("lac:partyListAsOf", _date(instrument.status_list.as_of)),
            ("lac:partyListNote", _text(instrument.status_list.note)),
        )
    for party in instrument.parties.values():
        yield from _party_triples(instrument, party)
    for position, figure in enumerate(instrument.outside_figures, 1):
        yield from _node(
            node("instrument", instrument.id, "outside-figure", str(position)),
            ["lac:OutsideFigure"],
            ("lac:instrument", subject),
            ("lac:count", integer(int(figure.figure))),
            ("lac:denominator", integer(int(figure.of))),
            ("dcterms:description", _text(figure.what)),
            ("dcterms:source", node("instrument", instrument.id, "source", figure.source)),
            ("dcterms:date", _date(figure.year)),
            ("lac:place", _plain(figure.place)),
        )


def _provision_triples(
    instrument: Instrument, provision: Provision, position: int, codebook: Codebook
) -> Triples:
    subject = node("instrument", instrument.id, provision.id)
    yield from _node(
        subject,
        ["lac:Provision", "eli:LegalResourceSubdivision"],
        ("lac:instrument", node("instrument", instrument.id)),
        ("eli:number", _plain(provision.number)),
        ("dcterms:identifier", _plain(provision.id)),
        ("dcterms:title", _text(provision.title)),
        ("dcterms:description", _text(provision.paraphrase)),
        ("lac:force", word("force", provision.force)),
        ("lac:textRead", boolean(provision.text_read)),
        ("prov:hadPrimarySource", node("instrument", instrument.id, "source", provision.source)),
        ("lac:reservationClause", _plain(provision.reservation)),
        ("lac:silentOn", [node("question", question) for question in provision.subject]),
        ("lac:unasked", _text(provision.unasked)),
        ("skos:note", _text(provision.note)),
        ("lac:position", integer(position)),
    )
    for number, requirement in enumerate(provision.requires, 1):
        child = node("instrument", instrument.id, provision.id, "requires", str(number))
        yield Triple(subject, term("lac:requires"), child)
        yield from _requirement_triples(child, requirement, codebook)


def _requirement_triples(subject: NamedNode, requirement: Requirement, codebook: Codebook) -> Triples:
    match requirement:
        case Need():
            question = codebook.questions[requirement.question]
            least = requirement.at_least
            yield from _node(
                subject,
                ["lac:Need"],
                ("lac:question", node("question", requirement.question)),
                (
                    "lac:atLeastAs",
                    node("question", requirement.at_least_as) if requirement.at_least_as else None,
                ),
                *_least(question, least, bool(requirement.at_least_as)),
            )
        case AnyOf(children) | AllOf(children):
            every = isinstance(requirement, AllOf)
            yield from _node(subject, ["lac:AllOf" if every else "lac:AnyOf"])
            for number, child_requirement in enumerate(children, 1):
                child = NamedNode(f"{subject.value}.{number}")
                yield Triple(subject, term("lac:part"), child)
                yield from _requirement_triples(child, child_requirement, codebook)


def _least(question: Question, least: str, compared: bool) -> list[Pair]:
    if compared:
        return []
    if question.kind == "term":
        return [("lac:atLeastWord", word(question.id, least))]
    if question.kind in ("age", "penalty"):
        return [("lac:atLeastNumber", decimal(least))]
    return [("lac:atLeastLevel", word("level", least or "full"))]


def _party_triples(instrument: Instrument, party: Party) -> Triples:
    subject = node("instrument", instrument.id, "party", party.code)
    yield from _node(
        subject,
        ["lac:Participation"],
        ("lac:instrument", node("instrument", instrument.id)),
        ("lac:jurisdiction", node("country", party.code)),
        ("lac:status", word("party-status", party.status)),
        ("lac:ratified", _date(party.ratified)),
        ("lac:inForce", _date(party.in_force)),
        ("lac:ratifiedBy", _date(party.by)),
        ("lac:ratifiedNotAfter", _date(party.ratified or party.by)),
        ("dcterms:source", node("instrument", instrument.id, "source", party.source)),
        ("skos:note", _text(party.note)),
    )
    for number, reservation in enumerate(party.reservations, 1):
        yield from _node(
            node("instrument", instrument.id, "party", party.code, "reservation", str(number)),
            ["lac:Reservation"],
            ("lac:participation", subject),
            ("lac:jurisdiction", node("country", party.code)),
            ("lac:clause", _plain(reservation.clause)),
            ("lac:touches", [node("instrument", instrument.id, each) for each in reservation.provisions]),
            ("dcterms:type", word("reservation-kind", reservation.kind)),
            ("lac:extent", _word("reservation-extent", reservation.extent)),
            ("dcterms:description", _text(reservation.effect)),
            ("lac:since", _date(reservation.since)),
            ("dcterms:source", node("instrument", instrument.id, "source", reservation.source)),
        )


# --- jurisdictions --------------------------------------------------------------------------------------------


def jurisdiction_triples(jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> Triples:
    """A jurisdiction with its laws, answers and sources, its status to the instruments, and the verdicts.

    Verdicts are given for jurisdictions with an answer in their own record: for the others each would be
    "not assessed".
    """
    yield from record_triples(jurisdiction, knowledge.codebook)
    here = node("country", jurisdiction.code)
    for instrument in knowledge.instruments.values():
        standing = standing_of(jurisdiction.code, instrument)
        yield from _node(
            node("country", jurisdiction.code, "standing", instrument.id),
            ["lac:Standing"],
            ("lac:jurisdiction", here),
            ("lac:instrument", node("instrument", instrument.id)),
            ("lac:status", word("standing", standing.word)),
            ("lac:since", _date(standing.since)),
        )
    if jurisdiction.code in knowledge.assessed:
        for instrument in knowledge.instruments.values():
            for provision in instrument.provisions.values():
                verdict = verdict_on(provision, jurisdiction, instrument, knowledge.codebook)
                yield from verdict_triples(verdict, jurisdiction)


def record_triples(jurisdiction: Jurisdiction, codebook: Codebook) -> Triples:
    """What stands in the record of a jurisdiction, and nothing derived."""
    here = node("country", jurisdiction.code)
    yield from _node(
        here,
        ["lac:Jurisdiction", "dcterms:Location", *(["sdo:Country"] if jurisdiction.kind != "union" else [])],
        ("skos:notation", _plain(jurisdiction.code)),
        ("skos:prefLabel", _text(jurisdiction.name)),
        ("dcterms:type", word("jurisdiction-kind", jurisdiction.kind)),
        ("lac:iso3", _plain(jurisdiction.iso3)),
        ("lac:isoNumeric", _plain(jurisdiction.numeric)),
        ("lac:region", _plain(jurisdiction.region)),
        ("lac:subregion", _plain(jurisdiction.subregion)),
        ("dcterms:language", [Literal(each) for each in jurisdiction.languages]),
        ("lac:legalSystem", _word("legal-system", jurisdiction.legal_system)),
        ("skos:note", _text(jurisdiction.note)),
        ("skos:exactMatch", NamedNode(f"http://publications.europa.eu/resource/authority/country/{jurisdiction.iso3}")
         if jurisdiction.iso3 else None),
    )  # fmt: skip
    for position, language in enumerate(jurisdiction.languages, 1):
        yield from _node(
            node("country", jurisdiction.code, "language", language),
            ["lac:OfficialLanguage"],
            ("lac:jurisdiction", here),
            ("dcterms:language", Literal(language)),
            ("lac:position", integer(position)),
        )
    for position, member in enumerate(jurisdiction.members, 1):
        yield from _node(
            node("country", jurisdiction.code, "member", member.code),
            ["lac:Membership"],
            ("lac:union", here),
            ("lac:jurisdiction", node("country", member.code)),
            ("lac:since", _date(member.since)),
            ("lac:position", integer(position)),
        )
    for law in jurisdiction.laws.values():
        yield from _law_triples(jurisdiction.code, law)
    for source in jurisdiction.sources.values():
        yield from _source_triples(jurisdiction.code, source)
    for answer in jurisdiction.answers.values():
        yield from _answer_triples(jurisdiction.code, answer, codebook)
    for question, coders in jurisdiction.left_open.items():
        yield from _node(
            node("country", jurisdiction.code, "left-open", question),
            ["lac:LeftOpen"],
            ("lac:jurisdiction", here),
            ("lac:question", node("question", question)),
            *_coders(coders),
        )
    for position, pending in enumerate(jurisdiction.pending, 1):
        yield from _pending_triples(jurisdiction.code, position, pending, codebook)
    for position, exception in enumerate(jurisdiction.exceptions, 1):
        yield from _exception_triples(jurisdiction.code, position, exception)


def _law_triples(code: str, law: Law) -> Triples:
    subject = node("country", code, "law", law.id)
    language = law.text.language if law.text else ""
    expression = node("country", code, "law", law.id, "text")
    yield from _node(
        subject,
        ["eli:LegalResource"],
        ("lac:jurisdiction", node("country", code)),
        ("dcterms:identifier", _plain(law.id)),
        ("eli:title", _text(law.title, language)),
        ("eli:title_alternative", _text(law.title_en)),
        ("eli:number", _plain(law.number)),
        ("eli:date_document", _date(law.enacted)),
        ("sdo:url", _page(law.url)),
        ("eli:is_realized_by", expression if law.text else None),
    )
    if law.text:
        yield from _node(
            expression,
            ["eli:LegalExpression"],
            ("eli:realizes", subject),
            ("dcterms:source", _plain(law.text.source)),
            ("eli:version_date", _date(law.text.as_of)),
            ("dcterms:type", word("text-kind", law.text.kind)),
            ("lac:extent", _word("text-extent", law.text.extent)),
            ("dcterms:language", _plain(law.text.language)),
            ("lac:grade", _word("text-grade", law.text.grade)),
            ("lac:readOn", _date(law.text.read)),
            ("skos:note", _text(law.text.note)),
        )


def _source_triples(code: str, source: Source) -> Triples:
    yield from _node(
        node("country", code, "source", source.id),
        ["dcterms:BibliographicResource"],
        ("lac:jurisdiction", node("country", code)),
        ("dcterms:identifier", _plain(source.id)),
        ("dcterms:title", _text(source.title, "")),
        ("dcterms:publisher", _plain(source.publisher)),
        ("dcterms:date", _date(source.year)),
        ("sdo:url", _page(source.url)),
        ("dcterms:type", _word("source-kind", source.kind)),
        ("lac:place", _plain(source.place)),
        ("skos:note", _text(source.note)),
    )


def _value(question: Question, answer: str, codebook: Codebook, prefix: str = "lac:") -> list[Pair]:
    """An answer as triples: the word, its level, and for numbers the number itself."""
    if answer in words_for(codebook, question):
        common = answer in codebook.common_words
        scheme = "common" if common else question.id if question.kind == "term" else question.kind
        level = level_of(codebook, question, answer)
        return [
            (f"{prefix}answer", word(scheme, answer)),
            (f"{prefix}level", word("level", str(level)) if level and not common else None),
        ]
    if answer == "life":
        return [(f"{prefix}answer", word("penalty", "life"))]
    return [(f"{prefix}number", decimal(answer) if number_of(answer) is not None else None),
            (f"{prefix}answer", Literal(answer))]  # fmt: skip


def _answer_triples(code: str, answer: Answer, codebook: Codebook) -> Triples:
    subject = node("country", code, "answer", answer.question)
    question = codebook.questions[answer.question]
    here = node("country", code)
    yield from _node(
        subject,
        ["lac:Answer", "qb:Observation"],
        ("qb:dataSet", node("dataset", "answers")),
        ("lac:jurisdiction", here),
        ("lac:question", node("question", answer.question)),
        *_value(question, answer.answer, codebook),
        ("lac:atLeast", _if(answer.at_least)),
        ("lac:since", _date(answer.since)),
        ("lac:asOf", _date(answer.as_of)),
        ("lac:note", _text(answer.note)),
        ("lac:reported", _if(answer.reported)),
        ("lac:scope", _word("scope", answer.scope)),
        ("lac:checkedOn", _date(answer.checked)),
        ("lac:coding", _word("coding", answer.coding)),
        ("lac:inheritedFrom", node("country", answer.inherited_from) if answer.inherited_from else None),
        *_coders(answer.coders),
    )
    owner = answer.inherited_from or code
    yield from _citations(subject, "basis", owner, answer.basis)
    for basis in answer.basis:
        yield Triple(subject, term("prov:hadPrimarySource"), _subdivision(owner, basis))
    for position, source in enumerate(answer.sources, 1):
        yield from _node(
            NamedNode(f"{subject.value}/support/{position}"),
            ["lac:Support"],
            ("lac:of", subject),
            ("dcterms:source", node("country", owner, "source", source)),
            ("lac:position", integer(position)),
        )
    if answer.searched:
        search = NamedNode(f"{subject.value}/search")
        yield from _node(
            search,
            ["lac:Search"],
            ("lac:of", subject),
            ("lac:searchedOn", _date(answer.searched.on)),
            ("lac:note", _text(answer.searched.note)),
            ("prov:used", [node("country", owner, "law", law) for law in answer.searched.texts]),
            ("lac:searchOrder", _plain(" ".join(answer.searched.texts))),
        )
    for position, past in enumerate(answer.history, 1):
        earlier = NamedNode(f"{subject.value}/past/{position}")
        yield from _node(
            earlier,
            ["lac:PastAnswer"],
            ("lac:jurisdiction", here),
            ("lac:question", node("question", answer.question)),
            *_value(question, past.answer, codebook),
            ("lac:since", _date(past.since)),
            ("lac:until", _date(past.until)),
            ("lac:note", _text(past.note)),
            ("lac:position", integer(position)),
        )
        yield Triple(subject, term("prov:wasRevisionOf"), earlier)
        yield from _citations(earlier, "basis", owner, past.basis)


def _coders(coders: Coders | None) -> list[Pair]:
    if coders is None:
        return []
    return [
        ("lac:firstCoder", _plain(coders.first)),
        ("lac:secondCoder", _plain(coders.second)),
        ("lac:settled", _text(coders.settled)),
    ]


def _subdivision(code: str, basis: Basis) -> NamedNode:
    return node("country", code, "law", basis.law, "at", slug(basis.at))


def _citations(subject: NamedNode, name: str, code: str, bases: tuple[Basis, ...]) -> Triples:
    for position, basis in enumerate(bases, 1):
        provision = _subdivision(code, basis)
        yield from _node(
            NamedNode(f"{subject.value}/{name}/{position}"),
            ["lac:Citation"],
            ("lac:of", subject),
            ("lac:cites", provision),
            ("lac:readIn", node("country", code, "law", basis.read_in) if basis.read_in else None),
            ("lac:position", integer(position)),
        )
        yield from _node(
            provision,
            ["eli:LegalResourceSubdivision"],
            ("eli:is_part_of", node("country", code, "law", basis.law)),
            ("eli:number", _plain(basis.at)),
        )


def _pending_triples(code: str, position: int, pending: Pending, codebook: Codebook) -> Triples:
    subject = node("country", code, "pending", str(position))
    yield from _node(
        subject,
        ["lac:PendingLaw"],
        ("lac:jurisdiction", node("country", code)),
        ("dcterms:title", _text(pending.title, "")),
        ("lac:stage", _text(pending.stage)),
        ("dcterms:source", _plain(pending.source)),
        ("skos:note", _text(pending.note)),
        ("lac:position", integer(position)),
    )
    for question, answer in pending.would_answer.items():
        yield from _node(
            NamedNode(f"{subject.value}/would/{question}"),
            ["lac:WouldAnswer"],
            ("lac:of", subject),
            ("lac:question", node("question", question)),
            *_value(codebook.questions[question], answer, codebook),
        )


def _exception_triples(code: str, position: int, exception: RuleException) -> Triples:
    yield from _node(
        node("country", code, "exception", str(position)),
        ["lac:RuleException"],
        ("lac:jurisdiction", node("country", code)),
        ("lac:rule", _plain(exception.rule)),
        ("lac:place", _plain(exception.at)),
        ("lac:because", _text(exception.because)),
        ("lac:position", integer(position)),
    )


def verdict_triples(verdict: Verdict, jurisdiction: Jurisdiction) -> Triples:
    """A verdict with the answers it was derived from."""
    code = verdict.jurisdiction
    subject = node("country", code, "verdict", verdict.instrument, verdict.provision)
    decided = dict.fromkeys(question for step in verdict.steps for question in step.decided_by)
    yield from _node(
        subject,
        ["lac:Verdict"],
        ("lac:jurisdiction", node("country", code)),
        ("lac:instrument", node("instrument", verdict.instrument)),
        ("lac:provision", node("instrument", verdict.instrument, verdict.provision)),
        ("lac:verdict", word("verdict", verdict.verdict)),
        ("lac:assessed", integer(verdict.assessed)),
        ("lac:total", integer(verdict.total)),
        (
            "prov:wasDerivedFrom",
            [node("country", code, "answer", each) for each in decided if each in jurisdiction.answers],
        ),
    )

"""The graph of a jurisdiction back to the jurisdiction: proof that nothing of a record is lost in the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from pyoxigraph import NamedNode, Triple

from lacuna.graph.terms import BASE, term
from lacuna.model import (
    Answer,
    Basis,
    Coders,
    Jurisdiction,
    Law,
    Member,
    PastAnswer,
    Pending,
    RuleException,
    Search,
    Source,
    TextRead,
)


class _Graph:
    """The triples by subject and predicate, nodes as their IRIs and literals as their values."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.by_subject: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.by_type: dict[str, list[str]] = defaultdict(list)
        for triple in triples:
            subject = str(getattr(triple.subject, "value", triple.subject))
            if triple.predicate == term("rdf:type") and isinstance(triple.object, NamedNode):
                self.by_type[triple.object.value].append(subject)
            value = str(getattr(triple.object, "value", triple.object))
            self.by_subject[subject][triple.predicate.value].append(value)

    def of_type(self, name: str) -> list[str]:
        return self.in_position(self.by_type[term(name).value])

    def in_position(self, subjects: list[str]) -> list[str]:
        return sorted(subjects, key=self._position)

    def _position(self, subject: str) -> tuple[int, str]:
        return int(self.one(subject, "lac:position") or "0"), subject

    def one(self, subject: str, predicate: str) -> str:
        values = self.by_subject[subject][term(predicate).value]
        return values[0] if values else ""

    def all(self, subject: str, predicate: str) -> list[str]:
        return self.by_subject[subject][term(predicate).value]

    def local(self, subject: str, predicate: str) -> str:
        """The last part of the node an object names."""
        return unquote(self.one(subject, predicate).rpartition("/")[2])

    def owned_by(self, owner: str, name: str) -> list[str]:
        return [each for each in self.of_type(name) if self.one(each, "lac:of") == owner]


def jurisdiction_of(code: str, triples: Iterable[Triple]) -> Jurisdiction:
    """The jurisdiction that a named graph describes; verdicts and standings in it are left aside."""
    graph = _Graph(triples)
    here = f"{BASE}country/{code}"
    return Jurisdiction(
        code=code,
        name=graph.one(here, "skos:prefLabel"),
        kind=graph.local(here, "dcterms:type"),
        iso3=graph.one(here, "lac:iso3"),
        numeric=graph.one(here, "lac:isoNumeric"),
        region=graph.one(here, "lac:region"),
        subregion=graph.one(here, "lac:subregion"),
        languages=tuple(
            graph.one(each, "dcterms:language") for each in graph.of_type("lac:OfficialLanguage")
        ),
        legal_system=graph.local(here, "lac:legalSystem"),
        note=graph.one(here, "skos:note"),
        members=tuple(
            Member(graph.local(each, "lac:jurisdiction"), graph.one(each, "lac:since"))
            for each in graph.of_type("lac:Membership")
        ),
        laws={
            graph.one(each, "dcterms:identifier"): _law(graph, each)
            for each in graph.of_type("eli:LegalResource")
        },
        answers={
            graph.local(each, "lac:question"): _answer(graph, each) for each in graph.of_type("lac:Answer")
        },
        left_open={
            graph.local(each, "lac:question"): _coders(graph, each) for each in graph.of_type("lac:LeftOpen")
        },
        sources={
            graph.one(each, "dcterms:identifier"): _source(graph, each)
            for each in graph.of_type("dcterms:BibliographicResource")
        },
        pending=tuple(_pending(graph, each) for each in graph.of_type("lac:PendingLaw")),
        exceptions=tuple(
            RuleException(
                graph.one(each, "lac:rule"), graph.one(each, "lac:place"), graph.one(each, "lac:because")
            )
            for each in graph.of_type("lac:RuleException")
        ),
    )


def _law(graph: _Graph, subject: str) -> Law:
    expression = graph.one(subject, "eli:is_realized_by")
    return Law(
        id=graph.one(subject, "dcterms:identifier"),
        title=graph.one(subject, "eli:title"),
        title_en=graph.one(subject, "eli:title_alternative"),
        number=graph.one(subject, "eli:number"),
        enacted=graph.one(subject, "eli:date_document"),
        url=graph.one(subject, "sdo:url"),
        text=TextRead(
            source=graph.one(expression, "dcterms:source"),
            kind=graph.local(expression, "dcterms:type"),
            as_of=graph.one(expression, "eli:version_date"),
            extent=graph.local(expression, "lac:extent"),
            language=graph.one(expression, "dcterms:language"),
            grade=graph.local(expression, "lac:grade"),
            read=graph.one(expression, "lac:readOn"),
            note=graph.one(expression, "skos:note"),
        )
        if expression
        else None,
    )


def _source(graph: _Graph, subject: str) -> Source:
    return Source(
        id=graph.one(subject, "dcterms:identifier"),
        title=graph.one(subject, "dcterms:title"),
        publisher=graph.one(subject, "dcterms:publisher"),
        year=graph.one(subject, "dcterms:date"),
        url=graph.one(subject, "sdo:url"),
        kind=graph.local(subject, "dcterms:type"),
        place=graph.one(subject, "lac:place"),
        note=graph.one(subject, "skos:note"),
    )


def _value(graph: _Graph, subject: str) -> str:
    value = graph.one(subject, "lac:answer")
    return value.rpartition("/")[2] if value.startswith(BASE) else value


def _basis(graph: _Graph, subject: str) -> tuple[Basis, ...]:
    return tuple(
        Basis(
            graph.local(provision, "eli:is_part_of"),
            graph.one(provision, "eli:number"),
            graph.local(each, "lac:readIn"),
        )
        for each in graph.owned_by(subject, "lac:Citation")
        for provision in graph.all(each, "lac:cites")
    )


def _coders(graph: _Graph, subject: str) -> Coders:
    return Coders(
        graph.one(subject, "lac:firstCoder"),
        graph.one(subject, "lac:secondCoder"),
        graph.one(subject, "lac:settled"),
    )


def _answer(graph: _Graph, subject: str) -> Answer:
    searches = graph.owned_by(subject, "lac:Search")
    past = graph.in_position(graph.all(subject, "prov:wasRevisionOf"))
    return Answer(
        question=graph.local(subject, "lac:question"),
        answer=_value(graph, subject),
        at_least=graph.one(subject, "lac:atLeast") == "true",
        since=graph.one(subject, "lac:since"),
        as_of=graph.one(subject, "lac:asOf"),
        basis=_basis(graph, subject),
        note=graph.one(subject, "lac:note"),
        searched=Search(
            tuple(graph.one(searches[0], "lac:searchOrder").split()),
            graph.one(searches[0], "lac:searchedOn"),
            graph.one(searches[0], "lac:note"),
        )
        if searches
        else None,
        sources=tuple(graph.local(each, "dcterms:source") for each in graph.owned_by(subject, "lac:Support")),
        reported=graph.one(subject, "lac:reported") == "true",
        scope=graph.local(subject, "lac:scope"),
        checked=graph.one(subject, "lac:checkedOn"),
        coding=graph.local(subject, "lac:coding"),
        coders=_coders(graph, subject) if graph.one(subject, "lac:firstCoder") else None,
        history=tuple(_past(graph, each) for each in past),
        inherited_from=graph.local(subject, "lac:inheritedFrom"),
    )


def _past(graph: _Graph, subject: str) -> PastAnswer:
    return PastAnswer(
        answer=_value(graph, subject),
        until=graph.one(subject, "lac:until"),
        since=graph.one(subject, "lac:since"),
        basis=_basis(graph, subject),
        note=graph.one(subject, "lac:note"),
    )


def _pending(graph: _Graph, subject: str) -> Pending:
    return Pending(
        title=graph.one(subject, "dcterms:title"),
        stage=graph.one(subject, "lac:stage"),
        would_answer={
            graph.local(each, "lac:question"): _value(graph, each)
            for each in graph.owned_by(subject, "lac:WouldAnswer")
        },
        source=graph.one(subject, "dcterms:source"),
        note=graph.one(subject, "skos:note"),
    )

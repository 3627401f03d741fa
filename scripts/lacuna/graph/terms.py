"""Namespaces and identifiers of the graph. Every node has an IRI; there are no blank nodes."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

BASE = "https://w3id.org/lacuna/"

PREFIXES = {
    "lac": f"{BASE}vocabulary#",
    "country": f"{BASE}country/",
    "instrument": f"{BASE}instrument/",
    "question": f"{BASE}question/",
    "theme": f"{BASE}theme/",
    "word": f"{BASE}word/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sdo": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_GRAPHS = f"{BASE}graph/"


@cache
def term(name: str) -> NamedNode:
    """A term by its prefixed name: ``dcterms:title``. Raises KeyError for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def node(*parts: str) -> NamedNode:
    """An identifier of our own below the base; parts are escaped for IRIs."""
    return NamedNode(BASE + "/".join([_escaped(part) for part in parts]))


@cache
def _escaped(part: str) -> str:
    return quote(part, safe="-._~:()@")


def graph_of(*parts: str) -> NamedNode:
    """The name of a named graph: ``country``, ``IE``."""
    return NamedNode(_GRAPHS + "/".join(parts))


@cache
def word(codelist: str, id_: str) -> NamedNode:
    """The concept of an answer word or a word of a codelist."""
    return node("word", codelist, id_)


def text(value: str, language: str = "") -> Literal:
    """A text literal, with a language tag where the language is known."""
    return Literal(value, language=language) if language else Literal(value)


@cache
def integer(value: int) -> Literal:
    """An ``xsd:integer``."""
    return Literal(str(value), datatype=term("xsd:integer"))


@cache
def decimal(value: str) -> Literal:
    """An ``xsd:decimal`` from its digits."""
    return Literal(value if "." in value else f"{value}.0", datatype=term("xsd:decimal"))


def boolean(value: bool) -> Literal:
    """An ``xsd:boolean``."""
    return Literal("true" if value else "false", datatype=term("xsd:boolean"))


_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


@cache
def date(value: str) -> Literal:
    """A date typed by its precision: year, month or day."""
    return Literal(value, datatype=term(_DATE_TYPES[len(value)]))


def slug(pinpoint: str) -> str:
    """A pinpoint as part of an identifier: ``art. 227-23, para. 5`` becomes ``art._227-23,_para._5``.

    Different pinpoints never become the same; none ends in a dot, which not every Turtle reader takes at the end of a name.
    """
    plain = pinpoint.replace("_", "%5F").replace(" ", "_")
    return plain[:-1] + "%2E" if plain.endswith(".") else plain

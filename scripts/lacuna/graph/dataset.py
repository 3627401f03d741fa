"""The description of the data set for catalogues: DCAT 3 and VoID."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from lacuna.graph.terms import BASE, date, integer, node, term, text
from lacuna.knowledge import KnowledgeBase

_LICENCE = NamedNode("https://creativecommons.org/licenses/by/4.0/")
_MEDIA = "https://www.iana.org/assignments/media-types/"
_FILES = {
    "lacuna.ttl": "text/turtle",
    "lacuna.nq": "application/n-quads",
    "lacuna.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "answers.csv": "text/csv",
    "history.csv": "text/csv",
    "verdicts.csv": "text/csv",
    "laws.csv": "text/csv",
    "parties.csv": "text/csv",
    "jurisdictions.csv": "text/csv",
}


def dataset_triples(knowledge: KnowledgeBase, graphs: Iterable[tuple[NamedNode, int]]) -> list[Triple]:
    """The data set, its distributions, and its named graphs (``graphs``: name and number of triples)."""
    dataset, answers = node("dataset"), node("dataset", "answers")
    sizes = list(graphs)
    checked = max(
        (answer.checked for each in knowledge.jurisdictions.values() for answer in each.answers.values()),
        default="",
    )
    triples = [
        *_typed(dataset, "dcat:Dataset", "void:Dataset"),
        Triple(
            dataset,
            term("dcterms:title"),
            text("Lacuna: national law on online child sexual exploitation", "en"),
        ),
        Triple(
            dataset,
            term("dcterms:description"),
            text(
                "How the law of every country answers online child sexual exploitation, with pinpoint and version "
                "of the text read, and where it falls short of treaties and benchmarks.",
                "en",
            ),
        ),
        Triple(dataset, term("dcterms:license"), _LICENCE),
        Triple(dataset, term("dcat:version"), Literal(knowledge.codebook.version)),
        Triple(dataset, term("void:uriSpace"), Literal(BASE)),
        Triple(dataset, term("void:vocabulary"), NamedNode(f"{BASE}vocabulary")),
        Triple(dataset, term("void:triples"), integer(sum(count for _, count in sizes))),
        *_typed(answers, "qb:DataSet"),
        Triple(answers, term("qb:structure"), node("structure")),
        Triple(answers, term("dcterms:isPartOf"), dataset),
    ]
    if checked:
        triples.append(Triple(dataset, term("dcterms:modified"), date(checked)))
    for name, media in _FILES.items():
        distribution = node("dataset", name)
        triples += [
            Triple(dataset, term("dcat:distribution"), distribution),
            *_typed(distribution, "dcat:Distribution"),
            Triple(distribution, term("dcat:downloadURL"), NamedNode(f"{BASE}data/{name}")),
            Triple(distribution, term("dcat:mediaType"), NamedNode(_MEDIA + media)),
            Triple(distribution, term("dcterms:license"), _LICENCE),
        ]
    for name_, count in sizes:
        triples += [
            Triple(dataset, term("void:subset"), name_),
            *_typed(name_, "void:Dataset"),
            Triple(name_, term("void:triples"), integer(count)),
        ]
    return triples


def _typed(subject: NamedNode, *types: str) -> list[Triple]:
    return [Triple(subject, term("rdf:type"), term(type_)) for type_ in types]

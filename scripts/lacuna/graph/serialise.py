"""Named graphs to files, byte for byte the same each time: sorted triples, fixed prefixes, no blank nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from lacuna.graph.terms import PREFIXES

NamedGraph = tuple[NamedNode, list[Triple]]


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """The triples without repetition, sorted by their N-Triples form."""
    return [triple for _, triple in sorted({str(triple): triple for triple in triples}.items())]


def turtle(triples: list[Triple]) -> bytes:
    """Sorted triples as Turtle."""
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def json_ld(triples: list[Triple]) -> bytes:
    """Sorted triples as JSON-LD, expanded except for the prefixes."""
    return serialize(triples, format=RdfFormat.JSON_LD, prefixes=PREFIXES) or b""


def write_dumps(graphs: Iterable[NamedGraph], folder: Path) -> int:
    """Writes ``lacuna.nq``, ``lacuna.ttl`` and ``lacuna.jsonld`` of all graphs; returns the number of triples.

    ``graphs`` hold sorted triples. The graphs pass by one at a time for the first two, so that memory stays bounded.
    """
    count = 0
    with (folder / "lacuna.nq").open("wb") as quads, (folder / "lacuna.ttl").open("wb") as turtles:
        head = b"".join(f"@prefix {name}: <{iri}> .\n".encode() for name, iri in PREFIXES.items())
        turtles.write(head)
        for name, triples in graphs:
            count += len(triples)
            serialize(_quads(name, triples), output=quads, format=RdfFormat.N_QUADS)
            body = turtle(triples)
            turtles.write(body[body.rfind(b"@prefix") :].partition(b"\n")[2])
    return count


def _quads(name: NamedNode, triples: Iterable[Triple]) -> Iterator[Quad]:
    return (Quad(each.subject, each.predicate, each.object, name) for each in triples)

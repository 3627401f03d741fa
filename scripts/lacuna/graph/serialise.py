"""Named graphs to files, byte for byte the same each time: sorted triples, fixed prefixes, no blank nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from lacuna.graph.terms import PREFIXES

NamedGraph = tuple[NamedNode, list[Triple]]

_PREFIXES = b"".join(f"@prefix {name}: <{iri}> .\n".encode() for name, iri in sorted(PREFIXES.items()))
_PREFIX_LINES = re.compile(rb"\A(?:@prefix [^\n]*\n)+")


@dataclass(frozen=True, slots=True)
class SortedGraph:
    """A named graph with its triples in the order of ``lines``, their N-Triples form without the final dot."""

    name: NamedNode
    triples: list[Triple]
    lines: list[str]


def in_order(name: NamedNode, triples: Iterable[Triple]) -> SortedGraph:
    """The triples without repetition, sorted by their N-Triples form."""
    by_line = {str(triple): triple for triple in triples}
    lines = sorted(by_line)
    return SortedGraph(name, [by_line[line] for line in lines], lines)


def turtle(graph: SortedGraph) -> bytes:
    """One graph as Turtle."""
    return serialize(graph.triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def json_ld(graph: SortedGraph) -> bytes:
    """One graph as JSON-LD in expanded form, which needs no context."""
    return serialize(graph.triples, format=RdfFormat.JSON_LD) or b""


def n_quads(graph: SortedGraph) -> bytes:
    """One graph as N-Quads."""
    tail = f" {graph.name} .\n"
    return "".join([line + tail for line in graph.lines]).encode()


class Dumps:
    """The dumps of all graphs, ``lacuna.nq`` and ``lacuna.ttl``, written a graph at a time.

    A context manager, so that memory stays bounded by the largest graph.
    """

    def __init__(self, folder: Path) -> None:
        self._quads = (folder / "lacuna.nq").open("wb")
        self._turtle = (folder / "lacuna.ttl").open("wb")
        self._turtle.write(_PREFIXES)

    def __enter__(self) -> Dumps:
        return self

    def __exit__(self, *_: object) -> None:
        self._quads.close()
        self._turtle.close()

    def add(self, graph: SortedGraph, as_turtle: bytes) -> None:
        """Appends a graph; its Turtle is given, as it has a file of its own too."""
        self._quads.write(n_quads(graph))
        self._turtle.write(_PREFIX_LINES.sub(b"", as_turtle))

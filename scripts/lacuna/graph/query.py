"""SPARQL over the knowledge base, on the embedded engine."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from lacuna.graph.serialise import NamedGraph
from lacuna.graph.terms import PREFIXES


class BadQuery(Exception):
    """A query the engine refuses; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a SELECT query (values as text, empty where unbound); ASK gives one row, CONSTRUCT triples."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def store_of(graphs: Iterable[NamedGraph]) -> Store:
    """An in-memory store of the named graphs."""
    store = Store()
    for name, triples in graphs:
        store.bulk_extend(Quad(each.subject, each.predicate, each.object, name) for each in triples)
    return store


def query(store: Store, sparql: str) -> Result:
    """Runs one query; the prefixes of the vocabulary are known. Raises BadQuery.

    Without FROM it looks at the union of all graphs. Queries that would reach other hosts (SERVICE) are refused.
    """
    bare = _OPAQUE.sub(" ", sparql)
    if _SERVICE.search(bare):
        raise BadQuery("SERVICE is refused: no query leaves this machine")
    try:
        answer = store.query(
            sparql,
            prefixes=PREFIXES,
            use_default_graph_as_union=not _FROM.search(bare),
        )
        return _result(answer)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise BadQuery(str(error)) from error


# What may hold any word: comments, IRIs and strings. Then the keywords, where they are no part of a name.
_OPAQUE = re.compile(
    r"""\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\'"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\s]*>|\#[^\n]*""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![?$:\w-])SERVICE(?![\w:-])", re.IGNORECASE)
_FROM = re.compile(r"(?<![?$:\w-])FROM(?![\w:-])", re.IGNORECASE)


def _result(answer: QuerySolutions | QueryBoolean | QueryTriples) -> Result:
    if isinstance(answer, QueryBoolean):
        return Result(("answer",), (("true" if answer else "false",),))
    if isinstance(answer, QueryTriples):
        return Result(
            ("subject", "predicate", "object"),
            tuple((_shown(each.subject), _shown(each.predicate), _shown(each.object)) for each in answer),
        )
    names = tuple(variable.value for variable in answer.variables)
    return Result(names, tuple(tuple(_shown(row[name]) for name in names) for row in answer))


def _shown(value: object) -> str:
    """A node with its prefix where it has one, a literal as its text, nothing for an unbound variable."""
    if value is None:
        return ""
    if isinstance(value, NamedNode):
        for prefix, iri in PREFIXES.items():
            local = value.value.removeprefix(iri)
            if local != value.value and "/" not in local and "#" not in local:
                return f"{prefix}:{local}"
        return value.value
    return value.value if isinstance(value, Literal) else str(value)

"""The graph: its vocabulary, its files in other readers, the way back to the records, and facts asked by SPARQL."""

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple

from lacuna.building import write_graph
from lacuna.codebook import words_for
from lacuna.exports.files import write_csv
from lacuna.exports.tables import ANSWERS
from lacuna.graph.dataset import dataset_triples
from lacuna.graph.query import BadQuery, query, store_of
from lacuna.graph.reading_back import jurisdiction_of
from lacuna.graph.serialise import Dumps, NamedGraph, in_order, turtle
from lacuna.graph.terms import BASE, PREFIXES, graph_of, term
from lacuna.graph.triples import graphs, jurisdiction_triples, record_triples
from lacuna.knowledge import KnowledgeBase, load
from lacuna.model import (
    Answer,
    Basis,
    Codebook,
    Coders,
    Jurisdiction,
    Law,
    Member,
    PastAnswer,
    Pending,
    Question,
    RuleException,
    Search,
    Source,
    TextRead,
)
from lacuna.reading import read_document
from lacuna.records import instrument_from, jurisdiction_from, record_of

LAC = PREFIXES["lac"]
TYPE = term("rdf:type")


@pytest.fixture(scope="module")
def knowledge(root: Path) -> KnowledgeBase:
    loaded = load(root)
    assert loaded.knowledge is not None, loaded.findings
    return loaded.knowledge


@pytest.fixture(scope="module")
def real_graphs(knowledge: KnowledgeBase) -> dict[NamedNode, list[Triple]]:
    return dict(_with_dataset(knowledge))


@pytest.fixture(scope="module")
def store(real_graphs: dict[NamedNode, list[Triple]]) -> Store:
    return store_of(real_graphs.items())


@pytest.fixture(scope="module")
def built(root: Path, knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that a build writes of the graph."""
    folder = tmp_path_factory.mktemp("graph")
    write_graph(knowledge, root, folder)
    return folder


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> list[Triple]:
    path = root / "schema" / "vocabulary.ttl"
    return [Triple(each.subject, each.predicate, each.object) for each in pyoxigraph.parse(path=path)]


def _with_dataset(knowledge: KnowledgeBase) -> Iterator[NamedGraph]:
    """Every named graph in order and without repetition, the description of the data set last."""
    sizes = []
    for name, triples in graphs(knowledge):
        distinct = in_order(name, triples).triples
        sizes.append((name, len(distinct)))
        yield name, distinct
    yield graph_of("dataset"), dataset_triples(knowledge, sizes)


# --- a record and an instrument in which no field is empty ----------------------------------------------------

UNION: dict[str, Any] = {
    "code": "XU",
    "name": "Union of Examples",
    "kind": "union",
    "iso3": "XUN",
    "numeric": "902",
    "region": "Europe",
    "subregion": "Western Europe",
    "languages": ["mt", "en"],
    "legal_system": "mixed",
    "note": "An invented union.",
    "members": [{"code": "XU", "since": "1973-01-01"}],
    "laws": {
        "regulation": {
            "title": "Regulament",
            "title_en": "Regulation",
            "number": "7/2015",
            "enacted": "2015-05",
            "url": "https://law.example/regulation",
            "text": {
                "source": "https://law.example/regulation/2026",
                "kind": "consolidated",
                "language": "mt",
                "read": "2026-11-20",
                "as_of": "2026-01-01",
                "extent": "whole",
                "grade": "A",
                "note": "Read in full.",
            },
        },
        "amending-act": {"title": "Amending Act"},
    },
    "answers": {
        "material-possession": {
            "answer": "partly-criminalised",
            "at_least": "true",
            "since": "2015",
            "as_of": "2024",
            "basis": [{"law": "regulation", "at": "art. 5 (1)", "read_in": "amending-act"}],
            "note": "Drawings are left out.",
            "searched": {
                "texts": ["regulation", "amending-act"],
                "on": "2026-11-20",
                "note": "Nothing on drawings.",
            },
            "sources": ["survey"],
            "reported": "true",
            "scope": "sub-national",
            "checked": "2026-11-20",
            "coding": "reconciled",
            "coders": {
                "first": "criminalised",
                "second": "not-assessed",
                "settled": "Article 5 leaves drawings out.",
            },
            "history": [
                {
                    "answer": "not-criminalised",
                    "until": "2014-12-31",
                    "since": "2001",
                    "basis": [{"law": "regulation", "at": "art. 4", "read_in": "amending-act"}],
                    "note": "Before the reform.",
                }
            ],
        },
        "grooming-age": {"answer": "16"},
        "penalty-possession": {"answer": "life"},
    },
    "left_open": {
        "material-access": {
            "first": "unclear",
            "second": "not-assessed",
            "settled": "The law could not be read.",
        }
    },
    "sources": {
        "survey": {
            "title": "Survey",
            "publisher": "Network",
            "year": "2024",
            "url": "https://survey.example",
            "kind": "report",
            "place": "p. 12",
            "note": "Second edition.",
        }
    },
    "pending": [
        {
            "title": "Bill 7",
            "stage": "tabled",
            "would_answer": {"material-access": "criminalised", "grooming-age": "18"},
            "source": "https://parliament.example/7",
            "note": "First reading.",
        }
    ],
    "exceptions": [
        {"rule": "own-words", "at": "answers.grooming-age", "because": "The text has no other words."}
    ],
}

PACT: dict[str, Any] = {
    "id": "pact",
    "title": "Pact of Examples",
    "short": "Pact",
    "kind": "treaty",
    "about": "An invented treaty.",
    "position": "1",
    "number": "1",
    "adopted": "2010",
    "in_force": "2012-08",
    "url": "https://treaties.example/pact",
    "sources": {
        "text": {
            "title": "Pact",
            "publisher": "Depositary",
            "url": "https://treaties.example/pact/text",
            "source": "A printed copy.",
            "as_of": "2010",
            "language": "en",
            "kind": "official",
            "grade": "A",
            "read": "2026-11-20",
            "note": "Read in full.",
        }
    },
    "provisions": {
        "art-1": {
            "number": "art. 1",
            "title": "Possession",
            "paraphrase": "Possession is an offence.",
            "force": "optional",
            "text_read": "true",
            "source": "text",
            "reservation": "art. 9",
            "requires": [
                {
                    "any": [
                        {"all": [{"question": "material-possession"}, {"question": "material-access"}]},
                        {"question": "grooming-age", "at_least": "16"},
                    ]
                },
                {"question": "grooming-threshold", "at_least": "proposal"},
                {"question": "grooming-age", "at_least_as": "consent-age"},
            ],
            "subject": ["provider-reporting"],
            "unasked": "No question asks this.",
            "note": "Two sentences.",
        }
    },
    "status_list": {"complete": "true", "as_of": "2026", "note": "Read once.", "expected": "1"},
    "parties": {
        "XU": {
            "status": "party",
            "source": "text",
            "ratified": "2012-05-01",
            "in_force": "2012-08-01",
            "by": "2013",
            "note": "Acceded.",
            "reservations": [
                {
                    "clause": "art. 9",
                    "provisions": ["art-1"],
                    "kind": "reservation",
                    "extent": "part",
                    "effect": "Drawings are left out.",
                    "source": "text",
                    "from": "2012-05-01",
                }
            ],
        }
    },
    "about_sources": ["text"],
    "outside_figures": [
        {
            "figure": "1",
            "of": "2",
            "what": "States with a law.",
            "source": "text",
            "year": "2018",
            "place": "p. 3",
        }
    ],
}


@pytest.fixture(scope="module")
def union() -> Jurisdiction:
    """A jurisdiction in which every field of every class is filled at least once."""
    own = jurisdiction_from(UNION)
    lent = replace(own.answers["grooming-age"], question="consent-age", inherited_from="XU")
    return replace(own, answers={**own.answers, "consent-age": lent})


@pytest.fixture(scope="module")
def everything(knowledge: KnowledgeBase, union: Jurisdiction) -> dict[NamedNode, list[Triple]]:
    """The graphs of an invented knowledge base that uses every field of the model."""
    invented = KnowledgeBase(
        knowledge.vocabulary, {"XU": union}, {"pact": instrument_from(PACT)}, "2026-11-21"
    )
    return dict(_with_dataset(invented))


def _filled(value: object) -> Iterator[tuple[str, str]]:
    """Class and name of every field that is filled somewhere below an object of the domain."""
    if is_dataclass(value):
        for each in fields(value):
            inner = getattr(value, each.name)
            if inner not in ("", None, (), {}, False):
                yield type(value).__name__, each.name
            yield from _filled(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _filled(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _filled(inner)


def test_invented_record_fills_every_field(union: Jurisdiction) -> None:
    classes = {each.__class__ for each in _objects(union)}
    assert {(each.__name__, field.name) for each in classes for field in fields(each)} == {*_filled(union)}


def _objects(*values: object) -> Iterator[Any]:
    for value in values:
        if is_dataclass(value):
            yield value
            yield from _objects(*(getattr(value, each.name) for each in fields(value)))
        elif isinstance(value, dict):
            yield from _objects(*value.values())
        elif isinstance(value, tuple):
            yield from _objects(*value)


# --- vocabulary and context -----------------------------------------------------------------------------------


def _own_terms(triples: Iterable[Triple]) -> set[str]:
    """The names of our own terms used as predicate, class or object."""
    return {
        each.value.removeprefix(LAC)
        for triple in triples
        for each in (triple.predicate, triple.object)
        if isinstance(each, NamedNode) and each.value.startswith(LAC)
    }


def _declared(vocabulary: list[Triple], *types: str) -> set[str]:
    return {
        str(each.subject.value).removeprefix(LAC)
        for each in vocabulary
        if each.predicate == TYPE and each.object in [term(type_) for type_ in types]
    }


def test_vocabulary_declares_the_terms_in_use_and_no_other(
    vocabulary: list[Triple],
    real_graphs: dict[NamedNode, list[Triple]],
    everything: dict[NamedNode, list[Triple]],
) -> None:
    used = _own_terms(
        triple for each in (real_graphs, everything) for part in each.values() for triple in part
    )
    assert _declared(vocabulary, "rdfs:Class", "rdf:Property") == used


def test_vocabulary_tells_classes_from_properties(
    vocabulary: list[Triple], everything: dict[NamedNode, list[Triple]]
) -> None:
    triples = [triple for part in everything.values() for triple in part]
    classes = {triple.object.value for triple in triples if triple.predicate == TYPE}
    properties = {triple.predicate.value for triple in triples}
    assert {LAC + each for each in _declared(vocabulary, "rdfs:Class")} <= classes
    assert {LAC + each for each in _declared(vocabulary, "rdf:Property")} <= properties


def test_every_term_has_one_label_and_one_sentence(vocabulary: list[Triple]) -> None:
    for name in _declared(vocabulary, "rdfs:Class", "rdf:Property"):
        about = [each for each in vocabulary if each.subject == NamedNode(LAC + name)]
        labels = [each.object for each in about if each.predicate == term("rdfs:label")]
        comments = [each.object for each in about if each.predicate == term("rdfs:comment")]
        assert [each.language for each in (*labels, *comments)] == ["en", "en"], name
        assert comments[0].value.endswith(".") and ". " not in comments[0].value, name


def test_vocabulary_reads_the_same_in_rdflib_and_has_the_prefixes_of_the_graph(
    root: Path, vocabulary: list[Triple]
) -> None:
    text = (root / "schema" / "vocabulary.ttl").read_text(encoding="utf-8")
    read = rdflib.Graph().parse(data=text, format="turtle")
    assert _in_rdflib(read) == _in_pyoxigraph(vocabulary)
    head = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert head == [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    assert not any(isinstance(node, BlankNode) for each in vocabulary for node in (each.subject, each.object))


def test_domains_and_ranges_hold_for_every_use(
    vocabulary: list[Triple],
    real_graphs: dict[NamedNode, list[Triple]],
    everything: dict[NamedNode, list[Triple]],
) -> None:
    expected = {
        kind: {each.subject: each.object for each in vocabulary if each.predicate == term(kind)}
        for kind in ("rdfs:domain", "rdfs:range")
    }
    for whole in (real_graphs, everything):
        triples = [triple for part in whole.values() for triple in part]
        types: dict[Any, set[Any]] = {}
        for triple in triples:
            if triple.predicate == TYPE:
                types.setdefault(triple.subject, set()).add(triple.object)
        for triple in triples:
            domain = expected["rdfs:domain"].get(triple.predicate)
            range_ = expected["rdfs:range"].get(triple.predicate)
            assert domain is None or domain in types[triple.subject], triple
            if isinstance(triple.object, Literal):
                assert range_ in (None, triple.object.datatype), triple
            else:
                assert range_ is None or range_ in types[triple.object], triple


def _context(root: Path) -> dict[str, Any]:
    context: dict[str, Any] = json.loads((root / "schema" / "context.jsonld").read_text(encoding="utf-8"))
    return context["@context"]


def _expanded(context: dict[str, Any]) -> dict[str, str]:
    """What each short name of the context stands for."""
    names = {}
    for name, value in context.items():
        compact = value["@id"] if isinstance(value, dict) else value
        if name not in PREFIXES and isinstance(compact, str) and not compact.startswith("@"):
            prefix, _, local = compact.partition(":")
            names[name] = PREFIXES[prefix] + local
    return names


def test_context_has_the_prefixes_and_one_short_name_for_each_term(
    root: Path, real_graphs: dict[NamedNode, list[Triple]], everything: dict[NamedNode, list[Triple]]
) -> None:
    context = _context(root)
    assert {name: context[name] for name in PREFIXES} == PREFIXES
    named = sorted(_expanded(context).values())
    triples = [triple for each in (real_graphs, everything) for part in each.values() for triple in part]
    predicates = {triple.predicate.value for triple in triples if triple.predicate != TYPE}
    classes = {triple.object.value for triple in triples if triple.predicate == TYPE}
    assert named == sorted(predicates | classes)


def test_context_carries_the_graph_there_and_back(
    root: Path, everything: dict[NamedNode, list[Triple]]
) -> None:
    context = _context(root)
    for name, triples in everything.items():
        source = rdflib.Graph().parse(data=turtle(in_order(name, triples)), format="turtle")
        short = source.serialize(format="json-ld", context=context, auto_compact=True)
        keys = {key for entry in _entries(json.loads(short)) for key in entry}
        assert not {key for key in keys if ":" in key}, "a term without a short name"
        again = [*pyoxigraph.parse(input=short, format=RdfFormat.JSON_LD)]
        assert _in_pyoxigraph(again) == _in_pyoxigraph(triples)


def _entries(document: dict[str, Any]) -> list[dict[str, Any]]:
    return document.get("@graph", [document])


# --- files ----------------------------------------------------------------------------------------------------

Plain = tuple[str, str, str, str, str]


def _in_pyoxigraph(triples: Iterable[Any]) -> set[Plain]:
    """Triples in a form in which both libraries agree: value, datatype and language of the object apart."""
    return {
        (
            each.subject.value,
            each.predicate.value,
            each.object.value,
            each.object.datatype.value if isinstance(each.object, Literal) else "",
            (each.object.language or "") if isinstance(each.object, Literal) else "",
        )
        for each in triples
    }


def _in_rdflib(triples: Iterable[Any]) -> set[Plain]:
    """The same of rdflib, which keeps "x" and "x"^^xsd:string apart."""
    plain = set()
    for subject, predicate, object_ in triples:
        datatype = language = ""
        if isinstance(object_, rdflib.Literal):
            language = (object_.language or "").lower()
            usual = PREFIXES["rdf"] + "langString" if language else PREFIXES["xsd"] + "string"
            datatype = str(object_.datatype or usual)
        plain.add((str(subject), str(predicate), str(object_), datatype, language))
    return plain


@pytest.fixture
def literals_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def test_no_blank_nodes(real_graphs: dict[NamedNode, list[Triple]]) -> None:
    nodes = (node for part in real_graphs.values() for each in part for node in (each.subject, each.object))
    assert not any(isinstance(node, BlankNode) for node in nodes)


def test_named_graphs_are_one_a_jurisdiction_and_one_an_instrument(
    built: Path, knowledge: KnowledgeBase
) -> None:
    quads = pyoxigraph.parse(path=built / "lacuna.nq")
    assert {str(each.graph_name.value).removeprefix(f"{BASE}graph/") for each in quads} == {
        "codebook",
        "dataset",
        *(f"country/{code}" for code in knowledge.jurisdictions),
        *(f"instrument/{id_}" for id_ in knowledge.instruments),
    }


def test_dumps_hold_the_same_triples(built: Path, real_graphs: dict[NamedNode, list[Triple]]) -> None:
    expected = {triple for part in real_graphs.values() for triple in part}
    for name in ("lacuna.ttl", "lacuna.nq"):
        read = pyoxigraph.parse(path=built / name)
        assert {Triple(each.subject, each.predicate, each.object) for each in read} == expected


def test_dumps_hold_as_many_triples_as_the_description_says(built: Path) -> None:
    quads = list(pyoxigraph.parse(path=built / "lacuna.nq"))
    described = [each for each in quads if each.graph_name != graph_of("dataset")]
    total = [
        each.object.value
        for each in pyoxigraph.parse(path=built / "void.ttl")
        if each.predicate == term("void:triples") and each.subject.value == f"{BASE}dataset"
    ]
    assert total == [str(len(described))]


@pytest.mark.usefixtures("literals_as_written")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_n_quads_read_the_same_in_rdflib(built: Path, real_graphs: dict[NamedNode, list[Triple]]) -> None:
    expected = _in_pyoxigraph(triple for part in real_graphs.values() for triple in part)
    quads = rdflib.Dataset().parse(built / "lacuna.nq", format="nquads")
    assert _in_rdflib(quad[:3] for quad in quads.quads()) == expected


def test_parts_read_the_same_as_turtle_and_json_ld(
    built: Path, real_graphs: dict[NamedNode, list[Triple]]
) -> None:
    for name, triples in real_graphs.items():
        part = name.value.removeprefix(f"{BASE}graph/")
        if "/" in part:
            assert set(_default_graph(built / f"{part}.ttl")) == set(triples)
            assert set(_default_graph(built / f"{part}.jsonld")) == set(triples)


def _default_graph(path: Path) -> Iterator[Triple]:
    return (Triple(each.subject, each.predicate, each.object) for each in pyoxigraph.parse(path=path))


@pytest.mark.usefixtures("literals_as_written")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_json_ld_reads_the_same_in_rdflib(built: Path, real_graphs: dict[NamedNode, list[Triple]]) -> None:
    """The largest country and the largest instrument stand for the others: rdflib is slow."""
    for kind in ("country", "instrument"):
        of_kind = [name for name in real_graphs if name.value.startswith(graph_of(kind, "").value)]
        largest = max(of_kind, key=lambda name: len(real_graphs[name]))
        expected = _in_pyoxigraph(real_graphs[largest])
        path = built / f"{largest.value.removeprefix(f'{BASE}graph/')}.jsonld"
        assert _in_rdflib(rdflib.Graph().parse(path, format="json-ld")) == expected


def test_two_builds_are_the_same_byte_for_byte(
    root: Path, knowledge: KnowledgeBase, built: Path, tmp_path: Path
) -> None:
    again, elsewhere = tmp_path / "again", tmp_path / "elsewhere"
    again.mkdir()
    elsewhere.mkdir()
    write_graph(knowledge, root, again)
    program = (
        "import sys; from pathlib import Path; from lacuna.building import write_graph; "
        "from lacuna.knowledge import load; root, folder = map(Path, sys.argv[1:]); "
        "write_graph(load(root).knowledge, root, folder)"
    )
    environment = {**os.environ, "LACUNA_TODAY": "2031-07-01", "PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, root, elsewhere], env=environment, check=True)
    assert _digests(again) == _digests(built)
    assert _digests(elsewhere) == _digests(built)


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_dumps_do_not_depend_on_the_order_of_the_triples(
    everything: dict[NamedNode, list[Triple]], tmp_path: Path
) -> None:
    for name, arrange in (("one", list), ("other", lambda triples: [*reversed(triples), *triples])):
        folder = tmp_path / name
        folder.mkdir()
        with Dumps(folder) as dumps:
            for graph_name, triples in everything.items():
                graph = in_order(graph_name, arrange(triples))
                dumps.add(graph, turtle(graph))
    assert _digests(tmp_path / "one") == _digests(tmp_path / "other")


# --- the way back ---------------------------------------------------------------------------------------------


def test_every_real_record_comes_back_from_the_graph(
    knowledge: KnowledgeBase, real_graphs: dict[NamedNode, list[Triple]]
) -> None:
    changed = [
        code
        for code, jurisdiction in knowledge.jurisdictions.items()
        if jurisdiction_of(code, real_graphs[graph_of("country", code)]) != jurisdiction
    ]
    assert changed == []


def test_every_real_file_comes_back_from_the_domain(root: Path) -> None:
    read = {path.name: read_document(path, root).data for path in sorted((root / "countries").glob("*.yml"))}
    assert [name for name, data in read.items() if record_of(jurisdiction_from(data)) != data] == []


def test_record_with_every_field_comes_back(
    union: Jurisdiction, everything: dict[NamedNode, list[Triple]]
) -> None:
    back = jurisdiction_of("XU", everything[graph_of("country", "XU")])
    assert back == union
    assert record_of(back) == UNION


def test_inherited_answer_keeps_the_laws_of_its_union(knowledge: KnowledgeBase, union: Jurisdiction) -> None:
    answer = replace(union.answers["material-possession"], inherited_from="XU", coders=None, history=())
    member = Jurisdiction("XA", "Exampleland", "member", answers={answer.question: answer})
    triples = list(record_triples(member, knowledge.codebook))
    assert jurisdiction_of("XA", triples) == member
    laws = {each.object.value for each in triples if each.predicate == term("eli:is_part_of")}
    assert laws == {f"{BASE}country/XU/law/regulation"}


ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
codes = st.from_regex(r"[A-Z]{2}", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
dates = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))
# Whatever a file can hold: no surrogates, no control character but the line break.
texts = st.one_of(
    st.sampled_from(
        ['a "quoted" \\ word', "line\nbreak", "'", "=1+1", "اردو ‏ 中文 😀", "<b> & co.", " spaced "]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
)
urls = st.sampled_from(["https://law.example/a", "https://law.example/ä b?c={d}|e", "http://[bad"])


def _or_empty(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | strategy


def _tuples(strategy: st.SearchStrategy[Any], **bounds: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3, **bounds).map(tuple)


def _by_id(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.lists(strategy, max_size=3, unique_by=lambda each: each.id).map(
        lambda items: {each.id: each for each in items}
    )


def _words(knowledge: KnowledgeBase, codelist: str) -> st.SearchStrategy[str]:
    return st.sampled_from(list(knowledge.codelists[codelist].words))


def _answer_words(codebook: Codebook, question: Question) -> st.SearchStrategy[str]:
    words = st.sampled_from(list(words_for(codebook, question)))
    numbers = {"age": ("16", "18"), "penalty": ("2.5", "10", "life")}.get(question.kind)
    return words | st.sampled_from(numbers) if numbers else words


def _coders(words: st.SearchStrategy[str]) -> st.SearchStrategy[Coders]:
    either = words | st.just("not-assessed")
    return st.builds(Coders, either, either, _or_empty(texts))


bases = _tuples(st.builds(Basis, ids, texts, _or_empty(ids)))


def _histories(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[PastAnswer, ...]]:
    """Earlier answers, the oldest first, no two with the same last day."""
    past = st.builds(PastAnswer, words, dates, _or_empty(dates), bases, _or_empty(texts))
    return st.lists(past, max_size=2, unique_by=lambda each: each.until).map(
        lambda entries: tuple(sorted(entries, key=lambda each: each.until))
    )


def _answers(knowledge: KnowledgeBase, question: Question) -> st.SearchStrategy[Answer]:
    words = _answer_words(knowledge.codebook, question)
    search = st.builds(Search, _tuples(ids, min_size=1), days, texts)
    return st.builds(
        Answer,
        question=st.just(question.id),
        answer=words,
        at_least=st.booleans(),
        since=_or_empty(dates),
        as_of=_or_empty(dates),
        basis=bases,
        note=_or_empty(texts),
        searched=st.none() | search,
        sources=_tuples(ids),
        reported=st.booleans(),
        scope=_or_empty(_words(knowledge, "scope")),
        checked=_or_empty(days),
        coding=_or_empty(_words(knowledge, "coding")),
        coders=st.none() | _coders(words),
        history=_histories(words),
    )


def _laws(knowledge: KnowledgeBase) -> st.SearchStrategy[Law]:
    text = st.builds(
        TextRead,
        source=texts,
        kind=_words(knowledge, "text-kind"),
        language=st.from_regex(r"[a-z]{2,3}", fullmatch=True),
        read=days,
        as_of=_or_empty(dates),
        extent=_or_empty(_words(knowledge, "text-extent")),
        grade=_or_empty(_words(knowledge, "text-grade")),
        note=_or_empty(texts),
    )
    optional = _or_empty(texts)
    return st.builds(Law, ids, texts, optional, optional, _or_empty(dates), _or_empty(urls), st.none() | text)


def _sources(knowledge: KnowledgeBase) -> st.SearchStrategy[Source]:
    optional = _or_empty(texts)
    years = days.map(lambda day: day[:4])
    kinds = _words(knowledge, "source-kind")
    return st.builds(Source, ids, texts, optional, years, _or_empty(urls), kinds, optional, optional)


@st.composite
def jurisdictions(draw: st.DrawFn, knowledge: KnowledgeBase) -> Jurisdiction:
    """A jurisdiction with any of its fields filled or empty, and questions of every kind."""
    questions = list(knowledge.codebook.questions.values())
    asked = draw(st.lists(st.sampled_from(questions), max_size=4, unique_by=lambda each: each.id))
    half = len(asked) // 2
    optional = _or_empty(texts)
    would_answer = st.fixed_dictionaries(
        {}, optional={each.id: _answer_words(knowledge.codebook, each) for each in asked}
    )
    pending = st.builds(Pending, texts, texts, would_answer, optional, optional)
    return Jurisdiction(
        code=draw(codes),
        name=draw(texts),
        kind=draw(_words(knowledge, "jurisdiction-kind")),
        iso3=draw(_or_empty(st.from_regex(r"[A-Z]{3}", fullmatch=True))),
        numeric=draw(_or_empty(st.from_regex(r"[0-9]{3}", fullmatch=True))),
        region=draw(optional),
        subregion=draw(optional),
        languages=draw(_tuples(st.from_regex(r"[a-z]{2,3}", fullmatch=True), unique=True)),
        legal_system=draw(_or_empty(_words(knowledge, "legal-system"))),
        note=draw(optional),
        members=draw(_tuples(st.builds(Member, codes, _or_empty(dates)), unique_by=lambda each: each.code)),
        laws=draw(_by_id(_laws(knowledge))),
        answers={each.id: draw(_answers(knowledge, each)) for each in asked[half:]},
        left_open={each.id: draw(_coders(_answer_words(knowledge.codebook, each))) for each in asked[:half]},
        sources=draw(_by_id(_sources(knowledge))),
        pending=draw(_tuples(pending)),
        exceptions=draw(_tuples(st.builds(RuleException, ids, texts, texts))),
    )


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_any_record_comes_back_through_turtle(knowledge: KnowledgeBase, data: st.DataObject) -> None:
    jurisdiction = data.draw(jurisdictions(knowledge))
    name = graph_of("country", jurisdiction.code)
    written = turtle(in_order(name, jurisdiction_triples(jurisdiction, knowledge)))
    read = pyoxigraph.parse(input=written, format=RdfFormat.TURTLE)
    triples = [Triple(each.subject, each.predicate, each.object) for each in read]
    assert jurisdiction_of(jurisdiction.code, triples) == jurisdiction
    assert jurisdiction_from(record_of(jurisdiction)) == jurisdiction


# --- facts asked by SPARQL ------------------------------------------------------------------------------------

# Members of the Council of Europe, and the Russian Federation, which ratified as a member and left in March 2022.
COUNCIL_OF_EUROPE = frozenset({
    "AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GE",
    "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT",
    "RO", "RS", "RU", "SE", "SI", "SK", "SM", "TR", "UA",
})  # fmt: skip

PARTIES = """
SELECT ?code WHERE {
  ?participation lac:instrument instrument:lanzarote ; lac:jurisdiction/skos:notation ?code ;
    lac:status <https://w3id.org/lacuna/word/party-status/party> .
  OPTIONAL { ?participation lac:ratifiedNotAfter ?latest }
  %s
}
"""


def _column(store: Store, sparql: str) -> list[str]:
    return [row[0] for row in query(store, sparql).rows]


def test_lanzarote_has_48_parties_of_which_tunisia_alone_is_not_european(store: Store) -> None:
    parties = _column(store, PARTIES % "")
    assert len(parties) == 48
    assert set(parties) - COUNCIL_OF_EUROPE == {"TN"}


def test_38_states_had_ratified_lanzarote_by_the_scan_of_october_2015(store: Store) -> None:
    """The scan lists them by name (Child Sexual Exploitation Environmental Scan 2015)."""
    assert len(_column(store, PARTIES % 'FILTER(STR(?latest) <= "2015-10-31")')) == 38


def test_lanzarote_asks_nothing_of_providers(store: Store) -> None:
    silent = """
    SELECT ?question WHERE {
      ?provision lac:instrument instrument:lanzarote ; lac:silentOn/skos:notation ?question .
      FILTER NOT EXISTS { ?provision lac:requires ?requirement }
    }
    """
    assert {"provider-reporting", "provider-removal", "provider-blocking"} <= set(_column(store, silent))


@pytest.mark.parametrize("access", ["full", "partial", "none"])
def test_possession_but_not_access_by_sparql_and_by_csv(
    knowledge: KnowledgeBase, store: Store, tmp_path: Path, access: str
) -> None:
    by_sparql = _column(
        store,
        f"""
        SELECT ?code WHERE {{
          ?possession lac:question question:material-possession ; lac:jurisdiction ?jurisdiction ;
            a lac:Answer ; lac:level <{BASE}word/level/full> .
          ?access lac:question question:material-access ; lac:jurisdiction ?jurisdiction ;
            a lac:Answer ; lac:level <{BASE}word/level/{access}> .
          ?jurisdiction skos:notation ?code .
        }}
        """,
    )
    path = write_csv(ANSWERS, ANSWERS.rows(knowledge), tmp_path)
    with path.open(encoding="utf-8", newline="") as stream:
        levels = {(row["question"], row["jurisdiction"]): row["level"] for row in csv.DictReader(stream)}
    by_csv = [
        code
        for code in knowledge.jurisdictions
        if levels.get(("material-possession", code)) == "full"
        and levels.get(("material-access", code)) == access
    ]
    assert sorted(by_sparql) == by_csv


def test_verdicts_by_sparql_equal_the_codelist_words(knowledge: KnowledgeBase, store: Store) -> None:
    used = _column(
        store, "SELECT DISTINCT ?word WHERE { ?v a lac:Verdict ; lac:verdict/skos:notation ?word }"
    )
    assert set(used) <= set(knowledge.codelists["verdict"].words)


@pytest.mark.parametrize("sparql", ["", "SELECT", "SELECT ?x WHERE { ?x unknown:term ?y }", "DROP ALL"])
def test_bad_query_is_refused_with_a_reason(store: Store, sparql: str) -> None:
    with pytest.raises(BadQuery, match=r"\S"):
        query(store, sparql)


def test_ask_and_construct_give_rows(everything: dict[NamedNode, list[Triple]]) -> None:
    store = store_of(everything.items())
    assert query(store, "ASK { ?x a lac:Jurisdiction }").rows == (("true",),)
    constructed = query(store, "CONSTRUCT { ?x a lac:Thing } WHERE { ?x a lac:Jurisdiction }")
    assert constructed.columns == ("subject", "predicate", "object")
    assert constructed.rows == (("country:XU", "rdf:type", "lac:Thing"),)


def test_unbound_variable_is_an_empty_cell(everything: dict[NamedNode, list[Triple]]) -> None:
    store = store_of(everything.items())
    found = query(store, "SELECT ?code ?absent WHERE { ?x a lac:Jurisdiction ; skos:notation ?code }")
    assert (found.columns, found.rows) == (("code", "absent"), (("XU", ""),))

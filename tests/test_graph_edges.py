"""Edges of the graph: queries that would leave the machine, names other readers choke on, records hard to bring back."""

import http.server
import threading
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, Triple

from lacuna.graph.query import BadQuery, query, store_of
from lacuna.graph.reading_back import jurisdiction_of
from lacuna.graph.serialise import Dumps, in_order, turtle
from lacuna.graph.terms import graph_of, node, slug, term
from lacuna.graph.triples import codebook_triples, record_triples
from lacuna.knowledge import KnowledgeBase, load, read_vocabulary
from lacuna.model import Answer, Basis, Jurisdiction, PastAnswer


@pytest.fixture(scope="module")
def knowledge(root: Path) -> KnowledgeBase:
    return KnowledgeBase(read_vocabulary(root), {}, {}, "2026-11-21")


@pytest.mark.parametrize("service", ["SERVICE", "SERVICE SILENT"])
def test_no_query_reaches_another_host(service: str) -> None:
    asked = []

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Host) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{host.server_port}/sparql"
        try:
            with pytest.raises(BadQuery):
                query(store_of([]), f"SELECT * WHERE {{ {service} <{address}> {{ ?s ?p ?o }} }}")
        finally:
            host.shutdown()
    assert asked == []


def test_from_restricts_a_query_to_the_graph_it_names() -> None:
    store = store_of(
        [
            (graph_of(name), [Triple(node(name), term("rdfs:label"), Literal(name))])
            for name in ("one", "other")
        ]
    )
    found = query(store, f"SELECT ?label FROM <{graph_of('one').value}> WHERE {{ ?x rdfs:label ?label }}")
    assert found.rows == (("one",),)


def test_pinpoint_that_ends_in_a_dot_reads_in_rdflib() -> None:
    at = node("country", "XA", "law", "code", "at", slug("art. 126, last para."))
    written = turtle(in_order(graph_of("x"), [Triple(at, term("eli:number"), Literal("x"))]))
    assert len(rdflib.Graph().parse(data=written, format="turtle")) == 1


def test_real_turtle_reads_in_rdflib(root: Path) -> None:
    loaded = load(root).knowledge
    assert loaded is not None
    unread = []
    for code, jurisdiction in loaded.jurisdictions.items():
        graph = in_order(graph_of("country", code), record_triples(jurisdiction, loaded.codebook))
        try:
            assert len(rdflib.Graph().parse(data=turtle(graph), format="turtle")) == len(graph.triples)
        except SyntaxError:
            unread.append(code)
    assert unread == []


def test_turtle_dump_declares_each_prefix_once(tmp_path: Path) -> None:
    with Dumps(tmp_path) as dumps:
        for name in ("one", "other"):
            graph = in_order(graph_of(name), [Triple(node(name), term("rdfs:label"), Literal(name))])
            dumps.add(graph, turtle(graph))
    text = (tmp_path / "lacuna.ttl").read_text(encoding="utf-8")
    heads = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert len(heads) == len(set(heads))


def _comes_back(answer: Answer, knowledge: KnowledgeBase) -> bool:
    record = Jurisdiction("XA", "Exampleland", "other", answers={answer.question: answer})
    return jurisdiction_of("XA", record_triples(record, knowledge.codebook)) == record


@pytest.mark.parametrize("untils", [("2007-06", "2007"), ("2007", "2007")])
def test_history_that_the_checks_let_pass_comes_back(
    untils: tuple[str, str], knowledge: KnowledgeBase
) -> None:
    history = (
        PastAnswer("not-criminalised", untils[0], since="2001"),
        PastAnswer("partly-criminalised", untils[1], note="Drawings are left out."),
    )
    assert _comes_back(
        Answer("material-possession", "criminalised", since="2008", history=history), knowledge
    )


def test_pinpoints_that_differ_in_a_space_only_come_back(knowledge: KnowledgeBase) -> None:
    bases = (Basis("code", "art. 5"), Basis("code", "art.\N{NO-BREAK SPACE}5"))
    assert _comes_back(Answer("material-possession", "criminalised", basis=bases), knowledge)


def test_life_is_a_concept_of_the_graph(knowledge: KnowledgeBase) -> None:
    question = next(each for each in knowledge.codebook.questions.values() if each.kind == "penalty")
    record = Jurisdiction("XA", "Exampleland", "other", answers={question.id: Answer(question.id, "life")})
    given_ = [
        each.object
        for each in record_triples(record, knowledge.codebook)
        if each.predicate == term("lac:answer")
    ]
    labelled = {
        each.subject for each in codebook_triples(knowledge) if each.predicate == term("skos:prefLabel")
    }
    assert set(given_) <= labelled


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service WHERE { ?service a lac:Service }",
        'SELECT ?x WHERE { ?x rdfs:label "a SERVICE <http://x> FROM" } # SERVICE',
        "SELECT ?x WHERE { ?x a <http://example.org/SERVICE> }",
    ],
)
def test_the_word_service_in_a_name_or_text_is_no_service(sparql: str) -> None:
    assert query(store_of([]), sparql).rows == ()

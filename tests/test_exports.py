"""The tables, the workbook and the JSON files, each read back with a library that did not write it."""

import csv
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from lacuna.exports.files import safe, write_exports
from lacuna.exports.tables import TABLES, Table
from lacuna.knowledge import KnowledgeBase, inherited, load
from lacuna.model import (
    Answer,
    Basis,
    Jurisdiction,
    Law,
    Member,
    Party,
    PastAnswer,
    Reservation,
    Search,
    TextRead,
)
from lacuna.reading import read_document

DERIVED = ("inherited", "status", "verdicts")


def _loaded(root: Path) -> KnowledgeBase:
    loaded = load(root)
    assert loaded.knowledge is not None, loaded.findings
    return loaded.knowledge


@pytest.fixture(scope="module")
def knowledge(root: Path) -> KnowledgeBase:
    return _loaded(root)


@pytest.fixture(scope="module")
def exported(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    write_exports(knowledge, folder)
    return folder


@pytest.fixture(scope="module")
def workbook(exported: Path) -> Iterator[Workbook]:
    book = openpyxl.load_workbook(exported / "lacuna.xlsx")
    yield book
    book.close()


def _rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def _package(folder: Path) -> dict[str, Any]:
    package: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return package


# --- CSV and the data package ---------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_has_its_columns_in_every_row(exported: Path, knowledge: KnowledgeBase, table: Table) -> None:
    with (exported / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream, strict=True)
    assert head == [column.name for column in table.columns]
    assert {len(row) for row in rows} <= {len(head)}
    assert [tuple(row) for row in rows] == [tuple(map(safe, row)) for row in table.rows(knowledge)]


def test_answers_csv_has_a_row_for_each_answer(exported: Path, knowledge: KnowledgeBase) -> None:
    rows = {(row["jurisdiction"], row["question"]): row["answer"] for row in _rows(exported, "answers")}
    assert rows == {
        (code, question): answer.answer
        for code, jurisdiction in knowledge.jurisdictions.items()
        for question, answer in jurisdiction.answers.items()
    }


def test_every_field_of_a_record_stands_in_its_column(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    text = TextRead(
        "law.example/code",
        "consolidated",
        "fr",
        "2026-11-20",
        as_of="2026-01-01",
        extent="whole",
        grade="A",
        note="Read in full.",
    )
    act = Law("act", "Loi 7", "Act 7", "7/2015", "2015-05", "https://law.example/act", text)
    answer = Answer(
        "material-possession",
        "partly-criminalised",
        at_least=True,
        since="2015",
        as_of="2024",
        basis=(Basis("code", "art. 5", read_in="act"), Basis("act", "s. 1")),
        note="Drawings are left out.",
        searched=Search(("code", "act"), "2026-11-19", "Nothing on drawings."),
        sources=("survey", "report"),
        reported=False,
        scope="sub-national",
        checked="2026-11-20",
        coding="double",
        history=(
            PastAnswer("not-criminalised", "2014", "2001", (Basis("code", "art. 4"),), "Before the reform."),
        ),
    )
    reported = Answer("hotline", "provided", reported=True)
    record = Jurisdiction(
        "XA",
        "Exampleland",
        "other",
        "XEX",
        "901",
        "Europe",
        "Western Europe",
        ("fr", "en"),
        "civil-law",
        laws={"code": Law("code", "Code"), "act": act},
        answers={each.question: each for each in (answer, reported)},
    )
    write_exports(replace(knowledge, jurisdictions={"XA": record}, instruments={}), tmp_path)

    first, second = (_filled(row) for row in _rows(tmp_path, "answers"))
    assert first == {
        "jurisdiction": "XA",
        "name": "Exampleland",
        "theme": knowledge.codebook.questions["material-possession"].theme,
        "question": "material-possession",
        "answer": "partly-criminalised",
        "answer_label": "Partly criminalised",
        "level": "partial",
        "at_least": "true",
        "since": "2015",
        "as_of": "2024",
        "basis": "code: art. 5; act: s. 1",
        "text_as_of": "2026-01-01",
        "searched": "code act",
        "searched_on": "2026-11-19",
        "sources": "survey report",
        "scope": "sub-national",
        "coding": "double",
        "checked": "2026-11-20",
        "note": "Drawings are left out.",
    }
    assert (second["question"], second["reported"], "at_least" in second) == ("hotline", "true", False)
    assert [_filled(row) for row in _rows(tmp_path, "history")] == [
        {
            "jurisdiction": "XA",
            "question": "material-possession",
            "answer": "not-criminalised",
            "since": "2001",
            "until": "2014",
            "basis": "code: art. 4",
            "note": "Before the reform.",
        }
    ]
    assert [_filled(row) for row in _rows(tmp_path, "laws")] == [
        {"jurisdiction": "XA", "law": "code", "title": "Code"},
        {
            "jurisdiction": "XA",
            "law": "act",
            "title": "Loi 7",
            "title_en": "Act 7",
            "number": "7/2015",
            "enacted": "2015-05",
            "url": "https://law.example/act",
            "text_kind": "consolidated",
            "text_extent": "whole",
            "text_grade": "A",
            "text_as_of": "2026-01-01",
            "text_language": "fr",
            "text_read": "2026-11-20",
            "text_source": "law.example/code",
            "text_note": "Read in full.",
        },
    ]
    assert [_filled(row) for row in _rows(tmp_path, "jurisdictions")] == [
        {
            "jurisdiction": "XA",
            "name": "Exampleland",
            "kind": "other",
            "iso3": "XEX",
            "numeric": "901",
            "region": "Europe",
            "subregion": "Western Europe",
            "languages": "fr en",
            "legal_system": "civil-law",
            "answers": "2",
        }
    ]


def test_every_field_of_a_party_stands_in_its_column(project: Path, tmp_path: Path) -> None:
    whole = Reservation("art. 9", ("art-1", "art-2"), "reservation", "whole", "Not applied.", "list")
    declared = Reservation("art. 37", (), "declaration", "", "Names the authority.", "list")
    party = Party("XA", "party", "list", "2012-05", "2012-08-01", "2013", "Acceded.", (whole, declared))
    invented = _loaded(project)
    harbour = replace(invented.instruments["harbour"], parties={"XA": party})
    folder = tmp_path / "exports"
    folder.mkdir()
    write_exports(replace(invented, instruments={"harbour": harbour}), folder)
    assert _rows(folder, "parties") == [
        {
            "instrument": "harbour",
            "jurisdiction": "XA",
            "name": invented.jurisdictions["XA"].name,
            "status": "party",
            "ratified": "2012-05",
            "ratified_by": "2013",
            "in_force": "2012-08-01",
            "reservations": "reservation art. 9: art-1 art-2 whole; declaration art. 37:",
            "source": "list",
            "note": "Acceded.",
        }
    ]
    statuses = {(row["status"], row["status_since"]) for row in _rows(folder, "verdicts")}
    assert statuses == {("party", "2012-08-01")}


def _filled(row: dict[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in row.items() if cell}


def test_verdicts_csv_names_outcomes_that_fit_the_verdict(exported: Path) -> None:
    for row in _rows(exported, "verdicts"):
        assert 0 <= int(row["assessed"]) <= int(row["total"]), row
        if row["verdict"] == "silent":
            assert row["total"] == "0", row
        if row["verdict"] == "aligned":
            assert row["partly_met"] == row["unmet"] == row["undecided"] == row["not_assessed"] == "", row
        if row["verdict"] == "gap":
            assert row["met"] == row["partly_met"] == "" and row["unmet"], row


def test_data_package_is_valid_for_frictionless(exported: Path) -> None:
    report = frictionless.validate(str(exported / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert [task.name for task in report.tasks] == [table.name for table in TABLES]


def test_frictionless_notices_a_file_that_was_changed(exported: Path, tmp_path: Path) -> None:
    for path in (*exported.glob("*.csv"), exported / "datapackage.json"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    path = tmp_path / "jurisdictions.csv"
    path.write_bytes(path.read_bytes().replace(b"Ireland", b"Iceland", 1))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert {error for (error,) in report.flatten(["type"])} == {"hash-count"}


def test_data_package_gives_the_size_and_checksum_of_each_file(exported: Path) -> None:
    resources = _package(exported)["resources"]
    assert {resource["path"] for resource in resources} == {path.name for path in exported.glob("*.csv")}
    for resource in resources:
        raw = (exported / resource["path"]).read_bytes()
        assert resource["bytes"] == len(raw)
        assert resource["hash"] == "sha256:" + hashlib.sha256(raw).hexdigest()
        assert resource["rows"] == len(_rows(exported, resource["name"]))


def test_data_package_explains_every_column(exported: Path, knowledge: KnowledgeBase) -> None:
    package = _package(exported)
    assert package["version"] == knowledge.codebook.version
    fields = [field for resource in package["resources"] for field in resource["schema"]["fields"]]
    assert [field["name"] for field in fields if not field["description"].strip()] == []


# --- workbook -------------------------------------------------------------------------------------------------


def test_workbook_has_a_sheet_an_instrument_between_the_tables(
    workbook: Workbook, knowledge: KnowledgeBase
) -> None:
    assert workbook.sheetnames == ["answers", *knowledge.instruments, "jurisdictions", "codebook", "columns"]


def test_workbook_has_a_header_row_that_stays_in_sight(
    workbook: Workbook, knowledge: KnowledgeBase, exported: Path
) -> None:
    heads = {sheet.title: [cell.value for cell in sheet[1]] for sheet in workbook}
    columns = {table.name: [column.name for column in table.columns] for table in TABLES}
    assert set(heads["answers"]) <= set(columns["answers"])
    assert heads["answers"][:3] == ["jurisdiction", "name", "question"]
    assert heads["jurisdictions"] == columns["jurisdictions"]
    assert heads["columns"] == ["table", "column", "means"]
    assert heads["codebook"][:3] == ["theme", "question", "label"]
    for id_, instrument in knowledge.instruments.items():
        assert heads[id_] == ["jurisdiction", "name", *instrument.provisions]
    assert {sheet.freeze_panes for sheet in workbook} == {"C2"}
    assert all(cell.font.bold for sheet in workbook for cell in sheet[1])


def test_workbook_tells_the_same_as_the_tables(workbook: Workbook, exported: Path) -> None:
    for name in ("answers", "jurisdictions"):
        head, *lines = workbook[name].values
        texts = [dict(zip(head, (value or "" for value in line), strict=True)) for line in lines]
        tables = [{column: row[column] for column in head} for row in _rows(exported, name)]
        assert [{column: safe(value) for column, value in line.items()} for line in texts] == tables
    verdicts = {
        (row["instrument"], row["jurisdiction"], row["provision"]): row["verdict"]
        for row in _rows(exported, "verdicts")
    }
    cells = {
        (name, line[0], provision): verdict
        for name in {instrument for instrument, _, _ in verdicts}
        for head, *lines in [workbook[name].values]
        for line in lines
        for provision, verdict in zip(head[2:], line[2:], strict=True)
    }
    assert cells == verdicts


def test_workbook_lists_every_question_of_the_codebook(workbook: Workbook, knowledge: KnowledgeBase) -> None:
    assert [line[1] for line in workbook["codebook"].iter_rows(min_row=2, values_only=True)] == list(
        knowledge.codebook.questions
    )


def test_workbook_computes_nothing_and_reaches_nothing(workbook: Workbook, exported: Path) -> None:
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert all(cell.value is None for cell in _cells_of_kind(workbook, "n")), "a cell is text or empty"
    with zipfile.ZipFile(exported / "lacuna.xlsx") as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in sheets)
        assert not [name for name in parts.namelist() if "external" in name.lower() or "vba" in name.lower()]
        assert not [name for name in sheets if name.endswith(".rels")], "no sheet has links"


def _cells_of_kind(workbook: Workbook, kind: str) -> Iterator[Any]:
    return (cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == kind)


# --- formula injection ----------------------------------------------------------------------------------------

FORMULAS = ['=HYPERLINK("https://x.example","here")', "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_text_that_looks_like_a_formula_is_harmless(project: Path, tmp_path: Path, formula: str) -> None:
    knowledge = _loaded(project)
    record = knowledge.jurisdictions["XA"]
    answer = record.answers["material-possession"]
    hostile = replace(
        record,
        name=formula,
        laws={**record.laws, "penal-code": replace(record.laws["penal-code"], title=formula, number=formula)},
        answers={
            **record.answers,
            "material-possession": replace(
                answer,
                note=formula,
                basis=(Basis("penal-code", formula),),
                history=tuple(replace(past, note=formula) for past in answer.history),
            ),
        },
    )
    folder = tmp_path / "exports"
    folder.mkdir()
    write_exports(replace(knowledge, jurisdictions={**knowledge.jurisdictions, "XA": hostile}), folder)

    cells = [
        cell
        for table in TABLES
        for row in _rows(folder, table.name)
        for cell in row.values()
        if formula in cell
    ]
    assert len(cells) > 5
    assert [cell for cell in cells if cell[0] in "=+-@\t\r"] == []
    assert all(f"'{formula}" in cell or f": {formula}" in cell for cell in cells)

    book = openpyxl.load_workbook(folder / "lacuna.xlsx")
    # A carriage return is a line break to readers of XML.
    shown = [cell for cell in _cells_of_kind(book, "s") if _unbroken(formula) in _unbroken(cell.value)]
    assert len(shown) > 3
    assert list(_cells_of_kind(book, "f")) == []
    book.close()

    answers = json.loads((folder / "country" / "XA.json").read_text(encoding="utf-8"))["answers"]
    assert answers["material-possession"]["note"] == formula


def _unbroken(text: str) -> str:
    return text.replace("_x000D_", "").replace("\r", "").replace("\n", "")


@pytest.mark.parametrize(
    "cell", ["", "art. 5", "'quoted'", "1=1", "a@b.example", "– en dash", "16", "2007-09"]
)
def test_harmless_text_stays_as_it_is(cell: str) -> None:
    assert safe(cell) == cell


# --- JSON -----------------------------------------------------------------------------------------------------


def test_json_of_every_country_holds_its_record(exported: Path, root: Path, knowledge: KnowledgeBase) -> None:
    files = sorted((exported / "country").glob("*.json"))
    assert [path.stem for path in files] == list(knowledge.jurisdictions)
    changed = []
    for path in files:
        data = json.loads(path.read_text(encoding="utf-8"))
        record = {field: value for field, value in data.items() if field not in DERIVED}
        if record != read_document(root / "countries" / f"{path.stem}.yml", root).data:
            changed.append(path.stem)
    assert changed == []


def test_json_has_the_status_and_the_verdicts_of_the_tables(exported: Path, knowledge: KnowledgeBase) -> None:
    verdicts: dict[str, dict[tuple[str, str], tuple[str, str, str]]] = {}
    for row in _rows(exported, "verdicts"):
        mine = verdicts.setdefault(row["jurisdiction"], {})
        mine[row["instrument"], row["provision"]] = (row["verdict"], row["assessed"], row["total"])
    for code in knowledge.jurisdictions:
        data = json.loads((exported / "country" / f"{code}.json").read_text(encoding="utf-8"))
        assert set(data["status"]) == set(knowledge.instruments)
        assert {
            (instrument, provision): (each["verdict"], str(each["assessed"]), str(each["total"]))
            for instrument, provisions in data.get("verdicts", {}).items()
            for provision, each in provisions.items()
        } == verdicts.get(code, {})


def test_inherited_answer_names_its_union_and_the_text_of_the_unions_law(
    knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    text = TextRead("https://law.example", "consolidated", "en", "2026-11-20", as_of="2026-01-01")
    answer = Answer("provider-reporting", "required", basis=(Basis("regulation", "art. 18"),))
    union = Jurisdiction(
        "XU",
        "Union of Examples",
        "union",
        members=(Member("XA"),),
        laws={"regulation": Law("regulation", "Regulation", text=text)},
        answers={answer.question: answer},
    )
    both = inherited({"XA": Jurisdiction("XA", "Exampleland", "other"), "XU": union})
    write_exports(replace(knowledge, jurisdictions=both, instruments={}), tmp_path)
    rows = [
        (row["jurisdiction"], row["inherited_from"], row["text_as_of"]) for row in _rows(tmp_path, "answers")
    ]
    assert rows == [("XA", "XU", "2026-01-01"), ("XU", "", "2026-01-01")]
    data = json.loads((tmp_path / "country" / "XA.json").read_text(encoding="utf-8"))
    assert data["inherited"] == {"provider-reporting": {"answer": "required", "from": "XU"}}
    assert "answers" not in data


# --- the same knowledge, the same bytes -----------------------------------------------------------------------


def test_two_exports_are_the_same_byte_for_byte(
    root: Path, knowledge: KnowledgeBase, exported: Path, tmp_path: Path
) -> None:
    again, elsewhere = tmp_path / "again", tmp_path / "elsewhere"
    again.mkdir()
    elsewhere.mkdir()
    write_exports(knowledge, again)
    program = (
        "import sys; from pathlib import Path; from lacuna.exports.files import write_exports; "
        "from lacuna.knowledge import load; root, folder = map(Path, sys.argv[1:]); "
        "write_exports(load(root).knowledge, folder)"
    )
    environment = {**os.environ, "LACUNA_TODAY": "2031-07-01", "PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, root, elsewhere], env=environment, check=True)
    assert _digests(again) == _digests(exported)
    assert _digests(elsewhere) == _digests(exported)
    assert "lacuna.xlsx" in _digests(exported)


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""The tables as CSV files, a workbook, JSON files a jurisdiction, and the data package that describes them."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import xlsxwriter

from lacuna.exports.tables import ANSWERS, JURISDICTIONS, TABLES, VERDICTS, Column, Row, Table, codebook_rows
from lacuna.knowledge import KnowledgeBase
from lacuna.model import Jurisdiction
from lacuna.records import record_of
from lacuna.verdicts import standing_of, verdict_on

# What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe is put before a suspicious first character."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def write_csv(table: Table, rows: Iterable[Row], folder: Path) -> Path:
    """Writes one table as CSV (RFC 4180, UTF-8)."""
    path = folder / f"{table.name}.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([column.name for column in table.columns])
        writer.writerows([[safe(cell) for cell in row] for row in rows])
    return path


def write_workbook(knowledge: KnowledgeBase, rows: dict[str, list[Row]], path: Path) -> None:
    """Writes ``lacuna.xlsx``: answers, the verdicts as a matrix an instrument, jurisdictions and the codebook.

    Cells are written as text, never as formulas, so that nothing in a record is ever computed.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        # A fixed date, so that the same knowledge gives the same bytes.
        book.set_properties(
            {"title": "Lacuna", "created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)}
        )
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        _sheet(book, bold, "answers", *_columns(_IN_WORKBOOK, rows[ANSWERS.name]))
        taken = {"answers", "jurisdictions", "codebook", "columns"}
        for instrument in knowledge.instruments.values():
            _sheet(
                book, bold, _sheet_name(instrument.id, taken), *_matrix(instrument.id, rows[VERDICTS.name])
            )
        _sheet(book, bold, "jurisdictions", _names(JURISDICTIONS.columns), rows[JURISDICTIONS.name])
        heads = ("theme", "question", "label", "asks", "kind", "answers", "guidance", "not_measured")
        _sheet(book, bold, "codebook", heads, codebook_rows(knowledge))
        described = [(t.name, c.name, c.means) for t in TABLES for c in t.columns]
        _sheet(book, bold, "columns", ("table", "column", "means"), described)


def _sheet_name(id_: str, taken: set[str]) -> str:
    """A name of at most 31 characters, as workbooks ask, that no other sheet has."""
    name, number = id_[:31], 2
    while name.casefold() in taken:
        name, number = f"{id_[:28]} {number}", number + 1
    taken.add(name.casefold())
    return name


# The columns of answers.csv that people read in a workbook; programs take the CSV.
_IN_WORKBOOK = (
    "jurisdiction", "name", "question", "answer_label", "since", "basis", "text_as_of", "coding", "checked", "note",
)  # fmt: skip


def _columns(chosen: Row, rows: list[Row]) -> tuple[Row, Iterable[Row]]:
    places = [_names(ANSWERS.columns).index(name) for name in chosen]
    return chosen, (tuple(row[place] for place in places) for row in rows)


def _names(columns: tuple[Column, ...]) -> Row:
    return tuple(column.name for column in columns)


def _sheet(book: Any, bold: Any, name: str, heads: Row, rows: Iterable[Row]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 2)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(number, column, cell)


def _matrix(instrument: str, verdicts: list[Row]) -> tuple[Row, list[Row]]:
    """One row a jurisdiction, one column a provision."""
    names = _names(VERDICTS.columns)
    code, name, of, provision, verdict = (
        names.index(each) for each in ("jurisdiction", "name", "instrument", "provision", "verdict")
    )
    cells: dict[tuple[str, str], dict[str, str]] = {}
    for row in verdicts:
        if row[of] == instrument:
            cells.setdefault((row[code], row[name]), {})[row[provision]] = row[verdict]
    provisions = tuple(next(iter(cells.values()), {}))
    lines = [(*who, *(by_provision[each] for each in provisions)) for who, by_provision in cells.items()]
    return ("jurisdiction", "name", *provisions), lines


def jurisdiction_json(jurisdiction: Jurisdiction, knowledge: KnowledgeBase) -> dict[str, Any]:
    """A jurisdiction for programs: its record, its status to each instrument, and the verdicts with their steps."""
    data = record_of(jurisdiction)
    inherited = [answer.question for answer in jurisdiction.answers.values() if answer.inherited_from]
    data["inherited"] = {
        question: {
            "answer": jurisdiction.answers[question].answer,
            "from": jurisdiction.answers[question].inherited_from,
        }
        for question in inherited
    }
    data["status"] = {
        instrument.id: {"status": standing.word, "since": standing.since}
        for instrument in knowledge.instruments.values()
        for standing in [standing_of(jurisdiction.code, instrument)]
    }
    if jurisdiction.code in knowledge.assessed:
        data["verdicts"] = {
            instrument.id: {
                provision.id: {
                    "verdict": verdict.verdict,
                    "assessed": verdict.assessed,
                    "total": verdict.total,
                    "steps": [
                        {"outcome": step.outcome, "questions": list(step.decided_by)}
                        for step in verdict.steps
                    ],
                }
                for provision in instrument.provisions.values()
                for verdict in [verdict_on(provision, jurisdiction, instrument, knowledge.codebook)]
            }
            for instrument in knowledge.instruments.values()
        }
    return data


def write_json(data: Any, path: Path) -> None:
    """Writes data as JSON, one value a line, UTF-8."""
    path.write_bytes(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def data_package(folder: Path, rows: dict[str, list[Row]], version: str) -> dict[str, Any]:
    """The description of the CSV files (Data Package, Table Schema), with sizes and checksums."""
    return {
        "profile": "tabular-data-package",
        "name": "lacuna",
        "title": "Lacuna: national law on online child sexual exploitation",
        "version": version,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            _resource(table, folder / f"{table.name}.csv", len(rows[table.name])) for table in TABLES
        ],
    }


def _resource(table: Table, path: Path, count: int) -> dict[str, Any]:
    raw = path.read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path.name,
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "rows": count,
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.means}
    if column.required:
        field["constraints"] = {"required": True}
    return field


def write_exports(knowledge: KnowledgeBase, folder: Path) -> None:
    """Writes every table, the workbook, a JSON file a jurisdiction, and ``datapackage.json`` below ``folder``."""
    rows = {table.name: list(table.rows(knowledge)) for table in TABLES}
    for table in TABLES:
        write_csv(table, rows[table.name], folder)
    write_workbook(knowledge, rows, folder / "lacuna.xlsx")
    countries = folder / "country"
    countries.mkdir(exist_ok=True)
    for jurisdiction in knowledge.jurisdictions.values():
        write_json(jurisdiction_json(jurisdiction, knowledge), countries / f"{jurisdiction.code}.json")
    write_json(data_package(folder, rows, knowledge.codebook.version), folder / "datapackage.json")

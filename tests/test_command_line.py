"""The command line as its users meet it: what is printed, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def lacuna(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("lacuna")), "--root", str(root), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "200", **environment},
        check=False,
    )


def rows(root: Path, *arguments: str) -> list[dict[str, str]]:
    done = lacuna(root, *arguments, "--csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_check_of_the_real_records_finds_nothing(root: Path) -> None:
    done = lacuna(root, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No errors (")


def test_check_says_where_what_is_allowed_and_how_to_mend_it(project: Path) -> None:
    record = min((project / "countries").glob("*.yml"))
    record.write_text(record.read_text(encoding="utf-8").replace("kind: ", "knid: ", 1), encoding="utf-8")
    done = lacuna(project, "check")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"countries/{record.name}:") and lines[0].endswith("error  unknown-field")
    assert lines[1] == '  "knid" is not a field here. Did you mean "kind"?'
    assert lines[2].startswith("  Allowed: ") and lines[3].startswith("  Fix: ")
    assert lines[-1].startswith("1 error in 1 file (")


def test_check_as_json_and_as_annotations(project: Path) -> None:
    record = min((project / "countries").glob("*.yml"))
    record.write_text(record.read_text(encoding="utf-8").replace("kind: ", "knid: ", 1), encoding="utf-8")
    as_json = json.loads(lacuna(project, "check", "--format", "json").stdout)
    assert [each["rule"] for each in as_json["errors"]] == ["unknown-field"]
    annotation = lacuna(project, "check", "--format", "annotations").stdout.splitlines()[0]
    assert annotation.startswith(f"::error file=countries/{record.name},line=")
    assert "title=unknown-field::" in annotation and "%0AFix: " in annotation


def test_check_of_one_file_looks_at_that_file_only(project: Path) -> None:
    first, second = sorted((project / "countries").glob("*.yml"))[:2]
    second.write_text("code: [", encoding="utf-8")
    assert lacuna(project, "check", str(first)).returncode == 0
    assert lacuna(project, "check", str(second)).returncode == 1


def test_check_of_something_that_is_no_record_is_a_misunderstood_command(project: Path) -> None:
    done = lacuna(project, "check", str(project / "mkdocs.yml"))
    assert done.returncode == 2
    assert "no record" in done.stderr or "no file" in done.stderr


def test_gaps_explain_each_verdict_with_answer_and_pinpoint(root: Path) -> None:
    verdicts = {row["provision"]: row for row in rows(root, "gaps", "FR", "--against", "lanzarote")}
    access = verdicts["art. 20(1)(f)"]
    assert access["verdict"] == "Partial"
    assert "partly criminalised" in access["because"] and "art. 227-23" in access["because"]
    assert verdicts["art. 6"]["verdict"] == "Not assessed"
    assert all(row["verdict"] == "Silent" for row in verdicts.values() if row["provision"] == "(silent)")


def test_a_framework_speaks_of_support(root: Path) -> None:
    words = {row["verdict"] for row in rows(root, "gaps", "IE", "--against", "model-national-response")}
    assert words <= {
        "In place",
        "Partly in place",
        "Not in place",
        "Unclear",
        "Not assessed",
        "Not applicable",
    }


def test_query_and_csv_agree_on_possession_without_access(root: Path) -> None:
    query = """SELECT ?code WHERE {
        ?possession lac:question question:material-possession ; lac:jurisdiction ?country ; lac:level ?full .
        ?access lac:question question:material-access ; lac:jurisdiction ?country ; lac:level ?less .
        ?country skos:notation ?code .
        FILTER(STRENDS(STR(?full), "/full") && !STRENDS(STR(?less), "/full")) } ORDER BY ?code"""
    by_query = [row["code"] for row in rows(root, "query", "-e", query)]
    possession = {row["code"]: row for row in rows(root, "question", "material-possession")}
    access = {row["code"]: row for row in rows(root, "question", "material-access")}
    by_table = sorted(
        code
        for code in possession.keys() & access.keys()
        if possession[code]["answer"] == "Criminalised"
        and access[code]["answer"] in ("Partly criminalised", "Not criminalised")
    )
    assert by_query == by_table
    assert "FR" in by_query


def test_the_convention_has_48_parties_of_which_38_ratified_by_october_2015(root: Path) -> None:
    count = """SELECT (COUNT(?p) AS ?n) WHERE {
        ?p a lac:Participation ; lac:instrument instrument:lanzarote ; lac:ratifiedNotAfter ?by FILTER(STR(?by) <= "%s") }"""
    all_parties = """SELECT (COUNT(?p) AS ?n) WHERE {
        ?p a lac:Participation ; lac:instrument instrument:lanzarote ; lac:status ?s FILTER(STRENDS(STR(?s), "/party")) }"""
    assert rows(root, "query", "-e", all_parties) == [{"n": "48"}]
    assert rows(root, "query", "-e", count % "2015-10-31") == [{"n": "38"}]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * WHERE {",
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_a_query_that_cannot_be_run_says_so(project: Path, query: str) -> None:
    done = lacuna(project, "query", "-e", query)
    assert done.returncode == 1
    assert "cannot be run" in done.stderr


def test_show_lists_every_answer_of_the_record_with_its_basis(root: Path) -> None:
    shown = {row["question"]: row for row in rows(root, "show", "Ireland")}
    assert shown["material-possession"]["basis"].startswith("child-trafficking-and-pornography-act-1998 s. 6")
    assert {row["theme"] for row in rows(root, "show", "IE", "--theme", "material")} == {"material"}


def test_compare_keeps_unknown_answers(root: Path) -> None:
    compared = rows(root, "compare", "IE", "FR")
    assert len(compared) == len(rows(root, "compare", "FR", "IE"))
    assert any("Not assessed" in (row["IE"], row["FR"]) for row in compared)
    assert all(row["IE"] != row["FR"] for row in rows(root, "compare", "IE", "FR", "--differences"))


def test_a_mistyped_name_gets_a_hint(root: Path) -> None:
    done = lacuna(root, "question", "material-posession")
    assert done.returncode == 2
    assert "Did you mean material-possession" in done.stderr
    assert "Did you mean Ireland" in lacuna(root, "show", "Irelnd").stderr


def test_new_offers_exactly_the_open_questions_and_touches_no_record(project: Path) -> None:
    draft = lacuna(project, "new", "XZ")
    assert draft.returncode == 0 and 'code: "XZ"' in draft.stdout
    written = lacuna(project, "new", "XZ", "--write")
    assert written.returncode == 0
    assert lacuna(project, "check").returncode == 0, "a new record passes the checks as it is"
    again = lacuna(project, "new", "XZ", "--write")
    assert again.returncode == 1 and "not touched" in again.stderr
    record = min((project / "countries").glob("*.yml"))
    open_questions = lacuna(project, "new", record.stem).stdout
    assert "#   grooming:" in draft.stdout
    answered = [
        line.strip(" :")
        for line in record.read_text().partition("\nanswers:\n")[2].splitlines()
        if line.startswith("  ") and line[2] != " "
    ]
    assert answered and all(f"#   {question}:\n" not in open_questions for question in answered)


def test_coverage_prints_denominators(root: Path) -> None:
    covered = {row["code"]: row for row in rows(root, "coverage")}
    asked = covered["IE"]["answered"].partition("/")[2]
    assert int(asked) > 100
    assert set(covered) >= {"FR", "IE", "KR", "NO", "CZ", "EE", "AR", "TW"}
    assert all(
        int(covered[code]["answered"].partition("/")[0]) >= 50
        for code in ("FR", "IE", "KR", "NO", "CZ", "EE", "AR", "TW")
    )


def test_agreement_is_printed_over_all_and_by_group(root: Path) -> None:
    groups = {(row["by"], row["group"]): row for row in rows(root, "agreement")}
    assert 0 < float(groups["all", "all"]["kappa"]) <= 1
    assert ("jurisdiction", "IE") in groups and ("theme", "material") in groups


def test_an_impossible_date_of_today_is_refused(root: Path) -> None:
    assert lacuna(root, "check", LACUNA_TODAY="soon").returncode == 2


def test_today_decides_what_lies_in_the_future(root: Path) -> None:
    done = lacuna(root, "check", str(root / "countries" / "IE.yml"), LACUNA_TODAY="2020-01-01")
    assert done.returncode == 1 and "no-future-dates" in done.stdout


def test_outside_a_project_the_command_says_how_to_name_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lacuna")), "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2 and "--root" in done.stderr


def test_help_names_every_command_with_examples(root: Path) -> None:
    done = lacuna(root, "--help")
    assert done.returncode == 0
    for name in (
        "check",
        "build",
        "serve",
        "show",
        "gaps",
        "compare",
        "question",
        "query",
        "new",
        "coverage",
    ):
        assert f"  {name} " in done.stdout
    assert "Exit codes" in done.stdout

"""Records with one defect each, as a policy officer would make it: one finding, at its place, in plain words.

The first line of each file under ``tests/invalid/`` says what is expected: ``# expect: <rule> <line>:<column>``.
A file is put in the place of the sound record of the project, so its defect is the only one in the tree.
"""

import re
import shutil
from pathlib import Path

import pytest

from lacuna.findings import Finding, as_text
from lacuna.knowledge import load, read_vocabulary

INVALID = Path(__file__).parent / "invalid"
COUNTRIES = sorted(INVALID.glob("*.yml"))
INSTRUMENTS = sorted((INVALID / "instruments").glob("*.yml"))

EXPECTATION = re.compile(r"# expect: (?P<rule>[a-z0-9-]+) (?P<line>\d+):(?P<column>\d+)")

# These need a file of another kind than a record, or another folder: see test_reading and the tests below.
NOT_BY_A_RECORD = {
    "too-many-errors",
    "cannot-open",
    "not-a-file",
    "link-leaves-tree",
    "too-large",
    "misplaced-file",
    "codebook-is-consistent",
}


def expectation(path: Path) -> tuple[str, int, int]:
    first = path.read_bytes().splitlines()[0].decode("utf-8-sig")
    found = EXPECTATION.fullmatch(first)
    assert found, f"{path}: the first line must read  # expect: <rule> <line>:<column>"
    return found["rule"], int(found["line"]), int(found["column"])


def findings_with(invalid: Path, project: Path, target: str) -> tuple[Finding, ...]:
    shutil.copyfile(invalid, project / target)
    loaded = load(project)
    assert loaded.knowledge is None
    return loaded.findings


def assert_words_are_filled(finding: Finding) -> None:
    printed = as_text([finding], 1)
    assert finding.message and finding.message in printed
    assert finding.fix and finding.fix in printed
    assert not re.search(r"\{[a-z_]*\}", printed), printed


def test_the_project_is_sound_without_them(project: Path) -> None:
    loaded = load(project)
    assert loaded.findings == ()
    assert loaded.knowledge is not None
    assert list(loaded.knowledge.jurisdictions) == ["XA", "XB"]
    assert list(loaded.knowledge.instruments) == ["harbour"]


@pytest.mark.parametrize("invalid", COUNTRIES, ids=lambda path: path.stem)
def test_country(invalid: Path, project: Path) -> None:
    findings = findings_with(invalid, project, "countries/XA.yml")
    found = [(each.file, (each.rule, each.line, each.column)) for each in findings]
    assert found == [("countries/XA.yml", expectation(invalid))]
    assert_words_are_filled(findings[0])


@pytest.mark.parametrize("invalid", INSTRUMENTS, ids=lambda path: path.stem)
def test_instrument(invalid: Path, project: Path) -> None:
    findings = findings_with(invalid, project, "instruments/harbour.yml")
    found = [(each.file, (each.rule, each.line, each.column)) for each in findings]
    assert found == [("instruments/harbour.yml", expectation(invalid))]
    assert_words_are_filled(findings[0])


@pytest.mark.parametrize("name", ["countries/XC.yaml", "countries/notes", "instruments/HARBOUR.YML"])
def test_file_that_would_be_overlooked(name: str, project: Path) -> None:
    (project / name).write_text("code: XC\n", encoding="utf-8")
    [finding] = load(project).findings
    assert (finding.file, finding.rule, finding.line, finding.column) == (name, "misplaced-file", 1, 1)
    assert_words_are_filled(finding)


def test_every_rule_has_an_invalid_record(project: Path) -> None:
    expected = {expectation(path)[0] for path in (*COUNTRIES, *INSTRUMENTS)}
    assert expected == set(read_vocabulary(project).rule_texts) - NOT_BY_A_RECORD


def test_one_run_finds_what_is_wrong_beside_a_misspelt_question(project: Path) -> None:
    record = project / "countries" / "XA.yml"
    text = record.read_text(encoding="utf-8")
    text = text.replace("  grooming-age:", "  groming-age:").replace("answer: 2.5", "answer: 250")
    record.write_text(text, encoding="utf-8")
    assert [each.rule for each in load(project).findings] == ["unknown-question", "plausible-numbers"]


def test_a_file_with_thousands_of_mistakes_is_told_briefly(project: Path) -> None:
    record = project / "countries" / "XA.yml"
    text = record.read_text(encoding="utf-8")
    mistakes = "".join(f"  grooming-{number}: {{answer: criminalised}}\n" for number in range(20_000))
    record.write_text(text.replace("answers:\n", "answers:\n" + mistakes), encoding="utf-8")
    findings = load(project).findings
    assert len(findings) == 101
    assert sum(each.rule == "too-many-errors" for each in findings) == 1

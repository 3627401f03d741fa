"""Pinpoints are checked against extracts of the texts: numbers found, versions compared, forgotten texts named."""

from __future__ import annotations

from pathlib import Path

import pytest

from lacuna.model import Answer, Basis, Jurisdiction, Law, TextRead
from lacuna.verifying import Doubt, doubts_about, numbers_in, uncited_places


@pytest.mark.parametrize(
    ("pinpoint", "numbers"),
    [
        ("art. 155(3)", ["155"]),
        ("s. 6(1)(b)", ["6"]),
        ("§ 178(1) no. 2", ["178"]),
        ("art. 227-23, para. 5", ["227-23"]),
        ("arts 222-33-1, 225-4-6 and 227-28-1", ["222-33-1", "225-4-6", "227-28-1"]),
        ("ss. 2(1), 3(3), (5)-(6)", ["2", "3"]),
        ("art. L34-1, II bis", ["l34-1"]),
        ("§ 126^2(1) no. 4, (2)", ["126^2"]),
        ("arts. 145 bis and 145 ter, last para.", ["145bis", "145ter"]),
        ("§ 107 c(1)", ["107c"]),
        ("§ 5(1) nr. 9", ["5"]),
        ("art. 119, paras. 1 to 3", ["119"]),
        ("art. 225-5, 3°, with art. 225-7, 1°", ["225-5", "225-7"]),
        ("s. 139K(2)(c), (3)(a)", ["139k"]),
        ("art. 187 nos 1 and 1bis", ["187"]),
        ("arts 187 no. 1bis, 188 and 182(2)", ["187", "188", "182"]),
        ("Schedule 3", []),
    ],
)
def test_numbers_of_a_pinpoint(pinpoint: str, numbers: list[str]) -> None:
    assert numbers_in(pinpoint) == numbers


@pytest.fixture
def extracts(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text("what was not read")
    (tmp_path / "code.md").write_text(
        "---\ntext_as_of: 2026-01-01\n---\n\n## Article 155\n\nwords\n\n## 제14조의2 (images)\n\nwords\n\n## Article 160\n\nwords\n"
    )
    (tmp_path / "forgotten.md").write_text("---\ntext_as_of: 2020\n---\n\n## Article 1\n\nwords\n")
    return tmp_path


def record(*pinpoints: str, as_of: str = "2026-01-01", law: str = "code", note: str = "") -> Jurisdiction:
    text = TextRead("source", "consolidated", "en", "2026-11-20", as_of=as_of, note=note)
    answers = {
        f"question-{number}": Answer(f"question-{number}", "criminalised", basis=(Basis(law, at),))
        for number, at in enumerate(pinpoints)
    }
    return Jurisdiction(
        "XA", "Exampleland", "other", laws={law: Law(law, "Code", text=text)}, answers=answers
    )


FORGOTTEN = Doubt("XA", "forgotten", "read, but never cited: a forgotten rule?", wrong=False)


def test_pinpoints_that_stand_in_the_text_raise_no_doubt(extracts: Path) -> None:
    assert list(doubts_about(record("art. 155(3)", "art. 14-2(1)", "arts 155-160"), extracts)) == [FORGOTTEN]


def test_a_pinpoint_that_the_text_does_not_have_is_wrong(extracts: Path) -> None:
    doubts = list(doubts_about(record("art. 156(1)"), extracts))
    assert doubts[0] == Doubt("XA", "code", "question-0: art. 156(1) – not found in the text: 156")


def test_a_law_without_an_extract_is_wrong(extracts: Path) -> None:
    doubts = list(doubts_about(record("art. 1", law="other"), extracts))
    assert doubts[0] == Doubt("XA", "other", "cited, but there is no extract of it")


def test_another_version_is_wrong_unless_the_note_says_why(extracts: Path) -> None:
    doubts = [
        each.what for each in doubts_about(record("art. 155", as_of="2025-07-01"), extracts) if each.wrong
    ]
    assert doubts == ["the record has the version of 2025-07-01, the extract that of 2026-01-01"]
    explained = record("art. 155", as_of="2025-07-01", note="Labelled 2026-01-01, but older.")
    assert [each for each in doubts_about(explained, extracts) if each.wrong] == []


def test_places_read_and_never_cited_are_listed(extracts: Path) -> None:
    assert uncited_places(record("art. 155(3)"), extracts) == {"code": ["제14조의2 (images)", "Article 160"]}

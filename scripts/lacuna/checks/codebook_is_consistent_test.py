"""Every question of the codebook fits its theme, its kind and its terms."""

from dataclasses import replace

import pytest

from lacuna.checks.codebook_is_consistent import RULE
from lacuna.checks.rule import Context, Place
from lacuna.model import Codebook, Word


def _places(codebook: Codebook, context: Context, question: str, **changes: object) -> list[Place]:
    changed = replace(codebook.questions[question], **changes)  # type: ignore[arg-type]
    questions = {**codebook.questions, question: changed}
    return list(RULE.check(replace(codebook, questions=questions), context))


def test_quiet_on_a_sound_codebook(codebook: Codebook, context: Context) -> None:
    assert list(RULE.check(codebook, context)) == []


def test_unknown_theme(codebook: Codebook, context: Context) -> None:
    assert _places(codebook, context, "hotline", theme="support") == [
        Place(
            ("questions", "hotline", "theme"),
            {"question": "hotline", "problem": '"support" is no theme of the codebook'},
        )
    ]


def test_unknown_kind(codebook: Codebook, context: Context) -> None:
    assert _places(codebook, context, "hotline", kind="service", full="") == [
        Place(
            ("questions", "hotline", "kind"),
            {"question": "hotline", "problem": '"service" is no kind of the codebook'},
        )
    ]


@pytest.mark.parametrize(
    ("question", "changes"),
    [
        ("material-term", {"terms": {}}),
        ("grooming-age", {"terms": {"old": Word("old", "Old", "Old.")}}),
    ],
)
def test_terms_and_kind_disagree(
    question: str, changes: dict[str, object], codebook: Codebook, context: Context
) -> None:
    assert _places(codebook, context, question, **changes) == [
        Place(
            ("questions", question, "kind"),
            {
                "question": question,
                "problem": "terms stand with questions of the kind term, and only there",
            },
        )
    ]


@pytest.mark.parametrize("level", ["full", "partial", "none"])
def test_level_that_is_not_explained(level: str, codebook: Codebook, context: Context) -> None:
    assert _places(codebook, context, "hotline", **{level: ""}) == [
        Place(
            ("questions", "hotline", "kind"),
            {"question": "hotline", "problem": "full, partial and none must each be explained"},
        )
    ]


def test_two_defects_of_one_question(codebook: Codebook, context: Context) -> None:
    places = _places(codebook, context, "hotline", theme="support", kind="service")
    assert [place.path for place in places] == [
        ("questions", "hotline", "theme"),
        ("questions", "hotline", "kind"),
    ]

"""Sentences of drafts: each wrong one is found by its code, and what only looks like one is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.answer.check import check
from factcheck.library.drafts import draft

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
WRONG = [(lang, code, text) for lang in TABLE for code, texts in TABLE[lang]["finds"].items() for text in texts]
CLEAN = [(lang, text) for lang in TABLE for text in TABLE[lang]["clean"]]


def codes(lang: str, text: str) -> set[str]:
    return {found.code for found in check(draft(text + "\n", "draft.md", "2026-11-26", lang)).findings}


@pytest.mark.parametrize(("lang", "code", "text"), WRONG)
def test_what_is_wrong_is_found(lang: str, code: str, text: str) -> None:
    assert code in codes(lang, text)


@pytest.mark.parametrize(("lang", "text"), CLEAN)
def test_what_is_right_is_left_alone(lang: str, text: str) -> None:
    assert codes(lang, text) == set()

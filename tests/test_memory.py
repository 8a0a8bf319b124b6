"""Concepts that are kept from run to run are the ones that would be found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.library import load
from factcheck.matching import memory, profile
from factcheck.matching.candidates import Index
from factcheck.matching.terms import add_terms, terms
from factcheck.model import Statement, Term
from factcheck.reading import statements

ROOT = Path(__file__).parent.parent


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Statement, ...]:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(profile, "recalled", {})
    monkeypatch.setattr(memory, "recalled", profile.recalled)
    return load(ROOT).statements


def test_concepts_come_back_from_the_cache(said: tuple[Statement, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(profile.about(one), profile.around(one)) for one in said if not one.excluded]
    index = Index(said)
    memory.recall(index.statements)
    profile.recalled.clear()
    profile._found.cache_clear()
    monkeypatch.setattr(profile, "concepts", pytest.fail)
    again = Index(said)
    memory.recall(again.statements)
    assert [(profile.about(one), profile.around(one)) for one in again.statements] == found
    assert again._postings == index._postings


def test_another_text_has_its_own_concepts(said: tuple[Statement, ...]) -> None:
    Index(said)
    document = said[0].document
    changed = type(document)(document.id, document.body.replace("挖矿", "采矿"), document.lang, path=document.path)
    memory.recall(statements(changed))
    for one in statements(changed):
        assert profile.spoken(profile.masked(one)) == profile._found(*profile.masked(one), terms())


def test_a_newsrooms_own_terms_are_known_and_not_confused_with_others(said: tuple[Statement, ...]) -> None:
    sentence = next(one for one in said if "挖矿" in one.text)
    before = profile.about(sentence)
    add_terms((Term("our-word", "entity", {"zh": ("挖矿",), "en": ("digging",)}),))
    memory.recall(said)
    assert any("t:our-word" in concept.keys for concept in profile.about(sentence))
    add_terms(())
    memory.recall(said)
    assert profile.about(sentence) == before

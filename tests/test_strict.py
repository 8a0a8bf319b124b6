"""YAML of strangers: places, no surprises, no bombs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.strict import Mistake, parse


def test_every_scalar_is_a_string_and_an_empty_one_is_none() -> None:
    data, mistakes = parse("a: 2021-09-24\nb: no\nc: 12:30:45\nd: 0123\ne:\nf: ~\ng: ''\nh: [1, null]\n")
    assert data == {
        "a": "2021-09-24", "b": "no", "c": "12:30:45", "d": "0123", "e": None, "f": None, "g": "", "h": ["1", None],
    }  # fmt: skip
    assert mistakes == []


def test_keys_and_items_know_their_places() -> None:
    data, _ = parse("# head\nid: x\ntags:\n  - one\n  - two\n")
    assert data.places == {"id": (2, 1), "tags": (3, 1)}
    assert data["tags"].places == [(4, 5), (5, 5)]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: 1\na: 2", Mistake(2, 1, "the key 'a' stands twice")),
        ("a: &x 1\nb: *x", Mistake(2, 4, "the alias *x is not read: write the value out")),
        ("a: 1\n---\nb: 2", Mistake(2, 1, "a second document starts: keep one in a file")),
        ("? [a]\n: 1", Mistake(1, 3, "a key must be a word")),
        ("id: x\n  bad: [", Mistake(2, 6, "is not YAML: mapping values are not allowed in this context")),
        ("a: \x00", Mistake(1, 4, "is not YAML: holds a character that no text has")),
    ],
)
def test_a_mistake_has_a_place(text: str, mistake: Mistake) -> None:
    assert mistake in parse(text)[1]


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 200_000, "? " * 100_000, "{a: " * 100_000])
def test_deep_nesting_is_a_mistake_and_not_a_crash(text: str) -> None:
    data, mistakes = parse(text)
    assert data is None
    assert len(mistakes) == 1


def test_a_bomb_of_aliases_is_not_opened() -> None:
    levels = "".join(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}, *l{n - 1}]\n" for n in range(1, 40))
    data, mistakes = parse("l0: &l0 [x]\n" + levels)
    assert data is None
    assert "alias" in mistakes[0].message


@given(st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"#?%@ \n\t\ud800\x00中"))
def test_any_text_is_data_or_a_mistake(text: str) -> None:
    _, mistakes = parse(text)
    assert all(mistake.line >= 1 and mistake.column >= 1 and mistake.message for mistake in mistakes)

"""Words that stand on one pole of an axis (up or down, begin or stop), found in a text of any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factcheck.cache import cached, digest
from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.model import Span
from factcheck.pattern import lazy
from factcheck.text import halve

_WORD = lazy(r"[A-Za-z](?:[A-Za-z.'’-]*[A-Za-z])?")
_PARTICLES = frozenset("がのをには")


class Pole(NamedTuple):
    """A word in its place, the axis it belongs to, and the pole of it that it stands on."""

    span: Span
    axis: str
    name: str


class Entry(NamedTuple):
    """A word of the table as it is looked for: stems in a row, or folded characters. An idiom has no axis."""

    parts: Sequence[str]
    axis: str
    name: str


@lru_cache(20_000)
def poles(text: str, lang: str) -> tuple[Pole, ...]:
    """The pole words of `text` in order of place, the longest at each; one word may stand on several axes."""
    return tuple(_in_words(text) if lang == "en" else _in_characters(fold(halve(text)), lang))


def _in_words(text: str) -> Iterator[Pole]:
    labels = {match.span(1) for match in _labels().finditer(text)}
    words = [match for match in _WORD.finditer(text) if match.span() not in labels]
    forms = [(stem(match[0]), f"={match[0].lower()}") for match in words]
    at = 0
    while at < len(words):
        known = [entry for form in forms[at] for entry in _entries("en").get(form, ())]
        found = _longest(known, forms, at)
        for entry in found:
            if entry.axis:
                yield Pole(Span(words[at].start(), words[at + len(entry.parts) - 1].end()), entry.axis, entry.name)
        at += len(found[0].parts) if found else 1


@cache
def _labels() -> re.Pattern[str]:
    """A word with a capital that heads a name before its number: Slide 14 slides nowhere."""
    heads = "|".join(re.escape(head.capitalize()) for head in table("en")["numbers"]["name_heads"])
    return re.compile(rf"\b({heads})\s+\d")


def _in_characters(text: str, lang: str) -> Iterator[Pole]:
    known, at = _entries(lang), 0
    while at < len(text):
        found = _longest(known.get(text[at], ()), text, at)
        for entry in found:
            if entry.axis:
                yield Pole(Span(at, at + len(entry.parts)), entry.axis, entry.name)
        # A particle that an entry ends in may begin the next one: 机の, の上.
        at += len(found[0].parts) - (found[0].parts[-1] in _PARTICLES) if found else 1


def _longest(entries: Sequence[Sequence[Any]], items: Sequence[str | tuple[str, str]], at: int) -> list[Entry]:
    """The entries of one length, the longest, that stand at `at`, where an item may be met in one of its forms."""
    found = [Entry(*row) for row in entries if _stands(row[0], items[at : at + len(row[0])])]
    most = max((len(entry.parts) for entry in found), default=0)
    return [entry for entry in found if len(entry.parts) == most]


def _stands(parts: Sequence[str], items: Sequence[str | tuple[str, str]]) -> bool:
    return len(parts) == len(items) and all(
        part in item if isinstance(item, tuple) else part == item for part, item in zip(parts, items, strict=True)
    )


@cache
def _entries(lang: str) -> Mapping[str, Sequence[Sequence[Any]]]:
    """The words of a language by their first stem or character, the longest first: what an `Entry` is made of."""
    found: Mapping[str, Sequence[Sequence[Any]]] = cached(f"poles-{lang}", digest(), lambda: _compiled(lang))
    return found


def _compiled(lang: str) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    axes = table("opposites")["axes"] | {"": {"": table("opposites")["idioms"]}}
    for axis, axis_poles in axes.items():
        for name, words in axis_poles.items():
            for word in words.get(lang, ()):
                parts = tuple(map(_form, word.split())) if lang == "en" else tuple(fold(halve(word)))
                found.setdefault(parts[0], []).append(Entry(parts, axis, name))
    return {first: sorted(entries, key=lambda one: -len(one.parts)) for first, entries in found.items()}


def _form(word: str) -> str:
    """The stem of a word of the table; =higher is met as written, for its stem is that of high."""
    return word if word.startswith("=") else stem(word)


@cache
def converse() -> frozenset[str]:
    """The axes on which both poles may be true of one event, told from two sides: one wins, the other loses."""
    return frozenset(table("opposites")["converse"])

"""Properties that turn an entry of a language table into what a reader looks up, at its first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, Protocol

from factcheck.reading.lexicon import Lexicon


class Section(Protocol):
    """What the properties are of: an object with a section of a language table."""

    @property
    def data(self) -> Mapping[str, Any]:
        """The section."""
        ...


def word_list(*names: str) -> cached_property[Lexicon[bool]]:
    """The words of the lists `names`, to be found at a place of a text."""
    return cached_property(
        lambda section: Lexicon(dict.fromkeys((word for name in names for word in entries(section.data, name)), True))
    )


def word_set(*names: str) -> cached_property[frozenset[str]]:
    """The words of the lists `names`."""
    return cached_property(lambda section: frozenset(word for name in names for word in entries(section.data, name)))


def word_map(name: str) -> cached_property[dict[str, str]]:
    """The words of the mapping `name`, each with its word."""
    return cached_property(lambda section: dict(section.data.get(name) or {}))


def numbers_of(name: str) -> cached_property[dict[str, Decimal]]:
    """The number of each word of the mapping `name`."""
    return cached_property(lambda section: numbers(section.data, name))


def number_list(name: str) -> cached_property[Lexicon[Decimal]]:
    """The words of the mapping `name` with their numbers, to be found at a place of a text."""
    return cached_property(lambda section: Lexicon(numbers(section.data, name)))


def grouped(name: str, *path: str) -> cached_property[Lexicon[Any]]:
    """The words of a mapping `group: [words]`, each with its group, to be found at a place of a text."""

    def build(section: Section) -> Lexicon[Any]:
        found: Any = section.data.get(name) or {}
        for key in path:
            found = found.get(key) or {}
        return Lexicon({word: group for group, words in found.items() for word in words})

    return cached_property(build)


def entries(data: Mapping[str, Any], name: str) -> list[str]:
    """The list `name` of a section; empty where it has none."""
    return list(data.get(name) or [])


def numbers(data: Mapping[str, Any], name: str) -> dict[str, Decimal]:
    """The mapping `name` of a section, `number: [words]` or `word: number`, as word -> number."""
    return {word: value for value, words in _inverted(data.get(name) or {}) for word in words}


def _inverted(mapping: Mapping[str, Any]) -> Iterator[tuple[Decimal, list[str]]]:
    for key, entry in mapping.items():
        if isinstance(entry, list):
            yield Decimal(key), entry
        else:
            yield Decimal(entry), [key]


def run_together(tens: Mapping[str, Decimal], ends: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """`ends`, and each of its words below ten behind each of the tens."""
    fused = {ten + end: a + b for ten, a in tens.items() if a >= 20 for end, b in ends.items() if 0 < b < 10}
    return {**ends, **fused}


def by_first_letter(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first, that tries only those with the letter that stands there."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in rests.items())


def change_roles() -> cached_property[Lexicon[str]]:
    """What stands before a value and makes it one side of a change (to), or its size (by)."""

    def read(section: Section) -> Lexicon[str]:
        roles = section.data["roles"]
        verbs = roles.get("verbs") or []
        found = dict.fromkeys(roles.get("by") or [], "by")
        found |= {verb + end: "by" for verb in verbs for end in roles.get("by_ends") or []}
        found |= {verb + end: "to" for verb in verbs for end in roles.get("to_ends") or []}
        return Lexicon(found | dict.fromkeys(roles.get("to") or [], "to"))

    return cached_property(read)


def change_roles_after() -> cached_property[Lexicon[str]]:
    """The same behind a value, in a language whose verbs stand there: 4.5%に引き下げた, 3人増えた."""

    def read(section: Section) -> Lexicon[str]:
        roles = section.data["roles"]
        verbs, joints = roles.get("after_verbs") or [], roles.get("after_joints") or {}
        return Lexicon({joint + verb: role for role, words in joints.items() for joint in words for verb in verbs})

    return cached_property(read)

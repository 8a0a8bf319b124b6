"""How the name of a Japanese person is read, to meet it in an English text: 中村健太, Kenta Nakamura.

Surnames are listed; a given name is read from the characters that it is made of, and only behind a surname.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import product

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.pattern import lazy

_LONGEST = 3  # characters of a name
_MOST = 24  # readings of one name
_REPEAT = lazy("(.)々")


def personal(folded: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The length and the readings of the surname, or of the given name behind one, that begins at `at`; else 0."""
    for length in range(_LONGEST, 1, -1):
        if found := _surnames().get(folded[at : at + length]):
            return length, found
    if not any(folded[max(at - length, 0) : at] in _surnames() for length in range(2, _LONGEST + 1)):
        return 0, ()
    for length in range(_LONGEST, 0, -1):
        if found := _given(folded[at : at + length]):
            return length, found
    return 0, ()


@lru_cache(2_000)
def _given(name: str) -> tuple[str, ...]:
    known = _parts()
    if not name or not all(character in known for character in name):
        return known.get(name, ())
    made = ("".join(parts) for parts in product(*(known[character] for character in name)))
    return tuple(sorted({*known.get(name, ()), *map(_short, made)}))[:_MOST]


def _short(reading: str) -> str:
    """A reading that is made of parts as it is mostly printed: ko, u, ta -> Kota; shin, pei -> Shimpei."""
    for long, short in (("ou", "o"), ("oo", "o"), ("uu", "u"), ("nb", "mb"), ("nm", "mm"), ("np", "mp")):
        reading = reading.replace(long, short)
    return reading


@cache
def _surnames() -> Mapping[str, tuple[str, ...]]:
    return _written(table("surnames"))


@cache
def _parts() -> Mapping[str, tuple[str, ...]]:
    return _written(table("given_names"))


def _written(listed: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """The readings of each name, as it is folded, with 々 and without (佐々木, 佐佐木)."""
    found: dict[str, tuple[str, ...]] = {}
    for reading, names in listed.items():
        for name in map(fold, names):
            for form in {name, _REPEAT.sub(r"\1\1", name)}:
                found[form] = (*found.get(form, ()), reading)
    return found

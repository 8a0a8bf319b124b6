"""Numbers and letters that tell one of a series from another: line 3 and line 5, 第1ターミナル, the second phase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.matching.slots import Stated
from factcheck.model import Span
from factcheck.text import halve

_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")


def another_of_a_series(first: Stated, second: Stated) -> str:
    """What both sentences name with other numbers ("line"), so that each value is of one of a series; else ""."""
    one, other = first.statement, second.statement
    if one.lang != other.lang:
        return ""
    ours, theirs = (_numbers(side) for side in (first, second))
    return next((thing for thing in ours if thing in theirs and ours[thing].isdisjoint(theirs[thing])), "")


def _numbers(side: Stated) -> dict[str, set[str]]:
    """thing -> its numbers in a sentence, but for the value that is compared."""
    statement = side.statement
    own = side.quantity.span.shift(-statement.span.start)
    found: dict[str, set[str]] = {}
    for thing, number, span in _named(statement.text, statement.lang):
        if not span.overlaps(own):
            found.setdefault(thing, set()).add(number)
    return found


@lru_cache(20_000)
def _named(text: str, lang: str) -> tuple[tuple[str, str, Span], ...]:
    return tuple(_found(halve(text), lang))


def _found(text: str, lang: str) -> Iterator[tuple[str, str, Span]]:
    for pattern in _patterns(lang):
        for match in pattern.finditer(text):
            number = match["number"].lower().translate(_NUMERALS)
            yield match["thing"].lower(), number, Span(*match.span())


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in table(lang)["words"].get("serial", ()))

"""What a value counts by the word that counts it: 9名, 9人 and nine people are one thing, 9岁 is another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.languages import table
from factcheck.languages.fold import fold


def counter(unit: str) -> str:
    """The name of what a counter counts in every language (person, age), or "" for a counted thing of its own."""
    return _counters().get(fold(unit), "")


@cache
def _counters() -> Mapping[str, str]:
    return {fold(word): name for name, words in table("units")["counters"].items() for word in words}

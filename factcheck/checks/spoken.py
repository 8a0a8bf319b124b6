"""Repairs in the words of the draft's language: 別の日付 for "another day", 6月18日 as 2024-06-18."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages import table

_ARROW = " -> "


def spoken(repair: str, lang: str) -> str:
    """A repair; each side of its arrow is told by the first rule of the language's `repairs` that matches all of it."""
    return _ARROW.join(_side(side, lang) for side in repair.split(_ARROW))


def _side(text: str, lang: str) -> str:
    for pattern, told in _rules(lang):
        if found := pattern.fullmatch(text):
            return found.expand(told)
    return text


@cache
def _rules(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = (table(lang).get("checks") or {}).get("repairs") or {}
    return tuple((re.compile(pattern), told) for pattern, told in listed.items())

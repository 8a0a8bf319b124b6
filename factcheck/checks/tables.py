"""The `checks` section of a language table: lists of words, and patterns over text in which each value is one mark.

In a pattern, next to plain regular-expression syntax:

{name:NP}    a value of one of the kinds, N number, P per cent, R ratio, D date, U duration, O ordinal (a letter each)
{name:N+}    two to twelve such values, with at most 40 characters and no value but a rank between two of them
{=}          words of the same clause without a value (up to 32 characters)
{~} {~~}     the same, dates and durations allowed; the same, with commas (up to 60)
{..}         anything of the same sentence, values too (up to 80)
{|}          words up to the next sentence and into it, without a value (up to 60)
{word|other} one of the words that the table lists under `words`, in either list; the match names which by the first
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.checks.sketch import LETTERS, MARKS, SET_ASIDE
from factcheck.languages import table
from factcheck.pattern import lazy

_ANY = "".join(sorted({*MARKS.values(), SET_ASIDE}))
_STOPS = "。！？!?\n"
_COMMAS = ",，、;；"
_TOKEN = lazy(r"\{(=|\.\.|~~|~|\||[a-z_]+(?:\|[a-z_]+)*)(?::([A-Z]+)(\+?))?\}")


@cache
def words(lang: str, name: str) -> tuple[str, ...]:
    """A word list of the language's `checks` table, longest first."""
    return tuple(sorted(_listed(lang, name), key=lambda word: (-len(word), word)))


@lru_cache(2_000)
def weekday_of(text: str, lang: str) -> int | None:
    """The weekday that a date names, Monday is 1; None where it names none."""
    lowered = text.lower()
    for number in range(1, 8):
        if any(word in lowered for word in words(lang, f"weekday_{number}")):
            return number
    return None


@cache
def patterns(lang: str, name: str) -> tuple[re.Pattern[str], ...]:
    """The patterns `name` of the language, none where its table has none."""
    return tuple(re.compile(_expand(text, lang), re.IGNORECASE) for text in _section(lang).get(name, ()))


def _expand(text: str, lang: str) -> str:
    return _TOKEN.sub(lambda token: _regex(token, lang), text)


def _regex(token: re.Match[str], lang: str) -> str:
    name, kinds, many = token.groups()
    if name in ("=", "~", "~~", "|", ".."):
        return _gap(name, lang)
    if not kinds:
        return _words(name.split("|"), lang)
    one = f"[{''.join(LETTERS[letter] for letter in kinds)}]"
    values = _ANY.replace(LETTERS["O"], "")
    return rf"(?P<{name}>{one}(?:[^{values}{_stops(lang)}]{{0,40}}{one}){{1,11}})" if many else f"(?P<{name}>{one})"


def _gap(name: str, lang: str) -> str:
    if name == "..":
        return rf"[^{_stops(lang)}]{{0,80}}?"
    values = re.sub(f"[{LETTERS['D']}{LETTERS['U']}]", "", _ANY) if name.startswith("~") else _ANY
    if name == "|":
        return rf"[^{values}\n]{{0,60}}?"
    if name == "~~":
        return rf"[^{values}{_stops(lang)}]{{0,60}}?"
    return rf"[^{values}{_stops(lang)}{_COMMAS}]{{0,32}}?"


def _words(lists: list[str], lang: str) -> str:
    every = {word for name in lists for word in _listed(lang, name)}
    listed = "|".join(re.escape(word) for word in sorted(every, key=lambda word: (-len(word), word)))
    bound = r"\b" if lang == "en" else ""
    return rf"(?P<{lists[0]}>{bound}(?:{listed}){bound})"


def _listed(lang: str, name: str) -> tuple[str, ...]:
    """A list of words; "per" is all lists whose name starts so."""
    listed = _section(lang).get("words", {})
    return tuple(word for key in listed if key == name or key.startswith(f"{name}_") for word in listed[key])


def _stops(lang: str) -> str:
    return _STOPS + ("." if lang == "en" else "")


def _section(lang: str) -> dict[str, dict[str, list[str]]]:
    return table(lang).get("checks", {}) or {}

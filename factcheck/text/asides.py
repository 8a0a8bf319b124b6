"""Blocks that are not the article: injected newsflashes, adverts, site furniture. Read, but never evidence.

A newsflash is known by the date stamp in brackets that it ends with, where this is not of the days around the
publication; it starts at its own headline. The rest is known line by line, from the `asides` section of a language:
  flash     words after the colon of a newsflash's headline ("…: Source reports, …")
  lines     whole lines, but for signs around them
  starts    what a line starts with
  holds     what a short line holds
  rest      headings after which only links to other articles follow
  dateline  a pattern of what a line opens with that says where and when it was filed, and not when what it tells was
It is meant to leave a doubtful line where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.languages import table
from factcheck.model import Span
from factcheck.pattern import lazy
from factcheck.text.script import halve

AROUND = timedelta(3)  # an article may itself be stamped a few days off its publication
FLASH_LINES = 8  # lines that a newsflash may have above its stamp
HEADLINE = 160  # characters of a line that its headline and its source stand in
SHORT = 60  # characters of a line that one telling word makes furniture
SIGNS = " \t|•·▲▼>»›→*#-–—_=[]()<【】「」:：.…"
_STAMP = lazy(r"\[(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)\]$")
_IMAGE = lazy(r"\S{1,60}\.(?:jpe?g|png|gif|webp|svg)", re.IGNORECASE)


class Aside(NamedTuple):
    """A block that is set aside, and the day that it is stamped with."""

    span: Span
    day: date | None = None


class _Marks(NamedTuple):
    flash: re.Pattern[str] | None
    lines: frozenset[str]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    rest: frozenset[str]


def set_aside(text: str, published: date | None, lang: str = "") -> tuple[Span, ...]:
    """The spans of what is set aside, in order, never overlapping."""
    return tuple(aside.span for aside in asides(text, published, lang))


@lru_cache(4)
def asides(text: str, published: date | None, lang: str = "") -> tuple[Aside, ...]:
    """The blocks that are set aside, in order, never overlapping. Those of the texts asked for last are kept."""
    marks = _marks(lang)
    lines = list(_lines(text))
    found: list[tuple[int, Aside]] = []  # each with the line that it starts at
    for index, (span, line) in enumerate(lines):
        day = _stamp(line)
        if day and (published is None or abs(day - published) > AROUND):
            first = _headline(lines, index, marks)
            _take(found, first, Aside(Span(lines[first][0].start, span.end), day))
        elif line and _is_furniture(line, marks):
            found.append((index, Aside(span)))
    rest = _rest(lines, marks)
    if rest is not None:
        _take(found, rest, Aside(Span(lines[rest][0].start, lines[-1][0].end)))
    return tuple(aside for _, aside in found)


def datelines(text: str, lang: str) -> Iterator[Span]:
    """Where the lines say where and when they were filed: 本报青岛3月14日讯, PARIS, March 14 (AP) —."""
    pattern = _dateline(lang)
    for match in pattern.finditer(halve(text)) if pattern else ():
        yield Span(*match.span())


def _take(found: list[tuple[int, Aside]], first: int, aside: Aside) -> None:
    """Add a block, in the place of those that lie in its lines."""
    while found and found[-1][0] >= first:
        found.pop()
    found.append((first, aside))


def _lines(text: str) -> Iterator[tuple[Span, str]]:
    """Each line: its span without outer blanks, and its halved text."""
    start = 0
    for line in text.split("\n"):
        inner = line.strip()
        left = start + len(line) - len(line.lstrip()) if inner else start
        yield Span(left, left + len(inner)), halve(inner)
        start += len(line) + 1


def _stamp(line: str) -> date | None:
    match = _STAMP.search(line[-40:]) if line.endswith("]") else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _headline(lines: list[tuple[Span, str]], last: int, marks: _Marks) -> int:
    """The line that a newsflash starts with: the nearest one up from its stamp in the form of its headline."""
    for index in range(last, max(-1, last - FLASH_LINES), -1):
        line = lines[index][1]
        if index < last and _stamp(line):
            break
        if marks.flash and marks.flash.search(line, 0, HEADLINE):
            return index
    return last


def _is_furniture(line: str, marks: _Marks) -> bool:
    bare = line.strip(SIGNS).casefold()
    if bare in marks.lines or (marks.starts and bare.startswith(marks.starts)):
        return True
    return len(line) <= SHORT and (any(word in bare for word in marks.holds) or _IMAGE.fullmatch(line) is not None)


def _rest(lines: list[tuple[Span, str]], marks: _Marks) -> int | None:
    """The line of a heading in the last third of the text after which no line is as long as a paragraph."""
    for index in range(len(lines) - 1, len(lines) * 2 // 3, -1):
        line = lines[index][1]
        if line.strip(SIGNS).casefold() in marks.rest:
            return index
        if len(line) > 2 * SHORT:
            return None
    return None


@cache
def _marks(lang: str) -> _Marks:
    data = (table(lang).get("asides") if lang else None) or {}
    words = "|".join(re.escape(word) for word in data.get("flash") or ())
    flash = re.compile(rf":[^:。]{{0,40}}?(?:{words})") if words else None
    lines, starts, holds, rest = (
        [word.casefold() for word in data.get(name) or ()] for name in ("lines", "starts", "holds", "rest")
    )
    return _Marks(flash, frozenset(lines), tuple(starts), tuple(holds), frozenset(rest))


@cache
def _dateline(lang: str) -> re.Pattern[str] | None:
    pattern = ((table(lang).get("asides") if lang else None) or {}).get("dateline")
    return re.compile(pattern, re.MULTILINE) if pattern else None

"""Dates and times written in digits alone: 2021-05-26, 5/26/2021, 20210526, 16:44:35. The same in every language."""

from __future__ import annotations

import re

from factcheck.pattern import lazy
from factcheck.reading.dates.values import Moment, Step

_END = r"(?!\d|[/.]\d|-\d{1,3}(?!\d|[-/.]\d)|[A-Za-z%])"  # a date may follow after a hyphen, other digits may not
_SHAPED = lazy(r"\d{1,4}[-/.:\u2236]\d|\d{8}")
_YMD = lazy(rf"(\d{{4}})([-/.])(\d{{1,2}})[-/.](\d{{1,2}}){_END}")
_DMY = lazy(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_END}")
_YM = lazy(rf"(\d{{4}})([-/.])(\d{{1,2}}){_END}")
_MY = lazy(rf"(\d{{1,2}})[-/](\d{{4}}){_END}")
_MD = lazy(rf"(\d{{1,2}})/(\d{{1,2}}){_END}")
_CLOCK = lazy(r"(\d{1,2})[:\u2236](\d{2})(?:[:\u2236](\d{2}))?(?:\.\d+)?(?![\d:])")
_DOTTED = lazy(r"(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m(?![a-z]))")
_COMPACT = lazy(r"(\d{4})(\d{2})(\d{2})(?![\dA-Za-z]|[.,]\d)")


def shape_at(text: str, at: int, order: str) -> tuple[str, Moment, int] | None:
    """The name, the meaning and the end of a date or time in digits at a place."""
    if not _SHAPED.match(text, at):
        return None
    for name, pattern, read in _SHAPES:
        match = pattern.match(text, at)
        moment = read(match, order) if match else None
        if match and moment:
            return name, moment, match.end()
    return None


def _day(year: int | None, month: int, day: int | None) -> Moment | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31) or (year is not None and year < 1000):
        return None
    printed = (("year", year), ("month", month), ("day", day))
    return Moment(tuple(Step("set", unit, n) for unit, n in printed if n is not None))


def _ymd(match: re.Match[str], order: str) -> Moment | None:
    return _day(int(match[1]), int(match[3]), int(match[4]))


def _compact(match: re.Match[str], order: str) -> Moment | None:
    year = int(match[1])
    return _day(year, int(match[2]), int(match[3])) if 1900 <= year <= 2100 else None


def _dmy(match: re.Match[str], order: str) -> Moment | None:
    first, second, last = int(match[1]), int(match[3]), match[4]
    if len(last) == 4:
        month, day = (first, second) if order == "mdy" else (second, first)
        return _day(int(last), month, day) or _day(int(last), day, month)
    if order != "mdy":
        return _day(_century(match[1]), second, int(last)) if len(match[1]) == 2 else None
    return (_day(_century(last), first, second) or _day(_century(last), second, first)) if match[2] == "/" else None


def _century(digits: str) -> int:
    return int(digits) + (2000 if int(digits) < 50 else 1900)


def _ym(match: re.Match[str], order: str) -> Moment | None:
    year, month = int(match[1]), match[3]
    if match[2] == "." and (len(month) < 2 or not 1950 <= year < 2100):
        return None  # a decimal
    return _day(year, int(month), None) if 1000 <= year < 2200 else None


def _my(match: re.Match[str], order: str) -> Moment | None:
    return _day(int(match[2]), int(match[1]), None) if 1900 <= int(match[2]) < 2200 else None


def _md(match: re.Match[str], order: str) -> Moment | None:
    first, second = int(match[1]), int(match[2])
    return _day(None, second, first) if first > 12 else _day(None, first, second)


def _clock(match: re.Match[str], order: str) -> Moment | None:
    printed = [int(group) for group in match.groups() if group]
    if printed[0] > 29 or max(printed[1:]) > 59:
        return None
    return Moment(tuple(Step("set", unit, n) for unit, n in zip(("hour", "minute", "second"), printed, strict=False)))


_SHAPES = (
    ("ymd", _YMD, _ymd),
    ("ymd", _DMY, _dmy),
    ("ymd", _COMPACT, _compact),
    ("ym", _YM, _ym),
    ("ym", _MY, _my),
    ("md", _MD, _md),
    ("clock", _CLOCK, _clock),
    ("clock", _DOTTED, _clock),
)

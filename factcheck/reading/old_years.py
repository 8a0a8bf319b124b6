"""Years of three digits, which are printed like lengths of time: 于420年, 476年に滅亡, 410年至468年."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.model import Dates, Kind, Quantity
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar

_YEARS = lazy(r"([1-9][0-9]{2})年(?:(\D{1,2})([1-9][0-9]{2})年)?")
_ROUND = 50  # a multiple of it is rather so many years
_STARTS = frozenset("。，、；,;\n")


def dated(value: Quantity, text: str, grammar: Grammar) -> Quantity:
    """The year, or the stretch from one to another, where the words around a length of years tell that it is one."""
    known = grammar.old_years or grammar.old_years_before
    if value.unit != "year" or value.hedge != "none" or value.date is not None or not known:
        return value
    years = _YEARS.fullmatch(value.text)
    if years is None or grammar.not_old_years.at(text, value.span.end):
        return value
    first, last = int(years[1]), int(years[3] or years[1])
    if first == last and not _told(value, text, first, grammar):
        return value
    if first > last or (first < last and not (first % _ROUND or last % _ROUND)):
        return value
    kind: Kind = "daterange" if first < last else "date"
    days = Dates(date(first, 1, 1), date(last, 12, 31), "year")
    return replace(value, kind=kind, low=None, high=None, unit=None, step=None, date=days, rule="old year")


def _told(value: Quantity, text: str, year: int, grammar: Grammar) -> bool:
    """Whether a word beside it makes it a year, or the clause begins with it."""
    start, end = value.span.start, value.span.end
    if grammar.old_years.before(text, start) or grammar.old_years_before.at(text, end):
        return True
    return (not start or text[start - 1] in _STARTS) and year % _ROUND > 0

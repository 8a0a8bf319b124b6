"""Days and years of a list: 18 and 19 June, May 5 and 6, in 2019 and 2020."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day_of

from factcheck.model import Dates, Quantity
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar

_DAY = lazy(r"(?:the )?([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?")
_FIRST = lazy(r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?(?: |$)")  # a date that begins with its day: 19 June
_YEAR = lazy(r"(?:19|20)[0-9]{2}")
_LAST = lazy(r"(?:^| )[0-9]{1,2}(?:st|nd|rd|th)?$")  # one that ends with it: May 5


def listed(values: list[Quantity], text: str, grammar: Grammar) -> list[Quantity]:
    """`values`, in order of place, with each number that a word of a list joins to a date made a day of its month."""
    if not grammar.day_lists:
        return values
    found = list(values)
    for index in range(len(found) - 2, -1, -1):
        one, date = found[index : index + 2]
        if text[one.span.end : date.span.start] in grammar.day_lists:
            found[index] = _beside(one, date, before=True)
    for index in range(1, len(found)):
        date, one = found[index - 1 : index + 1]
        if text[date.span.end : one.span.start] in grammar.day_lists:
            found[index] = _beside(one, date, before=False)
    return found


def _beside(one: Quantity, date: Quantity, before: bool) -> Quantity:
    if date.date and _YEAR.fullmatch(date.text) and _YEAR.fullmatch(one.text):
        return year_of(one) if one.kind == "number" else one
    written = _FIRST.match(date.text) if before else _LAST.search(date.text)
    return _day_beside(one, date, before) if written else one


def year_of(one: Quantity) -> Quantity:
    """`one`, four digits, as the year that they name."""
    year = int(one.text[:4])
    own = Dates(day_of(year, 1, 1), day_of(year, 12, 31), "year")
    span = replace(one.span, end=one.span.start + 4)
    return replace(
        one, span=span, text=one.text[:4], kind="date", low=None, high=None, unit=None, step=None, date=own,
        rule="plain year",
    )  # fmt: skip


def _day_beside(one: Quantity, date: Quantity, before: bool) -> Quantity:
    """`one` as a day of the month of `date`, where it is a plain number and can be the day before or after it."""
    printed = _DAY.fullmatch(one.text.lower())
    days = date.date
    if printed is None or date.kind != "date" or days is None or days.start is None or days.start != days.end:
        return one
    day, first = int(printed[1]), days.start
    if days.precision != "day" or (one.date and not one.note) or day == first.day or (day < first.day) != before:
        return one
    try:
        there = first.replace(day=day)
    except ValueError:
        return one
    own = Dates(there, there, "day", days.bound)
    return replace(
        one, kind="date", low=None, high=None, unit=None, step=None, date=own, note=date.note, rule="listed day"
    )

"""Years that are read as no value because they stand before a noun: a 2002 film, the 1915 law."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from factcheck.model import Dates, Quantity, Span, Statement
from factcheck.text import halve


def with_years(statement: Statement) -> Statement:
    """The statement with such years among its values; of a few sentences each one tells."""
    start, found = statement.span.start, list(statement.quantities)
    for match in _year().finditer(halve(statement.text)):
        span = Span(*match.span()).shift(start)
        if not any((one.outer or one.span).overlaps(span) for one in statement.quantities):
            year = int(match[0])
            days = Dates(date(year, 1, 1), date(year, 12, 31), "year")
            found.append(Quantity(span, span.of(statement.document.body), "date", date=days))
    return replace(statement, quantities=tuple(sorted(found, key=lambda one: one.span)))


@cache
def _year() -> re.Pattern[str]:
    """Four digits of this or the last five centuries that are part of no longer number, code or sum."""
    return re.compile(r"(?<![\w.,$€£¥#/:-])(?:1[5-9]|20)\d\d(?:(?=年?版)|(?![\w%/:-]|[.,]\d))")

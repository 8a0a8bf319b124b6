"""Days of a text that has no date of its own: "17 August last year" beside the one year that the text names."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from functools import lru_cache

from factcheck.checks.compare import Compared, compare
from factcheck.matching.pairing import NO_DAY
from factcheck.model import Document, Quantity, Statement
from factcheck.reading import read

_FINE = ("day", "month")


def of_the_one_year(claim: Quantity, value: Quantity, source: Statement) -> Compared | None:
    """What bears a claim's date out, if a day whose year is told by words alone is of the one year that its text names.

    A year counts that the text prints with a month, and only where it prints no other.
    """
    settled = claim.date is not None and claim.date.start is not None
    if not settled or not value.date or not value.date.printed or value.note != NO_DAY:
        return None
    year = _one_year(source.document)
    if year is None:
        return None
    compared = compare(claim, _in(year, value))
    reason = f"{compared.reason}, {year} being the only year that the text names"
    return Compared("supports", reason) if compared.relation == "supports" else None


def _in(year: int, value: Quantity) -> Quantity:
    """A day or month without a year, in that year."""
    if value.date is None:
        return value
    printed = dict(value.date.printed)
    month = printed.get("month", 1)
    last = monthrange(year, month)[1]
    start, end = (date(year, month, min(printed.get("day", day), last)) for day in (1, last))
    return replace(value, date=replace(value.date, start=start, end=end))


@lru_cache(1_000)
def _one_year(document: Document) -> int | None:
    """The only year that the dates of an undated text name, if one of them names its month too."""
    if document.published:
        return None
    told = [one.date for one in read(document.body, document.lang) if one.date and one.date.start]
    years = {dates.start.year for dates in told if dates.start}
    fine = any(dates.precision in _FINE for dates in told)
    return years.pop() if len(years) == 1 and fine else None

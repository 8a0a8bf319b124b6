"""Dates: a month contains its days, "by June" what came before, and a day the hours of its clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.checks.outcome import Compared
from factcheck.model import Dates, Quantity

_EDGES = frozenset(("since", "until"))  # the edge itself is told, not only that it was so on a day between
_WORDS = {"none": "", "since": "since ", "after": "after ", "before": "before ", "until": "until "}
_FINEST = {"year": 1, "month": 2, "day": 3, "hour": 3, "minute": 3, "second": 3}
_MONTHS_OF = {"quarter": 3, "half": 6}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Days(NamedTuple):
    """First and last day of a date, both included."""

    first: date
    last: date

    def within(self, other: Days) -> bool:
        """Whether all its days are days of `other`."""
        return other.first <= self.first and self.last <= other.last

    def apart(self, other: Days) -> bool:
        """Whether the two share no day."""
        return self.last < other.first or other.last < self.first


def compare_days(claim: Quantity, source: Quantity) -> Compared:
    """Two dates; the edge of an open stretch counts where both texts name it, else what it takes in."""
    if claim.date is None or source.date is None:
        return Compared("incomparable", f"{claim.text} and {source.text} are of different kinds")
    texts = (show_days(claim), show_days(source))
    ends = [(mine, its) for mine in _ends(claim.date) for its in _ends(source.date)]
    if not ends:
        return _unresolved(claim, source)
    ours, theirs = next((pair for pair in ends if not pair[0].apart(pair[1])), ends[0])
    if not _alike(claim.date, source.date):
        return _open_ended(claim.date, source.date, texts)
    if ours.apart(theirs):
        return Compared("refutes", f"{texts[0]} against {texts[1]}")
    if source.kind == "daterange" and (ours.first == theirs.first or ours.last == theirs.last) and ours.within(theirs):
        return Compared("supports", f"{texts[0]} is where {texts[1]} begins or ends")
    if not theirs.within(ours):
        return Compared("compatible", f"{texts[1]} leaves open whether it was {texts[0]}")
    return _clocks(claim.date, source.date, texts) or Compared("supports", _contained(ours, theirs, texts))


def edge(span: Quantity, name: str) -> Quantity:
    """The `first` or the `last` day, month or year of a stretch of days, as its precision tells."""
    dates = span.date
    day = (dates.start if name == "first" else dates.end) if dates else None
    if dates is None or day is None:
        return span
    first, last = _whole(day, dates.precision)
    return replace(span, kind="date", date=replace(dates, start=first, end=last))


def _ends(dates: Dates) -> Iterator[Days]:
    """The days that are printed; what is to be done before midnight may be done on the day that ends then."""
    if days := _printed(dates):
        yield days
        if dates.opens == "backward" and dates.minute == 0 and days.first == days.last > date.min:
            yield Days(days.first - timedelta(1), days.last - timedelta(1))


def _contained(ours: Days, theirs: Days, texts: tuple[str, str]) -> str:
    return f"{texts[0]} = {texts[1]}" if ours == theirs else f"{texts[1]} lies in {texts[0]}"


def _alike(ours: Dates, theirs: Dates) -> bool:
    """Whether the two name the same edge, so that their printed days are compared."""
    return ours.opens == theirs.opens or {ours.bound, theirs.bound} == {"none", "since"}


def _open_ended(ours: Dates, theirs: Dates, texts: tuple[str, str]) -> Compared:
    """One is a day and the other a stretch with an open end, or they are open to different sides."""
    wide, other = _stretch(ours), _stretch(theirs)
    if wide.apart(other):
        return Compared("refutes", f"{texts[0]} against {texts[1]}")
    edge = _printed(ours) if ours.bound in _EDGES else wide
    if theirs.bound == "none" and edge and other.within(edge):
        return Compared("supports", f"{texts[1]} is {texts[0]}")
    return Compared("compatible", f"{texts[1]} leaves open whether it was {texts[0]}")


def _stretch(dates: Dates) -> Days:
    first, last = dates.start or date.min, dates.end or date.max
    if dates.opens == "forward":
        return Days(first if dates.bound == "since" else last + timedelta(1), date.max)
    if dates.opens == "backward":
        return Days(date.min, last if dates.bound == "until" else first - timedelta(1))
    return Days(first, last)


def _clocks(ours: Dates, theirs: Dates, texts: tuple[str, str]) -> Compared | None:
    """A clock time that the claim prints must be the source's; None where the claim prints none."""
    if ours.minute is None:
        return None
    if theirs.minute is None:
        return Compared("compatible", f"{texts[1]} leaves open whether it was {texts[0]}")
    whole_hour = ours.precision == "hour"
    same = ours.minute == theirs.minute or (whole_hour and ours.minute // 60 == theirs.minute // 60)
    return (
        Compared("supports", f"{texts[0]} = {texts[1]}")
        if same
        else Compared("refutes", f"{texts[0]} against {texts[1]}")
    )


def _unresolved(claim: Quantity, source: Quantity) -> Compared:
    """Days that the text alone does not settle: the same words, or what both print of month, day and hour."""
    texts = f"{claim.text} against {source.text}"
    ours, theirs = (dict(_fields(quantity.date)) for quantity in (claim, source))
    if not ours and not theirs and claim.text.casefold() == source.text.casefold():
        return Compared("supports", f"{claim.text} = {source.text}")
    if claim.date and source.date and claim.date.away and source.date.away:
        if claim.date.away == source.date.away:
            return Compared("supports", f"{claim.text} = {source.text}")
        if claim.date.term and source.date.term:
            return Compared("refutes", texts)
    shared = ours.keys() & theirs.keys()
    if not shared:
        return Compared("incomparable", f"{texts}: the day is not known")
    if any(ours[unit] != theirs[unit] for unit in shared):
        return Compared("refutes", texts)
    if shared == ours.keys() and claim.kind == source.kind:
        return Compared("supports", f"{claim.text} = {source.text}")
    return Compared("compatible", f"{source.text} leaves open whether it was {claim.text}")


def _fields(dates: Dates | None) -> tuple[tuple[str, int], ...]:
    """Year, month, day and minute as far as they are printed or known; of a quarter or half which one it is."""
    if dates is None:
        return ()
    clock = () if dates.minute is None else (("minute", dates.minute),)
    start, finest = dates.start, _FINEST.get(dates.precision, 0)
    if start is None:
        return (*dates.printed, *clock)
    if months := _MONTHS_OF.get(dates.precision):
        return ("year", start.year), (dates.precision, (start.month - 1) // months + 1)
    return (*(("year", start.year), ("month", start.month), ("day", start.day))[:finest], *clock)


def _printed(dates: Dates | None) -> Days | None:
    """The days that are printed, whatever lies open beside them; None where neither end is known."""
    if dates is None or (dates.start is None and dates.end is None):
        return None
    first, last = dates.start or dates.end, dates.end or dates.start
    if not first or not last:
        return None
    return _whole(first, dates.precision) if first == last else Days(first, last)


def _whole(day: date, precision: str) -> Days:
    """The year or month that a day counted from today stands for: two years ago is no day of the year before last."""
    if precision == "year":
        return Days(date(day.year, 1, 1), date(day.year, 12, 31))
    if precision == "month":
        return Days(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
    return Days(day, day)


def show_days(quantity: Quantity) -> str:
    """The date in words: "24 Sep 2021", "September"-wide stretches as "Sep 2021", others from day to day."""
    dates, days = quantity.date, _printed(quantity.date)
    if dates is None or days is None:
        return quantity.text
    clock = "" if dates.minute is None else f" {dates.minute // 60:02}:{dates.minute % 60:02}"
    return f"{_WORDS[dates.bound]}{_named(days)}{clock}"


def _named(days: Days) -> str:
    first, last = days
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and (last + timedelta(1)).day == 1 if last < date.max else False
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

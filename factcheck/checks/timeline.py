"""What a source says of time without printing it: what goes on since a day, and when a thing begun will have ended.

    "has been open since 2014; it is now 2018"   bears out "was open in 2015", refutes "was open in 2012"
    "took two years; begun in May 2009"          bears out "was finished by August 2011", refutes "by May 2010"

The words that mark such a sentence are the `timeline` section of each language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from factcheck.checks.days import show_days
from factcheck.checks.moments import alike, later, moment
from factcheck.checks.outcome import Compared
from factcheck.languages import table
from factcheck.model import Quantity, Statement

_TIMED = frozenset(("date", "daterange", "time"))


class Ended(NamedTuple):
    """The stretch in which a thing ended; `None` is not known."""

    earliest: datetime | None
    latest: datetime | None


def over_time(claim: Statement, told: Sequence[Statement]) -> Compared | None:
    """What the sentences `told` of the claim's event say of its one date; None where they tell no such thing."""
    dates = [quantity for quantity in claim.quantities if quantity.kind in _TIMED]
    if len(dates) != 1:
        return None
    if _marked(claim, "finished"):
        return _by_then(dates[0], told)
    return _going_on(dates[0], told) if dates[0].date and dates[0].date.bound == "none" else None


def _going_on(asked: Quantity, told: Iterable[Statement]) -> Compared | None:
    """A state that holds since a day, up to a now that is told; what comes after is open."""
    told = [one for one in told if any(q.kind in _TIMED for q in one.quantities)]
    since = next((q for q in _dates(told, "ongoing") if q.date and q.date.bound == "since" and alike(asked, q)), None)
    now = next((q for q in _dates(told, "now") if q is not since and alike(asked, q)), None)
    if since is None or now is None:
        return None
    when, first, last = (moment(quantity.date) for quantity in (asked, since, now))
    if when is None or first is None or last is None:
        return None
    if when < first:
        return Compared("refutes", f"{show_days(asked)} against {show_days(since)}")
    if when <= last:
        return Compared("supports", f"{show_days(asked)} lies between {show_days(since)} and now, {show_days(now)}")
    return Compared("compatible", f"{show_days(asked)} is after now, {show_days(now)}")


def _by_then(asked: Quantity, told: Iterable[Statement]) -> Compared | None:
    """A thing begun at one time that takes as long as is told: has it ended by the time asked?"""
    told = list(told)
    begun = next((q for q in _dates(told, "begun") if alike(q, asked)), None)
    lasts = next((q for one in told for q in one.quantities if q.kind == "duration" and q.unit), None)
    start, when = (moment(q.date) if q else None for q in (begun, asked))
    if begun is None or lasts is None or start is None or when is None:
        return None
    ended = _ended(start, lasts)
    told_so = f"begun {show_days(begun)}, {lasts.text}"
    if when < start or (ended.earliest and when < ended.earliest):
        return Compared("refutes", f"{show_days(asked)} is too early: {told_so}")
    if ended.latest and ended.latest <= when:
        return Compared("supports", f"{show_days(asked)} is late enough: {told_so}")
    return Compared("compatible", f"{show_days(asked)} may be too early: {told_so}")


def _ended(start: datetime, lasts: Quantity) -> Ended:
    shortest, longest = (
        later(start, end, lasts.unit or "") if end is not None else None for end in (lasts.low, lasts.high)
    )
    return Ended(shortest, longest)


def _dates(told: Iterable[Statement], mark: str) -> Iterable[Quantity]:
    """The dates of the statements that hold a word of the mark."""
    return (quantity for one in told if _marked(one, mark) for quantity in one.quantities if quantity.kind in _TIMED)


@lru_cache(20_000)
def _marked(statement: Statement, mark: str) -> bool:
    """Whether a word of the language's list stands in the statement."""
    text = statement.text.lower()
    return any(word in text for word in table(statement.lang).get("timeline", {}).get(mark, ()))

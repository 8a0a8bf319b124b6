"""A period does not fit the days named with it.

What it does
    Compares "from 1 to 10 May, twelve days" with the days between, "begun on 1 May, ended on 5 May"
    with the length of what ended, and "three days later, on 6 May" with the day before it.

Why
    The dates were corrected and the period was not, or the days were counted on the fingers.

Example
    finds en 2021-10-15: The fair runs from May 1 to May 10, 2021, 14 days in all.
    clean en 2021-10-15: The fair runs from May 1 to May 10, 2021, 10 days in all.
    finds zh 2021-10-15: 展会从5月1日至5月10日,共14天。
    clean zh 2021-10-15: 展会从5月1日至5月10日,共10天。
    finds ja 2021-10-15: 5月1日から5月10日までの14日間開かれる。
    clean ja 2021-10-15: 5月1日から5月10日までの10日間開かれる。
    finds en 2021-10-15: The five-year plan runs from 2021 to 2030.
    clean en 2021-10-15: The five-year plan runs from 2021 to 2025.
    finds zh 2021-10-15: 五年规划(2021—2030年)已经公布。
    clean zh 2021-10-15: 五年规划(2021—2025年)已经公布。
    finds ja 2021-10-15: 5年計画(2021~2030年)を公表した。
    clean ja 2021-10-15: 5年計画(2021~2025年)を公表した。
    finds en 2021-10-15: It opened on May 1, 2021. Three days later, on May 7, it closed.
    clean en 2021-10-15: It opened on May 1, 2021. Three days later, on May 4, it closed.

Limits
    Days, weeks and years, counted with or without the first one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import exact_day
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity, Span

SEVERITY: Severity = "warning"
_LENGTHS = {"day": 1, "week": 7}
_LOOSE, _NEAR = ("about", "nearly"), 8  # what is told roughly may be an eighth off


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each period that its days exclude."""
    for relation in relations(draft, "lasting"):
        if _of_another(relation):
            continue
        if "days" in relation.values:
            yield from _lasting(relation["period"], relation["days"])
        else:
            yield from _lasted(relation)
    for relation in relations(draft, "until_now") if draft.published else ():
        yield from _until_now(draft, relation)
    for relation in relations(draft, "later"):
        yield from _later(relation)


def _lasted(relation: Relation) -> Iterator[Flaw]:
    """A first and a last day that are printed apart: begun on 1 April, ended on 3 April."""
    first, last, said = (relation[name] for name in ("first", "last", "period"))
    whole = Span(first.span.start, last.span.end)
    if first.date is None or last.date is None or first.date.precision != last.date.precision:
        return
    days = replace(first.date, start=first.date.start, end=last.date.end)
    between = replace(first, kind="daterange", text=f"{first.text} to {last.text}", span=whole, date=days)
    yield from _lasting(said, between)


def _lasting(said: Quantity, dates: Quantity) -> Iterator[Flaw]:
    if said.unit == "year":
        yield from _years(said, dates)
        return
    days = _days(said)
    between = _between(dates)
    if days is None or between is None or said.hedge not in ("none", *_LOOSE):
        return
    slack = max(6 if said.unit == "week" else 0, days // _NEAR if said.hedge in _LOOSE else 0)
    if between - slack <= days <= between + 1 + slack:
        return
    message = f"{dates.text} is {between + 1} days with the first and the last, the text says {said.text}"
    yield Flaw(said.span, message, (f"{said.text} -> {between + 1}", f"{dates.text} -> other days"), (dates.span,))


def _years(said: Quantity, dates: Quantity) -> Iterator[Flaw]:
    stated, days = middle(said), dates.date
    if stated is None or said.hedge != "none" or days is None or days.precision != "year":
        return
    if days.start is None or days.end is None or dates.kind != "daterange":
        return
    between = days.end.year - days.start.year
    if not between <= stated <= between + 1:
        message = f"{dates.text} is {between + 1} years with the first and the last, the text says {said.text}"
        yield Flaw(said.span, message, (f"{said.text} -> {between + 1}", f"{dates.text} -> other years"), (dates.span,))


def _until_now(draft: Draft, relation: Relation) -> Iterator[Flaw]:
    """So many years since a beginning: both the first and this year may be counted, or neither."""
    start, said = relation["start"], relation["period"]
    years, days = middle(said), start.date
    if said.unit != "year" or years is None or said.hedge != "none" or _of_another(relation):
        return
    if not days or not days.start or not draft.published:
        return
    real = draft.published.year - days.start.year
    if real > 0 and abs(real - years) > 1:
        message = f"{start.text} is {real} years before {draft.published}, the text says {said.text}"
        yield Flaw(said.span, message, (f"{said.text} -> {real}", f"{start.text} -> another year"), (start.span,))


def _of_another(relation: Relation) -> bool:
    """Whether the period is an age ("six-year-old") or an anniversary: not what lies between the days."""
    text = relation["period"].text
    return any(text.endswith(words(relation.lang, name)) for name in ("old", "anniversary"))


def _later(relation: Relation) -> Iterator[Flaw]:
    first, second, days = exact_day(relation["first"]), exact_day(relation["second"]), _days(relation["period"])
    if first is None or second is None or days is None or relation["period"].hedge != "none":
        return
    due = first + timedelta(days=days)
    if abs((second - due).days) <= (3 if relation["period"].unit == "week" else 0) or second <= first:
        return
    count = (second - first).days
    message = f"{count} days lie between {relation['first'].text} and {relation['second'].text}, the text says {days}"
    repairs = (f"{relation['period'].text} -> {count} days", f"{relation['second'].text} -> {due}")
    yield Flaw(relation["second"].span, message, repairs, (relation["first"].span, relation["period"].span))


def _days(period: Quantity) -> int | None:
    value, length = middle(period), _LENGTHS.get(period.unit or "")
    return int(value) * length if value is not None and length and value == int(value) else None


def _between(dates: Quantity) -> int | None:
    days = dates.date
    if days is None or days.start is None or days.end is None or dates.kind != "daterange" or days.precision != "day":
        return None
    return (days.end - days.start).days

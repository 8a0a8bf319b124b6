"""A day and its weekday do not match.

What it does
    Looks up the weekday of each date that a weekday is printed with.

Why
    One of the two is wrong; print has no way to take either back. Both repairs are shown, neither is made.

Example
    finds en: The court ruled on Tuesday, March 3, 2021.
    clean en: The court ruled on Wednesday, March 3, 2021.
    finds en 2021-10-15: The court will rule on Tuesday (October 20).
    clean en 2021-10-15: The court will rule on Wednesday (October 20).
    finds zh 2021-10-15: 会议于3月3日(星期二)召开。
    clean zh 2021-10-15: 会议于3月3日(星期三)召开。
    finds ja: 2021年3月3日（火）に開かれた。
    clean ja: 2021年3月3日（水）に開かれた。

Limits
    Needs the year: printed with the date, or that of the publication. Days before 1583 are left alone: they are those
    of an older calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import exact_day
from factcheck.checks.relations import relations
from factcheck.checks.tables import weekday_of
from factcheck.model import Severity, Span

SEVERITY: Severity = "error"
_OF_A_DAY = ("day", "hour", "minute", "second")  # 11月29日(土)午後2時
_CALENDAR = 1583  # the first whole year of the calendar of today
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each weekday that is not that of its date."""
    for value in draft.values:
        day = value.date.start if value.date and value.date.precision in _OF_A_DAY else None
        said = weekday_of(value.text, draft.lang_at(value.span))
        if day and said and any(c.isdigit() for c in value.text):
            yield from _judge(value.span, day, said)
    for relation in relations(draft, "apposed"):
        named, dated = relation["named"], relation["dated"]
        said, day = weekday_of(named.text, relation.lang), exact_day(dated)
        if day and said and not any(c.isdigit() for c in named.text) and weekday_of(dated.text, relation.lang) is None:
            yield from _judge(dated.span, day, said)


def _judge(place: Span, day: date, said: int) -> Iterator[Flaw]:
    if day.isoweekday() == said or day.year < _CALENDAR:
        return
    message = f"{day} is a {_NAMES[day.weekday()]}, the text says {_NAMES[said - 1]}"
    near = (f"{day} -> {other}" for other in _nearest(day, said))
    yield Flaw(place, message, (f"{_NAMES[said - 1]} -> {_NAMES[day.weekday()]}", *near))


def _nearest(day: date, weekday: int) -> tuple[date, date]:
    """The last such weekday before the day and the first after it."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back), day + timedelta(days=7 - back)

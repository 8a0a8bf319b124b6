"""A day and its weekday do not match.

What it does
    Looks up the weekday of each date that a weekday is printed with.

Why
    One of the two is wrong; print has no way to take either back. Both repairs are shown, neither is made.

Example
    finds en: The court ruled on Tuesday, March 3, 2021.
    clean en: The court ruled on Wednesday, March 3, 2021.
    finds zh 2021-10-15: 会议于3月3日(星期二)召开。
    clean zh 2021-10-15: 会议于3月3日(星期三)召开。
    finds ja: 2021年3月3日（火）に開かれた。
    clean ja: 2021年3月3日（水）に開かれた。

Limits
    Needs the year: printed with the date, or that of the publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.tables import weekday_of
from factcheck.model import Severity

SEVERITY: Severity = "error"
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each weekday that is not that of its date."""
    for value in draft.values:
        day = value.date.start if value.date and value.date.precision == "day" else None
        said = weekday_of(value.text, draft.lang_at(value.span))
        if day is None or said is None or day.isoweekday() == said or not any(c.isdigit() for c in value.text):
            continue
        near = _nearest(day, said)
        message = f"{day} is a {_NAMES[day.weekday()]}, the text says {_NAMES[said - 1]}"
        repairs = (f"{_NAMES[said - 1]} -> {_NAMES[day.weekday()]}", *(f"{day} -> {other}" for other in near))
        yield Flaw(value.span, message, repairs)


def _nearest(day: date, weekday: int) -> tuple[date, date]:
    """The last such weekday before the day and the first after it."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back), day + timedelta(days=7 - back)

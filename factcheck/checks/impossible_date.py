"""There is no such day.

What it does
    Finds days that no calendar has: 31 June, 29 February of a year that is not a leap year.

Why
    A wrong month or a wrong day; only the reporter knows which.

Example
    finds en: The ban ends on June 31, 2021.
    clean en: The ban ends on June 30, 2021.
    finds zh: 禁令将于6月31日到期。
    clean zh: 禁令将于6月30日到期。
    finds ja: 規制は2021年2月29日に終わる。
    clean ja: 規制は2020年2月29日に終わる。

Limits
    Days of the Gregorian calendar.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Quantity, Severity
from factcheck.reading import read

SEVERITY: Severity = "error"
_LEAP = date(2020, 7, 1)
_LATE = re.compile(r"(?<!\d)(?:29|3\d)(?!\d)")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each day that does not exist."""
    for value in draft.values:
        if value.kind == "date" and value.date and value.date.start is None and _impossible(draft, value):
            yield Flaw(value.span, f"there is no such day: {value.text}", _repairs(draft, value))


def _impossible(draft: Draft, value: Quantity) -> bool:
    """Whether the day does not exist, in a leap year where the year is not known."""
    again = (value,) if draft.published else read(value.text, draft.prose.lang, _LEAP)
    return any(one.note == "no such day" for one in again)


def _repairs(draft: Draft, value: Quantity) -> tuple[str, ...]:
    """The last day of that month, and the first of the next as an ISO day, where the month can be read."""
    first = read(_LATE.sub("1", value.text, count=1), draft.prose.lang, draft.published or _LEAP)
    days = first[0].date if first else None
    if days is None or days.start is None or days.start.day != 1:
        return ()
    last = monthrange(days.start.year, days.start.month)[1]
    after = days.start.replace(day=last) + timedelta(days=1)
    return (f"{value.text} -> {_LATE.sub(str(last), value.text, count=1)}", f"{value.text} -> {after:%m-%d}")

"""A relative date is not the date printed beside it.

What it does
    Counts "yesterday", "last month", "40 years ago" from the day of publication and compares the result with the date
    in brackets or beside it.

Why
    The story runs a day later than it was written, and only one of the two dates was changed.

Example
    finds en 2021-10-15: The council met yesterday (October 12).
    clean en 2021-10-15: The council met yesterday (October 14).
    finds en 2021-10-15: The firm was founded in 1971, 40 years ago.
    clean en 2021-10-15: The firm was founded in 1971, 50 years ago.
    finds zh 2021-10-15: 昨天(10月12日),市政府召开会议。
    clean zh 2021-10-15: 昨天(10月14日),市政府召开会议。
    finds ja 2021-10-15: 市議会は昨日(10月12日)開かれた。
    clean ja 2021-10-15: 市議会は昨日(10月14日)開かれた。

Limits
    Needs the day of publication. Years ago may be counted one more or one less. Weekdays are D207.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import absolute
from factcheck.checks.relations import relations
from factcheck.checks.tables import weekday_of, words
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "error"
_PARTS = {"day": 3, "month": 2, "year": 1}


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each date that is not what its relative date counts to."""
    for relation in relations(draft, "apposed") if draft.published else ():
        pair = relation["named"], relation["dated"]
        told = [value for value in pair if _relative(value, relation.lang)]
        other = next((value for value in pair if value not in told and absolute(value)), None)
        if len(told) == 1 and other and _differ(told[0], other):
            counted = told[0].date.start if told[0].date else ""
            message = f"{told[0].text} is {counted} on {draft.published}, the text says {other.text}"
            repairs = (f"{other.text} -> {counted}", f"{told[0].text} -> another day")
            yield Flaw(other.span, message, repairs, (told[0].span,))


def _relative(value: Quantity, lang: str) -> bool:
    """Whether a date is counted from today, and is not named by a weekday: which Sunday is meant is a guess."""
    text = value.text.lower()
    return any(word in text for word in words(lang, "relative")) and weekday_of(text, lang) is None


def _differ(relative: Quantity, dated: Quantity) -> bool:
    counted, printed = relative.date, dated.date
    if not counted or not printed or not counted.start or not printed.start:
        return False
    if counted.bound != printed.bound and (counted.bound != "none" or printed.bound != "since"):  # あす22日から
        return False
    known = min(_PARTS.get(days.precision, 0) for days in (counted, printed))
    if known == 1:
        ago = any(character.isdigit() for character in relative.text)
        return abs(counted.start.year - printed.start.year) > ago
    return known > 0 and _first(counted.start, known) != _first(printed.start, known)


def _first(day: date, known: int) -> tuple[int, ...]:
    return (day.year, day.month, day.day)[:known]

"""There is no such day, or no such year.

What it does
    Finds days that no calendar has: 31 June, 29 February of a year that is not a leap year; and an era beside a year
    that it is not.

Why
    A wrong month or a wrong day; only the reporter knows which.

Example
    finds en: The ban ends on June 31, 2021.
    clean en: The ban ends on June 30, 2021.
    finds zh: 禁令将于6月31日到期。
    clean zh: 禁令将于6月30日到期。
    finds ja: 規制は2021年2月29日に終わる。
    clean ja: 規制は2020年2月29日に終わる。
    finds ja: 新駅は令和3年(2020年)に開業した。
    clean ja: 新駅は令和3年(2021年)に開業した。

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
from factcheck.checks.printed import parts
from factcheck.languages import table
from factcheck.model import Quantity, Severity
from factcheck.pattern import lazy
from factcheck.reading import read
from factcheck.reading.dates.missing import TWO_YEARS

SEVERITY: Severity = "error"
_BRACKETS, _YEAR = re.compile(r"[(（][^)）]*[)）].*"), re.compile(r"(?<!\d)\d{4}(?!\d)")
_OF_THE_SUN = 1912  # from here on no era in use had years of the moon
_LEAP = date(2020, 7, 1)
_LATE = lazy(r"(?<!\d)(?:29|3\d)(?!\d)")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each day that does not exist."""
    for value in draft.values:
        if value.note == TWO_YEARS:
            yield from _two_years(draft, value)
        elif value.kind == "date" and value.date and value.date.start is None and _impossible(draft, value):
            yield Flaw(value.span, f"there is no such day: {value.text}", _repairs(draft, value))


def _impossible(draft: Draft, value: Quantity) -> bool:
    """Whether the day does not exist, in a leap year where the year is not known."""
    again = (value,) if draft.published else read(value.text, draft.lang_at(value.span), _LEAP)
    return any(one.note == "no such day" for one in again)


def _two_years(draft: Draft, value: Quantity) -> Iterator[Flaw]:
    """An era beside another year, whose year takes its place; a year of the moon's calendar ended in the next one."""
    known = read(_BRACKETS.sub("", value.text), draft.lang_at(value.span), draft.published)
    days, printed = known[0].date if known else None, _YEAR.search(value.text)
    if days is None or days.start is None or printed is None:
        return
    year = days.start.year
    if year >= _OF_THE_SUN or int(printed[0]) != year + 1:
        repaired = f"{value.text} -> {_YEAR.sub(str(year), value.text)}"
        yield Flaw(value.span, f"the two years of {value.text} are not one", (repaired,))


def _repairs(draft: Draft, value: Quantity) -> tuple[str, ...]:
    """The last day of that month, and the first of the next, where the month can be read."""
    first = read(_LATE.sub("1", value.text, count=1), draft.lang_at(value.span), draft.published or _LEAP)
    days = first[0].date if first else None
    if days is None or days.start is None or days.start.day != 1:
        return ()
    last = monthrange(days.start.year, days.start.month)[1]
    after = days.start.replace(day=last) + timedelta(days=1)
    iso = f"{after}" if "year" in parts(first[0]) else f"{after:%m-%d}"
    next_day = _in_form(draft, value, after) or iso
    return (f"{value.text} -> {_LATE.sub(str(last), value.text, count=1)}", f"{value.text} -> {next_day}")


def _in_form(draft: Draft, value: Quantity, after: date) -> str | None:
    """The first of a month written as `value` writes a day of the month before; None where that reads otherwise."""
    text, lang, last = value.text, draft.lang_at(value.span), f"{after.month - 1:02}"
    padded = bool(re.search(rf"(?<!\d){last}(?!\d)", text)) and last.startswith("0")
    told = _LATE.sub("01" if padded else "1", text, count=1)
    names = "|".join(map(re.escape, sorted(_names(lang, after.month - 1), key=len, reverse=True)))
    if names and re.search(rf"\b(?:{names})(?!\w)", told, re.IGNORECASE):
        told = re.sub(rf"\b(?:{names})(?!\w)", _names(lang, after.month)[0].title(), told, count=1, flags=re.IGNORECASE)
    else:
        told = re.sub(rf"(?<!\d)0?{after.month - 1}(?!\d)", f"{after.month:0{1 + padded}}", told, count=1)
    found = read(told, lang, draft.published or _LEAP)
    same = len(found) == 1 and found[0].date and found[0].date.start == found[0].date.end == after
    return told if same else None


def _names(lang: str, month: int) -> tuple[str, ...]:
    """The names of a month, its full name first; none where months have numbers alone."""
    words = table(lang)["dates"]["words"]
    return tuple(n for kind in ("month~", "month") for n in words.get(kind, {}).get(f"set month {month}", ()))

"""An age does not fit the date of birth.

What it does
    Counts the years from a birth to the publication where both the birth and the age are printed.

Why
    Ages are copied from older stories, and grow stale by themselves.

Example
    finds en 2021-10-15: Smith, 75, was born on May 5, 1950.
    clean en 2021-10-15: Smith, 71, was born on May 5, 1950.
    finds zh 2021-10-15: 王某生于1950年5月5日,现年75岁。
    clean zh 2021-10-15: 王某生于1950年5月5日,现年71岁。
    finds ja 2021-10-15: 1950年5月5日生まれの75歳。
    clean ja 2021-10-15: 1950年5月5日生まれの71歳。

Limits
    Needs the day of publication. A sentence that tells of a death, or of an age at another time, is left alone.
    Chinese ages may count from one at birth (虚岁): one year more passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Dates, Quantity, Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each age that the birth excludes."""
    if draft.published is None:
        return
    for relation in relations(draft, "age"):
        age, birth = relation["age"], relation["birth"]
        if any(word in _sentence(draft, birth) for word in words(relation.lang, "age_then")):
            continue
        years = _years(draft, birth)
        said = middle(age)
        if years is None or said is None or not 0 < said < 120 or age.hedge != "none":
            continue
        low, high = years
        if low <= said <= high + (relation.lang == "zh"):
            continue
        real = str(high) if low == high else f"{low} or {high}"
        message = f"born {birth.text} is {real} on {draft.published}, the text says {age.text}"
        repairs = (f"{age.text} -> {real}", f"{birth.text} -> {draft.published.year - int(said)}")
        yield Flaw(age.span, message, repairs, (birth.span,))


def _years(draft: Draft, birth: Quantity) -> tuple[int, int] | None:
    """The ages that a birth gives on the day of publication: one where the day is known."""
    now, days = draft.published, birth.date or _year(birth)
    if now is None or days is None or days.start is None or days.end is None or not 1880 < days.start.year <= now.year:
        return None
    low, high = (now.year - day.year - ((now.month, now.day) < (day.month, day.day)) for day in (days.end, days.start))
    return low, high


def _year(birth: Quantity) -> Dates | None:
    """A bare number that is a year."""
    value = middle(birth)
    if value is None or value != int(value) or not 1880 < value < 2100:
        return None
    return Dates(date(int(value), 1, 1), date(int(value), 12, 31), "year")


def _sentence(draft: Draft, value: Quantity) -> str:
    return next((s.text.lower() for s in draft.statements if s.span.contains(value.span)), "")

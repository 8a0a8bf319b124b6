"""The days are in an order that cannot be.

What it does
    Finds ranges that run backwards, and "earlier" or "later" before a day that is not.

Why
    A day or a month was swapped, or a paragraph was moved.

Example
    finds en: The fair ran from May 10, 2021 to May 3, 2021.
    clean en: The fair ran from May 3, 2021 to May 10, 2021.
    finds zh 2021-10-15: 5月21日,金融委开会。更早的5月25日,三家协会发布公告。
    clean zh 2021-10-15: 5月21日,金融委开会。更早的5月18日,三家协会发布公告。
    finds ja: 展示会は2021年5月10日から2021年5月3日まで開かれた。
    clean ja: 展示会は2021年5月3日から2021年5月10日まで開かれた。

Limits
    Ranges across a new year are read as such unless both years are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import year_days
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity
from factcheck.reading.dates.quantities import BACKWARDS

SEVERITY: Severity = "error"
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each range that runs backwards and for each word of order that the days deny."""
    for value in draft.values:
        if value.kind == "daterange" and _backwards(value) and not _moved(draft, value):
            yield Flaw(value.span, f"{value.text} ends before it starts", ("swap the two days", "correct one of them"))
    for name, later in (("earlier", False), ("afterwards", True)):
        for relation in relations(draft, name):
            first, second = relation["first"], relation["second"]
            if _denied(first, second, later=later):
                word = "after" if later else "before"
                message = f"{second.text} is told as {word} {first.text}, and is not"
                yield Flaw(
                    second.span, message, (f"{second.text} -> another day", "drop the word of order"), (first.span,)
                )


def _backwards(value: Quantity) -> bool:
    """Whether the reading found no end after the start, or had to go past the printed years to find one."""
    days = value.date
    if value.note == BACKWARDS:
        return True
    years = [int(year) for year in _YEAR.findall(value.text)]
    if days is None or days.start is None or days.end is None or days.precision != "day":
        return False
    if not years:  # from 12 May to 9 May is no festival of a whole year
        return days.start.month == days.end.month and days.end.year == days.start.year + 1
    return days.end.year > max(years)


def _moved(draft: Draft, value: Quantity) -> bool:
    """Whether the sentence tells of something that was put on another day."""
    sentence = draft.sentence_at(value.span)
    return sentence is not None and any(word in sentence.text.lower() for word in words(sentence.lang, "moved"))


def _denied(first: Quantity, second: Quantity, *, later: bool) -> bool:
    one, two = first.date or year_days(first), second.date or year_days(second)
    if not one or not two or not one.start or not one.end or not two.start or not two.end:
        return False
    return two.end < one.start if later else two.start > one.end

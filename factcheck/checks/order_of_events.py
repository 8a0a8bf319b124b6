"""The days are in an order that cannot be.

What it does
    Finds ranges that run backwards, "earlier" or "later" before a day that is not, and what began at 9:40 p.m. and was
    over at 9:25 p.m.

Why
    A day or a month was swapped, or a paragraph was moved.

Example
    finds en: The fair ran from May 10, 2021 to May 3, 2021.
    clean en: The fair ran from May 3, 2021 to May 10, 2021.
    finds zh 2021-10-15: 5月21日,金融委开会。更早的5月25日,三家协会发布公告。
    clean zh 2021-10-15: 5月21日,金融委开会。更早的5月18日,三家协会发布公告。
    finds ja: 展示会は2021年5月10日から2021年5月3日まで開かれた。
    finds ja: 火災は午後11時40分に発生し、午後10時50分に消し止められた。
    clean ja: 火災は午後11時40分に発生し、午前0時50分に消し止められた。
    clean ja: 展示会は2021年5月3日から2021年5月10日まで開かれた。

Limits
    Ranges across a new year are read as such unless both years are printed. Two clock times may lie either side of
    midnight: only steps back of up to six hours are found.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import year_days
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity
from factcheck.pattern import lazy
from factcheck.reading.dates.quantities import BACKWARDS

SEVERITY: Severity = "error"
_EVENING = 6 * 60  # minutes
_YEAR = lazy(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


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
    yield from _by_the_clock(draft)


def _by_the_clock(draft: Draft) -> Iterator[Flaw]:
    """Something that began at 9:40 and was over at 9:25: not overnight, for that would be most of a day."""
    for relation in relations(draft, "clock"):
        first, second = relation["first"], relation["second"]
        start, end = (value.date.minute if value.date else None for value in (first, second))
        if start is not None and end is not None and 0 < start - end <= _EVENING:
            message = f"{second.text} is told as after {first.text}, and is not"
            yield Flaw(second.span, message, (f"{first.text} <-> {second.text}", "correct one of them"), (first.span,))


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

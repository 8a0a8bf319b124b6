"""What two values side by side say of each other: 5% over three months is no hedge, 1日に26万人 names no first day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Quantity
from factcheck.reading.day_lists import listed
from factcheck.reading.grammar import Grammar
from factcheck.reading.old_years import dated
from factcheck.reading.plain_years import plain_year
from factcheck.reading.rates import stuff_rate

_COUNTED = ("measure", "count", "duration", "number")
_REACH = 40  # characters before a length of time in which the words stand that tell what it is
_MANY = Decimal(1000)  # from here on a number behind 1日に is rather of each day than of the first


def settled(found: Iterable[Quantity], text: str, grammar: Grammar) -> Iterator[Quantity]:
    """The values of `text`, in order of place, each read in the light of the one before and the one after."""
    values = listed(list(found), text, grammar)
    for before, value, after in _threes(values):
        if value.kind == "date":
            if not _each_day(value, after, text, grammar):
                yield value
        elif _told_per(before, value, text, grammar):
            continue
        elif value.kind == "duration" and value.hedge == "over" and _during(before, value, text, grammar):
            yield replace(value, hedge="none", high=value.low, low_open=False)
        else:
            yield plain_year(dated(value, text, grammar), text, grammar)


def _threes(values: list[Quantity]) -> Iterator[tuple[Quantity | None, Quantity, Quantity | None]]:
    around = (None, *values, None)
    for (before, value), (_, after) in pairwise(pairwise(around)):
        if value is not None:
            yield before, value, after


def _each_day(value: Quantity, after: Quantity | None, text: str, grammar: Grammar) -> bool:
    """1日あたり, 1日300台, 1日に26万人, 1日に3回: what is told is so each day; but 1日に3人 is rather on the first."""
    if value.text not in grammar.one_day:
        return False
    if grammar.each_joints.at(text, value.span.end):
        return True
    if after is None or after.low is None or after.kind == "ordinal" or after.date is not None:
        return False
    gap = text[value.span.end : after.span.start]
    if after.kind == "duration" or after.low < _MANY:
        return not gap or (gap in grammar.day_joints and after.unit in grammar.each_units)
    return gap in grammar.day_joints


def _told_per(before: Quantity | None, value: Quantity, text: str, grammar: Grammar) -> bool:
    """80 barrels of oil a day, five days a week: whether a length of time only says what the value before is per."""
    if before is None or value.kind != "duration" or before.kind not in _COUNTED:
        return False
    near = text[before.span.end : value.span.end + 1].lower()
    if before.kind in ("duration", "number"):
        return value.span.start == before.span.end + 1 and grammar.rate_joints.at(near, 0) is not None
    return len(near) < _REACH and value.low == value.high == 1 and stuff_rate(near, 0, grammar) is not None


def _during(before: Quantity | None, value: Quantity, text: str, grammar: Grammar) -> bool:
    """5% over three months, "Over 24 hours, …": the time in which something happens; but "lasted over 24 hours"."""
    first = max(0, value.span.start - _REACH)
    head = text[first : value.span.start].lower().rstrip(" ")
    word = grammar.during.before(head, len(head))
    if word is None or value.text.endswith("old") or grammar.lasting_after.at(text, value.span.end):
        return False
    lead = head[: word[0]].rstrip(" ")
    if before is not None and before.date is None and before.span.end == first + len(lead):
        return True
    if not lead or lead.endswith(("\n", ".", "!", "?")):
        return text.startswith(",", value.span.end)
    return not lead[-1].isdigit() and grammar.lasting.before(lead, len(lead)) is None

"""Per cent stands for percentage points, or "times" has two readings.

What it does
    Between two percentages, finds a change in "per cent" that is the difference in points. Finds 增长N倍 where the
    value became N times as large (which is an increase by N-1 times), and falls by so many "times".

Why
    From 40% to 50% is 10 points or 25 per cent. 增长3倍 means four times as much, and is printed for three times.
    Nothing falls by three times its size.

Example
    finds en: Turnout rose from 40% to 50%, an increase of 10%.
    clean en: Turnout rose from 40% to 50%, an increase of 10 percentage points.
    clean en: Turnout rose from 40% to 50%, an increase of 25%.
    finds zh: 用户从200万户增加到600万户,增长了3倍。
    clean zh: 用户从200万户增加到600万户,增长了2倍。
    finds zh: 成本减少了3倍。
    finds ja: 投票率は40%から50%に10%上昇した。
    clean ja: 投票率は40%から50%に10ポイント上昇した。

Limits
    A change of one percentage without the other is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import Range, middle, plain, printed, scaled, worked_out
from factcheck.checks.catalogue import Flaw
from factcheck.checks.changes import Change, changes
from factcheck.checks.draft import Draft
from factcheck.checks.relations import relations
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "warning"
_NEAR = Decimal("0.1")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each change whose measure is the wrong one of two."""
    for change in changes(draft):
        if change.wrong_way:
            continue
        yield from _times(change, change.relation.lang) if change.by_times else _points(change)
    for relation in relations(draft, "fewer"):
        by = relation["by"]
        if by.unit == "times" and (middle(by) or 0) >= 1:
            share = plain(100 - 100 / (middle(by) or Decimal(1)))
            message = f"nothing falls by {by.text}: a fall to one part in {plain(middle(by) or Decimal(1))} is {share}%"
            yield Flaw(by.span, message, (f"{by.text} -> {share}%",))


def is_points(change: Change) -> bool:
    """Whether a change in "per cent" between two percentages is really their difference."""
    by, difference = change.by, change.difference
    if by is None or by.unit != "%" or change.before.kind != "percent" or not difference or not change.percent:
        return False
    said = worked_out(by)
    return said is not None and difference.meets(said) and not change.percent.meets(said)


def _points(change: Change) -> Iterator[Flaw]:
    by = change.by
    if by is None or not is_points(change):
        return
    before, after = change.before, change.after
    message = (
        f"from {before.text} to {after.text} is {plain(change.exact)} per cent; {by.text} is the percentage points"
    )
    repairs = (
        f"{by.text} -> {plain(middle(by) or Decimal(0))} percentage points",
        f"{by.text} -> {plain(change.exact)}%",
    )
    yield Flaw(by.span, message, repairs, (before.span, after.span))


def _times(change: Change, lang: str) -> Iterator[Flaw]:
    by, ratio = change.by, change.ratio
    said = _times_said(change, by) if by else None
    if by is None or said is None or ratio is None or not (change.up or change.exactly) or by.unit != "times":
        return
    times, stated = (
        (middle(change.after) or Decimal(0)) / (middle(change.before) or Decimal(1)),
        middle(by) or Decimal(0),
    )
    more = scaled(ratio, Decimal(1), Decimal(-1))
    fits = ratio.meets(said) if change.exactly else more.meets(said) or (lang != "zh" and ratio.meets(said))
    if fits:
        return
    more_said = "" if change.exactly else f", that is {plain(times - 1)} times more"
    message = f"{change.after.text} is {plain(times)} times {change.before.text}{more_said}; the text says {by.text}"
    right = f"{plain(times)} times" if change.exactly else f"{plain(times - 1)} times more"
    repairs = (f"{by.text} -> {right}", f"{change.after.text} -> {plain(_grown(change, stated))}")
    yield Flaw(by.span, message, repairs, (change.before.span, change.after.span))


def _times_said(change: Change, by: Quantity) -> Range | None:
    """What the times can stand for: a word ("doubled", 翻一番) is said of what is near it."""
    found = printed(by)
    if found is None or not change.exactly or any(character.isdigit() for character in by.text):
        return found
    slack = (middle(by) or Decimal(0)) * _NEAR
    return Range(found.low - slack if found.low is not None else None, found.high + slack if found.high else None)


def _grown(change: Change, stated: Decimal) -> Decimal:
    return (middle(change.before) or Decimal(0)) * (stated + (0 if change.exactly else 1))

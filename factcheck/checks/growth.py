"""A growth or a fall does not follow from its two values.

What it does
    Where a sentence prints a value before, a value after and the change between them, works the change out; where it
    prints only the two values, looks at the direction that the verb says.

Why
    The change is worked out by hand, the wrong year is taken as the base, or "rose" stayed when the figures changed.

Example
    finds en: Sales rose from 120 to 150, an increase of 35%.
    clean en: Sales rose from 120 to 150, an increase of 25%.
    finds en: Sales rose from 150 to 120.
    finds zh: 销量从120台增加到150台,增长35%。
    clean zh: 销量从120台增加到150台,增长25%。
    finds ja: 販売台数は120台から150台に35%増えた。
    clean ja: 販売台数は120台から150台に25%増えた。

Limits
    Values of different units are not compared, ranks neither ("rose from 12th to 9th").
    A change between two percentages that fits as percentage points is left to N109.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import middle, plain, worked_out
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.changes import Change, changes
from factcheck.checks.draft import Draft
from factcheck.checks.points_and_times import is_points
from factcheck.checks.relations import relations
from factcheck.checks.reprinted import reprinted
from factcheck.checks.tables import words
from factcheck.model import Severity

SEVERITY: Severity = "error"


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each change that its two values exclude."""
    full = tuple(changes(draft))
    for change in full:
        if change.wrong_way:
            yield _direction(change)
        elif not change.by_times and not is_points(change):
            yield from _amount(change)
    told = {change.pair for change in full}
    for relation in relations(draft, "change"):
        sentence = draft.text(relation.span)
        ranked = any(word in sentence.lower() for word in words(relation.lang, "rank"))
        bare = Change.of(relation)
        if bare and bare.wrong_way and not ranked and bare.relation.spans not in told:
            yield _direction(bare)


def _direction(change: Change) -> Flaw:
    before, after, word = change.before, change.after, change.word
    message = f'"{word}", but {after.text} is {"less" if change.up else "more"} than {before.text}'
    repairs = (f"{before.text} <-> {after.text}", f'"{word}" -> the opposite')
    return Flaw(after.span, message, repairs, (before.span,))


def _amount(change: Change) -> Iterator[Flaw | Holds]:
    by, before, after = change.by, change.before, change.after
    said = worked_out(by) if by else None
    if by is None or said is None or change.percent is None:
        return
    if change.percent.meets(said) or (change.points and change.points.meets(said)):
        yield Holds(by.span, f"{before.text} -> {after.text} is {plain(change.exact)}%")
        return
    stated = middle(by) or Decimal(0)
    factor = 1 + stated / 100 * (1 if change.up else -1)
    repairs = [f"{by.text} -> {reprinted(change.exact, by, 3)}"]
    repairs.append(f"{after.text} -> {reprinted((middle(before) or 0) * factor, after)}")
    if factor > 0:
        repairs.append(f"{before.text} -> {reprinted((middle(after) or 0) / factor, before)}")
    message = f"from {before.text} to {after.text} is {reprinted(change.exact, by, 3)}, the text says {by.text}"
    yield Flaw(by.span, message, tuple(repairs), (before.span, after.span))

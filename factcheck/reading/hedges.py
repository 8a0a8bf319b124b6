"""Hedge words on both sides of a value, and the bounds that they give."""

from __future__ import annotations

from factcheck.model import Hedge
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.tokens import SCALES
from factcheck.reading.value import Value

# Where two hedges meet (约不到, 至少约), the one that bounds says more than the one that blurs.
_FAR = 4
_STRONGER = {"none": 0, "about": 1, "nearly": 2, "over": 3, "at_least": 3, "less_than": 3, "at_most": 3}


def hedge(lower: str, value: Value, grammar: Grammar) -> None:
    """Take the hedge words beside `value` into its `hedge`, bounds and outer span."""
    if value.kind == "ordinal" and grammar.spelled == "words":  # moved up to third
        return
    found = value.hedge
    for _ in range(2):
        before = _before(lower, value.left, grammar)
        if before is None or before[1] == "none":  # the hedge is part of another word: 通过, 纽约
            break
        value.left = before[0]
        found = _stronger(before[1], found)
    if value.left == value.start:
        found = _stronger(_far(lower, value.left, grammar), found)
    after = _after(lower, value.right, grammar)
    if after:
        value.right = after[0]
        found = _stronger(after[1], found)
    if found not in ("none", value.hedge):
        bound(value, found)


def _before(lower: str, end: int, grammar: Grammar) -> tuple[int, Hedge] | None:
    at = _blank_before(lower, end)
    found = grammar.hedges_before.before(lower, at)
    if found is None and grammar.characters.get(lower[end : end + 1], ("",))[0] in SCALES:
        found = grammar.hedges_before_scale.before(lower, at)
    if found:
        return found
    filler = grammar.fillers.before(lower, at)
    return grammar.hedges_before.before(lower, _blank_before(lower, filler[0])) if filler else None


def _far(lower: str, end: int, grammar: Grammar) -> Hedge:
    """大概能挖3个: a word of doubt holds for the number a verb further on."""
    for at in range(end - 1, max(0, end - _FAR), -1):
        if lower[at] in "，,。、;；\n" or lower[at].isdigit():
            break
        if grammar.far.before(lower, at):
            return "about"
    return "none"


def _after(lower: str, start: int, grammar: Grammar) -> tuple[int, Hedge] | None:
    at = start + 1 if lower.startswith((" ", "-"), start) else start
    return grammar.hedges_after.at(lower, at)


def _blank_before(lower: str, end: int) -> int:
    return end - 1 if end and lower[end - 1] == " " else end


def _stronger(new: Hedge, old: Hedge) -> Hedge:
    return new if _STRONGER[new] > _STRONGER[old] else old


def bound(value: Value, found: Hedge) -> None:
    """Give `value` the hedge `found` and the bounds that it means."""
    value.hedge = found
    if value.low != value.high:
        return
    if found in ("over", "at_least"):
        value.high, value.low_open = None, found == "over"
    elif found in ("nearly", "less_than", "at_most"):
        value.low, value.high_open = None, found != "at_most"

"""Hedge words on both sides of a value, and the bounds that they give."""

from __future__ import annotations

from factcheck.model import Hedge
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.tokens import SCALES
from factcheck.reading.value import Value

# Where two hedges meet (约不到, 至少约), the one that bounds says more than the one that blurs.
_FAR = 4
_PLUS = " + "  # of a sum: 2 + 3, where 60+ is more than 60
_ADDED = lazy(r" plus [a-z0-9$£€]")  # $40 million plus interest
_STRONGER = {"none": 0, "about": 1, "nearly": 2, "over": 3, "at_least": 3, "less_than": 3, "at_most": 3}
# What is said of a value by denying that it is so: 不得超过48小时 is at most 48 hours.
_DENIED: dict[Hedge, Hedge] = {"over": "at_most", "at_least": "less_than", "less_than": "at_least", "at_most": "over"}


def hedge(lower: str, value: Value, grammar: Grammar) -> None:
    """Take the hedge words beside `value` into its `hedge`, bounds and outer span."""
    if value.kind == "ordinal" and grammar.spelled == "words":  # moved up to third
        return
    found = value.hedge
    for _ in range(2):
        before = _before(lower, value, grammar)
        if before is None or before[1] == "none":  # the hedge is part of another word: 通过, 纽约
            break
        value.left = before[0]
        found = _stronger(before[1], found)
    if value.left == value.start:
        found = _stronger(_far(lower, value.left, grammar), found)
    after = _after(lower, value, grammar)
    if after:
        value.right = after[0]
        found = _stronger(after[1], found)
    if found not in ("none", value.hedge):
        bound(value, found)


def _before(lower: str, value: Value, grammar: Grammar) -> tuple[int, Hedge] | None:
    end = value.left
    at = _blank_before(lower, end)
    found = grammar.hedges_before.before(lower, at)
    scale = grammar.characters.get(lower[end : end + 1], ("",))[0] in SCALES
    if found is None and scale:
        found = grammar.hedges_before_scale.before(lower, at)
    if found is None and (scale or value.numeral.scale > 1 or value.kind in ("percent", "ratio")):
        found = grammar.hedges_before_large.before(lower, at)
    if found and lower[found[0] - 1 : found[0]] == "-":  # a one-over 72
        return None
    filler = grammar.fillers.before(lower, at) if found is None else None
    if filler:
        found = grammar.hedges_before.before(lower, _blank_before(lower, filler[0]))
    return _denied(lower, found, grammar) if found else None


def _denied(lower: str, found: tuple[int, Hedge], grammar: Grammar) -> tuple[int, Hedge]:
    """The hedge, turned where a negation stands right before it: must not exceed, 不得超过."""
    start, kind = found
    negation = grammar.negations.before(lower, _blank_before(lower, start)) if kind in _DENIED else None
    return (negation[0], _DENIED[kind]) if negation else found


def _far(lower: str, end: int, grammar: Grammar) -> Hedge:
    """大概能挖3个: a word of doubt holds for the number a verb further on."""
    for at in range(end - 1, max(0, end - _FAR), -1):
        if lower[at] in "，,。、;；\n" or lower[at].isdigit():
            break
        if grammar.far.before(lower, at):
            return "about"
    return "none"


def _after(lower: str, value: Value, grammar: Grammar) -> tuple[int, Hedge] | None:
    start = value.right
    if lower.startswith(_PLUS, start) or (value.kind == "money" and _ADDED.match(lower, start)):
        return None
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

"""Spelled cardinals: twenty-one, three hundred and five, two million three hundred; also with an ordinal end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.wording import WORD, scaled


def cardinal(lower: str, start: int, grammar: Grammar) -> Numeral:
    """Words up to where they stop making one number: `one two` is two numbers, `twenty-one` is one."""
    value, end = group(lower, start, grammar)
    numeral = Numeral(start, end, value, value, "words", lone=value == 1)
    return rest(lower, start, scaled(lower, numeral, grammar), grammar)


def rest(lower: str, start: int, head: Numeral, grammar: Grammar) -> Numeral:
    """Further groups of smaller scale: two million | three hundred thousand | and five."""
    while head.scale > 1:
        begin = _begin(lower, head, grammar)
        if begin is None:
            break
        value, stop = group(lower, begin, grammar)
        tail = scaled(lower, Numeral(begin, stop, value, value, "words"), grammar)
        if stop == begin or tail.low >= head.scale:
            break
        low = head.low + tail.low
        head = replace(head, end=tail.end, low=low, high=low, scale=tail.scale, step=tail.scale, lone=False)
    return _as_ordinal(lower, replace(head, start=start), grammar)


def _begin(lower: str, head: Numeral, grammar: Grammar) -> int | None:
    """Where the next group of words begins, past an `and`, or past a comma before hundreds."""
    if lower.startswith(", ", head.end):
        word = WORD.match(lower, head.end + 1)
        start = word.start(1) if word and word[1] in grammar.words else None
        return start if start is not None and group(lower, start, grammar)[0] >= 100 else None
    end = head.end
    word = WORD.match(lower, end)
    joined = word is not None and word[1] in grammar.conjunctions
    if word and joined:
        if _is_share(lower, word.end(), grammar):
            return None
        word = WORD.match(lower, word.end())
    if word is None or word[1] not in grammar.words or word.start(1) == end:
        return None
    return None if head.form == "digits" and not joined else word.start(1)


def group(lower: str, start: int, grammar: Grammar) -> tuple[Decimal, int]:
    """A number below one thousand and its end (`start` where there is none)."""
    value, end, last, at = Decimal(0), start, "", start
    while word := WORD.match(lower, at):
        name = word[1]
        if name in grammar.conjunctions and last == "hundred" and not _own_number(lower, word.end(), grammar):
            at, last = word.end(), "and"
            continue
        known = grammar.words.get(name)
        if name in grammar.hundreds and last in ("unit", "tens") and value < 100:
            value, last = value * grammar.hundreds[name], "hundred"
        elif known is not None and _fits(known, last):
            value, last = value + known, "tens" if known >= 20 else "unit" if known < 10 else "teen"
        else:
            break
        end = at = word.end()
    return value, end


def _own_number(lower: str, at: int, grammar: Grammar) -> bool:
    """`one hundred and two hundred` are two numbers, `one hundred and three quarters` has a fraction."""
    return _second_word(lower, at) in grammar.hundreds or _is_share(lower, at, grammar)


def _is_share(lower: str, at: int, grammar: Grammar) -> bool:
    """Whether a fraction begins here: three quarters, one fifth."""
    first = WORD.match(lower, at)
    word = _second_word(lower, at)
    single = first is not None and grammar.words.get(first[1]) == 1
    return word in grammar.shares or (single and word in grammar.parts)


def _second_word(lower: str, at: int) -> str:
    first = WORD.match(lower, at)
    second = WORD.match(lower, first.end()) if first else None
    return second[1] if second else ""


def _fits(value: Decimal, last: str) -> bool:
    return last in ("", "hundred", "and") or (last == "tens" and 0 < value < 10)


def _as_ordinal(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`twenty-fifth`, `two hundredth`, `one hundred and first`: the last word is an ordinal of a smaller size."""
    word = WORD.match(lower, numeral.end)
    if word and word[1] in grammar.conjunctions and numeral.low >= 100:
        word = WORD.match(lower, word.end())
    if word is None or word[1] not in grammar.ordinals or word.start(1) == numeral.end:
        return numeral
    value, tens = grammar.ordinals[word[1]], numeral.low % 100
    if value >= 100 and numeral.low < value:
        total = numeral.low * value
    elif (value < 10 and tens >= 20 and tens % 10 == 0) or (tens == 0 and numeral.low >= 100 and value < 100):
        total = numeral.low + value
    else:
        return numeral
    return replace(numeral, end=word.end(), low=total, high=total, form="ordinal", step=None, lone=False)

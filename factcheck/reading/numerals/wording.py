"""Steps between the words of a spelled numeral."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.model import Numeral

# A word and what may stand before it inside a numeral: blanks, or a hyphen or dash.
WORD = lazy(r"(?:\s{1,2}|\s?[-‐–—]\s?)?([a-z]+|&)")
ARTICLE = lazy(r"(?<![a-z])(an?|the)[ -]{1,2}$")


def scaled(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`numeral` times the scale words that follow it: 3 hundred thousand, 2.5 million, two hundred dozen."""
    low, scale, end = numeral.low, Decimal(1), numeral.end
    while word := WORD.match(lower, end):
        times = grammar.scales.get(word[1])
        if times is None or scale > 10**12:
            break
        low, scale, end = low * times, scale * times, word.end()
    if end == numeral.end:
        return numeral
    step = numeral.step * scale if numeral.step else None
    return replace(numeral, end=end, low=low, high=low, scale=scale, step=step, lone=False)

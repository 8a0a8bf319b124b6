"""Numbers, counts, percentages, sums of money, measures, ratios and ordinals of a text."""

from __future__ import annotations

from factcheck.model import Quantity
from factcheck.reading.changes import change
from factcheck.reading.grammar import Grammar, grammar
from factcheck.reading.groups import group
from factcheck.reading.hedges import hedge
from factcheck.reading.numerals import numerals
from factcheck.reading.ranges import joined
from factcheck.reading.rates import rate
from factcheck.reading.units import attach
from factcheck.reading.value import Value, value_of
from factcheck.text import halve


def numbers(text: str, lang: str) -> list[Quantity]:
    """The non-date values of `text`, in order of place."""
    rules = grammar(lang)
    plain = halve(text)
    lower = _lower(plain)
    values = joined(plain, lower, _values(plain, lower, rules), rules)
    for value in values:
        rate(plain, lower, value, rules)
        hedge(lower, value, rules)
        group(plain, lower, value, rules)
    change(lower, values, rules)
    return [value.quantity(text) for value in values]


def _values(plain: str, lower: str, rules: Grammar) -> list[Value]:
    """Numerals with sign and unit; a numeral that touches the one before belongs to it and is not read again."""
    found: list[Value] = []
    end = 0
    for numeral in numerals(plain, lower, rules):
        if numeral.start < end:
            continue
        value = value_of(numeral)
        if attach(plain, lower, value, rules) and value.start >= end:
            found.append(value)
            end = value.end
    return found


def _lower(plain: str) -> str:
    """`plain` in lower case with the same offsets (a few letters have a longer lower-case form)."""
    lower = plain.lower()
    return lower if len(lower) == len(plain) else "".join(c if len(c.lower()) > 1 else c.lower() for c in plain)

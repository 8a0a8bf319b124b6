"""Numbers, counts, percentages, sums of money, measures, ratios and ordinals of a text."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Quantity, Span
from factcheck.pattern import lazy
from factcheck.reading.changes import change
from factcheck.reading.compounds import compound, feet_and_inches
from factcheck.reading.frequency import frequency
from factcheck.reading.grammar import Grammar, grammar
from factcheck.reading.groups import group
from factcheck.reading.hedges import hedge
from factcheck.reading.numerals import numerals
from factcheck.reading.ranges import band, bounded, decade, joined
from factcheck.reading.rates import rate, rate_ahead
from factcheck.reading.units import attach, attach_behind
from factcheck.reading.value import Value, value_of
from factcheck.text import halve


def numbers(text: str, lang: str, dated: Sequence[Span] = ()) -> list[Quantity]:
    """The non-date values of `text`, in order of place; none begins in the spans `dated`, which are in order, too."""
    rules = grammar(lang)
    plain = _masked(_full_width_lists(text))
    lower = _lower(plain)
    values = joined(plain, lower, _values(plain, lower, rules, dated), rules)
    for value in values:
        rate(plain, lower, value, rules)
        hedge(lower, value, rules)
        rate_ahead(lower, value, rules)
        decade(lower, value, rules)
        band(lower, value, rules)
        attach_behind(plain, lower, value, rules)
        group(plain, lower, value, rules)
    values = bounded(lower, values, rules)
    change(lower, values, rules)
    return [value.quantity(text) for value in values]


def _values(plain: str, lower: str, rules: Grammar, dated: Sequence[Span]) -> list[Value]:
    """Numerals with sign and unit; a numeral that touches the one before belongs to it and is not read again."""
    found: list[Value] = []
    end = 0
    for numeral in numerals(plain, lower, rules, dated):
        if numeral.start < end:
            continue
        value = value_of(numeral, end)
        if feet_and_inches(plain, value) or (attach(plain, lower, value, rules) and value.start >= end):
            compound(plain, lower, value, rules)
            frequency(lower, value, rules)
            found.append(value)
            end = value.end
    return found


def _lower(plain: str) -> str:
    """`plain` in lower case with the same offsets (a few letters have a longer lower-case form)."""
    lower = plain.lower()
    if lower == plain:
        return plain
    return lower if len(lower) == len(plain) else "".join(c if len(c.lower()) > 1 else c.lower() for c in plain)


def _full_width_lists(text: str) -> str:
    """`text` halved; a full-width comma separates thousands only between full-width digits (not 20，300)."""
    return halve(_LIST_COMMA.sub("、", text) if "，" in text else text)


def _masked(plain: str) -> str:
    """`plain` with addresses of the net made blank: their digits are no values."""
    if "://" not in plain and "www." not in plain and "@" not in plain:
        return plain
    return _ADDRESS.sub(lambda match: "\x00" * len(match.group()), plain)


_LIST_COMMA = lazy(r"(?<=[0-9])，")
_ADDRESS = lazy(r"(?:https?|ftp)://[!-~]{1,2000}|www\.[!-~]{1,2000}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}")

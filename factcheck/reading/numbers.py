"""Numbers, counts, percentages, sums of money, measures, ratios and ordinals of a text."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Kind, Quantity, Span
from factcheck.reading.numerals import DIGITS, step_of
from factcheck.text import halve


def numbers(text: str, lang: str) -> list[Quantity]:
    """The non-date values of `text`, in order of place."""
    plain, found = halve(text), []
    for match in DIGITS.finditer(plain):
        digits = match.group().replace(",", "")
        percent = plain.startswith("%", match.end())
        span = Span(match.start(), match.end() + percent)
        value = Decimal(digits)
        kind: Kind = "percent" if percent else "number"
        found.append(Quantity(span, span.of(text), kind, value, value, outer=span, step=step_of(digits), rule="digits"))
    return found

"""Values that say so little that one text may print them where another leaves them out."""

from __future__ import annotations

from factcheck.matching.pairing import guessed, settled
from factcheck.model import Quantity
from factcheck.reading.numbers import numbers
from factcheck.text import language_of

_UNITS = (1, 7, 30, 90, 180, 360)  # days of a day, week, month, quarter, half and year


def slight(quantity: Quantity) -> bool:
    """Whether one text may print a value where another leaves it out: "one of them", "recently", "the next year".

    Not so "two months later".
    """
    if quantity.date:
        another_year = guessed(quantity) and quantity.date.precision == "year"  # a year earlier it was another value
        return not (settled(quantity) or another_year or _counted_off(quantity))
    return quantity.kind in ("number", "count", "ordinal") and quantity.low == quantity.high == 1


def _counted_off(quantity: Quantity) -> bool:
    """Whether a date prints a number, or lies several units of time away: two months later, 两个月后."""
    away = abs(quantity.date.away or 0) if quantity.date else 0
    several = away > 0 and away not in _UNITS
    return several or any(map(str.isnumeric, quantity.text)) or bool(numbers(quantity.text, language_of(quantity.text)))

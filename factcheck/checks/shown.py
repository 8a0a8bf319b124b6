"""A value in plain digits, for the one sentence that says how two values stand to each other."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.model import Quantity

_LONG = re.compile(r"(?<![\w.,])[0-9]{5,}(?!\w)")
_SIGNS = {"about": "about ", "over": "over ", "at_least": "at least ", "nearly": "nearly "}
_SIGNS |= {"less_than": "less than ", "at_most": "at most "}


def shown(quantity: Quantity) -> str:
    """The value in plain digits with its hedge and unit: "over 20", "21%", "4000 to 5000 USD"."""
    low, high = (None if end is None else plain(end) for end in (quantity.low, quantity.high))
    ends = (low or high) if low == high or not low or not high else f"{low} to {high}"
    if ends is None:
        return quantity.text
    hedge = _SIGNS.get(quantity.hedge, "") or _bound(low, high, quantity.low_open or quantity.high_open)
    return f"{hedge}{ends}{unit_shown(quantity)}"


def _bound(low: str | None, high: str | None, is_open: bool) -> str:
    if low is None:
        return "less than " if is_open else "at most "
    if high is None:
        return "over " if is_open else "at least "
    return ""


def unit_shown(quantity: Quantity) -> str:
    """The unit after a number; a counted thing is not repeated, only what it is counted per."""
    unit = quantity.unit
    if unit and quantity.kind == "count":
        _, slash, per = unit.partition("/")
        return slash + per
    if not unit or quantity.kind in ("number", "ordinal") or unit == "fraction":
        return ""
    several = "s" if quantity.kind == "duration" and quantity.low != 1 else ""
    return unit if unit == "%" else f" {unit}{several}"


def plain(value: Decimal) -> str:
    """Digits without an exponent or trailing zeros."""
    text = format(value.normalize(), "f")
    return "0" if text == "-0" else text


def spaced(text: str) -> str:
    """The text with the thousands of its long numbers apart: 20,000,000,000 JPY; shorter ones may be years."""
    return _LONG.sub(lambda match: f"{int(match[0]):,}", text)


@lru_cache(10_000)
def significant(value: Decimal) -> str:
    """The digits of a number without the zeros at its ends: "26" of 260,000 and of 2.6."""
    return "".join(map(str, value.normalize().as_tuple().digits))

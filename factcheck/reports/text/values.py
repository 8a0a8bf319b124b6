"""A value in words and plain digits, as people read it: what the tool understood, whatever the text's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.model import Dates, Quantity
from factcheck.text import halve

_HEDGES = {"about": "about ", "nearly": "nearly ", "over": "over ", "at_least": "at least ", "less_than": "less than ",
           "at_most": "at most "}  # fmt: skip


def value_words(quantity: Quantity) -> str:
    """What a value was read as: "over 10 PH/s", "50 to under 60", "about 283,000,000,000 CNY", "2021-05-01"."""
    if quantity.date:
        return dates_words(quantity.date)
    if quantity.low is None and quantity.high is None:
        return "not known"
    return f"{_numbers(quantity)}{_unit(quantity)}{_basis(quantity)}"


def printed_words(quantity: Quantity) -> str:
    """A value as printed, and in brackets what it was read as where that says more: "四分之三 (75%)"."""
    meant = _meant(quantity)
    return quantity.text if _bare(meant) in _bare(quantity.text) else f"{quantity.text} ({meant})"


def _meant(quantity: Quantity) -> str:
    """The value without the words that its print has anyway: a count's number, a group's whole, a share in percent."""
    if quantity.basis and quantity.total:
        return _basis(quantity).removeprefix(" (").removesuffix(")")
    if quantity.unit == "fraction":
        low, high = (None if end is None else 100 * end for end in (quantity.low, quantity.high))
        return value_words(replace(quantity, low=low, high=high, unit="%"))
    return value_words(replace(quantity, unit=None) if quantity.kind == "count" else quantity)


def _bare(text: str) -> str:
    return halve(text).replace(",", "").replace(" ", "").casefold()


def dates_words(dates: Dates) -> str:
    """The days: "2021-10-11", "2021-05", "2021-05-01 to 2021-07-31", "since 2021-10", "2021-10-26 09:00"."""
    if dates.start is None and dates.end is None:
        return "day not known" + (f" ({_printed(dates)})" if dates.printed else "")
    bound = "" if dates.bound == "none" else f"{dates.bound} "
    if dates.start is None or dates.end is None:
        return f"{bound or ('from ' if dates.start else 'until ')}{dates.start or dates.end}"
    return bound + _days(dates.start, dates.end, dates)


def _days(start: date, end: date, dates: Dates) -> str:
    if start == end:
        clock = "" if dates.minute is None else f" {dates.minute // 60:02}:{dates.minute % 60:02}"
        return f"{start}{clock}"
    if dates.precision == "year" and start.year == end.year:
        return f"{start.year}"
    if dates.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    return f"{start} to {end}"


def _printed(dates: Dates) -> str:
    return ", ".join(f"{name} {number}" for name, number in dates.printed)


def _numbers(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    hedge = _HEDGES.get(quantity.hedge, "")
    if low is not None and high is not None:
        if low == high:
            return f"{hedge}{digits(low)}"
        return f"{digits(low)} to {'under ' if quantity.high_open else ''}{digits(high)}"
    if low is not None:
        return f"{hedge or ('over ' if quantity.low_open else 'at least ')}{digits(low)}"
    return f"{hedge or ('less than ' if quantity.high_open else 'at most ')}{digits(high or Decimal())}"


def digits(value: Decimal) -> str:
    """Plain digits with thousands separators from five digits on (a year stays as it is)."""
    text = format(value.normalize(), ",f" if abs(value) >= 10_000 else "f")
    return "0" if text == "-0" else text


def _unit(quantity: Quantity) -> str:
    unit = quantity.unit
    if not unit or unit == "fraction":
        return ""
    return unit if unit == "%" else f" {unit}"


def _basis(quantity: Quantity) -> str:
    if not quantity.basis:
        return ""
    total = " or ".join(digits(part) for part in quantity.total)
    named = f", named: {', '.join(quantity.named)}" if quantity.named else ""
    return f" ({total} in all{named})" if total else ""

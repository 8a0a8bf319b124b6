"""Lengths of time from numerals, units and other lengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.reading.dates.lengths import ORDER, half_more, more, range_of, sum_of
from factcheck.reading.dates.operations.parts import amounts, lengths, words
from factcheck.reading.dates.values import Amount, Length, Part

HALF = Decimal("0.5")


def length(parts: Sequence[Part], unit: str) -> Length | None:
    """A numeral and a unit: three weeks. A unit's word may stand for several units (刻 is "15 minute")."""
    found, sizes, units = amounts(parts), lengths(parts), [unit] if unit else words(parts)
    if not found or not (sizes or units):
        return None
    size = sizes[0] if sizes else Length(Decimal(1), Decimal(1), units[0])
    amount, factor = found[0], size.low or Decimal(1)
    step = amount.step * factor if amount.step is not None else None
    low, high = amount.low * factor, amount.high * factor
    return Length(low, high, size.unit, high_open=amount.open, hedge="over" if amount.open else "none", step=step)


def more_length(parts: Sequence[Part], unit: str) -> Length | None:
    """十余年, 30多个月: more than the numeral, less than its next round step."""
    found = length(parts, unit)
    if found is None or found.low is None:
        return None
    exponent = found.low.normalize().as_tuple().exponent
    return more(replace(found, step=Decimal(1).scaleb(max(0, int(exponent)))))


def hundredths(parts: Sequence[Part], _: str) -> Length | None:
    """9秒83: seconds as a race is timed, and what follows them."""
    whole, part = lengths(parts)[0], amounts(parts)[-1]
    if whole.unit != "second" or whole.step != 1 or whole.low is None or whole.low != whole.high:
        return None
    below = part.low / (10 if part.low < 10 and parts[-1].name != "z9" else 100)
    return replace(whole, low=whole.low + below, high=whole.low + below, step=Decimal("0.01"))


def length_and_half(parts: Sequence[Part], unit: str) -> Length | None:
    """两个半月, two and a half years: the words say that half a unit is added."""
    found = length(parts, unit)
    return half_more(found, HALF) if found else None


def add_share(parts: Sequence[Part], _: str) -> Length | None:
    """One year and a quarter, two and a half years: a length and the share of its unit that is named."""
    found = next(iter(lengths(parts)), None) or length(parts, "")
    return half_more(found, amounts(parts)[-1].low) if found else None


def add_half(parts: Sequence[Part], _: str) -> Length | None:
    """一年半: a length and half of its unit."""
    return half_more(lengths(parts)[0], HALF)


def add(parts: Sequence[Part], _: str) -> Length | None:
    """Eight days and twenty hours: one length in its smallest printed unit.

    Three days a week are no sum, nor are ten days, two months.
    """
    found = lengths(parts)
    tied = len(parts) == len(found) or any(part.name == "comma" for part in parts)
    grows = tied and ORDER.index(found[0].unit) > ORDER.index(found[-1].unit)
    return None if grows or any(one.toward for one in found) else sum_of(found)


def add_some(parts: Sequence[Part], _: str) -> Length:
    """三年多: more than three years, less than four."""
    return more(lengths(parts)[0])


def length_range(parts: Sequence[Part], _: str) -> tuple[Length, tuple[int, int]] | None:
    """Three to five days: a numeral or a length, and a length; a week or two: a length, and a numeral of its unit."""
    sides = [part for part in parts if isinstance(part.value, Amount | Length)]
    if len(sides) != 2:
        return None
    first, last = (part.value for part in sides)
    if isinstance(first, Length) and isinstance(last, Amount):
        last = replace(first, low=last.low, high=last.high)
    found = range_of(first, last) if isinstance(first, Amount | Length) and isinstance(last, Length) else None
    return (found, (sides[0].start, sides[1].end)) if found else None

"""Arithmetic on printed values: each is the interval of what rounds, or is cut off, to what is printed."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Quantity
from factcheck.record import record

_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")
_LOOSE = ("about", "nearly")


@record
class Range:
    """Closed below, open above, `None` where the wording gives no bound."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Range) -> bool:
        """Whether one value can be both."""
        return not (_below(self, other) or _below(other, self))


def _below(a: Range, b: Range) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def printed(quantity: Quantity, finest: Decimal | None = None) -> Range | None:
    """What the printed value can stand for: half a last digit down, a whole one up, a tenth where it says "about".

    `finest` is the size of a digit that other values of the same sum are known to.
    """
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return None
    step = known_to(quantity) if finest is None else min(finest, known_to(quantity))
    slack = max(abs(v) for v in (low, high) if v is not None) * _TENTH if quantity.hedge in _LOOSE else Decimal(0)
    if quantity.hedge == "nearly" and low is None and high is not None:
        low = high - slack
    if low is not None and not quantity.low_open:
        low -= max(step * _HALF, slack)
    if high is not None and not quantity.high_open:
        high += max(step, slack)
    return Range(low, high)


def rounded(quantity: Quantity, finest: Decimal) -> Range | None:
    """What a part of a sum can stand for: half a last digit to both sides, since not every part was cut off."""
    found, step = printed(quantity, finest), min(finest, known_to(quantity))
    if found is None or found.high is None or quantity.high_open or quantity.hedge in _LOOSE:
        return found
    return Range(found.low, found.high - step * _HALF)


def worked_out(quantity: Quantity) -> Range | None:
    """What a result can stand for: like a printed value, but 29% was rounded, where 29 people were counted."""
    found = printed(quantity)
    if found is None or quantity.kind != "percent" or quantity.step != 1 or quantity.hedge in _LOOSE:
        return found
    low = found.low - _HALF if found.low is not None and not quantity.low_open else found.low
    return Range(low, found.high + 1 if found.high is not None and not quantity.high_open else found.high)


def known_to(quantity: Quantity) -> Decimal:
    """The size of the last digit that carries information: three zeros or more at the end round by up to a tenth."""
    step = quantity.step or Decimal(0)
    value = quantity.low if quantity.low is not None else quantity.high
    if step != 1 or value is None or value == 0:
        return step if step != 1 else Decimal(0)
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return min(Decimal(10) ** zeros, abs(value) * _TENTH) if zeros >= 3 else Decimal(0)


def quotient(a: Range, b: Range) -> Range | None:
    """a / b for positive ranges."""
    if a.low is None or a.low < 0 or b.low is None or b.low <= 0:
        return None
    return Range(a.low / b.high if b.high else None, a.high / b.low if a.high is not None else None)


def product(a: Range, b: Range) -> Range | None:
    """a x b for ranges that are not negative."""
    if a.low is None or a.low < 0 or b.low is None or b.low < 0:
        return None
    both = a.high is not None and b.high is not None
    return Range(a.low * b.low, a.high * b.high if both and a.high is not None and b.high is not None else None)


def added(ranges: list[Range]) -> Range:
    """The sum."""
    lows, highs = [r.low for r in ranges], [r.high for r in ranges]
    low = sum((v for v in lows if v is not None), Decimal(0)) if None not in lows else None
    high = sum((v for v in highs if v is not None), Decimal(0)) if None not in highs else None
    return Range(low, high)


def subtracted(a: Range, b: Range) -> Range:
    """a - b."""
    return added([a, Range(-b.high if b.high is not None else None, -b.low if b.low is not None else None)])


def scaled(a: Range, factor: Decimal, shift: Decimal = Decimal(0)) -> Range:
    """a x factor + shift, for a positive factor."""
    return Range(
        a.low * factor + shift if a.low is not None else None, a.high * factor + shift if a.high is not None else None
    )


def share_of(quantity: Quantity) -> Range | None:
    """A share in per cent, whether it is printed so or as a fraction."""
    found = worked_out(quantity)
    if found and quantity.kind == "ratio":
        return scaled(found, Decimal(100)) if quantity.unit != "times" else None
    return found


def middle(quantity: Quantity) -> Decimal | None:
    """One number for a value that has a point or two bounds."""
    if quantity.low is None or quantity.high is None:
        return quantity.low if quantity.low is not None else quantity.high
    return (quantity.low + quantity.high) / 2


def plain(value: Decimal, digits: int = 3) -> str:
    """A number for a message: at most `digits` significant digits after rounding, thousands apart, no exponent."""
    if value == 0:
        return "0"
    places = max(0, digits - value.adjusted() - 1)
    rounded = round(value, places) if places else value.quantize(Decimal(1))
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

"""Whether a value of the draft and one of a source can be two printings of one thing, one of them wrong.

A verdict rests on how likely two sentences speak of the same thing. For a finding that is not enough: values of two
things look different in ways that a misprint does not.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.checks.arithmetic import middle
from factcheck.checks.shown import significant
from factcheck.languages.scales import convertible
from factcheck.model import Quantity

_FEW, _FAR = Decimal(4), Decimal(10)  # counts so many times apart are of two things: below ten, and else
_DAYS = 31  # between a day told by a word ("Sunday", "today") and another one
_LOOSE = ("number", "count", "ordinal")


def plausible(value: Quantity, source: Quantity) -> bool:
    """Whether the difference is one that a wrong figure makes."""
    if value.date or source.date:
        return _near(value, source)
    one, other = middle(value), middle(source)
    if one is None or other is None:
        return True
    if value.kind in _LOOSE or source.kind in _LOOSE:
        ranks = (value.kind == "ordinal", source.kind == "ordinal")
        return len(set(ranks)) == 1 and min(one, other) > 1 and _same_size(one, other)
    return one != other or value.unit == source.unit or _one_dimension(value, source)


def _near(value: Quantity, source: Quantity) -> bool:
    one, other = value.date, source.date
    if one is None or other is None or one.start is None or other.start is None:
        return False
    told = any(character.isdigit() for character in value.text)
    return told or abs((one.start - other.start).days) <= _DAYS


def _same_size(one: Decimal, other: Decimal) -> bool:
    """Whether a slip makes the one of the other: the same digits, or not too far off."""
    less, more = sorted((abs(one), abs(other)))
    return significant(one) == significant(other) or more <= less * (_FEW if less < 10 else _FAR)


def _one_dimension(value: Quantity, source: Quantity) -> bool:
    scales = convertible(value.unit or "", source.unit or "")
    return scales is not None and scales[0].rate == scales[1].rate

"""Units that measure the same thing: their dimension, and how many base units one of them is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.languages import table


class Scale(NamedTuple):
    """A unit on its dimension: base = (value + plus) * by. `rate` is what it is per (its dimension), or ""."""

    dimension: str
    by: Fraction
    plus: Fraction = Fraction(0)
    rate: str = ""

    def base(self, value: Decimal) -> Decimal:
        """`value` of this unit in base units; exact wherever a decimal can be."""
        exact = (Fraction(value) + self.plus) * self.by
        return Decimal(exact.numerator) / Decimal(exact.denominator)


@cache
def scale_of(unit: str) -> Scale | None:
    """The scale of a unit symbol: as listed, as prefix + symbol, or as a rate of two such; None where unknown."""
    known = _listed().get(unit)
    if known is None and unit[1:] in _listed() and unit[0] in _prefixes():
        base = _listed()[unit[1:]]
        known = None if base.plus else base._replace(by=base.by * _prefixes()[unit[0]])
    return known or _rate(unit)


def convertible(one: str, other: str) -> tuple[Scale, Scale] | None:
    """The scales of two units of one dimension; a rate meets a plain unit where only one text prints the "per"."""
    first, second = scale_of(one), scale_of(other)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    if first.rate == second.rate:
        return first, second
    if first.rate and second.rate:
        return None
    plain = [scale_of(unit.partition("/")[0]) for unit in (one, other)]
    return (plain[0], plain[1]) if plain[0] and plain[1] else None


def _rate(unit: str) -> Scale | None:
    above, slash, below = unit.partition("/")
    if not (slash and above and below):
        return None
    over, under = scale_of(above), scale_of(below)
    if over is None or under is None or over.plus or under.plus or under.rate:
        return None
    return Scale(over.dimension, over.by / under.by, rate=under.dimension)


@cache
def _prefixes() -> Mapping[str, Fraction]:
    return {name: Fraction(value) for name, value in table("conversions")["prefixes"].items()}


@cache
def _listed() -> Mapping[str, Scale]:
    return {
        symbol: _scale(dimension, factor)
        for dimension, units in table("conversions")["dimensions"].items()
        for symbol, factor in units.items()
    }


def _scale(dimension: str, factor: str | Mapping[str, str]) -> Scale:
    if isinstance(factor, str):
        return Scale(dimension, Fraction(factor))
    return Scale(dimension, Fraction(factor["by"]), Fraction(factor["plus"]))

"""A conversion is off.

What it does
    Converts a measure to the unit that stands beside it in brackets, and compares. Between currencies, compares the
    rates that two conversions of one draft imply.

Why
    Converted figures are seldom read again, and a wrong factor or a slipped decimal stays.

Example
    finds en: The tunnel is 5 miles (12 km) long.
    clean en: The tunnel is 5 miles (8 km) long.
    finds zh: 隧道长5英里(12公里)。
    clean zh: 隧道长5英里(8公里)。
    finds ja: トンネルは5マイル（12キロメートル）ある。
    clean ja: トンネルは5マイル（8キロメートル）ある。
    finds en: It paid 100 million yuan ($14 million) and then 200 million yuan ($48 million).
    clean en: It paid 100 million yuan ($14 million) and then 200 million yuan ($28 million).

Limits
    Three per cent of rounding pass besides the printed digits. No exchange rate is known: only two that differ by more
    than an eighth within one draft are reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.checks.arithmetic import Range, known_to, middle, plain, printed
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.languages.scales import Scale, convertible
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "error"
_SLACK = Decimal("0.03")
_COARSE = Decimal("0.05")
_RATES_APART = Decimal("0.125")


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each converted value that its original excludes."""
    rates: dict[tuple[str, str], Relation] = {}
    for relation in relations(draft, "converted"):
        one, other = relation["one"], relation["other"]
        if one.unit == other.unit or not one.unit or not other.unit:
            continue
        if one.kind == other.kind == "money":
            yield from _rate(relation, rates.setdefault((one.unit, other.unit), relation))
        elif one.kind == other.kind == "measure":
            yield from _measure(one, other)


def _measure(one: Quantity, other: Quantity) -> Iterator[Flaw | Holds]:
    scales = convertible(one.unit or "", other.unit or "")
    if scales is None:
        return
    first, second = _base(one, scales[0]), _base(other, scales[1])
    if first is None or second is None:
        return
    if first.meets(second):
        yield Holds(other.span, f"{one.text} converted")
        return
    there, back = _converted(one, *scales), _converted(other, scales[1], scales[0])
    message = f"{one.text} is {plain(there)} {other.unit}, the text says {other.text}"
    repairs = (f"{other.text} -> {plain(there)} {other.unit}", f"{one.text} -> {plain(back)} {one.unit}")
    yield Flaw(other.span, message, repairs, (one.span,))


def _base(value: Quantity, scale: Scale) -> Range | None:
    found, number = printed(value), middle(value)
    if found is None or found.low is None or found.high is None or number is None:
        return None
    if number and value.low == value.high and (value.hedge == "about" or known_to(value) > number * _COARSE):
        # Beside its original "about" says no more than that the figure was rounded, and zeros no more than that.
        return _slack(scale, number * (1 - _COARSE), number * (1 + _COARSE))
    if scale.plus:  # of degrees a share says nothing: each is rounded to its last digit
        half = (value.step or Decimal(0)) / 2
        return Range(scale.base(found.low - half), scale.base(found.high + half))
    return _slack(scale, found.low, found.high)


def _slack(scale: Scale, low: Decimal, high: Decimal) -> Range:
    low, high = scale.base(low), scale.base(high)
    slack = max(abs(low), abs(high)) * _SLACK
    return Range(low - slack, high + slack)


def _converted(value: Quantity, scale: Scale, target: Scale) -> Decimal:
    base = Fraction(scale.base(middle(value) or Decimal(0)))
    exact = base / target.by - target.plus
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _rate(relation: Relation, first: Relation) -> Iterator[Flaw]:
    values = [middle(r[name]) for r in (first, relation) for name in ("one", "other")]
    if relation is first or not all(values):
        return
    known, new = (Decimal(b or 1) / Decimal(a or 1) for a, b in (values[:2], values[2:]))
    if abs(new - known) <= known * _RATES_APART:
        return
    one, other = relation["one"], relation["other"]
    due = (middle(one) or Decimal(0)) * known
    message = (
        f"{first['one'].text} ({first['other'].text}) implies another rate than {one.text} ({other.text}): "
        f"{plain(known)} and {plain(new)} {other.unit} a {one.unit}"
    )
    repairs = (f"{other.text} -> {plain(due)} {other.unit}", f"{first['other'].text} -> another sum")
    yield Flaw(other.span, message, repairs, (first["one"].span, first["other"].span, one.span))

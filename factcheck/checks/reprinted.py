"""A number in the form in which the draft prints a value, so that a repair can be copied: $80 million, 2.8亿元."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checks.arithmetic import middle, plain
from factcheck.model import Quantity
from factcheck.pattern import lazy
from factcheck.text import halve

_DIGITS = lazy(r"\d[\d,]*(?:\.\d+)?")
_THOUSAND = 1000


def reprinted(value: Decimal, model: Quantity, digits: int = 4) -> str:
    """`value` as the draft prints `model`, in at most so many digits; plain where that is not one number with words."""
    text, whole = halve(model.text), middle(model)
    runs = list(_DIGITS.finditer(text))
    printed = Decimal(runs[0][0].replace(",", "")) if len(runs) == 1 else Decimal(0)
    scale = whole / printed if whole and printed else Decimal(0)
    if scale < 1 or scale != Decimal(10) ** scale.adjusted() or abs(value) < scale / _THOUSAND:
        return plain(value, digits) + ("%" if model.kind == "percent" else "")
    number = plain(value / scale, digits)
    apart = "," in runs[0][0] or (printed < _THOUSAND and text.isascii())
    return text[: runs[0].start()] + (number if apart else number.replace(",", "")) + text[runs[0].end() :]

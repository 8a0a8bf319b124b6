"""Printed numerals to `Decimal`."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def step_of(digits: str) -> Decimal:
    """The size of the last printed digit: "5.40" -> 0.01, "12" -> 1."""
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))

"""Arabic digits: separators, decimals, exponents, and digits that are part of a name."""

from __future__ import annotations

import re
from decimal import Decimal

# Every repeat is bounded, so that no text makes a search quadratic; a longer run is not a number of the news.
LITERAL = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}(?![0-9])|[0-9]{1,40})(?:\.[0-9]{1,40}(?![0-9]))?|\.[0-9]{1,40}"
_LITERAL = re.compile(LITERAL)
_EXPONENT = re.compile(r"(?:[eE]([+-]?[0-9]{1,3})|\s?[x×*]\s?10\^?([+−-]?[0-9]{1,3}))(?![0-9A-Za-z])")
# Versions, addresses of the net, ISBN and phone numbers, days printed with hyphens: digits, but no value.
_NAME = re.compile(r"[0-9]+(?:\.[0-9]+){2,}|[0-9]+(?:-[0-9]+){2,}")
_REST = re.compile(r"[0-9A-Za-z_]*(?:[.\-][0-9A-Za-z_]+)*")


def literal(text: str, start: int) -> tuple[int, Decimal, Decimal] | None:
    """End, value and step of the digits at `start`; None where they are part of a name."""
    if part_of_name(text, start):
        return None
    match = _LITERAL.match(text, start)
    if match is None or _NAME.match(text, start):
        return None
    printed, end = match.group().replace(",", ""), match.end()
    if text[end : end + 1].isdigit():
        return None
    value, step = Decimal(printed), Decimal(1).scaleb(-len(printed.partition(".")[2]))
    exponent = _EXPONENT.match(text, end)
    if exponent is None:
        return end, value, step
    power = int((exponent[1] or exponent[2]).replace("−", "-"))
    return exponent.end(), value.scaleb(power), step.scaleb(power)


def part_of_name(text: str, start: int) -> bool:
    """Whether what stands before `start` joins it to a name: QKL123, COVID-19, #5, v2."""
    if not start:
        return False
    before = text[start - 1]
    if before == "-" and start > 1:
        return text[start - 2].isascii() and text[start - 2].isalnum()
    return before in "_#@" or (before.isascii() and before.isalnum())


def rest_of_name(text: str, start: int) -> int:
    """The end of the run of digits and letters at `start`."""
    match = _REST.match(text, start)
    return max(match.end() if match else 0, start + 1)

"""Signs of negative values: before the number, around it, in words behind its unit."""

from __future__ import annotations

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_DEGREES = frozenset(("°", "°C", "°F"))
_SIGNED = _DEGREES | {"%"}
_DASHED = lazy(r"(?:(?<![0-9%°CF])[ (]|^)–$")
_HAN = lazy(r"[\u4e00-\u9fff\uac00-\ud7a3]")


def sign(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Take a sign before the number into `value`."""
    if value.low is None or value.high is None:
        return
    at = value.start
    found = grammar.minus.before(lower, at)
    blanks = 2 if lower.endswith("  ", 0, at) else 1 if lower.endswith(" ", 0, at) else 0
    if found is None and blanks:
        found = grammar.minus.before(lower, at - blanks)
        if found and plain[found[0]] in "-−" and _text_before(plain, lower, found[0], grammar):
            return
    if found is None or (plain[found[0]] in "-−▲△" and joining(plain, found[0], grammar)):
        return
    if grammar.not_minus.before(lower, value.start):
        return
    value.low, value.high = -value.high, -value.low
    value.start = value.left = found[0]


def _text_before(plain: str, lower: str, at: int, grammar: Grammar) -> bool:
    """Whether a sign with a blank behind it is rather a dash: behind text, but for words that ask for a value."""
    if grammar.minus_after.before(lower, at - 1):
        return False
    return at > 0 and plain[at - 1] not in "\n(（:：" and bool(plain[max(0, at - 8) : at].strip())


def bracketed(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """A loss of ($5): a sum in brackets where a value is asked for, and not a remark, is negative."""
    if value.kind != "money" or value.low is None or value.high is None or not plain.startswith(")", value.end):
        return
    start = value.start - 1
    if plain[start : value.start] == "(" and grammar.minus_after.before(lower, start - 1):
        value.low, value.high = -value.high, -value.low
        value.start, value.end = start, value.end + 1
        value.left, value.right = value.start, value.end


def joining(plain: str, at: int, grammar: Grammar) -> bool:
    """Whether the hyphen at `at` joins what stands before it rather than make a number negative."""
    if not at:
        return False
    before = plain[at - 1]
    if _HAN.match(before):
        return before not in grammar.before_minus
    return (before.isascii() and before.isalnum()) or before in ")]%.-−"


def below_zero(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """20 degrees below zero: a sign in words, behind the unit; –20 °C: a dash is one before a degree or per cent."""
    if value.unit not in _SIGNED or value.low is None or value.high is None:
        return
    below = grammar.minus_behind.at(lower, value.end) if value.unit in _DEGREES else None
    dash = _DASHED.search(plain, max(0, value.start - 3), value.start)
    if below or dash:
        value.low, value.high = -value.high, -value.low
        value.start = value.left = value.start - 1 if dash else value.start
        value.end = value.right = below[0] if below else value.end

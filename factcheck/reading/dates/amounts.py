"""The numerals of a chain, named by what they could be in a date."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.dates.values import Amount
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals import Numeral, numeral_at

_PLAIN = lazy(
    r"([0-9]{1,9})(?![0-9]|[.,][0-9]|\s?/\s?[0-9]| [0-9]{1,2}/[0-9])"
)  # what most digits are: worth reading by itself
_DIGITS = lazy(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]{1,20}(?:\.[0-9]{1,20}(?![0-9.]))?")
_WORD = lazy(r"[a-z]+")
_FRACTIONS = frozenset("½¼¾")
_OLDEST, _LATEST = 18, 20  # centuries whose years are spelled in two numbers
_MINUTES = frozenset("分")
_LIMITS = ((0, "n0"), (12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"), (99, "n99"))


def amount_at(text: str, at: int, grammar: Grammar) -> tuple[str, Amount, int] | None:
    """The name, value and end of the numeral at a place.

    Names: y4 could be a year, z9 has a leading zero, k9 is one character, n12 n24 n31 n59 n99 nn are whole numbers up
    to that, dec is a fraction, some is vague, o12 o31 o99 are ordinals.
    """
    plain = _PLAIN.match(text, at)
    if plain and not _goes_on(text, plain.end(), grammar):
        value = Decimal(plain[1])
        return _digits_name(plain[1], int(value)), Amount(value, value), plain.end()
    numeral = numeral_at(text, text, at, grammar)
    if numeral is not None and text[numeral.end : numeral.end + 1] in _MINUTES:
        numeral = _before_point(text, numeral, grammar)
    if numeral is not None and (year := _spelled_year(text, numeral, grammar)):
        return "y4", Amount(year.low, year.low), year.end
    if numeral is not None and numeral.form == "fraction":
        numeral = _before_quarter(text, numeral, grammar)
    if numeral is not None and numeral.high is not None:
        printed = text[numeral.start : numeral.end]
        tens = any(grammar.characters.get(character, ("",))[0] == "small" for character in printed)
        amount = Amount(numeral.low, numeral.high, numeral.step, numeral.open, tens)
        after = text[numeral.end : numeral.end + 1]
        name = _digits_name(printed, int(numeral.low), after) if printed.isdigit() else _name(numeral)
        return name, amount, numeral.end
    match = _DIGITS.match(text, at)
    if match is None:
        return None
    printed = match.group()
    value = Decimal(printed.replace(",", ""))
    name = _digits_name(printed, int(value)) if printed.isdigit() else "dec" if "." in printed else "nn"
    return name, Amount(value, value, Decimal(1).scaleb(-len(match.group().partition(".")[2]))), match.end()


def _goes_on(text: str, end: int, grammar: Grammar) -> bool:
    """Whether what follows digits makes them part of a larger numeral: 3万, 5th, 3 million."""
    if grammar.spelled == "characters":
        known = grammar.characters.get(text[end : end + 1])
        return known is not None and known[0] != "point"
    if text[end : end + 1] == " ":
        word = _WORD.match(text, end + 1)
        return bool(word) and word.group() in grammar.scales  # type: ignore[union-attr]  # it is a match
    return text[end : end + 1].isalpha() or text[end : end + 1] in _FRACTIONS


def _spelled_year(text: str, century: Numeral, grammar: Grammar) -> Numeral | None:
    """Nineteen ninety-nine, twenty twenty-one: a century and a year of it, each spelled as a number."""
    if century.form != "words" or not _OLDEST <= century.low <= _LATEST or text[century.end : century.end + 1] != " ":
        return None
    year = numeral_at(text, text, century.end + 1, grammar)
    if year is None or year.form != "words" or year.scale > 1 or year.low != year.high or not 10 <= year.low <= 99:
        return None
    return replace(year, low=century.low * 100 + year.low)


def _before_point(text: str, numeral: Numeral, grammar: Grammar) -> Numeral | None:
    """八点三十分 is no decimal: what stands before the point is the hour."""
    points = [mark for mark, (name, _) in grammar.characters.items() if name == "point"]
    cut = min((at for mark in points if (at := text.find(mark, numeral.start, numeral.end)) > 0), default=0)
    if not cut:
        return numeral
    hour = text[numeral.start : cut]
    found = numeral_at(hour, hour, 0, grammar)
    return replace(found, start=numeral.start, end=cut) if found else None


def _before_quarter(text: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """Two quarters are half of something, or six months: here only the two is a numeral."""
    cut = text.find("quarter", numeral.start, numeral.end)
    shorter = text[numeral.start : cut].rstrip(" -") if cut > numeral.start else ""
    count = numeral_at(shorter, shorter, 0, grammar) if shorter else None
    if count is None:
        return numeral
    return replace(count, start=numeral.start, end=numeral.start + count.end)


def _digits_name(printed: str, value: int, after: str = "") -> str:
    """The name of digits before the character `after`: a letter makes them no year (1500b), but for 1990s."""
    if len(printed) == 4 and 1000 <= value < 2300 and not (after.isascii() and after.isalpha() and after != "s"):
        return "y4"
    if len(printed) == 2 and value < 10:
        return "z9" if value else "z0"
    return _whole_name(value)


def _length(numeral: Numeral) -> int:
    return numeral.end - numeral.start


def _whole_name(value: int | Decimal) -> str:
    return next((name for limit, name in _LIMITS if value <= limit), "nn")


def _name(numeral: Numeral) -> str:
    if numeral.low != numeral.high:
        return "some"
    if numeral.low != numeral.low.to_integral_value():
        return "dec"
    if numeral.form == "ordinal":
        return "o12" if numeral.low <= 12 else "o31" if numeral.low <= 31 else "o99"
    spelled = numeral.form == "words" or (numeral.form == "characters" and _length(numeral) >= 4)
    if 1000 <= numeral.low < 2300 and spelled and numeral.step is not None:
        return "y4"
    if numeral.form == "characters" and numeral.lone:
        return "k9" if 0 < numeral.low < 10 else _whole_name(numeral.low)
    return _whole_name(numeral.low)

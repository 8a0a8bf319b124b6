"""The characters of a numeral as tokens: digits, scales, decimal point, runs of Arabic digits."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.digits import literal

SCALES = ("small", "large")
_ONE = Decimal(1)
LONGEST = 40  # tokens; a longer run is not a number of the news


class Token(NamedTuple):
    """`name` is literal, decimals, digit, small, large, point or few; `step` is the size of a literal's last digit."""

    name: str
    value: Decimal
    step: Decimal = Decimal(1)


def tokens_at(text: str, start: int, grammar: Grammar) -> tuple[int, list[Token]]:
    """The tokens of the numeral that starts at `start`, and where it ends."""
    found: list[Token] = []
    end = start
    while len(found) < LONGEST:
        at = past_blanks(text, end) if found else end
        read = _token(text, at, found, grammar)
        if read is None or (at > end and not _joins(text, at, found, read, grammar)):
            break
        end = read[0]
        found.append(read[1])
    return end, found


def past_blanks(text: str, at: int) -> int:
    """Past at most two blanks."""
    end = at
    while end < at + 2 and text[end : end + 1] == " ":
        end += 1
    return end


def _token(text: str, at: int, before: list[Token], grammar: Grammar) -> tuple[int, Token] | None:
    character = text[at : at + 1]
    known = grammar.characters.get(character)
    if known is None:
        read = _literal if character in _DIGITS else _abbreviation
        return read(text, at, before, grammar) if character else None
    name, value = known
    fits = _FITS.get(name)
    if fits is not None and not fits(text, at, before, grammar):
        return None
    return at + 1, Token(name, value)


def _literal(text: str, at: int, before: list[Token], grammar: Grammar) -> tuple[int, Token] | None:
    """Arabic digits begin a numeral, follow a scale (3億5千万) or a decimal point (零点77, 0・08)."""
    if before and (before[-1].name in ("literal", "digit", "decimals") or text[at] == "."):
        return None
    read = literal(text, at, grammar)
    if read is None:
        return None
    end, value, step = read
    if before and before[-1].name == "point":
        return end, Token("decimals", value.scaleb(at - end), Decimal(1).scaleb(at - end))
    return end, Token("literal", value, step)


def _abbreviation(text: str, at: int, before: list[Token], grammar: Grammar) -> tuple[int, Token] | None:
    """`15k`, `2.5 M`: a scale letter after the digits, unless it begins a longer unit (15kg)."""
    found = grammar.abbreviations.at(text, at) if len(before) == 1 and before[0].name == "literal" else None
    unit = grammar.units.at(text, at) if found else None
    if found is None or (unit and unit[0] > found[0]) or text[found[0] : found[0] + 1].isdigit():
        return None
    return found[0], Token("large", found[1])


def _digit_fits(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """两 after a numeral is the unit (三十两), but for one of a scale (两千两百) and in 一两天, which is one or two."""
    if not before:
        return True
    if before[-1].name == "literal":
        return False
    if text[at] not in grammar.unit_digits or _class_at(text, at + 1, grammar) in SCALES:
        return True
    return [token.value for token in before] == [_ONE] and _counted(text, at + 1, grammar)


def _counted(text: str, at: int, grammar: Grammar) -> bool:
    """Whether a counter or a unit of time follows."""
    unit = grammar.units.at(text, at)
    return (unit is not None and unit[1].kind == "count") or grammar.time_units.at(text, at) is not None


def _point_fits(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """A decimal point has a numeral on both sides, and only one of them is in a numeral."""
    after = past_blanks(text, at + 1)
    digit = text[after : after + 1] in _DIGITS or _class_at(text, after, grammar) in ("digit", "small")
    return bool(before) and digit and all(token.name not in ("point", "few") for token in before)


def _few_fits(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """几 and 数 are digits before a scale: 数十, 二十几万."""
    scale = _class_at(text, at + 1, grammar) in SCALES
    return scale and (not before or before[-1].name in SCALES)


def _scale_fits(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """千 of 5千瓦 belongs to the unit."""
    return not before or not grammar.unit_with_scale(text, at)


_FITS = {
    "digit": _digit_fits,
    "point": _point_fits,
    "few": _few_fits,
    "small": _scale_fits,
    "large": _scale_fits,
}
_DIGITS = frozenset("0123456789.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


def _class_at(text: str, at: int, grammar: Grammar) -> str:
    known = grammar.characters.get(text[at : at + 1])
    return known[0] if known else ""


def _joins(text: str, at: int, before: list[Token], read: tuple[int, Token], grammar: Grammar) -> bool:
    """Whether the token goes on with the numeral across a blank: `三千 九百 六十五`, `1000 万`, not `一 二 三`."""
    if grammar.idioms.covers(text, at):
        return False
    last, name = before[-1].name, read[1].name
    if name in ("digit", "decimals"):
        return last in ("small", "large", "point")
    if name == "literal":
        return last in SCALES and _class_at(text, past_blanks(text, read[0]), grammar) in SCALES
    if text[at].isalpha() and text[at].isascii():
        return not text[read[0] : read[0] + 1].isalnum()
    return name != "few" and last != "point"

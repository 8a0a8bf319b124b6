"""What a numeral can start with. Each pattern begins with a set of characters, which alone makes a search quick."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from factcheck.reading.sections import by_first_letter

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
DIGITS = rf"(?:(?<![.0-9A-Za-z/])\.)?[0-9{VULGAR}]"
_POINT = rf"(?<=\.)(?<![.0-9A-Za-z/]\.)[0-9{VULGAR}]"
_GOES_ON = rf"\x00-\x7f\s\d×·⋅⁺⁻⁰¹²³⁴-⁹{VULGAR}"


def in_characters(classes: Mapping[str, str], fixed: Collection[str]) -> re.Pattern[str]:
    """A digit, a numeral character, an open digit before a scale (数十), or one of the `fixed` words.

    `classes` are the numeral characters, each with its class: digit, small, large, point or few.
    """
    few, digits, small, large = (
        re.escape("".join(mark for mark, own in classes.items() if own == name))
        for name in ("few", "digit", "small", "large")
    )
    plain = f"0-9{VULGAR}{digits}{small}{large}"
    tests = [f"(?<=[{plain}])", _POINT]
    if few:
        tests.append(f"(?<=[{few}])(?=[{small}{large}])")
    tests += [f"(?<={re.escape(word[0])}){re.escape(word[1:])}" for word in fixed]
    heads = few + re.escape("".join(sorted({word[0] for word in fixed})))
    return re.compile(f"[.{plain}{heads}](?:{'|'.join(tests)})")


def in_words(words: Iterable[str], tens: Sequence[str], ends: Sequence[str]) -> re.Pattern[str]:
    """A digit, or one of the words; what runs together one of `tens` and `ends` (thirtyfive) is told by its halves,
    for the whole list would take five times as long to compile."""
    fused = {ten + end for ten in tens for end in ends}
    halves = f"(?:{'|'.join(tens)})(?:{'|'.join(ends)})"
    return re.compile(rf"{DIGITS}|\b(?:{by_first_letter(set(words) - fused)}|{halves})(?![a-z])")


_JOINTS = ("plus", "mixed", "over", "power_of", "power_times", "abbreviations")


def joint_heads(data: Mapping[str, Any]) -> frozenset[str]:
    """The first characters of what digits go on with, besides the numeral characters: 多, 分之."""
    return frozenset(word[0] for name in _JOINTS for word in data.get(name) or ())


def plain_digits(characters: Iterable[str]) -> re.Pattern[str]:
    """Digits that nothing behind them can go on with: most numerals of a text. `characters` are what else does."""
    others = re.escape("".join(sorted(characters)))
    return re.compile(f"[1-9][0-9]{{0,8}}(?![{_GOES_ON}{others}])")

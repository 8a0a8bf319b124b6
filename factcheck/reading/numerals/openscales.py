"""Scale words that leave the digit open: hundreds of people, tens of thousands, several hundred, a few dozen."""

from __future__ import annotations

from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.wording import WORD

_LEAST, _LIMIT = Decimal(2), Decimal(10)
_OF = lazy(r" of(?= )")
_HEADING = lazy(r"(?:^|[^a-z])(?:in|the|their|its|as) $")  # dollars in thousands, in their hundreds


def open_scale(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """`hundreds` from two hundred to a thousand, as 数百 is; `tens` only of something."""
    first = WORD.match(lower, start)
    if first is None:
        return None
    scale, end = grammar.open_scales[first[1]], first.end()
    while (of := _OF.match(lower, end)) and (word := WORD.match(lower, of.end())):
        times = grammar.scales.get(word[1]) or grammar.hundreds.get(word[1].removesuffix("s"))
        if times is None:
            break
        scale, end = scale * times, word.end()
    thing = _OF.match(lower, end)
    lone = end == first.end() and thing is None
    if lone and (scale == _LIMIT or _HEADING.search(lower, max(0, start - 7), start)):
        return None
    if thing and not _one_of_them(lower, thing.end(), grammar):
        end = thing.end()
    return _open(start, end, scale)


def several(lower: str, begin: int, start: int, grammar: Grammar) -> Numeral:
    """`several hundred thousand`, `a few dozen`: the scale words from `start` on, with the word before them."""
    scale, end, at = Decimal(1), start, start
    while (word := WORD.match(lower, at)) and (times := grammar.scales.get(word[1])):
        scale, end, at = scale * times, word.end(), word.end()
    return _open(begin, end, scale)


def _one_of_them(lower: str, at: int, grammar: Grammar) -> bool:
    """Whether those of a group are meant: hundreds of the dead."""
    word = WORD.match(lower, at)
    return word is not None and word[1] in grammar.of_whom


def _open(start: int, end: int, scale: Decimal) -> Numeral:
    return Numeral(start, end, _LEAST * scale, _LIMIT * scale, "words", step=None, open=True, vague=True)

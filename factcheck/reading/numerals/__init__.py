"""Printed numerals to `Decimal`: Arabic digits, Han and Hangul characters, spelled English words, and mixtures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import Span
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.characters import character_numeral
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.wording import scaled
from factcheck.reading.numerals.words import word_numeral

__all__ = ["Numeral", "numeral_at", "numerals"]


def numerals(text: str, lower: str, grammar: Grammar, dated: Sequence[Span] = ()) -> Iterator[Numeral]:
    """The numerals of `text` in order of place, but for those that begin in the spans `dated`, in order, too; `lower`
    is its lower-case twin of the same length."""
    search, at, spans = grammar.trigger.search, 0, list(reversed(dated))
    while match := search(lower, at):
        while spans and spans[-1].end <= match.start():
            spans.pop()
        if spans and spans[-1].start <= match.start():
            at = spans[-1].end
            continue
        numeral = numeral_at(text, lower, match.start(), grammar)
        if numeral:
            yield numeral
        at = max(match.end(), numeral.end) if numeral else grammar.skip(lower, match)


def numeral_at(text: str, lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The numeral that starts at `start`, or None where there is none or it is part of a name or an idiom."""
    fixed, idiom = grammar.fixed.at(lower, start), grammar.idioms.end(lower, start)
    if fixed and idiom <= fixed[0]:
        unit, value = fixed[1]
        whole = Numeral(start, fixed[0], value, value, "fixed", step=None, unit=unit)
        larger = scaled(lower, whole, grammar) if unit.kind == "number" else whole
        return whole if larger is whole else replace(larger, form="words", unit=None)  # a couple of hundred people
    if idiom > start and not _goes_on(text, idiom, grammar):
        return None
    read = word_numeral if grammar.spelled == "words" else character_numeral
    numeral = read(text, lower, start, grammar)
    return numeral if numeral and (idiom == start or numeral.end > idiom) else None


def _goes_on(text: str, idiom: int, grammar: Grammar) -> bool:
    """Whether a numeral runs on past the idiom that ends at `idiom`: 一点六, 每一百; not 唯一|一组."""
    last, after = (grammar.characters.get(text[at : at + 1], ("",))[0] for at in (idiom - 1, idiom))
    return bool(after) and not last == after == "digit"

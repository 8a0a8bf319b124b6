"""Numerals in spelled words and in digits with a scale word: twenty-one, three hundred and five, 3.5 billion,
two and a half million, a dozen, 21st, one hundred and fifth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.cardinals import cardinal, group, rest
from factcheck.reading.numerals.digits import literal, slashed
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.openscales import open_scale, several
from factcheck.reading.numerals.shares import and_a_part, every_nth, lone_part, share
from factcheck.reading.numerals.wording import ARTICLE, WORD, scaled

_ONE = Decimal(1)
_BEFORE_LETTER, _LARGE = 3, 10**9  # digits at most, from this scale on
_COUNTED = lazy(r"[0-9%] $")


def word_numeral(text: str, lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The numeral at `start` with everything that belongs to it: scale, half, fraction, ordinal ending."""
    base = _digits(text, lower, start, grammar) if not lower[start].isalpha() else _spelled(lower, start, grammar)
    if base is None or base.form in ("ordinal", "fraction"):
        return base
    return and_a_part(lower, base, grammar) or share(lower, _point(lower, base, grammar), grammar)


def _digits(text: str, lower: str, start: int, grammar: Grammar) -> Numeral | None:
    read = literal(text, start, grammar)
    if read is None:
        return None
    end, value, step = read
    ending = grammar.ordinal_endings.at(lower, end)
    if ending and _ends_so(value, lower[end : ending[0]]):
        return Numeral(start, ending[0], value, value, "ordinal", step=None)
    part = slashed(text, end, value)
    if part:
        return Numeral(start, part[0], part[1], part[1], "digits" if part[2] else "fraction", step=None)
    short = _abbreviation(text, lower, start, end, grammar)
    if short:
        return Numeral(start, short[0], value * short[1], value * short[1], "digits", short[1], step * short[1])
    numeral = scaled(lower, Numeral(start, end, value, value, "digits", step=step), grammar)
    return rest(lower, start, numeral, grammar) if numeral.scale > 1 and value < 1000 else numeral


def _ends_so(value: Decimal, ending: str) -> bool:
    """Whether an ordinal of that value can end so: 1st and 21st, but 3st and 11st are a weight."""
    return ending != "st" or (value % 10 == 1 and value % 100 != 11)


def _abbreviation(text: str, lower: str, start: int, end: int, grammar: Grammar) -> tuple[int, Decimal] | None:
    """`100k`, `3 bn`; but `1500b` and `3 m` in a sentence are none of millions."""
    if _means_a_unit(text, end, grammar) and not _sum_before(text, start, grammar):
        return None
    found = grammar.abbreviations.at(text, end)
    if found is None and _is_money(text, lower, start, end, grammar):
        found = grammar.money_abbreviations.at(text, end)
    if found is None and text[end : end + 1] == " ":
        return _behind_a_blank(text, start, end + 1, grammar)
    if found and found[1] >= _LARGE and _thousands(text[start:end]) and not _sum_before(text, start, grammar):
        return None
    return found


def _behind_a_blank(text: str, start: int, at: int, grammar: Grammar) -> tuple[int, Decimal] | None:
    """`3 bn`, `$5 m`; a single letter is a scale after the sign of a currency, or a capital where nothing follows."""
    found = grammar.abbreviations.at(text, at)
    if found and found[0] > at + 1:
        return found
    if _sum_before(text, start, grammar):
        found = found or grammar.money_abbreviations.at(text, at)
        return None if found and text.startswith(("-", "'", "’"), found[0]) else found  # a $5 T-shirt
    return None if found and (text[at].islower() or text[found[0] :].strip()) else found


def _thousands(printed: str) -> bool:
    """Whether nobody would print a letter for billions behind the number: 1500b are bytes."""
    return len(printed.partition(".")[0]) > _BEFORE_LETTER


def _is_money(text: str, lower: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a currency stands before the digits, or behind the letter that follows them: $3m, 3m euros."""
    if _sum_before(text, start, grammar):
        return True
    short = grammar.money_abbreviations.at(text, end)
    unit = grammar.units.at(lower, short[0] + 1) if short and text[short[0] : short[0] + 1] == " " else None
    return unit is not None and unit[1].kind == "money"


def _sum_before(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a currency stands before the digits: $3.5 M in sales."""
    return grammar.signs.before(text, start - 1 if text[start - 1 : start] == " " else start) is not None


def _means_a_unit(text: str, end: int, grammar: Grammar) -> bool:
    """573.15K beside a temperature: the words near by tell the letter to be a unit."""
    meanings = grammar.contexts.get(text[end : end + 1].lower())
    if meanings is None:
        return False
    near, after = text[max(0, end - 30) : end + 20].lower(), text[end + 1 : end + 20]
    return any(one.told(near, after) for one in meanings if one.unit.kind == "measure")


def _spelled(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    first = WORD.match(lower, start)
    if first is None:
        return None
    word = first[1]
    if word in grammar.words:
        return cardinal(lower, start, grammar)
    if word in grammar.article_units:
        return _article_unit(lower, start, grammar)
    if word in grammar.open_scales:
        return open_scale(lower, start, grammar)
    if word in grammar.parts:
        found = lone_part(lower, start, first.end(), word, grammar)
        if found or word not in grammar.ordinals:
            return found
    if word in grammar.ordinals:
        return every_nth(lower, start, first.end(), grammar) or _single_ordinal(lower, start, first.end(), grammar)
    return _article_scale(lower, start, grammar)


def _article_unit(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The article of `a gallon`, `an ounce`; but `$3 a gallon`, `miles a gallon` tell what something is per."""
    article = ARTICLE.search(lower, max(0, start - 5), start)
    if article is None or article[1] == "the" or _COUNTED.search(lower, max(0, article.start() - 3), article.start()):
        return None
    if grammar.units.before(lower, article.start() - 1):
        return None
    return Numeral(article.start(), article.end(1), _ONE, _ONE, "words")


def _article_scale(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """`a hundred`, `a million`, `a dozen`, `several hundred`; a scale word without a word before it is no value."""
    few = grammar.few_words.before(lower, start - 1) if lower[start - 1 : start] == " " else None
    if few:
        return several(lower, few[0], start, grammar)
    article = ARTICLE.search(lower, max(0, start - 5), start)
    if article is None or article[1] == "the":
        return None
    one = Numeral(article.start(), article.end(1), _ONE, _ONE, "words")
    return rest(lower, one.start, scaled(lower, one, grammar), grammar)


def _single_ordinal(lower: str, start: int, end: int, grammar: Grammar) -> Numeral | None:
    value = grammar.ordinals[lower[start:end]]
    if value >= 100 or grammar.not_ordinal.before(lower, start) or grammar.not_ordinal_after.at(lower, end):
        return None
    return Numeral(start, end, value, value, "ordinal", step=None)


def _point(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`nine point nought four`: digits after a spelled decimal point (or a number: `point seventy-one`)."""
    word = WORD.match(lower, numeral.end)
    if word is None or word[1] not in grammar.points:
        return numeral
    digits, end = "", word.end()
    while (word := WORD.match(lower, end)) and word[1] in grammar.words:
        value, stop = group(lower, word.start(1), grammar)
        digits, end = digits + str(value), stop
    if not digits:
        return numeral
    value = numeral.low + Decimal(f"0.{digits}")
    step = _ONE.scaleb(-len(digits))
    return scaled(lower, replace(numeral, end=end, low=value, high=value, step=step, lone=False), grammar)

"""Spelled fractions: half, a quarter of, two-thirds, one over three, one in five, three and three quarters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.cardinals import cardinal
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.wording import ARTICLE, WORD, scaled

_ONE = Decimal(1)
_OWN_HALVES = frozenset(Decimal(scale) for scale in (12, 10**6, 10**9, 10**12))
_AND = lazy(r"(?:\s|-)(?:and|&)(?:\s|-)(an?[\s-])?")
_OF_A = lazy(r"(?: of)?[ -](?:an?[ -]{1,2})?(?=[a-z])")
_DIGITS = lazy(r"[ -]([0-9]{1,3}(?:,000){1,2}|[0-9]{1,4})(?![0-9%/:]|[.,][0-9])")


def lone_part(lower: str, start: int, end: int, word: str, grammar: Grammar) -> Numeral | None:
    """`half`, `a quarter of`, `a third of`, `half a million`; without an article only half is a value."""
    article = ARTICLE.search(lower, max(0, start - 5), start)
    indefinite = article is not None and article[1] != "the"
    begin = article.start() if article and indefinite else start
    value = _ONE / grammar.parts[word]
    part = Numeral(begin, end, value, value, "fraction", step=None)
    whole = _of_scale(lower, part, grammar)
    if whole:
        return whole
    if word in grammar.halves:
        return None if article and not indefinite else part
    of = lower.startswith((" of", " the "), end)
    told = of or not lower[end : end + 2].strip(" -").isalpha() or _told(lower, begin, end, grammar)
    return part if indefinite and told else None


def _told(lower: str, begin: int, end: int, grammar: Grammar) -> bool:
    """Whether the words around make it a share, and no rank: cut by a third in a year, a third are abroad."""
    word = WORD.match(lower, end)
    if grammar.share_after.at(lower, end + 1):
        return True
    words = (grammar.share_before, grammar.hedges_before, grammar.roles)
    return word is not None and word[1] in grammar.not_counted and any(one.before(lower, begin - 1) for one in words)


def every_nth(lower: str, start: int, end: int, grammar: Grammar) -> Numeral | None:
    """`every third child` is one in three; but every third Monday is a day."""
    every = grammar.every.before(lower, start - 1)
    word = WORD.match(lower, end)
    if every is None or word is None or word[1] not in grammar.singulars:
        return None
    value = _ONE / grammar.ordinals[lower[start:end]]
    return Numeral(every[0], end, value, value, "fraction", step=None)


def share(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """The fraction that `numeral` is the top of: `two thirds`, `one-half`, `three over five`, `one in five`."""
    word = WORD.match(lower, numeral.end)
    if word is None or numeral.form == "ordinal" or numeral.high is None:
        return numeral
    parts = grammar.parts.get(word[1])
    if parts is not None:
        if numeral.low <= 1 and word[1] in grammar.ordinals and not _tied(lower, numeral.end, word.end()):
            return numeral
        part = _over(numeral, word.end(), parts)
        return _of_scale(lower, part, grammar) or part
    return _one_in_five(lower, numeral, grammar)


def _tied(lower: str, start: int, end: int) -> bool:
    """`one-third`, `one fourth of`: the ordinal after a one is a share, and no rank."""
    return any(sign in lower[start:end] for sign in "-‐–—") or lower.startswith(" of", end)


def _over(numeral: Numeral, end: int, bottom: Decimal) -> Numeral:
    value = numeral.low / bottom
    return replace(numeral, end=end, low=value, high=value, form="fraction", step=None, lone=False)


def _one_in_five(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    joint = grammar.share_joints.at(lower, numeral.end)
    if joint is None or numeral.low != numeral.low.to_integral_value():
        return numeral
    digits = _DIGITS.match(lower, joint[0])
    word = WORD.match(lower, joint[0])
    if digits:
        bottom, end = Decimal(digits[1].replace(",", "")), digits.end()
    elif word and word[1] in grammar.words:
        below = cardinal(lower, word.start(1), grammar)
        bottom, end = below.low, below.end
    else:
        return numeral
    if not bottom or not _SHARES[joint[1]](lower, end, numeral, bottom):
        return numeral
    return _over(numeral, end, bottom)


def _odds(top: Numeral, bottom: Decimal) -> bool:
    """`one in five` in words; in digits only one of so many, or so many of ten, a hundred, a thousand."""
    spelled = top.form == "words" or top.low == 1 or bottom in (10, 100, 1000)
    return spelled and top.scale == 1 and top.low < bottom and (bottom <= 1000 or bottom % 1000 == 0)


# `one over three` ends the phrase, `out of` is plain enough.
_SHARES: dict[str, Callable[[str, int, Numeral, Decimal], bool]] = {
    "ends": lambda lower, end, _top, _bottom: not lower[end : end + 2].strip().isalpha(),
    "spelled": lambda _lower, _end, top, bottom: _odds(top, bottom),
    "any": lambda _lower, _end, top, bottom: top.low <= bottom,
}


def _of_scale(lower: str, part: Numeral, grammar: Grammar) -> Numeral | None:
    """`half a million`, `two thirds of a million`, `quarter million`."""
    joint = _OF_A.match(lower, part.end)
    if joint is None:
        return None
    whole = scaled(lower, replace(part, end=joint.end(), form="words"), grammar)
    return whole if whole.scale > 1 else None


def and_a_part(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral | None:
    """`two and a half million`, `three and three quarters`."""
    joint = _AND.match(lower, numeral.end)
    word = WORD.match(lower, joint.end()) if joint else None
    if joint is None or word is None:
        return None
    top, end = _ONE, word.end()
    if joint[1] is None and word[1] not in grammar.halves:
        top = grammar.words.get(word[1], Decimal(0))
        word = WORD.match(lower, end)
    if word is None or word[1] not in grammar.parts or not top:
        return None
    part = top / grammar.parts[word[1]]
    if part >= 1:
        return None
    whole = replace(numeral, end=word.end(), low=part, high=part, scale=_ONE, form="words", step=None, lone=False)
    if numeral.scale == 1:  # two and a half | million; but one billion and | three quarters million
        return scaled(lower, replace(whole, low=numeral.low + part, high=numeral.low + part), grammar)
    whole = scaled(lower, whole, grammar)
    size = numeral.scale if whole.scale == 1 and numeral.scale in _OWN_HALVES else _ONE  # a million and a half
    return replace(whole, low=numeral.low + whole.low * size, high=numeral.low + whole.low * size)

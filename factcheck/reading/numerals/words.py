"""Numerals in spelled words and in digits with a scale word: twenty-one, three hundred and five, 3.5 billion,
two and a half million, a dozen, two-thirds, a quarter, 21st, one hundred and fifth."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.digits import literal, rest_of_name
from factcheck.reading.numerals.model import Numeral

_ONE = Decimal(1)
_WORD = re.compile(r"(?:\s{1,2}|\s?[-‐–—]\s?)?([a-z]+|&)")
_FRACTION = re.compile(r"\s?/\s?([0-9]{1,9})(?![0-9]|/|\.[0-9]|\s?/)")
_MIXED = re.compile(r"[ -](?:and )?([0-9]{1,3})/([0-9]{1,3})(?![0-9/])")
_ARTICLE = re.compile(r"(?<![a-z])(an?|the)[ -]$")


def word_numeral(text: str, lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The numeral at `start` with everything that belongs to it: scale, half, fraction, ordinal ending."""
    if lower[start].isdigit() or lower[start] == ".":
        base = _digits(text, lower, start, grammar)
    else:
        base = _spelled(lower, start, grammar)
    if base is None or base.form in ("ordinal", "fraction"):
        return base
    return _and_a_half(lower, _share(lower, base, grammar), grammar)


def _digits(text: str, lower: str, start: int, grammar: Grammar) -> Numeral | None:
    read = literal(text, start)
    if read is None:
        return None
    end, value, step = read
    ending = grammar.ordinal_endings.at(lower, end)
    if ending:
        return Numeral(start, ending[0], value, value, "ordinal", step=None)
    below = _FRACTION.match(text, end)
    if below and int(below[1]) and value == value.to_integral_value():
        return Numeral(start, below.end(), value / int(below[1]), value / int(below[1]), "fraction", step=None)
    mixed = _MIXED.match(text, end)
    if mixed and 0 < int(mixed[1]) < int(mixed[2]):
        value += Decimal(mixed[1]) / int(mixed[2])
        return Numeral(start, mixed.end(), value, value, "digits", step=None)
    short = grammar.abbreviations.at(text, end) or _spaced(grammar, text, end)
    if short:
        return Numeral(start, short[0], value * short[1], value * short[1], "digits", short[1], step * short[1])
    return _scaled(lower, Numeral(start, end, value, value, "digits", step=step), grammar)


def _spaced(grammar: Grammar, text: str, end: int) -> tuple[int, Decimal] | None:
    """An abbreviation after a blank is one of several letters: `3 bn`, while `3 m` is three metres."""
    found = grammar.abbreviations.at(text, end + 1) if text[end : end + 1] == " " else None
    return found if found and found[0] - end > 2 else None


def _scaled(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """Scale words after a numeral: 3 hundred thousand, 2.5 million, two hundred dozen."""
    low, scale, end = numeral.low, _ONE, numeral.end
    while word := _WORD.match(lower, end):
        times = grammar.scales.get(word[1])
        if times is None:
            break
        low, scale, end = low * times, scale * times, word.end()
    if end == numeral.end:
        return numeral
    step = numeral.step * scale if numeral.step else None
    return replace(numeral, end=end, low=low, high=low, scale=scale, step=step, lone=False)


def _spelled(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    first = _WORD.match(lower, start)
    if first is None:
        return None
    word = first[1]
    if word in grammar.ordinals and word not in grammar.words:
        return _single_ordinal(lower, start, first.end(), grammar)
    if word in grammar.parts and word not in grammar.words:
        return _lone_part(lower, start, first.end(), word, grammar)
    if word in grammar.scales:
        return _article_scale(lower, start, grammar)
    return _cardinal(lower, start, grammar)


def _article_scale(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """`a hundred`, `a million`, `a dozen`; a scale word without an article is not a value (`hundreds of`)."""
    article = _ARTICLE.search(lower, max(0, start - 4), start)
    if article is None or article[1] == "the":
        return None
    one = Numeral(article.start(), start - 1, _ONE, _ONE, "words")
    return _cardinal_rest(lower, one.start, _scaled(lower, one, grammar), grammar)


def _cardinal(lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """Words up to where they stop making one number: `one two` is two numbers, `twenty-one` is one."""
    value, end, last = _group(lower, start, grammar)
    if end == start:
        return None
    lone = last != "and" and value < 2
    numeral = Numeral(start, end, value, value, "words", lone=lone)
    return _cardinal_rest(lower, start, _scaled(lower, numeral, grammar), grammar)


def _cardinal_rest(lower: str, start: int, head: Numeral, grammar: Grammar) -> Numeral:
    """Further groups of smaller scale: two million | three hundred thousand | and five."""
    while head.scale > 1:
        end = _past_and(lower, head.end, grammar)
        gap = _WORD.match(lower, end)
        if gap is None or gap[1] not in grammar.words or lower[head.end : head.end + 1] == "":
            return _as_ordinal(lower, head, grammar)
        begin = gap.start(1)
        value, stop, _ = _group(lower, begin, grammar)
        if stop == begin:
            break
        tail = _scaled(lower, Numeral(begin, stop, value, value, "words"), grammar)
        if tail.low >= head.scale:
            break
        low = head.low + tail.low
        head = replace(head, end=tail.end, low=low, high=low, scale=tail.scale, step=tail.scale, lone=False)
    return _as_ordinal(lower, replace(head, start=start), grammar)


def _group(lower: str, start: int, grammar: Grammar) -> tuple[Decimal, int, str]:
    """A number below one thousand: its value, its end, and what its last word was."""
    value, end, last = Decimal(0), start, ""
    at = start
    while word := _WORD.match(lower, at):
        name = word[1]
        if name in grammar.conjunctions and last == "hundred":
            at, last = word.end(), "and"
            continue
        known = grammar.words.get(name)
        if name in grammar.hundreds and last in ("unit", "tens") and value < 100:
            value, last = value * grammar.hundreds[name], "hundred"
        elif known is not None and _fits(known, last):
            value, last = value + known, "tens" if known >= 20 else "unit" if known < 10 else "teen"
        else:
            break
        end = at = word.end()
    return value, end, last


def _fits(value: Decimal, last: str) -> bool:
    return last in ("", "hundred", "and") or (last == "tens" and 0 < value < 10)


def _past_and(lower: str, end: int, grammar: Grammar) -> int:
    word = _WORD.match(lower, end)
    return word.end() if word and word[1] in grammar.conjunctions else end


def _as_ordinal(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`twenty-fifth`, `two hundredth`: the last word is an ordinal of a smaller size."""
    word = _WORD.match(lower, _past_and(lower, numeral.end, grammar) if numeral.scale > 1 else numeral.end)
    if word is None or word[1] not in grammar.ordinals:
        return numeral
    value = grammar.ordinals[word[1]]
    tens = numeral.low % 100
    if value >= 100 and numeral.low < value:
        total = numeral.low * value
    elif (value < 10 and tens >= 20 and tens % 10 == 0) or (tens == 0 and numeral.low >= 100 and value < 100):
        total = numeral.low + value
    else:
        return numeral
    if word[1] in grammar.parts and lower[word.end() : word.end() + 1] == "s":
        return numeral
    return replace(numeral, end=word.end(), low=total, high=total, form="ordinal", step=None, lone=False)


def _single_ordinal(lower: str, start: int, end: int, grammar: Grammar) -> Numeral | None:
    word = lower[start:end]
    value = grammar.ordinals[word]
    if word in grammar.parts:
        share = _lone_part(lower, start, end, word, grammar)
        if share:
            return share
    if grammar.not_ordinal.before(lower, start) or grammar.not_ordinal_after.at(lower, end):
        return None
    return Numeral(start, end, value, value, "ordinal", step=None)


def _lone_part(lower: str, start: int, end: int, word: str, grammar: Grammar) -> Numeral | None:
    """`half`, `a quarter of`, `a third of`, `half a million`."""
    value = _ONE / grammar.parts[word]
    article = _ARTICLE.search(lower, max(0, start - 4), start)
    of = lower.startswith((" of ", " of\n"), end) or lower.startswith(" the ", end)
    if word not in grammar.halves and not (article and of):
        return None
    begin = article.start() if article and article[1] != "the" else start
    numeral = Numeral(begin, end, value, value, "fraction", step=None)
    if word in grammar.halves:
        if article and article[1] == "the":
            return None
        scaled = re.compile(r"[ -](?:an? )?(?=[a-z]+)").match(lower, end)
        if scaled:
            whole = _scaled(lower, replace(numeral, end=scaled.end(), form="words"), grammar)
            if whole.scale > 1:
                return whole
    return numeral


def _share(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`two thirds`, `one-half`, `three over five`: the numeral is the top of a fraction."""
    word = _WORD.match(lower, numeral.end)
    if word is None or numeral.high is None:
        return numeral
    parts = grammar.parts.get(word[1])
    if parts is not None and (numeral.low > 1 or word[1] not in grammar.ordinals or _hyphen(lower, numeral.end)):
        value = numeral.low / parts
        return replace(numeral, end=word.end(), low=value, high=value, form="fraction", step=None, lone=False)
    return numeral


def _hyphen(lower: str, at: int) -> bool:
    return lower[at : at + 1] in "-‐–—" or lower.startswith(" of", at)


_HALF = re.compile(r"(?:\s|-)(?:and|&)(?:\s|-)")


def _and_a_half(lower: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """`two and a half million`, `three and three quarters`."""
    joint = _HALF.match(lower, numeral.end)
    if joint is None or numeral.form == "fraction":
        return numeral
    begin = joint.end()
    article = re.compile(r"an? ").match(lower, begin)
    word = _WORD.match(lower, article.end() if article else begin)
    if word is None:
        return numeral
    if article and word[1] in grammar.parts:
        part = _ONE / grammar.parts[word[1]]
        whole = replace(numeral, end=word.end(), low=numeral.low + part, high=numeral.low + part, step=None, lone=False)
        return _scaled(lower, whole, grammar)
    if not article and word[1] in grammar.words:
        top = _share(
            lower, Numeral(begin, word.end(), grammar.words[word[1]], grammar.words[word[1]], "words"), grammar
        )
        if top.form == "fraction" and top.low < 1:
            low = numeral.low + top.low
            return _scaled(lower, replace(numeral, end=top.end, low=low, high=low, step=None, lone=False), grammar)
    return numeral


def skip_word(lower: str, start: int) -> int:
    """Past the word or the run of digits and letters at `start`."""
    return rest_of_name(lower, start)

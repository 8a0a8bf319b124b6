"""Text → chains: runs of date words and numerals that stand next to one another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from factcheck.pattern import lazy
from factcheck.reading.dates.amounts import amount_at
from factcheck.reading.dates.lexicon import IDIOM, SHAPES, WEAK, Lexicon, head_of
from factcheck.reading.dates.shapes import shape_at
from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.tokens import SCALES
from factcheck.reading.triggers import joint_heads

LONGEST = 32  # tokens in a chain, so that what is remembered of chains stays small


class Token(NamedTuple):
    """A word or a numeral of a chain."""

    name: str
    value: object
    start: int
    end: int


class Lexer:
    """Finds the chains of one language."""

    def __init__(self, lexicon: Lexicon, numerals: Grammar) -> None:
        self._lexicon = lexicon
        self._numerals = numerals
        self._spaced = lexicon.spaced
        starts = lexicon.grammar.starts
        openers = {word.surface for word in lexicon.words if word.name in starts or word.name.rstrip(WEAK) in starts}
        if self._spaced:
            spelled = (numerals.words, numerals.ordinals, numerals.parts, numerals.scales, numerals.open_scales)
            self._numeral_heads = frozenset(chain(*spelled, _FRACTIONS, lexicon.articles))
            self._heads = self._numeral_heads | {head_of(word) for word in (*openers, *lexicon.idioms)} | _DIGITS
            self._trigger = re.compile(rf"(?<![a-z0-9$#@])(?:[a-z]+|[0-9{_FRACTIONS}])")
        else:
            self._numeral_heads = frozenset(numerals.characters)
            self._heads = _pairs(openers, lexicon.idioms)
            self._trigger = re.compile(_characters(openers, lexicon, self._numeral_heads))
            self._barren = Barren(openers, lexicon, numerals)

    def chains(self, text: str, original: str) -> Iterator[list[Token]]:
        """The chains of a text, in order. `text` is `original` halved and, in a language with blanks, in lower case."""
        at, search, heads, inert = 0, self._trigger.search, self._heads, self._lexicon.inert
        while match := search(text, at):
            at = match.start()
            if self._spaced:
                if match.group() not in heads:
                    at = match.end()
                    continue
            elif text[at] not in heads and text[at : at + 2] not in heads and text[at] not in self._numeral_heads:
                at += 1
                continue
            elif (text[at] in _DIGITS or text[at : at + 2] not in heads) and (end := self._barren.end(text, at)):
                at = end
                continue
            chain, at = self._chain(text, original, at)
            if chain and not all(token.name in inert for token in chain):
                yield chain

    def _chain(self, text: str, original: str, at: int) -> tuple[list[Token], int]:
        """The tokens from a place on, and where to go on after them."""
        chain: list[Token] = []
        token, start = None, at
        while at < len(text) and len(chain) < LONGEST:
            token = self._token(text, at, chain)
            if token is None or token.name == IDIOM:
                break
            chain.append(_capital(token, original) if token.name[-1] == WEAK else token)
            at = token.end
            if text[at : at + 1] in _BLANKS:
                at += 1 + (text[at + 1 : at + 2] == " ")
        if token is None and self._spaced and not all(one.name in self._lexicon.inert for one in chain):
            self._add_next_word(text, original, at, chain)
        if token is None and not chain:
            return chain, self._skip(text, start)
        return chain, token.end if token else chain[-1].end

    def _add_next_word(self, text: str, original: str, at: int, chain: list[Token]) -> None:
        """What follows the chain, for rules that look ahead: a name, a plural, another word."""
        match = _NEXT.match(text, at) if at > chain[-1].end else None
        if match:
            word = match.group()
            plural = word in self._lexicon.plurals or (len(word) > 3 and word[-1] == "s" and word[-2] != "s")
            name = "name" if original[at].isupper() else "plural" if plural else "word"
            chain.append(Token(name, None, at, match.end()))

    def _skip(self, text: str, at: int) -> int:
        """Past a word or a run of digits that nothing starts with."""
        match = _RUN.match(text, at)
        return match.end() if match else at + 1

    def _token(self, text: str, at: int, chain: list[Token]) -> Token | None:
        first = text[at]
        if first in _DIGITS:
            return self._digits(text, at, chain)
        before = chain[-1].name if chain else ""
        head = head_of(text, at) if self._spaced else first
        word = self._lexicon.longest(text, at, head if self._spaced else text[at : at + 2], before)
        if head in self._numeral_heads:
            read = amount_at(text, at, self._numerals)
            if read and (word is None or read[2] > at + len(word.surface)):
                return Token(read[0], read[1], at, read[2])
        if word is None:
            return None
        return Token(word.name, word.value, at, at + len(word.surface))

    def _digits(self, text: str, at: int, chain: list[Token]) -> Token | None:
        if not chain and _BEFORE.search(text, max(0, at - 2), at):
            return None
        head = text[at] if self._spaced else text[at : at + 2]
        word = self._lexicon.longest(text, at, head, chain[-1].name if chain else "")
        if word and text[at + len(word.surface) : at + len(word.surface) + 1] not in _DIGITS:
            return Token(word.name, word.value, at, at + len(word.surface))
        shape = None if _is_joined(text, at, chain) else shape_at(text, at, self._lexicon.order)
        if shape:
            return Token(shape[0], shape[1], at, shape[2])
        read = amount_at(text, at, self._numerals)
        return Token(read[0], read[1], at, read[2]) if read else None


class Barren:
    """Numbers that nothing behind them makes a date or a length, in a language without blanks: most of a text."""

    def __init__(self, openers: Collection[str], lexicon: Lexicon, numerals: Grammar) -> None:
        marks, digits, scales = (
            re.escape("".join(sorted(part)))
            for part in (
                [word for word in openers if len(word) == 1],
                [mark for mark, (name, _) in numerals.characters.items() if name == "digit"],
                [mark for mark, (name, _) in numerals.characters.items() if name in SCALES],
            )
        )
        printed = r"(?:[0-9]{4,5}|[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?)"
        self._number = re.compile(rf"[{marks}]?(?:{printed}[{scales}]*|[{digits}{scales}]+)")
        ends = lexicon.grammar.ends
        self._singles = {word.surface: False for word in lexicon.words if len(word.surface) == 1}
        self._singles |= {word.surface: True for word in lexicon.words if word.name.rstrip(WEAK) in ends}
        self._pairs = frozenset(word.surface[:2] for word in lexicon.words if len(word.surface) > 1)
        self._goes_on = _DIGITS | _BLANKS | frozenset((*"-./:", *numerals.characters, *joint_heads(numerals.data)))

    def end(self, text: str, at: int) -> int:
        """Where such a number, with a word of one character before it, ends; 0 where there is none."""
        number = self._number.match(text, at)
        return number.end() if number and not self._follows(text, number.end()) else 0

    def _follows(self, text: str, at: int) -> bool:
        here = text[at : at + 2]
        first = here[:1]
        if first in self._goes_on or here in self._pairs or (first.isascii() and first.isalnum()):
            return True
        ends = self._singles.get(first)
        return ends is not None and (ends or self._follows(text, at + 1))


def _characters(openers: Collection[str], lexicon: Lexicon, numerals: Collection[str]) -> str:
    """What a chain can start with: the first character of an opening word or of an idiom that holds one, a digit, or
    a numeral before something that can follow it."""
    first = {word[0] for word in openers} - set(numerals)
    idioms = {word[0] for word in lexicon.idioms if not first.isdisjoint(word[1:])}
    follow = {word.surface[0] for word in lexicon.words} | set(numerals)
    follow |= {word[1] for word in openers if word[0] in numerals and len(word) > 1}
    opening, numeral, after = (re.escape("".join(sorted(part))) for part in (first | idioms, numerals, follow))
    return f"[{opening}{numeral}0-9](?:(?<=[{opening}0-9])|(?=[{after}0-9 ]))"


def _pairs(openers: Collection[str], idioms: Collection[str]) -> frozenset[str]:
    """The first two characters of opening words and idioms, and digits."""
    return frozenset({word[:2] for word in (*openers, *idioms)}) | _DIGITS


def _is_joined(text: str, at: int, chain: list[Token]) -> bool:
    """Whether a hyphen joins the digits to others that are no date: 133-03-03-2020."""
    hyphen = len(chain) > 1 and text[at - 1] == "-" and text[at - 2] in _DIGITS
    return hyphen and chain[-2].name not in SHAPES


def _capital(token: Token, original: str) -> Token:
    """A weak word (may, march, sat) is of the calendar where it has a capital after a word that has none."""
    before = _WORD_BEFORE.search(original, max(0, token.start - 16), token.start)
    strong = original[token.start].isupper() and before and before[1].islower()
    return token._replace(name=token.name[:-1]) if strong else token


_BLANKS = frozenset(" \t")
_DIGITS = frozenset("0123456789")
_FRACTIONS = "½¼¾"
_WORD_BEFORE = lazy(r"([A-Za-z'’]+),? $")
_NEXT = lazy(r"[a-z]+")
_RUN = lazy(r"[a-z]+|\d[\d.,:/-]*")
_BEFORE = lazy(r"[A-Za-z_.$¥€£#]$|[\dA-Za-z][-/]$|\d:$")

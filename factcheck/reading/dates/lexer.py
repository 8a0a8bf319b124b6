"""Text → chains: runs of date words and numerals that stand next to one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.reading.dates.amounts import KANJI, digits_at, kanji_at
from factcheck.reading.dates.lexicon import HEAD, IDIOM, Lexicon, number_name
from factcheck.reading.dates.shapes import shape_at

LONGEST = 32  # tokens in a chain, so that what is remembered of chains stays small
_BLANK = re.compile(r"[ \t]{0,2}")


class Token(NamedTuple):
    """A word or a numeral of a chain."""

    name: str
    value: object
    start: int
    end: int


class Lexer:
    """Finds the chains of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        first = re.escape(lexicon.first_characters + ("" if lexicon.spaced else KANJI))
        self._trigger = re.compile(r"(?<![a-z0-9])[a-z0-9½'’]" if lexicon.spaced else f"[0-9{first}]")

    def chains(self, text: str) -> Iterator[list[Token]]:
        """The chains of a halved text, in order; in a language with blanks the text is in lower case."""
        at, end = 0, len(text)
        while match := self._trigger.search(text, at):
            at = match.start()
            chain: list[Token] = []
            while at < end and len(chain) < LONGEST:
                token = self._token(text, at, bool(chain))
                if token is None or token.name == IDIOM:
                    break
                chain.append(token)
                blank = _BLANK.match(text, token.end)
                at = blank.end() if blank else token.end
            if chain:
                if token is None and self._lexicon.spaced:
                    self._add_next_word(text, at, chain)
                yield chain
                at = token.end if token else chain[-1].end
            else:
                at = token.end if token else self._skip(text, at)

    def _add_next_word(self, text: str, at: int, chain: list[Token]) -> None:
        """What follows the chain, for rules that look ahead: a plural, another word."""
        match = _NEXT.match(text, at) if at > chain[-1].end else None
        if match:
            plural = len(match.group()) > 3 and match.group().endswith("s") and not match.group().endswith("ss")
            chain.append(Token("plural" if plural else "word", None, match.start(), match.end()))

    def _skip(self, text: str, at: int) -> int:
        """Past a word or a run of digits that nothing starts with."""
        match = _RUN.match(text, at)
        return match.end() if match else at + 1

    def _token(self, text: str, at: int, inside: bool) -> Token | None:
        first = text[at]
        if first.isdecimal() and first.isascii():
            return self._digits(text, at, inside)
        head = HEAD.match(text, at).group() if self._lexicon.spaced else text[at : at + 2]  # type: ignore[union-attr]  # never empty
        word = self._lexicon.longest(text, at, head, inside)
        if first in KANJI and not self._lexicon.spaced:
            read = kanji_at(text, at)
            if read and (word is None or read[1] > at + len(word.surface)):
                return Token(number_name(read[0]), read[0], at, read[1])
        if word is None:
            return None
        stop = at + len(word.surface)
        if self._lexicon.spaced and word.surface[-1].isalpha() and text[stop : stop + 1].isalpha():
            return None
        return Token(word.name, word.value, at, stop)

    def _digits(self, text: str, at: int, inside: bool) -> Token | None:
        if not inside and _BEFORE.search(text, max(0, at - 2), at):
            return None
        word = self._lexicon.longest(text, at, text[at : at + 2], inside)
        if word and not text[at + len(word.surface) : at + len(word.surface) + 1].isdecimal():
            return Token(word.name, word.value, at, at + len(word.surface))
        shape = shape_at(text, at, self._lexicon.order)
        if shape:
            return Token(shape[0], shape[1], at, shape[2])
        read = digits_at(text, at)
        if read is None:
            return None
        amount, stop = read
        suffix = text[stop : stop + 2]
        ordinal = suffix in self._lexicon.suffixes and not text[stop + 2 : stop + 3].isalnum()
        return Token(number_name(amount, ordinal), amount, at, stop + 2 * ordinal)


_NEXT = re.compile(r"[a-z]+")
_RUN = re.compile(r"[a-z]+|\d[\d.,:/-]*")
_BEFORE = re.compile(r"[A-Za-z_.$¥€£#]$|[\dA-Za-z][-/:]$")

"""Whether a passage tells all that a claim says: each of its words, and the names that its document has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.languages.fold import fold
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.overlap import likeness
from factcheck.matching.poles import poles
from factcheck.matching.profile import about, around, counted, titled
from factcheck.matching.stems import stem
from factcheck.model import Statement
from factcheck.text import halve

_SAID = 0.5  # two concepts so alike are one word
_TELLING = 0.9  # the weight of a word that is not just "people" or "cases"
_RARE = 0.5  # of a hundred sentences, a word of ten is as rare as this
_WRITTEN = "tlhk"  # the keys of one term or word; others make two words more or less alike
_STEM = 4  # letters of a stem that another word may be made from: fault, faulty


def unsaid(claim: Statement, passage: Sequence[Statement], corpus: Corpus) -> Iterator[str]:
    """The claim's telling words that no sentence of a passage in its language has, nor its heading or title.

    A name may stand anywhere in the document: a passage goes on to say "the company". Words that much of the library
    has tell its beat and no more. Which way things go (up, down) is compared elsewhere.
    """
    said = [*chain.from_iterable(map(_said, passage)), *titled(passage[0].document)]
    keys = frozenset[str]().union(*(one.keys for one in said))
    ways = [pole.span for pole in poles(claim.text, claim.lang)]
    for one in about(claim):
        plain = one.weight < _TELLING or corpus.rarity(one) < _RARE or any(map(one.span.overlaps, ways))
        written = any(key[0] in _WRITTEN for key in one.keys & keys)
        if plain or written or any(likeness(one, its) >= _SAID for its in said):
            continue
        word = one.span.of(claim.text)
        named = one.kind != "word" or (one.span.start > 0 and word[0].isupper())  # Motors, of a company's name
        text = passage[0].document.body if named else " ".join(part.text for part in passage)
        if not (_derived(word, keys) if claim.lang == "en" and not named else _plain(word) in _plain(text)):
            yield word


def _said(statement: Statement) -> Iterator[Concept]:
    """The concepts of a sentence, of what is carried over into it and of what it counts."""
    yield from (*about(statement), *around(statement))
    yield from chain.from_iterable(counted(one.unit) for one in statement.quantities if one.unit)


def _derived(word: str, keys: frozenset[str]) -> bool:
    """Whether an English word is made from one of the stems, or one of them from it."""
    own = stem(word)
    stems = (key[2:] for key in keys if key[:2] == "e:" and len(key) >= _STEM + 2)
    return len(own) >= _STEM and any(one.startswith(own) or own.startswith(one) for one in stems)


def _plain(text: str) -> str:
    return fold(halve(text)).casefold()

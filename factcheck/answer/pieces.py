"""A long claim in pieces that are checked one by one: its sentences, and of a long sentence the clauses with values.

A summary says in one sentence what its source says in several; no one passage bears all of it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.matching.clauses import joints
from factcheck.model import Span, Statement
from factcheck.text import sentences

_LONG = {"en": 120}  # characters from which on a sentence is more than one fact
_LONG_ELSE = 50


def pieces(claim: Statement, clauses: bool = True, short: bool = False) -> tuple[Statement, ...]:
    """The claim's pieces in order, each with its values; a piece without values goes with the one before it.

    Without `clauses` its sentences alone; `short`: the clauses of short sentences too.
    """
    text, lang = claim.text, claim.lang
    cuts = [0]
    for sentence in sentences(text, lang):
        if sentence.start:
            cuts.append(sentence.start)
        if clauses and (short or sentence.end - sentence.start >= _LONG.get(lang, _LONG_ELSE)):
            cuts.extend(_clause_cuts(claim, sentence))
    found = [_piece(claim, Span(start, end)) for start, end in pairwise([*cuts, len(text)])]
    return tuple(_joined(found)) if len(found) > 1 else (claim,)


def without_values(claim: Statement) -> Iterator[Statement]:
    """The sentences of a longer claim that hold no value: `pieces` has each with the one before it."""
    spans = sentences(claim.text, claim.lang)
    for piece in (_piece(claim, span) for span in spans) if len(spans) > 1 else ():
        if not piece.quantities:
            yield piece


def _clause_cuts(claim: Statement, sentence: Span) -> Iterator[int]:
    """Where a clause ends between two values of the sentence.

    A date that opens a clause and the value behind it are not parted, nor are a date and a value but by a conjunction.
    """
    start = claim.span.start
    inside = [q for q in claim.quantities if sentence.contains(q.span.shift(-start))]
    valued = False
    for one, other in pairwise(inside):
        between = claim.text[one.span.end - start : other.span.start - start]
        dated = one.date is not None or other.date is not None
        marks = [mark for mark in joints(claim.lang).finditer(between) if mark[0].isalpha() or not dated]
        valued = valued or one.date is None
        if marks and valued:
            yield one.span.end - start + marks[-1].end()
            valued = False


def _joined(found: list[Statement]) -> Iterator[Statement]:
    """Pieces with values; what stands before the first one is part of it."""
    held: Statement | None = None
    for piece in found:
        if held is None or not held.quantities or not piece.quantities:
            held = piece if held is None else _together(held, piece)
        else:
            yield held
            held = piece
    if held is not None:
        yield held


def _together(one: Statement, other: Statement) -> Statement:
    return replace(one, span=Span(one.span.start, other.span.end), quantities=(*one.quantities, *other.quantities))


def _piece(claim: Statement, span: Span) -> Statement:
    whole = span.shift(claim.span.start)
    left = len(text := span.of(claim.text)) - len(text.lstrip())
    whole = Span(whole.start + left, whole.start + len(text.rstrip()))
    return replace(claim, span=whole, quantities=tuple(q for q in claim.quantities if whole.contains(q.span)))

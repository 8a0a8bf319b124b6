"""Neighbouring sentences taken as one statement, where a claim is told over several of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Span, Statement


def joined(first: Statement, second: Statement) -> Statement:
    """Two statements of one document, in order of place, as one that runs from the first to the end of the second."""
    span = Span(first.span.start, second.span.end)
    context = tuple(piece for piece in first.context if not piece.overlaps(span))
    return Statement(first.document, span, (*first.quantities, *second.quantities), context=context)


def wider(statement: Statement, around: Sequence[Statement]) -> Iterator[Statement]:
    """The statement with the nearest one before it, and with the nearest one after it."""
    before = [one for one in around if one.span.end <= statement.span.start]
    after = [one for one in around if one.span.start >= statement.span.end]
    if before:
        yield joined(max(before, key=lambda one: one.span), statement)
    if after:
        yield joined(statement, min(after, key=lambda one: one.span))

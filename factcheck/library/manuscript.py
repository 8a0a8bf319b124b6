"""A draft as its file has it and as a reader sees it: markup cut, every place of the prose known in the file's body."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from factcheck.model import Document, Span


class Edit(NamedTuple):
    """`body[start:end]` reads as `text`."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True)
class Manuscript:
    """`document` has the stored body, `prose` the same without markup.

    headings, captions   spans of the prose that head or caption something
    listed               for each heading (by its start) the number of items of the ordered list right below it
    comments             the comments of the markup, with their place in the body: suppressions stand in them
    """

    document: Document
    prose: Document
    edits: tuple[Edit, ...] = ()
    headings: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()
    listed: tuple[tuple[int, int], ...] = ()
    comments: tuple[tuple[Span, str], ...] = ()

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int]]:
        """Where each untouched or replaced piece starts: in the prose, and in the body."""
        prose, body, at = [0], [0], 0
        for edit in self.edits:
            kept = prose[-1] + edit.start - at
            prose += [kept, kept + len(edit.text)]
            body += [edit.start, edit.end]
            at = edit.end
        return prose, body

    def place(self, offset: int) -> int:
        """The offset in the body of a character of the prose."""
        prose, body = self._pieces
        piece = bisect_right(prose, offset) - 1
        replaced = piece % 2 == 1
        return body[piece] if replaced else body[piece] + offset - prose[piece]

    def span(self, span: Span) -> Span:
        """The span of the body that a span of the prose was written as."""
        if span.end <= span.start:
            return Span(self.place(span.start), self.place(span.start))
        last = self.place(span.end - 1)
        return Span(self.place(span.start), max(last + 1, self.place(span.start)))


class Marks(NamedTuple):
    """What a markup says of a text, in places of the body."""

    headings: list[Span]
    captions: list[Span]
    listed: list[tuple[int, int]]
    comments: list[tuple[Span, str]]


def manuscript(document: Document, edits: list[Edit], marks: Marks) -> Manuscript:
    """The manuscript of a document, given its edits and marks as places in the body; overlapping edits: first wins."""
    kept = in_order(edits)
    text = applied(document.body, kept)
    there = _Forward(kept)
    return Manuscript(
        document,
        replace(document, body=text),
        tuple(kept),
        tuple(_trim(there.span(span), text) for span in marks.headings),
        tuple(_trim(there.span(span), text) for span in marks.captions),
        tuple((there.prose(start), count) for start, count in marks.listed),
        tuple(marks.comments),
    )


def in_order(edits: list[Edit]) -> list[Edit]:
    """The edits in order of place; of two that overlap, the first."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def applied(body: str, edits: list[Edit]) -> str:
    """`body` as the edits, in order, make it read."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [body[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, body[at:]])


class _Forward:
    """Places in the body to places in the prose."""

    def __init__(self, edits: list[Edit]) -> None:
        self._edits = edits
        self._ends = [edit.end for edit in edits]
        self._moves = [0]
        for edit in edits:
            self._moves.append(self._moves[-1] + len(edit.text) - (edit.end - edit.start))

    def prose(self, offset: int) -> int:
        done = bisect_right(self._ends, offset)
        edit = self._edits[done] if done < len(self._edits) else None
        return min(offset, edit.start if edit else offset) + self._moves[done]

    def span(self, span: Span) -> Span:
        return Span(self.prose(span.start), self.prose(span.end))


def _trim(span: Span, text: str) -> Span:
    inner = span.of(text)
    left = span.start + len(inner) - len(inner.lstrip())
    return Span(left, max(left, span.start + len(inner.rstrip())))

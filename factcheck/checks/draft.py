"""What a check sees: the draft's prose with its statements, the sources' verdicts, the newsroom's policy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby

from factcheck.checks.quotations import Quotation, quotations
from factcheck.checks.sketch import Sketch
from factcheck.checks.stood import Stood, stood
from factcheck.checks.suppressions import Suppression
from factcheck.library.manuscript import Manuscript
from factcheck.model import Comparison, Document, Library, Quantity, Span, Statement, Verdict
from factcheck.record import record


@record
class Policy:
    """What the newsroom asks for: independent origins, and the kinds of value that want a primary source."""

    min_origins: int = 1
    primary_required: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A manuscript, its statements in order, and what the sources and the draft itself say of them.

    `verdicts` are the sources' answers by the start of the statement, `own` the draft's conflicts with itself,
    `unused` the comments that accept nothing and `computed` the values that follow from others, once that is known.
    """

    manuscript: Manuscript
    statements: tuple[Statement, ...]
    library: Library = field(default_factory=Library)
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    own: Comparison = field(default_factory=Comparison)
    policy: Policy = field(default_factory=Policy)
    today: date | None = None
    unused: tuple[Suppression, ...] = ()
    computed: frozenset[Span] = frozenset()

    @property
    def prose(self) -> Document:
        """The draft as a reader sees it."""
        return self.manuscript.prose

    @property
    def published(self) -> date | None:
        """The day of publication, where it is known."""
        return self.prose.day

    @cached_property
    def paragraphs(self) -> tuple[tuple[Statement, ...], ...]:
        """The statements that are not set aside, line by line."""
        return paragraphs(one for one in self.statements if not one.excluded)

    @cached_property
    def stood(self) -> dict[int, tuple[Stood, ...]]:
        """What the sources surely say of the parts of a sentence, by its start, in order of place."""
        answered = ((one, self.verdicts.get(one.span.start)) for one in self.statements)
        return {one.span.start: tuple(stood(one, verdict)) for one, verdict in answered if verdict}

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The direct speech of the draft, and where the sources have it."""
        return tuple(quotations(self.prose, self.library, self.lang_at))

    @cached_property
    def sketches(self) -> tuple[Sketch, ...]:
        """The paragraphs that print a value, each with its values as marks; one in two languages is two."""
        runs = (tuple(run) for line in self.paragraphs for _, run in groupby(line, key=lambda one: one.lang))
        return tuple(Sketch(run) for run in runs if any(one.quantities for one in run))

    @cached_property
    def values(self) -> tuple[Quantity, ...]:
        """Every value of the prose that is not set aside."""
        return tuple(q for s in self.statements if not s.excluded for q in s.quantities if not q.excluded)

    def heads(self) -> Iterator[Statement]:
        """The statements that stand in a heading or a caption."""
        marks = (*self.manuscript.headings, *self.manuscript.captions)
        return (s for s in self.statements if any(mark.overlaps(s.span) for mark in marks))

    def sentence_at(self, place: Span) -> Statement | None:
        """The sentence that a place of the prose starts in."""
        at = bisect_right(self.statements, place.start, key=lambda one: one.span.start) - 1
        return self.statements[at] if at >= 0 else None

    def sentence_over(self, place: Span) -> Statement | None:
        """The first sentence that shares a character with a place of the prose."""
        at = bisect_right(self.statements, place.start, key=lambda one: one.span.end)
        found = self.statements[at] if at < len(self.statements) else None
        return found if found and found.span.overlaps(place) else None

    def lang_at(self, place: Span) -> str:
        """The language of the sentence that a place of the prose starts in."""
        sentence = self.sentence_at(place)
        return sentence.lang if sentence else self.prose.lang

    def text(self, span: Span) -> str:
        """The words at a place of the prose."""
        return span.of(self.prose.body)


def paragraphs(statements: Iterable[Statement]) -> tuple[tuple[Statement, ...], ...]:
    """The statements of one document line by line."""
    found: list[list[Statement]] = []
    line_end = -1
    for statement in statements:
        if statement.span.start > line_end:
            end = statement.document.body.find("\n", statement.span.start)
            line_end = end if end >= 0 else len(statement.document.body)
            found.append([])
        found[-1].append(statement)
    return tuple(tuple(line) for line in found)

"""What an editor keeps: sources and their statements, claims, citations, and mistakes with a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from factcheck.model.values import Dates, Quantity, Span
from factcheck.record import record

Label = Literal["supported", "refuted", "conflicting", "not_enough_info"]
Stance = Literal["supports", "refutes", "related"]
Severity = Literal["error", "warning", "info"]


@record
class Problem:
    """A user's mistake at a place: what is wrong and, after it, how to mend it.

    `error` is a mistake, `warning` may be one, `info` says what could be added.
    """

    path: str
    line: int
    message: str
    column: int = 0
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line or "", self.column or "") if part)
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class FactcheckError(Exception):
    """The tool cannot go on. Shown in one line (or one a problem); the process ends with `exit_code`."""

    exit_code = 2

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


@record
class Document:
    """A source article or a draft. `body` is the text after the front matter, untouched."""

    id: str
    body: str
    lang: str = ""
    title: str = ""
    publisher: str = ""
    published: Dates | None = None
    published_text: str | None = None
    url: str | None = None
    path: str = ""
    body_line: int = 1
    byline: tuple[str, ...] = ()
    published_basis: str = ""
    retrieved: str = ""
    archived_url: str | None = None
    archived_at: str = ""
    tier: str = ""
    origin: str = ""
    via: str = ""
    translation_of: str = ""
    timezone: str = ""
    exclude: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        """By what tells two documents apart: much is kept by document, and to hash every field takes longer."""
        return hash((self.id, self.body))

    @property
    def day(self) -> date | None:
        """The day that relative dates are resolved against, where it is known."""
        return self.published.end if self.published else None


@record
class Reading:
    """The values of one document, in order of place, never overlapping."""

    document: Document
    quantities: tuple[Quantity, ...] = ()


@record
class Statement:
    """One sentence of a document and the values that it prints; spans are into `document.body`.

    `context` is what a reader carries over: the heading and the sentence before (their spans, nearest first).
    `tongue` is the language of its line where that is not the document's.
    """

    document: Document
    span: Span
    quantities: tuple[Quantity, ...] = ()
    excluded: bool = False
    context: tuple[Span, ...] = ()
    tongue: str = ""

    @property
    def lang(self) -> str:
        """The language that it is written in."""
        return self.tongue or self.document.lang

    def __hash__(self) -> int:
        """By the place alone, for the same reason as a document."""
        return hash((self.document.id, self.document.body, self.span.start, self.span.end))

    @property
    def text(self) -> str:
        """The sentence, an exact slice of the body."""
        return self.span.of(self.document.body)


@record
class Pin:
    """A quote of a source that an editor recorded as evidence for a claim."""

    source: str
    quote: str
    stance: Stance = "supports"


@record
class Claim:
    """A statement to be checked; of the registry (with `path` and `line`) or typed on the command line."""

    id: str
    text: str
    lang: str = ""
    as_of: date | None = None
    expect: Label | None = None
    status: str = ""
    review_after: date | None = None
    tags: tuple[str, ...] = ()
    pins: tuple[Pin, ...] = ()
    note: str = ""
    translations: tuple[tuple[str, str], ...] = ()
    path: str = ""
    line: int = 0


@record
class Citation:
    """An exact slice of a document's body and its place in the file (1-based line and column)."""

    document: Document
    span: Span
    line: int
    column: int

    @property
    def quote(self) -> str:
        """The source's own characters."""
        return self.span.of(self.document.body)


@record
class Term:
    """One meaning: its id, what it is, how each language writes it, and the ids of its opposites."""

    id: str
    kind: str
    forms: Mapping[str, tuple[str, ...]]
    opposites: tuple[str, ...] = ()


@dataclass(frozen=True)
class Library:
    """Everything an editor keeps: sources, claims, own terms, and what was wrong with them.

    `statements` are all sentences of all documents, in document and text order, set-aside ones marked.
    """

    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    terms: tuple[Term, ...] = ()

    @cached_property
    def grouped(self) -> dict[str, list[Statement]]:
        """The statements that count a group, by the id of their document."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            if any(value.basis for value in statement.quantities):
                found.setdefault(statement.document.id, []).append(statement)
        return found


def cite(document: Document, span: Span) -> Citation:
    """The citation of `span` of the document's body: line and column count in the file."""
    body, start = document.body, span.start
    line = document.body_line + body.count("\n", 0, start)
    return Citation(document, span, line, start - body.rfind("\n", 0, start))

"""The nouns of the fact-checker: frozen records that every other room speaks in.

Offsets are Unicode code points into a text as stored, end exclusive. Numbers are `Decimal`,
days are `date`; nothing here reads a disk, a clock or a locale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "number", "count", "percent", "money", "measure", "ratio", "ordinal", "date", "daterange", "time", "duration"
]
Hedge = Literal["none", "about", "over", "at_least", "nearly", "less_than", "at_most"]
Basis = Literal["inclusive", "exclusive", "ambiguous"]
Bound = Literal["none", "since", "before", "until", "after"]
Precision = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "third-of-month",
    "month",
    "quarter",
    "half",
    "part-of-year",
    "year",
    "decade",
]
Label = Literal["supported", "refuted", "conflicting", "not_enough_info"]
Stance = Literal["supports", "refutes", "related"]
Strength = Literal["conflict", "possible"]
Severity = Literal["error", "warning", "info"]


class FactcheckError(Exception):
    """The tool cannot go on. Shown in one line (or one a problem); the process ends with `exit_code`."""

    exit_code = 2

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, offset: int) -> Span:
        """The same range in a text that this one's text starts at `offset` of."""
        return Span(self.start + offset, self.end + offset)

    def of(self, text: str) -> str:
        """The exact slice of `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Dates:
    """Days, both inclusive. `None` at an end: unbounded, or not known from the text (then `Quantity.note` says why).

    `minute` is the minute of the day where a clock time is printed with the date (24:00 is 0 of the next day).
    """

    start: date | None
    end: date | None
    precision: Precision = "day"
    bound: Bound = "none"
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One value printed in a text: an interval [low, high] in plain units, or days.

    span       number and unit, without the hedge word; `text` is its exact slice
    outer      the span with its hedge and bound words: what is masked when the words around are compared
    low, high  bounds that the wording gives (`None` is unbounded); equal for an exact or an "about" value
    unit       ISO 4217, `%`, `times`/`fraction`, a unit symbol, a duration unit, or the thing counted as printed
    step       the size of the last printed digit (26万 -> 10000, 5.40 -> 0.01); `None` for an exact word
    named, total, basis   a count of a group; `total` has one element, or two where it is ambiguous
    role       of a change: "from", "to" or "by" (从44%降至0: from, to)
    note       why a value is ambiguous or how it was resolved, in plain words
    rule       the name of the pattern that read it
    """

    span: Span
    text: str
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    hedge: Hedge = "none"
    date: Dates | None = None
    basis: Basis | None = None
    named: tuple[str, ...] = ()
    total: tuple[Decimal, ...] = ()
    excluded: bool = False
    outer: Span | None = None
    step: Decimal | None = None
    role: Literal["", "from", "to", "by"] = ""
    note: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
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

    @property
    def day(self) -> date | None:
        """The day that relative dates are resolved against, where it is known."""
        return self.published.end if self.published else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a document and the values that it prints; spans are into `document.body`.

    `context` is what a reader carries over: the heading and the sentence before (their spans, nearest first).
    """

    document: Document
    span: Span
    quantities: tuple[Quantity, ...] = ()
    excluded: bool = False
    context: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The sentence, an exact slice of the body."""
        return self.span.of(self.document.body)


@dataclass(frozen=True, slots=True)
class Pin:
    """A quote of a source that an editor recorded as evidence for a claim."""

    source: str
    quote: str
    stance: Stance = "supports"


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Evidence:
    """A citation and what it does to a claim, with the values compared and the named reasons of the score."""

    stance: Stance
    score: float
    citation: Citation
    claim_value: Quantity | None = None
    source_value: Quantity | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a claim judged by itself; `span` is into the claim's text."""

    span: Span
    text: str
    verdict: Label
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the sources say of a claim: evidence best first; `origins` independent ones on the supporting side."""

    claim: Claim
    label: Label
    confidence: float
    reason: str
    parts: tuple[Part, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    origins: int = 0
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it is stated: one side of a conflict or of an agreement."""

    citation: Citation
    value: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements of one slot that cannot all be true. `id` is stable while the text is."""

    id: str
    kind: str
    strength: Strength
    about: str
    message: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """Statements of one slot that agree, on `origins` independent origins."""

    about: str
    origins: int
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of `conflicts`: what differs, what agrees, and which look-alikes were told apart and why."""

    conflicts: tuple[Conflict, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    near_misses: tuple[Agreement, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedAnswer:
    """One answer to a question: the value as printed, and every passage that states it."""

    text: str
    value: Quantity | None
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers to a question; more than one best answer where the sources conflict."""

    id: str
    question: str
    lang: str
    answers: tuple[CitedAnswer, ...] = ()
    conflicting: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at one place of a draft. `code` names the check, `repairs` what would mend it (never applied)."""

    code: str
    severity: Severity
    message: str
    span: Span
    line: int
    column: int
    text: str
    verdict: Label | None = None
    evidence: tuple[Evidence, ...] = ()
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftReport:
    """Findings of one draft in order of place, and for each value of the draft what became of it."""

    document: Document
    findings: tuple[Finding, ...] = ()
    coverage: tuple[tuple[Quantity, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The values of one document, in order of place, never overlapping."""

    document: Document
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A user's mistake at a place: what is wrong and, after it, how to mend it."""

    path: str
    line: int
    message: str
    column: int = 0
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line or "", self.column or "") if part)
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Library:
    """Everything an editor keeps: sources, claims, and what was wrong with them.

    `statements` are all sentences of all documents, in document and text order, set-aside ones marked.
    """

    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def cite(document: Document, span: Span) -> Citation:
    """The citation of `span` of the document's body: line and column count in the file."""
    body, start = document.body, span.start
    line = document.body_line + body.count("\n", 0, start)
    return Citation(document, span, line, start - body.rfind("\n", 0, start))

"""What the tool says: verdicts, conflicts, answers, findings in a draft."""

from __future__ import annotations

from typing import Literal

from factcheck.model.texts import Citation, Claim, Document, Label, Severity, Stance
from factcheck.model.values import Quantity, Span
from factcheck.record import record

Strength = Literal["conflict", "possible"]
Standing = Literal["supported", "refuted", "conflicting", "computed", "unsourced"]


@record
class Evidence:
    """A citation and what it does to a claim, with the values compared and the named reasons of the score."""

    stance: Stance
    score: float
    citation: Citation
    claim_value: Quantity | None = None
    source_value: Quantity | None = None
    reasons: tuple[str, ...] = ()


@record
class Part:
    """A piece of a claim judged by itself; `span` is into the claim's text.

    `beyond` says that not the value decided but what is said of it: a denial, an opposite, another actor.
    `source_value` is the source's value that decided; where sources conflict, the one against the claim.
    """

    span: Span
    text: str
    verdict: Label
    reason: str
    beyond: bool = False
    source_value: Quantity | None = None


@record
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


@record
class Fact:
    """A value and where it is stated: one side of a conflict or of an agreement."""

    citation: Citation
    value: Quantity | None = None


@record
class Conflict:
    """Statements of one slot that cannot all be true. `id` is stable while the text is."""

    id: str
    kind: str
    strength: Strength
    about: str
    message: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...] = ()


@record
class Agreement:
    """Statements of one slot that agree, on `origins` independent origins."""

    about: str
    origins: int
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...] = ()


@record
class Comparison:
    """The outcome of `conflicts`: what differs, what agrees, and which look-alikes were told apart and why."""

    conflicts: tuple[Conflict, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    near_misses: tuple[Agreement, ...] = ()


@record
class CitedAnswer:
    """One answer to a question: the value as printed, and every passage that states it."""

    text: str
    value: Quantity | None
    origins: int
    citations: tuple[Citation, ...]


@record
class Answers:
    """All answers to a question; more than one best answer where the sources conflict."""

    id: str
    question: str
    lang: str
    answers: tuple[CitedAnswer, ...] = ()
    conflicting: bool = False


@record
class Finding:
    """What is wrong at one place of a draft. `code` names the check, `repairs` what would mend it (never applied).

    `related` are the other words of the draft that it was computed from; `key` stays while code and sentence do.
    """

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
    related: tuple[Citation, ...] = ()
    key: str = ""


@record
class DraftReport:
    """Findings of one draft in order of place, and for each value of the draft what became of it.

    `backing` has for each of these values the passages that decided it. `suppressed` are the findings that a comment in
    the draft, the registry or the baseline accepts. `markup` is what stands in the body and is not read, with what is
    read instead; `headings` are what heads something; both in order, as places of the body.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    coverage: tuple[tuple[Quantity, Standing], ...] = ()
    suppressed: tuple[Finding, ...] = ()
    backing: tuple[tuple[Evidence, ...], ...] = ()
    markup: tuple[tuple[Span, str], ...] = ()
    headings: tuple[Span, ...] = ()

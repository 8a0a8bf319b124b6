"""The places of a draft that a reader should see, without overlaps: findings first, then the other values."""

from __future__ import annotations

from factcheck.model import DraftReport, Finding, Span
from factcheck.record import record

LOOKS = ("refuted", "conflicting", "flagged", "unsourced", "supported", "computed")


@record
class Mark:
    """A place, how it looks, the numbers (from 1) of its findings, and of the value whose backing it shows (or 0)."""

    span: Span
    look: str
    findings: tuple[int, ...] = ()
    backed: int = 0


def look_of(found: Finding) -> str:
    """How a finding looks: by its verdict, else as wrong in itself."""
    if found.verdict in ("refuted", "conflicting"):
        return found.verdict
    return "unsourced" if found.verdict == "not_enough_info" else "flagged"


def marks(report: DraftReport) -> tuple[Mark, ...]:
    """The marks in order of place. Findings on overlapping words share the mark of the first."""
    found: list[Mark] = []
    for number, finding in enumerate(report.findings, 1):
        if found and found[-1].span.overlaps(finding.span):
            last = found[-1]
            look = min(last.look, look_of(finding), key=LOOKS.index)
            found[-1] = Mark(last.span, look, (*last.findings, number))
        elif finding.span.start < finding.span.end:
            found.append(Mark(finding.span, look_of(finding), (number,)))
    taken = [mark.span for mark in found]
    for number, (value, standing) in enumerate(report.coverage, 1):
        if not any(value.span.overlaps(span) for span in taken):
            backed = number if number <= len(report.backing) and report.backing[number - 1] else 0
            found.append(Mark(value.span, standing, (), backed))
    return tuple(sorted(found, key=lambda mark: mark.span))

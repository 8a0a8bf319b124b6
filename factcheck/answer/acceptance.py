"""Findings that somebody accepted: by a comment in the draft, by the baseline, or because the paragraph is old."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from factcheck.checks.suppressions import Suppression, suppressions
from factcheck.library.manuscript import Manuscript
from factcheck.model import DraftReport, Finding, Span
from factcheck.pattern import lazy

_BLANK = lazy(r"\n[ \t]*\n")


def commented(
    manuscript: Manuscript, findings: Iterable[Finding], today: date | None
) -> tuple[list[Finding], list[Finding], list[Suppression]]:
    """The findings that stay, those that comments accept, and the comments that accepted nothing."""
    valid = [one for one in suppressions(manuscript) if not one.expired(today)]
    used: set[Span] = set()
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for found in findings:
        covering = [one for one in valid if one.covers(found.code, found.span)]
        used.update(one.span for one in covering)
        (accepted if covering else kept).append(found)
    return kept, accepted, [one for one in valid if one.span not in used]


def without_known(report: DraftReport, keys: Collection[str]) -> DraftReport:
    """The report with the findings of the baseline moved to the suppressed ones."""
    known = tuple(found for found in report.findings if found.key in keys)
    kept = tuple(found for found in report.findings if found.key not in keys)
    return replace(report, findings=kept, suppressed=(*report.suppressed, *known))


def in_changed(report: DraftReport, lines: Collection[range]) -> DraftReport:
    """The report with the findings of paragraphs that hold a changed line of the file."""
    kept = tuple(found for found in report.findings if _touched(report, found, lines))
    return replace(report, findings=kept)


def _touched(report: DraftReport, found: Finding, lines: Collection[range]) -> bool:
    body, first = report.document.body, report.document.body_line
    breaks = [match.span() for match in _BLANK.finditer(body)]
    start = max((end for _, end in breaks if end <= found.span.start), default=0)
    end = min((begin for begin, _ in breaks if begin >= found.span.end), default=len(body))
    paragraph = range(first + body.count("\n", 0, start), first + body.count("\n", 0, end) + 1)
    return any(changed.start < paragraph.stop and paragraph.start < changed.stop for changed in lines)

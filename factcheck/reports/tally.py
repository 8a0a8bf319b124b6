"""Counts in words: findings by severity, values by what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import get_args

from factcheck.model import DraftReport, Severity, Standing


def share_covered(report: DraftReport) -> Decimal:
    """The share of the draft's values that the sources support or other values give; 1 where there are none."""
    states = [state for _, state in report.coverage]
    backed = sum(state in ("supported", "computed") for state in states)
    return Decimal(backed) / len(states) if states else Decimal(1)


def coverage_line(report: DraftReport) -> str:
    """One line: how many values, and what became of them."""
    states = [state for _, state in report.coverage]
    counts = [f"{states.count(state)} {state}" for state in get_args(Standing) if state in states]
    percent = int(share_covered(report) * 100)
    return f"{report.document.path}: {len(states)} values, {percent}% covered" + (
        f" ({', '.join(counts)})" if counts else ""
    )


def tally_line(reports: Sequence[DraftReport]) -> str:
    """One line: how many findings of each severity."""
    found = [finding.severity for report in reports for finding in report.findings]
    hidden = sum(len(report.suppressed) for report in reports)
    names: tuple[Severity, ...] = get_args(Severity)
    counts = [f"{found.count(name)} {name}{'s' * (found.count(name) != 1)}" for name in names if name in found]
    return (", ".join(counts) or "no findings") + (f"; {hidden} suppressed" if hidden else "")

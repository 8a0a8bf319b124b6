"""`path:line:column: code message`, one line a finding: what editors and scripts jump from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import DraftReport
from factcheck.reports.text.console import one_line

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """The findings of all drafts, in order."""
    return "".join(
        f"{report.document.path}:{found.line}:{found.column}: {found.code} {found.severity} {one_line(found.message)}\n"
        for report in reports
        for found in report.findings
    )

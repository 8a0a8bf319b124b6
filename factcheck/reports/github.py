"""GitHub workflow commands: each finding is an annotation beside its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import DraftReport, Finding
from factcheck.reports.text.console import one_line

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """One command a finding; what a value may hold is escaped as the runner asks."""
    return "".join(_command(report.document.path, found) for report in reports for found in report.findings)


def _command(path: str, found: Finding) -> str:
    lines = found.text.split("\n")
    place = f"file={property_of(path)},line={found.line},endLine={found.line + len(lines) - 1},col={found.column}"
    if len(lines) == 1:
        place += f",endColumn={found.column + max(0, len(lines[0]) - 1)}"
    said = "; ".join((found.message, *found.repairs))
    return f"::{_LEVELS[found.severity]} {place},title={property_of(found.code)}::{escaped(one_line(said))}\n"


def escaped(text: str) -> str:
    """`text` as the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_of(text: str) -> str:
    """`text` as a property of a workflow command."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")

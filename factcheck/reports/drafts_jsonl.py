"""One line of JSON a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import DraftReport
from factcheck.reports.json import draft_data, lines

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """Each draft as the contract's element of `files`, with the schema number."""
    return lines(draft_data(report) for report in reports)

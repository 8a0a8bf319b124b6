"""All reports as one JSON object, indented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import DraftReport
from factcheck.reports.json import drafts_data, dump_pretty

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """The contract's `{"schema":1,"files":[...]}`."""
    return dump_pretty(drafts_data(reports)) + "\n"

"""The forms that a draft's report can take: one file a format, one line here; each has `render(reports, page)`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model import DraftReport

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

FORMATS = {
    "text": "factcheck.reports.text.check",
    "concise": "factcheck.reports.concise",
    "json": "factcheck.reports.drafts_json",
    "jsonl": "factcheck.reports.drafts_jsonl",
    "sarif": "factcheck.reports.sarif",
    "github": "factcheck.reports.github",
    "junit": "factcheck.reports.junit",
    "markdown": "factcheck.reports.markdown",
    "html": "factcheck.reports.html.check",
}


def render(form: str, reports: Sequence[DraftReport], page: Page) -> str:
    """The reports in one of `FORMATS`, ending with a line feed."""
    text: str = import_module(FORMATS[form]).render(reports, page)
    return text

"""`factcheck check`: what must not be printed yet?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.model import DraftReport

FailOn = Literal["error", "warning", "never"]
_LEVELS = {"error": ("error",), "warning": ("error", "warning"), "never": ()}
_Codes = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Codes or their beginnings, as N or N1.")]


@command("text", "concise", "json", "jsonl", "sarif", "github", "junit", "markdown", "html")
def check(
    common: Common,
    *,
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT...", help="Markdown, text, HTML, DOCX; - is stdin.")],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day it is to be published.")] = None,
    lang: Annotated[str, typer.Option(help="auto, or the language of the drafts.")] = "auto",
    fail_on: Annotated[FailOn | None, typer.Option(help="The severity that makes the exit code 1 [error].")] = None,
    select: _Codes = None,
    ignore: _Codes = None,
    min_coverage: Annotated[float | None, typer.Option(metavar="SHARE", help="Exit 1 below it, as 0.9.")] = None,
) -> int:
    """Find what must not be printed yet: against the sources, and inside the draft."""
    from factcheck.answer.check import check as answer
    from factcheck.cli.desk import Desk
    from factcheck.library.drafts import load_draft
    from factcheck.reports.formats import render

    desk = Desk(common, select or [], ignore or [])
    reports = [answer(load_draft(path, published, lang), desk.judgements, desk.rules, common.today) for path in drafts]
    sys.stdout.write(render(common.form, reports, common.page))
    return _exit(common, reports, fail_on or "error", min_coverage)


def _exit(common: Common, reports: list[DraftReport], fail_on: FailOn, min_coverage: float | None) -> int:
    from factcheck.reports.tally import coverage_line, share_covered

    if min_coverage is not None:
        thin = [report for report in reports if share_covered(report) < min_coverage]
        for report in thin:
            common.hint(f"below --min-coverage {min_coverage}: {coverage_line(report)}")
        if thin:
            return 1
    return int(any(found.severity in _LEVELS[fail_on] for report in reports for found in report.findings))

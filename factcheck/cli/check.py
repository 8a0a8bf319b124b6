"""`factcheck check`: what must not be printed yet?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.model import DraftReport

FailOn = Literal["error", "warning", "never"]
Drafts = Annotated[list[str], typer.Argument(metavar="DRAFT...", help="Markdown, text, HTML, DOCX; - is stdin.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="The day the drafts are to be published.")]
Lang = Annotated[str, typer.Option(help="auto, or the language of the drafts.")]
_LEVELS = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


def _codes(typed: str) -> list[str]:
    from factcheck.checks import CHECKS

    return [code for code in CHECKS if code.startswith(typed)]


Codes = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", autocompletion=_codes, help="Codes or their beginnings, as N1 or N,S; repeatable."),
]


@command("text", "concise", "json", "jsonl", "sarif", "github", "junit", "markdown", "html")
def check(
    common: Common,
    *,
    drafts: Drafts,
    published: Published = None,
    lang: Lang = "auto",
    fail_on: Annotated[FailOn | None, typer.Option(help="The severity that makes the exit code 1 [error].")] = None,
    select: Codes = None,
    ignore: Codes = None,
    min_coverage: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="SHARE", help="Exit 1 below it, as 0.9.")
    ] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Leave out the findings listed here.")] = None,
    diff: Annotated[
        str | None, typer.Option(metavar="REV", help="Only paragraphs changed since this revision.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a draft changes.")] = False,
) -> int:
    """Find what must not be printed yet: against the sources, and inside the draft."""
    from factcheck.cli.desk import Desk
    from factcheck.reports.formats import render

    desk = Desk(common, select or [], ignore or [], published, lang)
    wanted = min_coverage if min_coverage is not None else desk.config.get("min-coverage")

    def once() -> int:
        reports = _reports(desk, drafts, baseline, diff)
        sys.stdout.write(render(common.form, reports, common.page))
        sys.stdout.flush()
        return _exit(common, reports, fail_on or desk.config.get("fail-on", "error"), wanted)

    if watch:
        from factcheck.cli.watch import repeat

        return repeat(once, [Path(path) for path in drafts if path != "-"])
    return once()


def _reports(desk: Desk, drafts: list[str], baseline: Path | None, diff: str | None) -> list[DraftReport]:
    from factcheck.answer.acceptance import in_changed, without_known
    from factcheck.library.baseline import load_baseline
    from factcheck.library.changed import changed_lines

    path = desk.baseline(baseline)
    wanted = baseline or "baseline" in desk.config
    known = {one.key for one in load_baseline(path)} if wanted else set()
    found = [without_known(report, known) for report in desk.reports(drafts)]
    if diff is None:
        return found
    return [
        in_changed(report, changed_lines(Path(draft), diff)) if draft != "-" else report
        for draft, report in zip(drafts, found, strict=True)
    ]


def _exit(common: Common, reports: list[DraftReport], fail_on: FailOn, min_coverage: float | None) -> int:
    from factcheck.reports.tally import coverage_line, share_covered

    if min_coverage is not None:
        thin = [report for report in reports if share_covered(report) < min_coverage]
        for report in thin:
            common.hint(f"below --min-coverage {min_coverage}: {coverage_line(report)}")
        if thin:
            return 1
    return int(any(found.severity in _LEVELS[fail_on] for report in reports for found in report.findings))

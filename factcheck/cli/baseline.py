"""`factcheck baseline`: accept what is known today, so that only new findings count."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.check import Drafts, Lang, Published
from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.library.baseline import Accepted

app = typer.Typer(
    help="Accept known findings, and drop those that are gone.", no_args_is_help=True, rich_markup_mode=None
)
File = Annotated[Path | None, typer.Option("--baseline", metavar="FILE", help="The file [factcheck-baseline.json].")]


@command("text")
def create(
    common: Common,
    *,
    drafts: Drafts,
    published: Published = None,
    lang: Lang = "auto",
    baseline: File = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why they are accepted.")] = "",
) -> int:
    """Write every finding of the drafts to the baseline, in place of what it holds."""
    from factcheck.cli.desk import Desk
    from factcheck.library.baseline import save_baseline

    desk = Desk(common, published=published, lang=lang)
    path, found = desk.baseline(baseline), _found(desk, drafts, reason)
    save_baseline(path, found)
    common.hint(f"{path}: {len(set(found))} findings accepted")
    return 0


@command("text")
def prune(
    common: Common,
    *,
    drafts: Drafts,
    published: Published = None,
    lang: Lang = "auto",
    baseline: File = None,
) -> int:
    """Drop from the baseline what the drafts no longer have; what stays keeps its reason."""
    from factcheck.cli.desk import Desk
    from factcheck.library.baseline import load_baseline, save_baseline

    desk = Desk(common, published=published, lang=lang)
    path = desk.baseline(baseline)
    known, now = load_baseline(path), {one.key for one in _found(desk, drafts, "")}
    kept = [one for one in known if one.key in now]
    save_baseline(path, kept)
    common.hint(f"{path}: {len(known) - len(kept)} dropped, {len(kept)} kept")
    return 0


def _found(desk: Desk, drafts: list[str], reason: str) -> list[Accepted]:
    from factcheck.library.baseline import Accepted

    return [
        Accepted(report.document.path, found.code, found.key, found.text, reason)
        for report in desk.reports(drafts)
        for found in report.findings
    ]


app.command("create")(create)
app.command("prune")(prune)

"""`factcheck numbers`: every value of a draft, and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.check import Drafts, Lang, Published
from factcheck.cli.options import Common, command


@command("text", "json")
def numbers(
    common: Common,
    drafts: Drafts,
    published: Published = None,
    lang: Lang = "auto",
    unbound: Annotated[bool, typer.Option("--unbound", help="Only values that nothing backs.")] = False,
) -> int:
    """Show each value of the drafts: supported, refuted, conflicting, computed or unsourced."""
    from factcheck.cli.desk import Desk
    from factcheck.reports.numbers import numbers_data
    from factcheck.reports.text.numbers import render

    desk = Desk(common, published=published, lang=lang)
    reports = list(desk.reports(drafts))
    common.write(lambda: numbers_data(reports, unbound=unbound), lambda: render(reports, common.page, unbound=unbound))
    return 0

"""`factcheck conflicts`: where do our sources disagree?"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Annotated

import typer

from factcheck.cli.options import Common, command


@command("text", "json")
def conflicts(
    common: Common,
    possible: Annotated[bool, typer.Option("--include-possible", help="Also what may be a conflict.")] = False,
    agreements: Annotated[
        bool, typer.Option("--agreements", help="Also what agrees, and on how many origins.")
    ] = False,
) -> int:
    """Say where the sources disagree, with each other or with themselves."""
    from factcheck.answer.conflicts import conflicts as answer
    from factcheck.reports.json import comparison_data, dump_pretty

    found = answer(common.library(claims=False))
    kept = tuple(one for one in found.conflicts if possible or one.strength == "conflict")
    shown = replace(found, conflicts=kept, agreements=found.agreements if agreements else ())
    sys.stdout.write(dump_pretty(comparison_data(shown)) + "\n")
    return 1 if kept else 0

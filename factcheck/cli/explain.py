"""`factcheck explain`: the manual page of a check."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli.options import Common, command


@command("text", "json")
def explain(
    common: Common,
    code: Annotated[str | None, typer.Argument(help="As N105; none: the list of all checks.")] = None,
) -> int:
    """Say what a check does, why, and where it ends."""
    from factcheck.checks import CHECKS
    from factcheck.checks.catalogue import all_checks, check_of
    from factcheck.model import FactcheckError
    from factcheck.reports.json import dump_pretty
    from factcheck.reports.text.manual import render

    if code is not None and code.upper() not in CHECKS:
        near = [known for known in CHECKS if known[0] == code[:1].upper()]
        raise FactcheckError(f"{code}: there is no such check" + (f" (there are {', '.join(near)})" if near else ""))
    wanted = all_checks() if code is None else (check_of(code.upper()),)
    if common.form == "json":
        data = [{"code": c.code, "name": c.name, "severity": c.severity, "page": c.page} for c in wanted]
        sys.stdout.write(dump_pretty({"checks": data}) + "\n")
    elif code is None:
        sys.stdout.write("".join(f"{c.code} {c.severity:<7} {c.title}\n" for c in wanted))
    else:
        check = wanted[0]
        sys.stdout.write(render(f"{check.code} {check.name} ({check.severity})\n\n{check.page}", common.page))
    return 0

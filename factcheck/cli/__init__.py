"""The `factcheck` command: typer commands, exit codes, nothing else."""

from __future__ import annotations

import sys

from factcheck.model import FactcheckError


def main() -> None:
    """Run the command line and leave with its exit code: 0 clean, 1 findings, 2 could not run, 3 nothing found."""
    from factcheck.cli.app import app

    try:
        code = app(standalone_mode=False)
    except FactcheckError as error:
        for line in (str(error), *map(str, error.problems)):
            print(line, file=sys.stderr)
        code = error.exit_code
    sys.exit(code if isinstance(code, int) else 0)

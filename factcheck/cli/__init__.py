"""The `factcheck` command: typer commands, exit codes, nothing else."""

from __future__ import annotations

import gc
import os
import sys

CRASH = 2
INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.stdout is None:  # started with a closed standard output
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (open until the end)
    gc.set_threshold(200_000)  # a call is short and makes few cycles: looking for them took a third of a load
    code = run(sys.argv[1:])
    gc.freeze()  # the interpreter would go through all there is once more before it ends: a fifth of a short call
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """The exit code: 0 clean, 1 findings, 2 could not run, 3 nothing found, 130 interrupted."""
    try:
        try:
            return _answer(arguments)
        finally:
            if not sys.stdout.closed:  # the language server closes it as the editor ends
                sys.stdout.flush()
    except BrokenPipeError:
        from factcheck.cli.streams import PIPE_CLOSED

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at exit
        return PIPE_CLOSED


def _answer(arguments: list[str]) -> int:
    try:
        code = _typer(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  (a crash must not look like findings: exit code 2, one line)
        return _explain(error, verbose=not {"-v", "--verbose"}.isdisjoint(arguments))
    return code if isinstance(code, int) else 0


def _typer(arguments: list[str]) -> object:
    from factcheck.cli.app import app, narrowed

    asked = narrowed(arguments[0]) if arguments else app
    return asked(arguments, prog_name="factcheck", standalone_mode=False)


def _explain(error: Exception, verbose: bool) -> int:
    from factcheck.model import FactcheckError

    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
    if isinstance(error, FactcheckError):
        for line in (str(error), *map(str, error.problems)):
            print(line, file=sys.stderr)
        return error.exit_code
    if hasattr(error, "show"):  # a usage error of click, which typer < 0.26 imports and later ones carry inside
        error.show()
        return CRASH
    if verbose:
        import traceback

        traceback.print_exception(error)
    more = "" if verbose else "; -v shows where"
    print(f"factcheck failed: {type(error).__name__}: {error} (a fault of the tool{more})", file=sys.stderr)
    return CRASH

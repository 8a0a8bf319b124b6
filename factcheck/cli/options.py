"""What every command takes (project, format, output, ...) and how it ends, in one place.

    @command("text", "json")
    def verify(common: Common, claim: ...) -> int: ...

The decorator replaces `common` by the common options, checks them, sends what the command prints to `--output`,
and turns the number that the command returns into the exit code.
"""

from __future__ import annotations

import inspect
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from factcheck.cli.streams import PIPE_CLOSED, Buffer, prepare, save

if TYPE_CHECKING:
    from factcheck.library.project import Project
    from factcheck.model import Dates, Library, Problem
    from factcheck.reports.text.console import Page

Lang = Annotated[str, typer.Option(metavar="CODE", help="auto, zh, ja or en.")]
Color = Literal["auto", "always", "never"]


@dataclass
class Common:
    """The common options of one call, and what depends on them."""

    project_folder: Path | None = None
    sources: tuple[Path, ...] = ()
    claims: tuple[Path, ...] = ()
    form: str = "text"
    today: date | None = None
    color: Color = "auto"
    quiet: bool = False
    verbose: bool = False
    failed: bool = field(default=False, init=False)

    @cached_property
    def project(self) -> Project:
        """The project that the options name, or the nearest one."""
        from factcheck.library.project import find_project

        return find_project(self.project_folder, self.sources, self.claims)

    def library(self, claims: bool = True) -> Library:
        """The project's library; what is wrong with it goes to stderr and makes the exit code 2.

        From here on its terms are known to every matching.
        """
        from factcheck.library import load_project
        from factcheck.matching.terms import add_terms

        library = load_project(self.project, claims=claims)
        self.report(library.problems)
        add_terms(library.terms)
        return library

    def report(self, problems: tuple[Problem, ...] | list[Problem]) -> None:
        """Print `problems` to stderr (mere information only with -v); errors make the exit code 2."""
        for problem in problems:
            if problem.severity != "info" or self.verbose:
                print(problem, file=sys.stderr)
            self.failed = self.failed or problem.severity == "error"

    def hint(self, message: str) -> None:
        """Say something to the person at the terminal; never part of the output."""
        if not self.quiet:
            print(message, file=sys.stderr)

    def write(self, data: Callable[[], Any], text: Callable[[], str]) -> None:
        """Print the result in the form that was asked for, "json" or text; only that one is made."""
        from factcheck.reports.json import dump_pretty

        sys.stdout.write(dump_pretty(data()) + "\n" if self.form == "json" else text())

    @property
    def page(self) -> Page:
        """How wide, colourful and plain a text report may be on this standard output."""
        from factcheck.reports.text.console import Page

        terminal = sys.stdout.isatty()
        width = max(40, shutil.get_terminal_size().columns) if terminal else 80
        return Page(width, self._colorful(terminal), sys.stdout.encoding or "utf-8")

    def _colorful(self, terminal: bool) -> bool:
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


_Paths = list[Path] | None
_Folder = Annotated[Path | None, typer.Option("-C", "--project", metavar="DIR", help="The project [nearest above].")]
_File = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the result here.")]
_Sources = Annotated[_Paths, typer.Option("--sources", metavar="PATH", help="Sources in place of the project's.")]
_Claims = Annotated[_Paths, typer.Option("--claims", metavar="PATH", help="Claims in place of the project's.")]
_Zero = Annotated[bool, typer.Option("--exit-zero", help="Exit code 0 in place of 1 and 3.")]
COMMON: dict[str, tuple[Any, Any]] = {
    "project_folder": (_Folder, None),
    "source_paths": (_Sources, None),
    "claim_paths": (_Claims, None),
    "output": (_File, None),
    "today": (Annotated[str | None, typer.Option(metavar="DATE", help="The day that counts as today.")], None),
    "color": (Annotated[Color, typer.Option(help="Whether text has colours.")], "auto"),
    "quiet": (Annotated[bool, typer.Option("-q", "--quiet", help="No hints on standard error.")], False),
    "verbose": (Annotated[bool, typer.Option("-v", "--verbose", help="More on standard error.")], False),
    "exit_zero": (_Zero, False),
}


def command(*formats: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the common options and `--format` with `formats`, the first of which is the default."""

    def wrap(function: Callable[..., int]) -> Callable[..., int]:
        def run(**given: Any) -> int:
            own = {name: value for name, value in given.items() if name in names}
            return _run(function, own, **{name: value for name, value in given.items() if name not in names})

        signature = inspect.signature(function, eval_str=True)
        own = list(signature.parameters.values())[1:]
        names = {parameter.name for parameter in own}
        form = (Annotated[Literal[formats], typer.Option("--format", help="The form of the result.")], formats[0])
        extra = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
            for name, (kind, default) in {"form": form, **COMMON}.items()
        ]
        run.__signature__ = signature.replace(parameters=[*own, *extra])  # type: ignore[attr-defined]  # PEP 362
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *extra)}
        run.__doc__, run.__name__ = function.__doc__, function.__name__
        return run

    return wrap


def _run(
    function: Callable[..., int],
    own: dict[str, Any],
    *,
    source_paths: list[Path] | None,
    claim_paths: list[Path] | None,
    output: Path | None,
    today: str | None,
    exit_zero: bool,
    **rest: Any,
) -> int:
    common = Common(
        sources=tuple(source_paths or ()), claims=tuple(claim_paths or ()), today=day(today, "--today"), **rest
    )
    if output is None:
        prepare(sys.stdout, common.form)
        try:
            code = function(common, **own)
        except BrokenPipeError:  # typer would make it 1, which means findings
            return PIPE_CLOSED
    else:
        with redirect_stdout(Buffer()) as buffer:
            code = function(common, **own)
        save(output, buffer.getvalue())
    if exit_zero and code in (1, 3):
        code = 0
    return 2 if common.failed else code


def stated_day(text: str | None, option: str) -> Dates | None:
    """The date of any precision that an option gives."""
    from factcheck.library.days import parse_day

    dates, mistake = parse_day(text)
    if mistake:
        raise typer.BadParameter(f"{mistake} (YYYY, YYYY-MM or YYYY-MM-DD)", param_hint=option)
    return dates


def known_language(code: str) -> str:
    """`code` where it is "auto" or has a table."""
    from factcheck.languages import languages

    if code not in ("auto", *languages()):
        raise typer.BadParameter(f"{code!r} is none of auto, {', '.join(languages())}", param_hint="--lang")
    return code


def day(text: str | None, option: str) -> date | None:
    """The day that an option gives as YYYY-MM-DD."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date (YYYY-MM-DD)", param_hint=option) from None

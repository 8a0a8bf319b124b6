"""Write docs/commands.md: every command with its arguments and options, as the command line itself knows them.

python scripts/commands.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from factcheck.cli.app import app
from factcheck.cli.options import COMMON

DOC = Path(__file__).parent.parent / "docs" / "commands.md"
HEAD = """# Commands

`factcheck COMMAND --help` says the same in the terminal. This page is written by `python scripts/commands.py`.

Exit codes: `0` clean; `1` findings (a claim refuted or conflicting, a conflict, a draft that must not be printed, a
problem that `lint` tells); `2` could not run (a wrong call, a file that cannot be read, a mistake in the project's
files, a fault of the tool); `3` nothing comparable was found (`verify` and `ask`); `130` stopped with Ctrl-C; `141` the
reader of the output went away. With several claims the worst counts: 2, then 1, then 3.

The result goes to standard output, everything else to standard error. Machine formats are UTF-8 on every system; text
is shown so that no terminal's encoding can fail, 80 columns wide where there is no terminal, and without colour where
`NO_COLOR` is set or `TERM` is `dumb` (`FORCE_COLOR` has it anywhere). `-` is standard input.
"""


def commands(group: Any, path: tuple[str, ...] = ("factcheck",)) -> Iterator[tuple[str, Any]]:
    """The full name and the click command of every command."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def row(parameter: Any) -> str:
    """A line of the table: how it is written, and what it does."""
    names = parameter.opts if parameter.param_type_name == "option" else [parameter.metavar or parameter.name]
    metavar = f" {parameter.metavar}" if parameter.param_type_name == "option" and parameter.metavar else ""
    choices = getattr(parameter.type, "choices", None)
    one_of = f" One of `{'`, `'.join(str(getattr(one, 'value', one)) for one in choices)}`." if choices else ""
    return f"| `{', '.join(names)}{metavar}` | {parameter.help or ''}{one_of} |"


def sections() -> Iterator[str]:
    """The page, section by section."""
    yield HEAD
    every = list(commands(typer.main.get_command(app)))
    common = {name: parameter for _, command in every for name, parameter in _named(command) if name in COMMON}
    rows = "\n".join(row(common[name]) for name in COMMON)
    yield f"## Common options\n\n| option | meaning |\n| --- | --- |\n{rows}\n"
    for name, command in every:
        own = "\n".join(row(parameter) for key, parameter in _named(command) if key not in COMMON)
        table = f"\n| argument or option | meaning |\n| --- | --- |\n{own}\n" if own else ""
        taken = "\nTakes the common options.\n" if any(key in COMMON for key, _ in _named(command)) else ""
        yield f"## {name}\n\n{' '.join((command.help or '').split())}\n{table}{taken}"


def _named(command: Any) -> list[tuple[str, Any]]:
    return [(parameter.name, parameter) for parameter in command.params if parameter.name != "help"]


def page() -> str:
    """The whole page."""
    return "\n".join(sections())


if __name__ == "__main__":
    DOC.write_text(page(), "utf-8")

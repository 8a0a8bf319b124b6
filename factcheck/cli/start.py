"""`factcheck init` and `factcheck schema`: a new project, and the formats of its files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Literal["source", "claims", "terms", "config"]


def init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="Made where it is missing.")] = Path()) -> int:
    """Make a project with an example in DIR (the current folder); files that are there stay as they are."""
    from factcheck.library.starter import make

    for name, written in make(folder):
        print(f"{'made' if written else 'kept'} {(folder / name).as_posix()}")
    print(f"next: factcheck verify -C {folder.as_posix()}", file=sys.stderr)
    return 0


def schema(name: Annotated[Format, typer.Argument(metavar="FORMAT", help="source, claims, terms or config.")]) -> int:
    """Print the JSON Schema of a file format, for editors and for other tools."""
    from factcheck.library.shape import schema_text

    sys.stdout.write(schema_text(name))
    return 0

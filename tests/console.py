"""Markdown whose console blocks are run: `$ command` lines and, below each, the exact output."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """A command of a page, the output that the page shows, and where that output stands in the page."""

    command: str
    expected: str
    start: int
    end: int


def steps(page: str) -> Iterator[Step]:
    """The `factcheck` commands of a page in order; commands of other programs are left alone."""
    for block in _BLOCK.finditer(page):
        lines = list(re.finditer(r"^\$ (.*)\n", block[1], re.MULTILINE))
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            end = following.start() if following else len(block[1])
            if line[1].startswith("factcheck "):
                place = block.start(1)
                yield Step(line[1], block[1][line.end() : end], place + line.end(), place + end)


def run(command: str, folder: Path) -> str:
    """What `command` prints to the terminal in `folder`, without colour at 80 columns; last its exit code if not 0."""
    words = shlex.split(command)
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *words[1:]],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + (f"(exit code {done.returncode})\n" if done.returncode else "")


def rewritten(page: str, folder: Path) -> str:
    """The page with the output of each command as it is now."""
    for step in reversed(list(steps(page))):
        page = page[: step.start] + run(step.command, folder) + page[step.end :]
    return page

"""A progress bar on stderr: only at a terminal, only where there is something to wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_FEW = 3


def tracked(items: Sequence[Item], *, quiet: bool) -> Iterable[Item]:
    """The items, with a bar that moves as they are taken; the bar is gone at the end."""
    if quiet or len(items) <= _FEW or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, "Checking", console=Console(stderr=True), transient=True)

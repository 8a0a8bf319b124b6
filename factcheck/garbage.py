"""Many lasting objects and no cycles among them: looking through them for garbage would take half of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_kept: list[bool] = []  # whether objects are frozen that are to stay so


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave garbage in cycles alone for as long as the block runs; what nothing refers to is freed as ever.

    What is left of the block is old from then on: it is looked through when all objects are, and not at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not _kept:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def lasting() -> None:
    """Take all objects that there are now for lasting ones: they are not looked through for garbage again."""
    gc.collect()
    gc.freeze()
    _kept.append(True)

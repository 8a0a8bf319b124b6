"""Patterns that are compiled when they are first used: a call needs half of those that its rooms have."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern, kept as an attribute: it is asked for here but once."""
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, to be had by its methods alone: the functions of `re` do not take it."""
    return cast("re.Pattern[str]", _Lazy(source, flags))

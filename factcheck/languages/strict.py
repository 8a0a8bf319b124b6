"""YAML as this project reads it: every scalar is a string, a key stands once, every value knows its place.

Built from the parser's events with a stack of our own: aliases (with which a few lines grow to gigabytes), tags and
deep nesting (which overruns the C stack of the usual composer) are mistakes, never work.
"""

from __future__ import annotations

from typing import Any

import yaml

from factcheck.record import record

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 50


@record
class Mistake:
    """What is wrong in a YAML text, at a 1-based line and column."""

    line: int
    column: int
    message: str


class Mapping(dict[str, Any]):
    """A mapping that knows the 1-based line and column of each of its keys."""

    __slots__ = ("places",)
    places: dict[str, tuple[int, int]]


class Items(list[Any]):
    """A list that knows the 1-based line and column of each of its items."""

    __slots__ = ("places",)
    places: list[tuple[int, int]]


class _Stop(Exception):  # noqa: N818  (not an error: the end of the walk)
    """Nothing after this place can be read."""


def parse(text: str) -> tuple[Any, list[Mistake]]:
    """The data of a YAML text (`Mapping`, `Items`, `str`, and None for an empty scalar), and its mistakes."""
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except _Stop:
        return None, builder.mistakes
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Mistake(line, column, f"is not YAML: {error.problem or error.context}")]
    except (yaml.YAMLError, UnicodeError):
        line, column = _first_odd_character(text)
        return None, [Mistake(line, column, "is not YAML: holds a character that no text has")]
    return builder.root, builder.mistakes


def _first_odd_character(text: str) -> tuple[int, int]:
    """Where the first character stands that YAML does not allow."""
    for at, char in enumerate(text):
        if (char < " " and char not in "\t\n\r") or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff":
            return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return 1, 1


class _Builder:
    """Takes events and keeps the open collections on a stack; `root` is the value of the first document."""

    def __init__(self) -> None:
        self.root: Any = None
        self.mistakes: list[Mistake] = []
        self._open: list[Mapping | Items] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Add what `event` says."""
        if isinstance(event, yaml.ScalarEvent):
            empty = event.implicit[0] and event.value in ("", "~", "null")
            self._add(None if empty and not self._awaits_key() else str(event.value), event)
        elif isinstance(event, yaml.MappingStartEvent):
            mapping = Mapping()
            mapping.places = {}
            self._enter(mapping, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = Items()
            items.places = []
            self._enter(items, event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._stop(event, f"the alias *{event.anchor} is not read: write the value out")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(event, "a second document starts: keep one in a file")

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._keys[-1] is None

    def _enter(self, collection: Mapping | Items, event: Any) -> None:
        if self._awaits_key():
            self._stop(event, "a key must be a word")
        if len(self._open) == DEEPEST:
            self._stop(event, f"is nested more than {DEEPEST} deep")
        self._add(collection, event)
        self._open.append(collection)
        self._keys.append(None)

    def _add(self, value: Any, event: Any) -> None:
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        if not self._open:
            self.root = value
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.append(value)
            parent.places.append(place)
            return
        key = self._keys[-1]
        if key is None:
            if value in parent:
                self.mistakes.append(Mistake(*place, f"the key {value!r} stands twice"))
            self._keys[-1] = value
            parent.places[value] = place
        else:
            parent[key] = value
            self._keys[-1] = None

    def _stop(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self.mistakes.append(Mistake(mark.line + 1, mark.column + 1, message))
        raise _Stop

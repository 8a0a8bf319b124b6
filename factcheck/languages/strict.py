"""YAML as this project reads it: every scalar is a string, a key stands once, every node knows its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a YAML text, at a 1-based line and column."""

    line: int
    column: int
    message: str


class Lined(dict[str, Any]):
    """A mapping that knows the 1-based line of each of its keys."""

    __slots__ = ("lines",)
    lines: dict[str, int]


def parse(text: str) -> tuple[Any, list[Mistake]]:
    """The data of a YAML text (mappings as `Lined`, scalars as `str`, an empty scalar as None), and its mistakes."""
    mistakes: list[Mistake] = []
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Mistake(line, column, error.problem or str(error))]
    except yaml.YAMLError as error:
        return None, [Mistake(1, 1, str(error).splitlines()[0])]
    return (_value(node, mistakes) if node else None), mistakes


def _value(node: yaml.Node, mistakes: list[Mistake]) -> Any:
    if isinstance(node, yaml.ScalarNode):
        plain_null = node.style is None and node.value in ("", "~", "null")
        return None if plain_null else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, mistakes) for item in node.value]
    mapping = Lined()
    mapping.lines = {}
    for key, value in node.value:
        name, mark = str(key.value), key.start_mark
        if name in mapping:
            mistakes.append(Mistake(mark.line + 1, mark.column + 1, f"the key {name!r} stands twice"))
        mapping[name] = _value(value, mistakes)
        mapping.lines[name] = mark.line + 1
    return mapping

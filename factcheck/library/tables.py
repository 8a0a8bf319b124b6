"""A YAML text against its schema: data, and every mistake with the line and column where it stands."""

from __future__ import annotations

from typing import Any

from factcheck.library.shape import Path, schema, wrongs
from factcheck.model import Problem


def read_table(text: str, name: str, shown: str, first_line: int = 1) -> tuple[Any, list[Problem]]:
    """The data of `text` (which starts on `first_line` of the file `shown`) and what breaks the schema `name`."""
    from factcheck.languages.strict import parse  # yaml costs more than a whole call with a warm store

    data, mistakes = parse(text)
    problems = [Problem(shown, at.line + first_line - 1, at.message, at.column) for at in mistakes]
    if mistakes and data is None:
        return None, problems
    for path, message, hint in wrongs(data, schema(name)):
        line, column = place(data, path)
        field = ".".join(str(part) for part in path if isinstance(part, str))
        problems.append(
            Problem(shown, line + first_line - 1, f"{field}: {message}" if field else message, column, hint)
        )
    return data, problems


def place(data: Any, path: Path) -> tuple[int, int]:
    """The 1-based line and column of what stands at `path` in parsed YAML, or of the last step that is there."""
    found: tuple[int, int] = (1, 1)
    for step in path:
        places: Any = getattr(data, "places", ())
        known = step in places if isinstance(step, str) else isinstance(data, list) and step < len(places)
        if not known:
            break
        found = places[step]
        data = data.get(step) if isinstance(step, str) else data[step]
    return found

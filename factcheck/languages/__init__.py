"""The language tables: one YAML file a language, and the tables that all languages share.

A table is parsed once and then read from the cache. Its head comment is its grammar.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from factcheck.cache import cached, digest

_HERE = Path(__file__).parent
SHARED = ("units", "conversions", "terms", "names", "opposites")


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that have a table, sorted."""
    return tuple(sorted(path.stem for path in _HERE.glob("*.yaml") if path.stem not in SHARED))


@cache
def table(name: str) -> Any:
    """The data of `NAME.yaml`: mappings, lists and strings (every scalar is a string)."""
    content = (_HERE / f"{name}.yaml").read_bytes()

    def build() -> Any:
        from factcheck.languages.strict import parse  # noqa: PLC0415  (yaml only where the cache has nothing)

        data, mistakes = parse(content.decode("utf-8"))
        if mistakes:
            first = mistakes[0]
            raise ValueError(f"{name}.yaml:{first.line}:{first.column}: {first.message}")
        return data

    return cached(f"table-{name}", digest(content), build)

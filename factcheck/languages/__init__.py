"""The language tables: one YAML file a language, and the tables that all languages share.

A table is parsed once and then read from the cache. Its head comment is its grammar.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from factcheck.cache import cached, digest
from factcheck.languages.fold import TABLE

_HERE = Path(__file__).parent
_AS_WRITTEN = ("rules", "digits", "small", "large")
SHARED = ("units", "conversions", "terms", "nouns", "names", "surnames", "given_names", "opposites")


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that have a table, sorted."""
    return tuple(sorted(path.stem for path in _HERE.glob("*.yaml") if path.stem not in SHARED))


@cache
def table(name: str) -> Any:
    """The data of `NAME.yaml`: mappings, lists and strings (every scalar is a string)."""
    content = _content(name)

    def build() -> Any:
        from factcheck.languages.strict import parse  # noqa: PLC0415  (yaml only where the cache has nothing)

        data, mistakes = parse(content.decode("utf-8"))
        if mistakes:
            first = mistakes[0]
            raise ValueError(f"{name}.yaml:{first.line}:{first.column}: {first.message}")
        return data

    return cached(f"table-{name}", digest(content), build)


@cache
def section(name: str, key: str) -> Any:
    """A section of `NAME.yaml`; one that says `forms` has its words in the other written forms of Han as well."""
    found = table(name).get(key)
    if not found or found.get("forms") != "true":
        return found

    def build() -> Any:
        from factcheck.languages.forms import with_forms  # noqa: PLC0415  (only where the cache has nothing)

        return {key: data if key in _AS_WRITTEN else with_forms(data) for key, data in found.items()}

    return cached(f"forms-{name}-{key}", digest(_content(name) + TABLE.read_bytes()), build)


def _content(name: str) -> bytes:
    return (_HERE / f"{name}.yaml").read_bytes()

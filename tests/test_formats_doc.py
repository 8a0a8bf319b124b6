"""docs/formats.md says what the schemas say, and its examples are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.library.claims import read_claims, read_terms
from factcheck.library.project import find_project
from factcheck.library.shape import schema
from factcheck.library.sources import document

DOC = (Path(__file__).parent.parent / "docs" / "formats.md").read_text("utf-8")


def rows(rule: dict[str, Any], prefix: str = "") -> Iterator[str]:
    """A Markdown table row for each key of a schema, keys within keys after a dot."""
    for name, own in rule.get("properties", {}).items():
        needed = " (needed)" if name in rule.get("required", ()) else ""
        choice = f" One of `{'`, `'.join(own['enum'])}`." if "enum" in own else ""
        yield f"| `{prefix}{name}`{needed} | {own.get('description', '')}{choice} |"
        yield from rows(own.get("items", own) if own.get("type") == "array" else own, f"{prefix}{name}.")


def block(kind: str, number: int = 0) -> str:
    found: list[str] = re.findall(rf"```{kind}\n(.*?)```", DOC, re.DOTALL)
    return found[number]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("source", schema("source")),
        ("claims", schema("claims")["properties"]["claims"]["items"]),
        ("terms", schema("terms")["properties"]["terms"]["items"]),
        ("config", schema("config")),
    ],
)
def test_every_key_is_described_as_in_the_schema(name: str, rule: dict[str, Any]) -> None:
    missing = [row for row in rows(rule) if row not in DOC]
    assert not missing, f"docs/formats.md, {name}: put in\n" + "\n".join(missing)


def test_the_source_example_is_right() -> None:
    found, problems = document(block("markdown"), "x", "x.md")
    assert problems == []
    assert found is not None
    assert found.exclude


def test_the_registry_example_is_right() -> None:
    claims, problems = read_claims(block("yaml", 0).encode(), "claims.yaml")
    assert (len(claims), problems) == (2, [])


def test_the_terms_example_is_right() -> None:
    terms, problems = read_terms(block("yaml", 1).encode(), "terms.yaml")
    assert (len(terms), problems) == (2, [])


def test_the_configuration_example_is_right(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(block("toml"), "utf-8")
    assert find_project(tmp_path).config["check"]["fail-on"] == "warning"

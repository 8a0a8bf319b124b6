"""Where the project is, and what its configuration says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.model import FactcheckError, Problem

CONFIG = "factcheck.toml"


class NoProjectError(FactcheckError):
    """Neither the folder nor one above it is a project."""


@dataclass(frozen=True, slots=True)
class Project:
    """The root folder, the folders or files of sources and claims, and the configuration as data."""

    root: Path
    sources: tuple[Path, ...]
    claims: tuple[Path, ...]
    config: Mapping[str, Any] = field(default_factory=dict)

    def shown(self, path: Path) -> str:
        """`path` as an editor reads it: from the project's root, with forward slashes."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def find_project(
    folder: Path | None = None, sources: tuple[Path, ...] = (), claims: tuple[Path, ...] = (), start: Path | None = None
) -> Project:
    """The project in `folder`, else the nearest one at or above `start` (the current folder).

    `sources` and `claims` replace what its configuration names; with `sources` no project and no claims are needed.
    """
    start = (start or Path.cwd()).absolute()
    if folder and not folder.is_dir():
        raise FactcheckError(f"{folder}: is not a folder")
    root = folder.absolute() if folder else next((at for at in (start, *start.parents) if _is_project(at)), None)
    if root is None and not sources:
        raise NoProjectError(
            f"no project here: {start} and the folders above it have no {CONFIG}, no [tool.factcheck] in a "
            "pyproject.toml, and not both claims/ and sources/ (factcheck init makes one; -C names one; "
            "--sources PATH needs none)"
        )
    config = _config(root) if root else {}
    home = root or start
    return Project(
        home,
        tuple(path.absolute() for path in sources) or _inside(home, config.get("sources", ["sources"])),
        tuple(path.absolute() for path in claims) or _inside(home, config.get("claims", ["claims"] if root else [])),
        config,
    )


def _is_project(folder: Path) -> bool:
    if (folder / CONFIG).is_file() or ((folder / "claims").is_dir() and (folder / "sources").is_dir()):
        return True
    try:
        return b"[tool.factcheck" in (folder / "pyproject.toml").read_bytes()
    except OSError:
        return False


def _inside(root: Path, names: list[str]) -> tuple[Path, ...]:
    paths = tuple(root / name for name in names)
    for path in paths:
        if not path.resolve().is_relative_to(root.resolve()):
            raise FactcheckError(f"{CONFIG}: {path} leaves the project (pass it with --sources or --claims)")
    return paths


def _config(root: Path) -> Mapping[str, Any]:
    own, shared = root / CONFIG, root / "pyproject.toml"
    if own.is_file():
        text, data = _toml(own)
        return _checked(data, own, text)
    if shared.is_file() and b"[tool.factcheck" in shared.read_bytes():
        text, data = _toml(shared)
        return _checked(data.get("tool", {}).get("factcheck", {}), shared, text, ("tool", "factcheck"))
    return {}


def _toml(path: Path) -> tuple[str, dict[str, Any]]:
    import tomllib

    try:
        text = path.read_bytes().decode("utf-8-sig")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(part) for part in place.groups()) if place else (len(text.splitlines()), 0)
        message = f"is not TOML: {str(error).split(' (at ')[0]}"
        raise FactcheckError(
            "the configuration cannot be read", (Problem(str(path), line, message, column),)
        ) from error


def _checked(data: Mapping[str, Any], path: Path, text: str, table: tuple[str, ...] = ()) -> Mapping[str, Any]:
    from factcheck.library.shape import schema, wrongs

    found = tuple(
        Problem(str(path), _line(text, (*table, *at)), f"{'.'.join(map(str, at))}: {message}", hint=hint)
        for at, message, hint in wrongs(dict(data), schema("config"))
    )
    if found:
        raise FactcheckError("the configuration has mistakes", found)
    return data


def _line(text: str, at: tuple[str | int, ...]) -> int:
    """The line of a TOML text that sets the key at `at`, or the nearest key around it that is found; 0 for none."""
    start = line = 0
    for key in (re.escape(part) for part in at if isinstance(part, str)):
        found = re.compile(rf"^[ \t]*(?:\[[^\]\n]*?)?[\"']?{key}[\"']?[ \t]*[\].=]", re.MULTILINE).search(text, start)
        if found:
            start = found.start()
            line = text.count("\n", 0, found.start()) + 1
    return line

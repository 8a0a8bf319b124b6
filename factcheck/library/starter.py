"""A new project: a configuration, one example article, two example claims, one term."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from factcheck.model import FactcheckError

FILES = ("factcheck.toml", "sources/example.md", "claims/claims.yaml", "claims/terms.yaml")


def make(folder: Path) -> Iterator[tuple[str, bool]]:
    """Write the files that are not there yet into `folder`; their names, and whether each was written."""
    home = resources.files("factcheck.library").joinpath("skeleton")
    for name in FILES:
        path = folder / name
        content = home.joinpath(*name.split("/")).read_bytes()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            if not path.is_file():
                raise FactcheckError(f"{path}: is in the way") from None
            yield name, False
        except OSError as error:
            raise FactcheckError(f"{path}: cannot be written: {error.strerror}") from error
        else:
            yield name, True

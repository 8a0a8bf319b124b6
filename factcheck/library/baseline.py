"""Findings that are known and accepted, in a file under version control: keyed by content, so that lines may move."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from factcheck.cache import write
from factcheck.model import FactcheckError
from factcheck.record import record

NAME = "factcheck-baseline.json"


@record(order=True)
class Accepted:
    """One accepted finding: where it was, what it said, why it is accepted. `key` decides."""

    path: str
    code: str
    key: str
    text: str = ""
    reason: str = ""


def load_baseline(path: Path) -> tuple[Accepted, ...]:
    """The accepted findings of a baseline file; raises FactcheckError where it is missing or not one."""
    try:
        data = json.loads(path.read_bytes())
        return tuple(sorted(Accepted(**entry) for entry in data["findings"]))
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise FactcheckError(f"{path}: is not a baseline file ({error})") from error


def save_baseline(path: Path, accepted: Iterable[Accepted]) -> None:
    """Write the file, sorted, one finding a line for version control."""
    lines = ",\n".join(f"  {json.dumps(asdict(one), ensure_ascii=False)}" for one in sorted(set(accepted)))
    write(path, f'{{"schema": 1, "findings": [\n{lines}\n]}}\n'.encode())

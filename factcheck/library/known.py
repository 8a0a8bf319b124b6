"""Conflicts that are known and accepted, in a file under version control: by their id, with who accepted them and why.

The id is made of what is said, so that an entry outlives moved lines and ends with the text that it was made for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from factcheck.cache import write
from factcheck.model import FactcheckError
from factcheck.record import record

NAME = "factcheck-conflicts.json"


@record(order=True)
class Known:
    """One accepted conflict. From the day after `until` (YYYY-MM-DD, or "") it is reported again."""

    id: str
    message: str = ""
    reason: str = ""
    owner: str = ""
    until: str = ""

    def expired(self, today: date | None) -> bool:
        """Whether its last day has passed; never where today is not given."""
        return bool(self.until) and today is not None and today > date.fromisoformat(self.until)


def load_known(path: Path) -> tuple[Known, ...]:
    """The accepted conflicts of a file; raises FactcheckError where it is missing or not one."""
    try:
        found = tuple(sorted(Known(**entry) for entry in json.loads(path.read_bytes())["conflicts"]))
        for one in found:
            date.fromisoformat(one.until or "2000-01-01")
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise FactcheckError(f"{path}: is not a file of accepted conflicts ({error})") from error
    return found


def save_known(path: Path, known: Iterable[Known]) -> None:
    """Write the file, sorted, one conflict a line for version control."""
    lines = ",\n".join(f"  {json.dumps(asdict(one), ensure_ascii=False)}" for one in sorted(set(known)))
    write(path, f'{{"schema": 1, "conflicts": [\n{lines}\n]}}\n'.encode())

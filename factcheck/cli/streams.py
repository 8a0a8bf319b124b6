"""Where a result goes: standard output in an encoding that cannot fail, or a file."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

PIPE_CLOSED = 141  # 128 + SIGPIPE, as a shell reports it
_MACHINE = {"json", "jsonl", "sarif", "junit", "markdown", "html", "svg"}


class Buffer(io.StringIO):
    """Standard output while it is kept for a file: UTF-8, no terminal."""

    encoding = "utf-8"


def prepare(stream: Any, form: str) -> None:
    """Print machine formats as UTF-8 everywhere, and text so that no terminal's encoding can fail."""
    if not hasattr(stream, "reconfigure"):
        return
    if form in _MACHINE:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    else:
        stream.reconfigure(errors="replace")


def save(output: Path, text: str) -> None:
    """Write the result to a file, as UTF-8."""
    from factcheck.model import FactcheckError

    try:
        output.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise FactcheckError(f"{output}: cannot be written: {error.strerror}") from error

"""Which lines of a draft changed since a revision of the version control."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from factcheck.model import FactcheckError
from factcheck.pattern import lazy

_HUNK = lazy(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def changed_lines(path: Path, revision: str) -> tuple[range, ...]:
    """The ranges of lines of the file as it is now that differ from `revision`; all lines of a new file."""
    if revision.startswith("-"):
        raise FactcheckError(f"--diff {revision}: is not a revision")
    folder = path.parent if str(path.parent) else Path()
    _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if not _git(folder, "ls-files", "--error-unmatch", "--", path.name, check=False):
        return (range(1, 1 << 30),)
    found = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--", path.name)
    return tuple(
        range(int(start), int(start) + int(count if count else 1)) for start, count in _HUNK.findall(found or "")
    )


def _git(folder: Path, *words: str, check: bool = True) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError as error:
        raise FactcheckError(f"--diff needs git: {error.strerror}") from error
    if done.returncode and check:
        told = done.stderr.decode("utf-8", "replace").strip() or "there is no such revision"
        raise FactcheckError(f"--diff {words[-1].partition('^')[0]}: {told}")
    return done.stdout.decode("utf-8", "replace")

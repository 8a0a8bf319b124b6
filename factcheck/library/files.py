"""Files of strangers: found in order, inside their folder, and text; otherwise a problem that says how to mend it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck.model import Problem
from factcheck.pattern import lazy

LARGEST = 64 * 2**20
_JAPANESE, _CHINESE = ("cp932", "euc-jp"), ("gb18030", "big5")
_KANA, _NARROW = lazy(r"[ぁ-んァ-ヶー]"), lazy(r"[\uff61-\uff9f]")


def files_in(folder: Path, suffixes: tuple[str, ...], inside: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files of `folder` and its subfolders with one of `suffixes`, in order; hidden ones are left out.

    A file that is a link to outside of `inside`, and a folder that cannot be opened, goes to `problems`.
    """
    home = inside.resolve()

    def unreadable(error: OSError) -> None:
        problems.append(Problem(str(error.filename), 0, f"cannot be opened: {error.strerror}"))

    for at, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(at, name)
            if name.startswith(".") or not name.lower().endswith(suffixes):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(home):
                hint = "put the file itself here"
                problems.append(Problem(str(path), 0, "is a link that leaves the folder", hint=hint))
            else:
                yield path


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """What the file holds, or why it cannot be had."""
    try:
        if path.is_dir():
            return Problem(shown, 0, "is a folder, not a file")
        if path.stat().st_size > LARGEST:
            return Problem(shown, 0, f"is larger than {LARGEST // 2**20} MB", hint="split it")
        return path.read_bytes()
    except FileNotFoundError:
        return Problem(shown, 0, "there is no such file")
    except (OSError, ValueError) as error:
        return Problem(shown, 0, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def decoded(content: bytes, shown: str) -> str | Problem:
    """The text of UTF-8 `content` without its byte order mark, or what else it seems to be."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Problem(shown, 0, "is UTF-16", hint="save the file as UTF-8")
    nul = content.find(0)
    if nul >= 0:
        line = content.count(b"\n", 0, nul) + 1
        return Problem(shown, line, f"is not text (a NUL byte at byte {nul})", hint="remove it or save it as text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(shown, line, f"is not UTF-8 (byte {error.start})", hint=_convert(content))


def _convert(content: bytes) -> str:
    for encoding in (*_JAPANESE, *_CHINESE):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Chinese read as Japanese gives few kana, but for those of half width.
        if encoding in _CHINESE or len(_KANA.findall(text)) > max(len(_NARROW.findall(text)), len(text) // 20):
            return f"save it as UTF-8; if it is {encoding}: iconv -f {encoding} -t utf-8"
    return "save the file as UTF-8"

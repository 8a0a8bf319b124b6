"""JSON Lines in, JSON Lines out: one output line for each input line, in order; a bad line does not stop the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import FactcheckError

if TYPE_CHECKING:
    from factcheck.model import Dates

Answer = Callable[[dict[str, Any]], tuple[dict[str, Any], int]]


def run(path: str, answer: Answer) -> int:
    """Print `answer(record)` for each line of `path`; the worst exit code: 2 for a bad line, else the answers' own.

    A line is bad where `answer` raises; ValueError says what is wrong with it.
    """
    from factcheck.reports.json import dump

    codes = {0}
    for line in lines(path):
        data, code = _answered(line, answer)
        codes.add(code)
        sys.stdout.write(dump(data) + "\n")
    return worst(codes)


def lines(path: str) -> Iterator[bytes]:
    """The lines of a batch file (`-` is stdin) that are not blank."""
    try:
        if path == "-":
            yield from filter(bytes.strip, sys.stdin.buffer)
            return
        with Path(path).open("rb") as file:
            yield from filter(bytes.strip, file)
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read: {error.strerror}") from error


def _answered(line: bytes, answer: Answer) -> tuple[dict[str, Any], int]:
    record: Any = None
    try:
        record = json.loads(line.decode("utf-8-sig"))
        if isinstance(record, dict):
            return answer(record)
        message = "the line is no JSON object"
    except (BrokenPipeError, FactcheckError):
        raise
    except KeyError as error:
        message = f"{error.args[0]} is missing"
    except UnicodeDecodeError:
        message = "the line is not UTF-8"
    except json.JSONDecodeError as error:
        message = f"the line is not JSON: {error}"
    except ValueError as error:
        message = str(error)
    except Exception as error:  # noqa: BLE001  (a fault of the tool on one line must not lose the others)
        message = f"the tool failed: {type(error).__name__}: {error}"
    return {"id": record.get("id") if isinstance(record, dict) else None, "error": message}, 2


def text_of(record: dict[str, Any], key: str, default: str | None = None) -> str:
    """The text under `key`; ValueError where it is no text, or is missing and there is no default."""
    value = record.get(key)
    if value is None and default is not None:
        return default
    if isinstance(value, str):
        return value
    raise ValueError(f"{key} is missing" if value is None else f"{key} must be text")


def lang_of(record: dict[str, Any], text: str, default: str = "auto") -> str:
    """The language of the record, else (where it is "auto") that of `text` by its script."""
    from factcheck.languages import languages
    from factcheck.text import language_of

    code = text_of(record, "lang", default) or "auto"
    if code not in ("auto", *languages()):
        raise ValueError(f"lang: {code!r} is none of auto, {', '.join(languages())}")
    return language_of(text) if code == "auto" else code


def dates_of(record: dict[str, Any], key: str, default: str | None = None) -> tuple[Dates | None, str | None]:
    """The date of any precision under `key`, and its text; ValueError where it is none."""
    from factcheck.library.days import parse_day

    text = text_of(record, key, default or "") or None
    dates, mistake = parse_day(text)
    if mistake:
        raise ValueError(f"{key}: {mistake}")
    return dates, text


def day_of(record: dict[str, Any], key: str) -> date | None:
    """The last day of the date under `key`."""
    dates, _ = dates_of(record, key)
    return dates.end if dates else None


def worst(codes: Iterable[int]) -> int:
    """The code that counts of several: 2, then 1, then 3, then 0."""
    seen = {0, *codes}
    return next(code for code in (2, 1, 3, 0) if code in seen)

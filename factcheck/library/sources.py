"""Source articles and drafts from disk: front matter, body, and what is wrong with them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.languages.strict import parse
from factcheck.model import Dates, Document, Problem
from factcheck.text import language_of

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def load_source(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """The document in `path` (shown as `name`), or None where it cannot be read; and every problem found."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return None, [Problem(name, 0, f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        hint = "save the file as UTF-8"
        return None, [Problem(name, 0, f"is not UTF-8 text (byte {error.start})", hint=hint)]
    return document(text, path.stem, name)


def document(text: str, default_id: str, name: str) -> tuple[Document | None, list[Problem]]:
    """The document that `text` holds: YAML front matter between `---` lines, then the body, untouched."""
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    fields: dict[str, Any] = {}
    problems: list[Problem] = []
    if front:
        data, mistakes = parse(front[1])
        problems = [Problem(name, mistake.line + 1, mistake.message, mistake.column) for mistake in mistakes]
        fields = data or {}
    published, problem = parse_day(fields.get("published"))
    if problem:
        problems.append(Problem(name, 1, problem, hint="write published: YYYY, YYYY-MM or YYYY-MM-DD"))
    found = Document(
        id=fields.get("id") or default_id,
        body=body,
        lang=fields.get("lang") or language_of(body),
        title=fields.get("title") or "",
        publisher=fields.get("publisher") or "",
        published=published,
        published_text=fields.get("published"),
        url=fields.get("url"),
        path=name,
        body_line=text.count("\n", 0, front.end()) + 1 if front else 1,
    )
    return found, problems


def parse_day(text: str | None) -> tuple[Dates | None, str]:
    """A day, month or year as `Dates`, and what is wrong with it ("" where nothing is)."""
    if text is None:
        return None, ""
    match = _PUBLISHED.fullmatch(text)
    if not match:
        return None, f"{text!r} is not a date"
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return Dates(date(year or 0, 1, 1), date(year or 0, 12, 31), "year"), ""
        if day is None:
            last = monthrange(year or 0, month)[1]
            return Dates(date(year or 0, month, 1), date(year or 0, month, last), "month"), ""
        return Dates(date(year or 0, month, day), date(year or 0, month, day)), ""
    except ValueError:
        return None, f"{text!r} is not a date"

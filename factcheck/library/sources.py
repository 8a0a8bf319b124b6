"""A source article: its bibliographic head (front matter or sidecar), its body untouched, what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.library.days import parse_day
from factcheck.library.files import decoded, read_bytes
from factcheck.library.heads import Head
from factcheck.model import Document, Problem
from factcheck.pattern import lazy

__all__ = ["SIDECAR", "document", "load_source", "parse_day", "read_sidecar", "sidecar", "source"]

SIDECAR = ".meta.yaml"
_FRONT = lazy(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = lazy(r"\A---[ \t]*\r?\n[a-z_]+:[ \t]")


def load_source(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """The document in `path` (shown as `name`), or None where it cannot be read; and every problem found."""
    content, head = read_bytes(path, name), read_sidecar(path, name)
    broken = [part for part in (content, head) if isinstance(part, Problem)]
    if isinstance(content, Problem) or isinstance(head, Problem):
        return None, broken
    return source(content, head, path.stem, name)


def read_sidecar(path: Path, name: str) -> tuple[str, bytes] | Problem | None:
    """The name (as `path` is shown as `name`) and the bytes of the sidecar of `path`, where it has one."""
    beside = sidecar(path)
    if beside is None:
        return None
    shown = name.removesuffix(path.name) + beside.name
    content = read_bytes(beside, shown)
    return content if isinstance(content, Problem) else (shown, content)


def sidecar(path: Path) -> Path | None:
    """The file beside `path` that holds its head: NAME.txt.meta.yaml, or NAME.meta.yaml."""
    beside = (path.with_name(path.name + SIDECAR), path.with_name(path.stem + SIDECAR))
    return next((file for file in beside if file.is_file()), None)


def source(
    content: bytes, head: tuple[str, bytes] | None, default_id: str, name: str
) -> tuple[Document | None, list[Problem]]:
    """The document of a file's bytes and of its sidecar's name and bytes: with one, the whole file is the body."""
    text = _text(content, name)
    fields = decoded(head[1], head[0]) if head else None
    broken = [part for part in (text, fields) if isinstance(part, Problem)]
    if isinstance(text, Problem) or isinstance(fields, Problem):
        return None, broken
    if head is None or fields is None:
        return document(text, default_id, name)
    return _document(Head(fields, head[0]), text, default_id, name, 1)


def _text(content: bytes, name: str) -> str | Problem:
    """The text of a file; of a DOCX file its paragraphs, a line each."""
    if not name.lower().endswith(".docx"):
        return decoded(content, name)
    from factcheck.library.docx import DocxError, read_docx

    try:
        return read_docx(content)[0]
    except DocxError as error:
        return Problem(name, 0, str(error))


def document(text: str, default_id: str, name: str) -> tuple[Document | None, list[Problem]]:
    """The document that `text` holds: YAML front matter between `---` lines, then the body, untouched."""
    front = _FRONT.match(text)
    head = Head(front[1] if front else "", name, first_line=2)
    if not front and _OPENED.match(text):
        head.problems.append(Problem(name, 1, "the front matter has no end", hint="close it with a line ---"))
    start = front.end() if front else 0
    return _document(head, text[start:], default_id, name, text.count("\n", 0, start) + 1)


def _document(head: Head, body: str, default_id: str, name: str, line: int) -> tuple[Document, list[Problem]]:
    head.check_body(body)
    for key in ("retrieved", "archived_at"):
        head.dates(key)
    found = Document(
        id=head.text("id") or default_id,
        body=body,
        lang=head.lang(body),
        title=head.text("title"),
        publisher=head.text("publisher"),
        published=head.dates("published"),
        published_text=head.text("published") or None,
        url=head.text("url") or None,
        path=name,
        body_line=line,
        byline=head.texts("byline"),
        published_basis=head.text("published_basis"),
        retrieved=head.text("retrieved"),
        archived_url=head.text("archived_url") or None,
        archived_at=head.text("archived_at"),
        tier=head.text("tier"),
        origin=head.text("origin"),
        via=head.text("via"),
        translation_of=head.text("translation_of"),
        timezone=head.text("timezone"),
        exclude=head.exclude(body),
    )
    if not body.strip():
        head.problems.append(Problem(name, 0, "holds no text", hint="write it, or delete the file"))
    return found, head.problems

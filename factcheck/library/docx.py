"""The paragraphs of a DOCX file, as one text with a line a paragraph; its headings and captions by their style."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

from factcheck.model import Span

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIMIT = 50_000_000


class DocxError(ValueError):
    """The bytes are not a DOCX file that can be read."""


def read_docx(content: bytes) -> tuple[str, list[Span], list[Span]]:
    """The text, the spans of its headings, the spans of its captions."""
    lines: list[str] = []
    headings: list[Span] = []
    captions: list[Span] = []
    at = 0
    for paragraph in _document(content).iter(f"{_W}p"):
        text = "".join(_runs(paragraph))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
        span = Span(at, at + len(text))
        if name.startswith("heading") or name in ("title", "subtitle"):
            headings.append(span)
        elif name == "caption":
            captions.append(span)
        lines.append(text)
        at += len(text) + 1
    return "".join(line + "\n" for line in lines), headings, captions


def _document(content: bytes) -> ElementTree.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("word/document.xml").file_size > _LIMIT:
                raise DocxError("is too large")
            data = archive.read("word/document.xml")
    except (zipfile.BadZipFile, KeyError) as error:
        raise DocxError("is not a DOCX file") from error
    if re.search(rb"<!DOCTYPE|<!ENTITY", data[:4096]):
        raise DocxError("declares entities, which no DOCX needs")
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise DocxError("holds damaged XML") from error


def _runs(paragraph: ElementTree.Element) -> list[str]:
    """The text of a paragraph as printed: deleted text is not there, a tab or a break is a blank."""
    found = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            found.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            found.append(" ")
    return found

"""A page of the web as a source: its text, line for line as the file has it, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.library.days import parse_day
from factcheck.library.html import edits_of
from factcheck.library.manuscript import Edit, applied, in_order
from factcheck.model import Dates, Document, Span
from factcheck.pattern import lazy

_TITLE = lazy(r"<title\b[^>]*>([^<]*)", re.IGNORECASE)
_META = lazy(r"<(?:meta|link)\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = lazy(r"([a-z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_LINKED = lazy(r"\"(datePublished)\"\s*:\s*\"([^\"]*)\"")
_NAMES = ("property", "name", "itemprop", "rel")
_DAY = lazy(r"\d{4}-\d{2}-\d{2}")
# What pages call it, the most trusted first.
TITLE = ("og:title", "title")
PUBLISHER = ("og:site_name", "publisher", "dc.publisher")
PUBLISHED = ("article:published_time", "datepublished", "pubdate", "publishdate", "dc.date", "dcterms.issued", "date")
URL = ("canonical", "og:url")


def read_page(document: Document) -> tuple[Document, Document]:
    """The document of a page's source text, and the same as it is read: a blank may be the end of a block there.

    No place differs between the two, and every line of the body has the number that it has in the file. What the head
    of the file or its sidecar says goes before what the page says.
    """
    raw = document.body
    edits = in_order(edits_of(raw))
    body = applied(raw, [Edit(one.start, one.end, _shown(raw, one)) for one in edits])
    read = applied(raw, [Edit(one.start, one.end, _read(raw, one)) for one in edits])
    told = dict(reversed(list(_told(raw))))
    stored = replace(
        document,
        body=body,
        title=document.title or _first(told, TITLE),
        publisher=document.publisher or _first(told, PUBLISHER),
        url=document.url or next(filter(_is_address, (told.get(name, "") for name in URL)), None),
        exclude=tuple(_moved(raw, edits, span) for span in document.exclude),
    )
    if not document.published:
        days, stated = _published(told)
        stored = replace(stored, published=days, published_text=stated)
    return stored, replace(stored, body=read)


def _shown(raw: str, edit: Edit) -> str:
    """What stands for a piece of markup: the line ends within it, else what parts it from the next block."""
    lines = raw.count("\n", edit.start, edit.end)
    return "\n" * lines or (" " if edit.text == "\n" else edit.text)


def _read(raw: str, edit: Edit) -> str:
    shown = _shown(raw, edit)
    if edit.text == "\n":
        return "\n" * len(shown)
    return " " * len(shown) if "\n" in shown else shown


def _moved(raw: str, edits: list[Edit], span: Span) -> Span:
    """The span of the body that a span of the page's source has become."""
    before, upto = (
        applied(raw[:at], [Edit(one.start, min(one.end, at), _shown(raw, one)) for one in edits if one.start < at])
        for at in (span.start, span.end)
    )
    return Span(len(before), len(upto))


def _told(raw: str) -> Iterator[tuple[str, str]]:
    """What the page says of itself, by the name in small letters; the first of a name holds."""
    for match in _META.finditer(raw):
        found = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[1])}
        value = _plain(found.get("content") or found.get("href") or "")
        yield from ((found[name].lower(), value) for name in _NAMES if found.get(name) and value)
    for name, value in _LINKED.findall(raw):
        yield name.lower(), value
    if title := _TITLE.search(raw):
        yield "title", _plain(title[1])


def _plain(text: str) -> str:
    from html import unescape

    return " ".join(unescape(text).split())


def _first(told: dict[str, str], names: tuple[str, ...]) -> str:
    return next((told[name] for name in names if told.get(name)), "")


def _is_address(text: str) -> bool:
    return text.startswith(("https://", "http://"))


def _published(told: dict[str, str]) -> tuple[Dates | None, str | None]:
    """The first day that the page declares and that there is."""
    for name in PUBLISHED:
        match = _DAY.match(told.get(name, ""))
        days, mistake = parse_day(match[0]) if match else (None, "")
        if days and not mistake:
            return days, match[0] if match else None
    return None, None

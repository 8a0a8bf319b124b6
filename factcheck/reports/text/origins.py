"""Origins for people: the independent texts of a shelf, and the passages that they have from one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.answer.shelf import Origins, Shared
from factcheck.reports.text.console import Page, excerpt, indented, one_line, place, rendered


def render(found: Origins, page: Page) -> str:
    """Each text with its copies, each shared passage with its places, and a last line that counts."""
    copies = sum(len(one.documents) for one in found.texts)
    parts: list[Any] = [part for one in found.texts for part in _text(one.documents, one.reasons)]
    parts += [part for one in found.passages for part in _passage(one, page)]
    tally = f"{copies} articles, {len(found.texts)} texts, {len(found.passages)} shared passages"
    return rendered(page, [*parts, tally])


def _text(documents: Any, reasons: tuple[str, ...]) -> Iterator[Any]:
    names = ", ".join(f"{document.id} ({document.publisher or document.lang})" for document in documents)
    yield one_line(names)
    for reason in reasons:
        yield indented(reason, 2, "dim")


def _passage(shared: Shared, page: Page) -> Iterator[Any]:
    from rich.text import Text

    yield Text(f"{page.sign('dot')} one passage: {one_line('; '.join(shared.reasons))}", "bold")
    for citation in shared.citations:
        yield indented(place(citation), 4)
        yield indented(excerpt(citation.quote), 6, "italic")

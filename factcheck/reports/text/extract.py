"""The values of a text for people: what is printed, where, and what it was read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.model import Quantity, Reading, cite
from factcheck.reports.text.console import Page, one_line, rendered, table
from factcheck.reports.text.values import value_words


def render(readings: Sequence[Reading], page: Page) -> str:
    """A table of values for each document, in order of place."""
    return rendered(page, _parts(readings))


def _parts(readings: Sequence[Reading]) -> Iterator[Any]:
    from rich.text import Text

    for index, reading in enumerate(readings):
        document = reading.document
        if index:
            yield ""
        count = len(reading.quantities)
        facts = [document.lang, document.published_text or "undated", f"{count} value{'' if count == 1 else 's'}"]
        head = Text(one_line(document.path or document.id), "bold")
        yield head.append(f"  {'  '.join(map(one_line, facts))}", "not bold")
        if count:
            yield _values(reading)


def _values(reading: Reading) -> Any:
    from rich.text import Text

    found = table("place", "printed", "kind", "read as")
    for quantity in reading.quantities:
        citation = cite(reading.document, quantity.span)
        style = "dim" if quantity.excluded else ""
        cells = (f"{citation.line}:{citation.column}", one_line(quantity.text), quantity.kind, _read_as(quantity))
        found.add_row(*(Text(cell, style) for cell in cells))
    return found


def _read_as(quantity: Quantity) -> str:
    aside = " [set aside]" if quantity.excluded else ""
    note = f" ({quantity.note})" if quantity.note else ""
    return one_line(f"{value_words(quantity)}{aside}{note}")

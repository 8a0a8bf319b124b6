"""The values of a text marked in the text itself; what each was read as shows when it is pointed at, and in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Quantity, Reading, cite
from factcheck.reports.html.page import escape, page
from factcheck.reports.text.values import value_words

_STYLE = """mark.date, mark.daterange, mark.time, mark.duration { background: var(--time) }
mark.money { background: var(--money) }
mark.aside { background: var(--aside); text-decoration: line-through }
"""


def render_page(readings: Sequence[Reading]) -> str:
    """One page with all documents."""
    body = "<h1>Values</h1>\n" + "".join(part for reading in readings for part in _document(reading))
    return page("Values", body, _STYLE)


def _document(reading: Reading) -> Iterator[str]:
    document = reading.document
    facts = f"{document.path or document.id} · {document.lang} · {document.published_text or 'undated'}"
    yield f'<h2>{escape(document.title or document.id)}</h2>\n<p class="faint">{escape(facts)}</p>\n'
    yield f'<div class="text" lang="{escape(document.lang)}">{"".join(_marked(reading))}</div>\n'
    yield "<table>\n<tr><th>place</th><th>printed</th><th>kind</th><th>read as</th></tr>\n"
    for quantity in reading.quantities:
        citation = cite(document, quantity.span)
        cells = (f"{citation.line}:{citation.column}", quantity.text, quantity.kind, _read_as(quantity))
        yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>\n"
    yield "</table>\n"


def _marked(reading: Reading) -> Iterator[str]:
    body, at = reading.document.body, 0
    for quantity in reading.quantities:
        yield escape(body[at : quantity.span.start])
        aside = " aside" if quantity.excluded else ""
        title = escape(f"{quantity.kind}: {_read_as(quantity)}")
        yield f'<mark class="{quantity.kind}{aside}" title="{title}">{escape(quantity.text)}</mark>'
        at = quantity.span.end
    yield escape(body[at:])


def _read_as(quantity: Quantity) -> str:
    return value_words(quantity) + (" (set aside)" if quantity.excluded else "")

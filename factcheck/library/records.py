"""Frozen records as rows of plain data and back: what the store keeps of a document.

A row holds the fields in their order, `None` for a default, cut after the last other one. Fields that JSON has no form
for are named in `_KINDS`; everything else is text, a truth value or a whole number as it is. What the document's body
can give again (the body itself, a value's text) is left out and handed back in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from factcheck.model import Claim, Dates, Document, Pin, Problem, Quantity, Span, Statement, Term

Row = list[Any]
_Pair = tuple[Callable[[Any], Any], Callable[[Any], Any]]


class _Field(NamedTuple):
    name: str
    required: bool
    default: Any
    to: Callable[[Any], Any]
    back: Callable[[Any], Any]


def row_of(value: Any) -> Row:
    """The row of a record."""
    row = []
    kind: type = value.__class__
    for field in _layout(kind):
        part = getattr(value, field.name)
        row.append(None if part is None or (part == field.default and not field.required) else field.to(part))
    while row and row[-1] is None:
        row.pop()
    return row


def record(kind: type, row: Row, **given: Any) -> Any:
    """The record of `kind` that `row_of` made `row` of; `given` are the fields that a row leaves out."""
    defaults, places, backs = _plan(kind)
    values = defaults.copy()
    for at, part in enumerate(row):
        if part is not None:
            back = backs[at]
            values[places[at]] = part if back is None else back(part)
    for name, value in given.items():
        values[_place(kind, name)] = value
    return kind(*values)


def statement_rows(statements: Iterable[Statement]) -> list[Row]:
    """The rows of one document's statements."""
    return [[row_of(statement), [row_of(value) for value in statement.quantities]] for statement in statements]


def statements_of(document: Document, rows: list[Row]) -> tuple[Statement, ...]:
    """The statements of `document` that `statement_rows` made `rows` of."""
    body = document.body
    found = []
    for head, values in rows:
        quantities = [record(Quantity, row, text=body[row[0][0] : row[0][1]]) for row in values]
        found.append(record(Statement, head, document=document, quantities=tuple(quantities)))
    return tuple(found)


@cache
def _layout(kind: type) -> tuple[_Field, ...]:
    kinds, out = _KINDS[kind], _LEFT_OUT.get(kind, set())
    return tuple(
        _Field(
            field.name,
            field.default is MISSING,
            None if field.default is MISSING else field.default,
            *kinds.get(field.name, _PLAIN),
        )
        for field in fields(kind)
        if field.name not in out
    )


@cache
def _plan(kind: type) -> tuple[list[Any], list[int], list[Callable[[Any], Any] | None]]:
    """The defaults of all fields, and for each field of a row its place among them and what makes it of its data."""
    layout = _layout(kind)
    defaults = [None if field.default is MISSING else field.default for field in fields(kind)]
    backs = [None if field.back is _same else field.back for field in layout]
    return defaults, [_place(kind, field.name) for field in layout], backs


@cache
def _place(kind: type, name: str) -> int:
    return [field.name for field in fields(kind)].index(name)


def _same(value: Any) -> Any:
    return value


def _many(kind: _Pair) -> _Pair:
    to, back = kind
    return lambda values: [to(value) for value in values], lambda rows: tuple([back(row) for row in rows])


def _record(kind: type) -> _Pair:
    return row_of, lambda row: record(kind, row)


_PLAIN: _Pair = (_same, _same)
_SPAN: _Pair = (lambda span: [span.start, span.end], lambda row: Span(row[0], row[1]))
_DECIMAL: _Pair = (str, Decimal)
_DAY: _Pair = (date.isoformat, date.fromisoformat)
_FORMS: _Pair = (dict, lambda forms: {lang: tuple(names) for lang, names in forms.items()})
_LEFT_OUT = {Quantity: {"text"}, Document: {"body"}, Statement: {"document", "quantities"}}
_KINDS: dict[type, dict[str, _Pair]] = {
    Dates: {"start": _DAY, "end": _DAY, "printed": _many((list, tuple))},
    Quantity: {
        "span": _SPAN,
        "outer": _SPAN,
        "low": _DECIMAL,
        "high": _DECIMAL,
        "step": _DECIMAL,
        "total": _many(_DECIMAL),
        "named": _many(_PLAIN),
        "date": _record(Dates),
    },
    Document: {"published": _record(Dates), "byline": _many(_PLAIN), "exclude": _many(_SPAN)},
    Statement: {"span": _SPAN, "context": _many(_SPAN)},
    Claim: {
        "as_of": _DAY,
        "review_after": _DAY,
        "tags": _many(_PLAIN),
        "pins": _many(_record(Pin)),
        "translations": _many((list, tuple)),
    },
    Term: {"forms": _FORMS, "opposites": _many(_PLAIN)},
    Pin: {},
    Problem: {},
}

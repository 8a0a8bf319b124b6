"""What is set beside another thing, and by how much the two differ."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages import table
from factcheck.matching.modality import mark
from factcheck.model import Quantity, Statement

_VALUE = "@"  # what stands for a value in the patterns of the language tables


def compares(statement: Statement) -> str:
    """The word by which a statement sets one thing beside another, outside its values ("more than 3"), or ""."""
    return mark(without_values(statement), statement.lang, "compared")


def without_values(statement: Statement) -> str:
    """The text of a statement with its values blanked out."""
    text, start = statement.text, statement.span.start
    for one in statement.quantities:
        span = (one.outer or one.span).shift(-start)
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


@lru_cache(20_000)
def differs(quantity: Quantity, statement: Statement) -> bool:
    """Whether a value tells by how much one thing differs from another: 12 more than, 比甲班多12人, 甲より12人多い."""
    start, text = statement.span.start, statement.text
    span = (quantity.outer or quantity.span).shift(-start)
    before, after = (part.replace(_VALUE, " ") for part in (text[: span.start], text[quantity.span.end - start :]))
    masked = f"{before}{_VALUE}{after}"
    return bool(re.search(table(statement.lang)["opposition"]["differs"], masked, re.IGNORECASE))

"""What a sum is per, where its sentence tells it in other words: a monthly cost of $499, 月額499円."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.languages import table
from factcheck.model import Quantity, Statement
from factcheck.pattern import lazy

_REACH = 32  # characters between a sum and the words that tell its period
_ENDS = lazy(r"[.!?](?=\s|$)|[。！？\n;；]")


def told_per(quantity: Quantity, statement: Statement) -> Quantity:
    """The sum with the period that stands nearest in its clause, no other value between; as it is where none does."""
    if quantity.kind != "money" or quantity.unit is None or "/" in quantity.unit:
        return quantity
    text, lang = statement.text, statement.lang
    span = (quantity.outer or quantity.span).shift(-statement.span.start)
    others = [(one.outer or one.span).shift(-statement.span.start) for one in statement.quantities if one != quantity]
    start = max([0, span.start - _REACH, *(one.end for one in others if one.end <= span.start)])
    end = min([len(text), span.end + _REACH, *(one.start for one in others if one.start >= span.end)])
    before = _ENDS.split(text[start : span.start])[-1]
    after = _ENDS.split(text[span.end : end])[0]
    found = [(len(before) - match.end(), match) for match in _words(lang).finditer(before)]
    found += [(match.start(), match) for match in _words(lang).finditer(after)]
    if not found:
        return quantity
    nearest = min(found, key=lambda one: one[0])[1]
    return replace(quantity, unit=f"{quantity.unit}/{nearest.lastgroup}")


def periods_told(statement: Statement) -> frozenset[str]:
    """The periods that a statement says something is per, be it far from its value: 260,000 kWh of power a day."""
    words = (match.lastgroup or "" for match in _words(statement.lang).finditer(statement.text))
    once = (one.unit or "" for one in statement.quantities if one.kind == "duration" and one.low == one.high == 1)
    return frozenset((*words, *once))


@cache
def _words(lang: str) -> re.Pattern[str]:
    """The words that tell a period, one named group for each period."""
    edge = r"\b" if lang == "en" else ""
    listed = table(lang)["numbers"]["told_per"]
    groups = (f"(?P<{unit}>{'|'.join(map(re.escape, names))})" for unit, names in listed.items())
    return re.compile(rf"{edge}(?:{'|'.join(groups)}){edge}" if listed else r"(?!)", re.IGNORECASE)

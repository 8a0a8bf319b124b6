"""A paragraph with each of its values, hedge and unit included, as one mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Quantity, Span, Statement
from factcheck.pattern import lazy

LETTERS = {letter: chr(0xE000 + number) for number, letter in enumerate("NPRDUOT")}
SET_ASIDE = "\ue007"
MARKS = {
    kind: LETTERS[letter]
    for letter, kinds in {
        "N": ("number", "count", "money", "measure"),
        "P": ("percent",),
        "R": ("ratio",),
        "D": ("date", "daterange"),
        "U": ("duration",),
        "O": ("ordinal",),
        "T": ("time",),
    }.items()
    for kind in kinds
}
_DOT = "\u2024"
_CLOSING = "\"'”’)] "
_BETWEEN = lazy(r"\s+to\s+|から|到|至|升至|增至")
_NUMBERS = frozenset(MARKS[kind] for kind in ("number", "percent", "ratio"))


class Sketch:
    """The text with the marks, and what each mark stands for."""

    def __init__(self, paragraph: tuple[Statement, ...]) -> None:
        self.lang = paragraph[0].lang
        self._at: list[int] = []
        self._values: dict[int, Quantity] = {}
        pieces: list[str] = []
        first = paragraph[0].span.start
        text, at, length = "".join(_plain(paragraph)), first, 0
        for quantity in (end for s in paragraph for q in s.quantities for end in _ends(q)):
            outer = quantity.outer or quantity.span
            start = max(outer.start, at)
            pieces += [text[at - first : start - first], SET_ASIDE if quantity.excluded else MARKS[quantity.kind]]
            self._at += range(at, start + 1)
            length += start - at
            self._values[length] = quantity
            length += 1
            at = max(outer.end, quantity.span.end)
        end = paragraph[-1].span.end
        pieces.append(text[at - first : end - first])
        self._at += range(at, end + 1)
        self.text = "".join(pieces)

    def found(self, match: re.Match[str]) -> tuple[dict[str, tuple[Quantity, ...]], dict[str, str], Span]:
        """The values and the words of a match by the names of its groups, and its span in the prose."""
        values: dict[str, tuple[Quantity, ...]] = {}
        said: dict[str, str] = {}
        for name, text in match.groupdict().items():
            if text is None:
                continue
            places = [i for i in range(*match.span(name)) if i in self._values]
            if len(places) > 1:  # ranks may stand between the values of a list
                places = [i for i in places if self._values[i].kind != "ordinal"]
            if places:
                values[name] = tuple(self._values[i] for i in places)
            else:
                said[name] = text
        return values, said, Span(self._at[match.start()], self._at[match.end() - 1] + 1)


def _plain(paragraph: tuple[Statement, ...]) -> Iterator[str]:
    """The text of a paragraph, in which a full stop within a sentence (Ms., U.S.) is none."""
    at = paragraph[0].span.start
    for statement in paragraph:
        yield statement.document.body[at : statement.span.start]
        last = len(statement.text.rstrip(_CLOSING)) - 1
        yield statement.text[:last].replace(".", _DOT) + statement.text[last:]
        at = statement.span.end


def _ends(quantity: Quantity) -> Iterator[Quantity]:
    """The two ends of a range that is printed "from 40% to 50%", since it may be a change; else the value itself."""
    between = _BETWEEN.search(quantity.text) if MARKS[quantity.kind] in _NUMBERS else None
    if between is None or quantity.low is None or quantity.high is None or quantity.low == quantity.high:
        yield quantity
        return
    start = quantity.span.start
    for span, value in (
        (Span(start, start + between.start()), quantity.low),
        (Span(start + between.end(), quantity.span.end), quantity.high),
    ):
        text = span.shift(-start).of(quantity.text)
        yield replace(quantity, span=span, outer=span, text=text, low=value, high=value)

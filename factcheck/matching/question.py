"""What a question asks for: the kind of value, its unit, and the words that say what it is the value of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any, Literal, cast

from factcheck.languages import table
from factcheck.model import Document, Kind, Quantity, Span, Statement
from factcheck.reading import read
from factcheck.record import record
from factcheck.text import halve

# What may answer where the question names a unit of the kind: sources print a count with or without its noun.
_LIKE: dict[Kind, tuple[Kind, ...]] = {
    "count": ("count", "number"),
    "percent": ("percent", "ratio"),
    "ratio": ("ratio", "percent"),
}


@record
class Question:
    """A question read.

    asked      the asking words ("how many", 多少, いつ), a span of the text; empty where none is known
    whole      the asking words with the unit behind them (多少米)
    kinds      the kinds of value that answer, best first; none where a name or a place is asked
    thing      "name" (who, which company) or "place" where that is asked, else ""
    unit       the unit that the question names, as a value read with it has it, or None
    precision  of the date that is asked ("year", "month", "day", "decade"), or ""
    role       what of a change is asked: where it began ("from"), how far it went ("by"), or ""
    before     whether a last day is asked ("by when")
    end        which end of a span of time is asked ("first": 从何时, "last": 到哪一年), or ""
    per        the period for which it is asked ("a day", 每月), or ""
    given      the values that the question itself prints: they are not the answer
    """

    text: str
    lang: str
    asked: Span
    whole: Span
    kinds: tuple[Kind, ...] = ()
    thing: Literal["", "name", "place"] = ""
    unit: str | None = None
    precision: str = ""
    role: str = ""
    before: bool = False
    end: Literal["", "first", "last"] = ""
    per: str = ""
    given: tuple[Quantity, ...] = ()

    @property
    def statement(self) -> Statement:
        """The question as a statement, so that it can be compared with those of the sources."""
        return Statement(Document("question", self.text, self.lang), Span(0, len(self.text)), self.given)


@cache
def _entries(lang: str) -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    """What the table lists, in its order; an entry for attributes once for each of them."""
    known = table(lang)
    found = []
    for entry in known.get("questions", ()):
        for one in known["attributes"] if "{attribute}" in entry["ask"] else ({},):
            ask = entry["ask"].replace("{attribute}", one.get("words", ""))
            found.append((re.compile(ask, re.IGNORECASE), {**entry, **one}))
    return tuple(found)


def parse(text: str, lang: str, plain: str | None = None) -> Question:
    """The question in `text`; `plain` is the same text in simplified characters, offset for offset."""
    plain = halve(plain or text)
    for pattern, entry in _entries(lang):
        match = pattern.search(plain)
        if match:
            return _question(text, plain, lang, match, entry)
    return Question(text, lang, Span(0, 0), Span(0, 0), given=read(text, lang))


def _question(text: str, plain: str, lang: str, match: re.Match[str], entry: dict[str, Any]) -> Question:
    asked, unit = Span(*match.span("ask" if match.groupdict().get("ask") is not None else 0)), None
    if entry["kinds"] in ("name", "place"):
        return Question(text, lang, asked, asked, thing=entry["kinds"], given=read(text, lang))
    kinds, whole = cast("tuple[Kind, ...]", tuple(entry["kinds"].split())), asked
    if fill := entry.get("fill"):
        filled = text[: asked.start] + fill + text[asked.end :]
        slot = Span(asked.start, asked.start + len(fill))
        read_there = next((q for q in read(filled, lang) if q.span.overlaps(slot)), None)
        if read_there and read_there.unit and read_there.kind in kinds:
            kinds, unit = _LIKE.get(read_there.kind, (read_there.kind,)), read_there.unit
            if read_there.kind != "count":  # a thing counted is what is spoken of, metres are not
                whole = Span(asked.start, asked.end + max(read_there.span.end - slot.end, 0))
    given = tuple(q for q in read(text, lang) if not q.span.overlaps(asked))
    return Question(
        text,
        lang,
        asked,
        whole,
        kinds,
        unit=unit,
        precision=entry.get("precision", ""),
        role=entry.get("role", ""),
        before="before" in entry,
        end=entry.get("end") or _end(plain, lang, asked),
        per=_per(text, lang, given),
        given=given,
    )


def _end(plain: str, lang: str, asked: Span) -> Literal["", "first", "last"]:
    """The end of a span of time that the words around the asking words name."""
    around = f"{plain[: asked.start]}\u25c7{plain[asked.end :]}"
    listed = table(lang).get("question_ends", {})
    return next((end for end, words in listed.items() if re.search(words, around, re.IGNORECASE)), "")


def _per(text: str, lang: str, given: Sequence[Quantity]) -> str:
    """The period that the words of a question name: how much a day, 每月多少, 1日いくら."""
    listed = table(lang)["numbers"]["told_per"]
    lowered = f" {text.lower()} "
    edge = " " if lang == "en" else ""
    single = (one.unit or "" for one in given if one.kind == "duration" and one.low == one.high == 1)
    told = (unit for unit, words in listed.items() if any(f"{edge}{word}" in lowered for word in words))
    return next(chain(told, single), "")

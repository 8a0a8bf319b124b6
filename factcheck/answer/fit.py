"""How well a value answers a question: its kind, unit and precision, and what the question itself prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from factcheck.checks.compare import compare
from factcheck.matching.attached import told_with
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, around, counted, titled
from factcheck.matching.question import Question
from factcheck.model import Dates, Kind, Precision, Quantity, Span, Statement
from factcheck.reading import read

_DATED = ("date", "daterange", "time", "duration")
_COUNTED = frozenset(("count", "number"))
_PER, _TIMED = 0.8, 0.5
_SAME = 0.5
# A count that opens so may be no more than an article (一个, 一种).
INDEFINITE = frozenset("一1")
EARLY = re.compile(r"[1-9]\d\d年")
_FINER: tuple[Precision, ...] = (
    "decade",
    "year",
    "half",
    "part-of-year",
    "quarter",
    "month",
    "third-of-month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
)
YEAR = re.compile(r"[^\s年月日,，（(]{1,8}年(?:[（(]\d{3,4}年?[）)])?|\d{4}")


def fit(question: Question, value: Quantity, lang: str) -> float:
    """How well kind, unit and precision are those asked for, about 1; 0 where the value cannot be the answer."""
    kind: Kind = "date" if question.precision == "year" and early(value) else value.kind
    if kind not in question.kinds or (question.precision == "year" and not year_of(value)):
        return 0.0
    if value.date and value.date.start is None and not any(map(str.isnumeric, value.text)):
        return 0.0  # 近日, recently: no day that could be told
    suits = 1.0 - 0.15 * question.kinds.index(kind)
    if question.unit:
        suits += 0.4 * _alike(question.unit, question.lang, value.unit or "", lang)
    if indefinite(value) and not (question.unit and question.unit == value.unit):
        suits -= 0.4
    if question.precision and value.date:
        suits += 0.3 if _tells(value.date.precision, question.precision) else 0.0
    if question.end and kind == "daterange":
        suits += 0.3
    if value.role == "from":
        suits += 0.3 if question.role == "from" else -0.2
    if question.per and value.kind not in _DATED:
        suits += _PER if (value.unit or "").endswith(f"/{question.per}") else -_PER
    if question.before and value.date:
        suits += 0.5 if value.date.bound in ("before", "until") else -0.5
    return max(suits, 0.05)


def early(value: Quantity) -> bool:
    """Whether a length of years may be a year before the year 1000, printed without an era (352年)."""
    return value.kind == "duration" and value.unit == "year" and bool(EARLY.fullmatch(value.text))


def _tells(given: Precision, asked: str) -> bool:
    """Whether a date of one precision tells what is asked in another: a day tells its year."""
    return _FINER.index(given) >= _FINER.index(cast(Precision, asked))


def told(question: Question, statement: Statement) -> int:
    """How many of the question's own values the statement prints, less the days that it prints otherwise."""
    count = 0
    for given in question.given:
        relations = {compare(given, value).relation for value in statement.quantities if value.kind == given.kind}
        count += 1 if "supports" in relations else -1 if given.date and "refutes" in relations else 0
    return count


def timed(question: Question, value: Quantity, statement: Statement) -> float:
    """What it says for a value that its sentence tells it with the question's date, or against it with another."""
    day = told_with(statement).get(value.span)
    if day is None or value.date:
        return 0.0
    relations = {compare(given, day).relation for given in question.given if given.date}
    return _TIMED if "supports" in relations else -2.0 if "refutes" in relations else 0.0


def uncounted(question: Question, statement: Statement) -> bool:
    """Whether the thing that is counted in a question is nothing that a passage speaks of, or counts."""
    things = counted(question.unit) if question.unit and set(question.kinds) & _COUNTED else ()
    said = [*about(statement), *around(statement)]
    return bool(things) and not any(likeness(thing, one) >= _SAME for thing in things for one in said)


def elsewhere(asked: Sequence[Concept], statement: Statement, *, strict: bool) -> bool:
    """Whether a passage is of another body or place than the question: it names some of the kind, and not that one.

    A country may be named anywhere in the article, a smaller place in the passage or the sentence before it; `strict`:
    it must be named there, for who did a thing is told from a name alone.
    """
    named = [*about(statement), *around(statement), *titled(statement.document)]
    for one in asked:
        known = {key for key in one.keys if key[0] == "t"}
        if one.kind not in ("entity", "place") or not known:
            continue
        others = [other for other in named if other.kind == one.kind and any(key[0] == "t" for key in other.keys)]
        country = one.kind == "place" and any(len(key) == len("t:cn") for key in known)
        if (others or strict) and not country and not any(known & other.keys for other in others):
            return True
    return False


def same(value: Quantity, given: Quantity) -> bool:
    """Whether a value is one that the question prints."""
    return value.kind == given.kind and compare(given, value).relation == "supports"


def _alike(asked: str, lang: str, unit: str, other: str) -> int:
    """1 where two units, or two things counted, are one (部門 and の部門), -1 where not, 0 where nobody can tell."""
    if not unit:
        return 0
    if asked == unit or asked.endswith(unit) or unit.endswith(asked):
        return 1
    if lang == other:
        return -1
    ours, theirs = (
        {key for one in concepts(text, code) for key in one.keys} for text, code in ((asked, lang), (unit, other))
    )
    if ours & theirs:
        return 1
    return -1 if ours and theirs and len(unit) > 1 else 0


def indefinite(value: Quantity) -> bool:
    """Whether a count may be no more than an article."""
    return value.kind == "count" and value.text[0] in INDEFINITE and value.low == 1


def year_of(value: Quantity) -> str:
    """The year as the value prints it (1949年11月 -> 1949年), "" where it prints none; of 同年, which one it is too."""
    found = YEAR.search(value.text)
    start = value.date.start if value.date else None
    if found and (start is None or any(map(str.isnumeric, found[0]))):
        return found[0]
    relative = start and (found or (value.date and value.date.precision == "year"))
    return f"{found[0] if found else value.text} ({start.year})" if relative and start else ""


def end_of(value: Quantity, end: str, lang: str) -> str:
    """The first or the last day, month or year of a span of time as it prints it (1月到3月, last -> 3月)."""
    text = value.text
    pieces = [text[at:] if end == "last" else text[:-at] for at in range(1, len(text))]
    return next((piece for piece in pieces if _one_date(piece, lang)), text)


def _one_date(text: str, lang: str) -> bool:
    found = read(text, lang)
    return len(found) == 1 and found[0].kind == "date" and found[0].span == Span(0, len(text))


def resolved(dates: Dates) -> str:
    """The day, month or year that words like 同年 stand for, in brackets; "" where it is not known."""
    if dates.start is None:
        return ""
    length = {"year": 4, "month": 7}.get(dates.precision, 10)
    return f"({dates.start.isoformat()[:length]})"

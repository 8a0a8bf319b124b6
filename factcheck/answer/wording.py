"""How an answer is worded: as the source prints it, and no more of it than is asked."""

from __future__ import annotations

from factcheck.matching.question import Question
from factcheck.model import Dates, Quantity, Span, Statement
from factcheck.pattern import lazy
from factcheck.reading import read

YEAR = lazy(r"[^\s年月日,，（(]{1,8}年(?:[（(]\d{3,4}年?[）)])?|\d{4}")


def worded(question: Question, value: Quantity, text: str, lang: str) -> str:
    """What a value of a source in `lang`, printed as `text`, answers: of a day its year, of a span an end.

    Words for a day (同日) are followed by the day that they stand for.
    """
    if value.date is None:
        return text
    if value.kind == "daterange":
        return _end(question, value, lang) if question.end else text
    if question.precision == "year":
        return year_of(value)
    return text if any(map(str.isnumeric, text)) else " ".join((text, _resolved(value.date))).strip()


def year_of(value: Quantity) -> str:
    """The year as the value prints it (1949年11月 -> 1949年), "" where it prints none; of 同年, which one it is too."""
    found = YEAR.search(value.text)
    start = value.date.start if value.date else None
    if found and (start is None or any(map(str.isnumeric, found[0]))):
        return found[0]
    relative = start and (found or (value.date and value.date.precision == "year"))
    return f"{found[0] if found else value.text} ({start.year})" if relative and start else ""


def _end(question: Question, value: Quantity, lang: str) -> str:
    """The first or the last day, month or year of a span of time (1月到3月, last -> 3月), or its year."""
    text = value.text
    pieces = [text[at:] if question.end == "last" else text[:-at] for at in range(1, len(text))]
    piece = next((piece for piece in pieces if _one_date(piece, lang)), text)
    year = YEAR.search(piece) if question.precision == "year" else None
    return year[0] if year else piece


def _one_date(text: str, lang: str) -> bool:
    found = read(text, lang)
    return len(found) == 1 and found[0].kind == "date" and found[0].span == Span(0, len(text))


def _resolved(dates: Dates) -> str:
    """The day, month or year that words like 同年 stand for, in brackets; "" where it is not known."""
    if dates.start is None:
        return ""
    length = {"year": 4, "month": 7}.get(dates.precision, 10)
    return f"({dates.start.isoformat()[:length]})"


def asks(statement: Statement) -> bool:
    """Whether a passage is a question itself, as the headings of a page of questions are: it answers none."""
    return statement.text.rstrip("*_ \n").endswith(("?", "？"))

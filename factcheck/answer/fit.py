"""How well a value answers a question: its kind, unit and precision, and what the question itself prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from factcheck.answer.wording import year_of
from factcheck.checks.compare import compare
from factcheck.languages.scales import scale_of
from factcheck.matching.attached import told_with
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.profile import about, around, titled
from factcheck.matching.question import Question
from factcheck.model import Kind, Precision, Quantity, Statement
from factcheck.pattern import lazy

_DATED = ("date", "daterange", "time", "duration")
_ENDS = {"first": ("since", "after"), "last": ("until", "before")}
_PER, _TIMED = 0.8, 0.5
_FAR = 1000  # times as long
EARLY = lazy(r"[1-9]\d\d年")
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


def fit(question: Question, value: Quantity, lang: str) -> float:
    """How well kind, unit and precision are those asked for, about 1; 0 where the value cannot be the answer."""
    kind: Kind = "date" if question.precision == "year" and early(value) else value.kind
    if kind not in question.kinds or (question.precision == "year" and not year_of(value)):
        return 0.0
    if value.date and value.date.start is None and not _printed(value):
        return 0.0  # 近日, a century: no day that could be told
    if (
        question.kinds[0] == "count"
        and kind == "number"
        and value.low is not None
        and value.low != value.low.to_integral_value()
    ):
        return 0.0  # 9.30 is no number of books
    suits = 1.0 - 0.15 * question.kinds.index(kind)
    if question.unit and (_of_another_dimension(question.unit, value.unit or "") or _far_shorter(question, value)):
        return 0.0
    if question.unit:
        suits += 0.4 * _alike(question.unit, question.lang, value.unit or "", lang)
    if indefinite(value) and not (question.unit and question.unit == value.unit):
        suits -= 0.4
    if question.precision and value.date:
        suits += 0.3 if _tells(value.date.precision, question.precision) else 0.0
    if question.end and (kind == "daterange" or (value.date and value.date.bound in _ENDS[question.end])):
        suits += 0.3
    if question.role == "by":
        suits += 0.3 if value.role == "by" else -0.3
    if value.role == "from":
        suits += 0.3 if question.role == "from" else -0.2
    if question.per and value.kind not in _DATED:
        suits += _PER if (value.unit or "").endswith(f"/{question.per}") else -_PER
    if question.before and value.date:
        suits += 0.5 if value.date.bound in ("before", "until") else -0.5
    return max(suits, 0.05)


def _printed(value: Quantity) -> bool:
    """Whether a date without a year prints days or months all the same."""
    dated = value.date is not None and (value.kind != "date" or bool(value.date.printed))
    return dated and any(map(str.isnumeric, value.text))


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


def another_time(question: Question, statement: Statement) -> bool:
    """Whether a passage tells of other days only than the one that a question prints, where no day is asked."""
    if set(question.kinds) & set(_DATED[:3]):
        return False
    days = [value for value in statement.quantities if value.kind in ("date", "daterange")]
    given = [day for day in question.given if day.date]
    return any(days and all(_against(day, one) for one in days) for day in given)


def _against(given: Quantity, day: Quantity) -> bool:
    """Whether two days cannot be one; last year is not this year, whenever it is asked."""
    if given.date and given.date.start is None and day.date and given.date.precision == day.date.precision:
        texts = given.text, day.text
        if not any(character.isnumeric() for text in texts for character in text):
            return texts[0].lower() != texts[1].lower()
    return compare(given, day).relation == "refutes"


def timed(question: Question, value: Quantity, statement: Statement) -> float:
    """What it says for a value that its sentence tells it with the question's date, or against it with another."""
    day = told_with(statement).get(value.span)
    if day is None or value.date:
        return 0.0
    relations = {compare(given, day).relation for given in question.given if given.date}
    return _TIMED if "supports" in relations else -2.0 if "refutes" in relations else 0.0


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
    """Whether a value is one that the question prints, and tells no more (of 2011: the 16th of March 2011)."""
    return value.kind == given.kind and compare(value, given).relation == "supports"


def _of_another_dimension(asked: str, unit: str) -> bool:
    """Whether two units measure different things: an area, a power."""
    ours, theirs = scale_of(asked), scale_of(unit)
    return ours is not None and theirs is not None and ours.dimension != theirs.dimension


def _far_shorter(question: Question, value: Quantity) -> bool:
    """Whether days are asked and seconds are told: what takes so long is something else."""
    asked, told = (scale_of(unit or "") for unit in (question.unit, value.unit))
    return bool(value.kind == "duration" and asked and told and told.by * _FAR < asked.by)


def _alike(asked: str, lang: str, unit: str, other: str) -> int:
    """1 where two units, or two things counted, are one (部門 and の部門), -1 where not, 0 where nobody can tell."""
    if not unit:
        return 0
    if asked == unit or (scale_of(asked) and scale_of(unit)) or asked.endswith(unit) or unit.endswith(asked):
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
    return value.kind == "count" and value.low == value.high == 1

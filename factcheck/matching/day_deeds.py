"""What happened on which day, where a sentence tells of several: announced on the 12th, to start on the 13th."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.matching.clauses import stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.matching.siblings import TORN
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences

_ONE = 0.7  # two concepts so alike are one word


def on_other_days(value: Quantity, claim: Statement, source: Statement) -> Mapping[Span, float]:
    """The source's days on which another thing is told than on the claim's, where it tells that of another day."""
    deed = _deed(value, claim)
    days = [one for one in source.quantities if one.kind == "date" and not one.excluded]
    if deed is None or len(days) < 2:
        return {}
    deeds = [(day, _deed(day, source)) for day in days]
    met = [day for day, its in deeds if its and likeness(deed, its) >= _ONE]
    return {day.span: TORN for day, its in deeds if met and its and day.date not in [one.date for one in met]}


def _deed(value: Quantity, statement: Statement) -> Concept | None:
    """The word that a day goes with where it stands before its verb: right behind it (12日に始めた).

    Where a comma cuts the day off, the sentence ends with it: 12日、…を始めると発表した. None in English, whose days are
    told apart by the parts of the sentence.
    """
    place = value.span.shift(-statement.span.start)
    own = next((one for one in sentences(statement.text, statement.lang) if one.contains(place)), None)
    if own is None or statement.lang == "en":
        return None
    told = [one for one in about(statement) if own.contains(one.span)]
    near = stretch(statement, place)
    after = [one for one in told if near.contains(one.span) and one.span.start >= place.end]
    return after[0] if after else told[-1] if told else None

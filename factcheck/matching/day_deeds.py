"""What happened on which day, where a sentence tells of several: announced on the 12th, to start on the 13th."""

from __future__ import annotations

from factcheck.matching.clauses import stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.contrast import contrasted
from factcheck.matching.overlap import ONE_WORD, likeness
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences


def on_other_day(value: Quantity, claim: Statement, day: Quantity, source: Statement) -> bool:
    """Whether the source tells another thing of a day than the claim does of its own, and that of another day."""
    if not (value.date and day.date):
        return False
    torn = contrasted(value, claim, source)
    again = [one for one in source.quantities if one.date and _days(one) == _days(day)]  # May 18, and "the same day"
    return all(torn.get(one.span, 0.0) < 0 for one in again) or day.span in _by_deeds(value, claim, source)


def _days(quantity: Quantity) -> object:
    dates = quantity.date
    return dates and (dates.start, dates.end, dates.printed)


def _by_deeds(value: Quantity, claim: Statement, source: Statement) -> frozenset[Span]:
    """The days with another word right behind them, where the claim's own is right behind another day."""
    deed = _deed(value, claim)
    days = [one for one in source.quantities if one.kind == "date" and not one.excluded]
    if deed is None or len(days) < 2:
        return frozenset()
    deeds = [(day, _deed(day, source)) for day in days]
    met = [day for day, its in deeds if its and likeness(deed, its) >= ONE_WORD]
    if sum(likeness(deed, one) >= ONE_WORD for one in about(source)) > len(met):
        return frozenset()  # what is told of both: 283 flowed out in 2021, more than flowed out in 2020
    return frozenset(day.span for day, its in deeds if met and its and day.date not in [one.date for one in met])


def _deed(value: Quantity, statement: Statement) -> Concept | None:
    """The word that a day goes with where it stands before its verb: right behind it (12日に始めた).

    Where a comma cuts the day off, a Japanese sentence ends with it: 12日、…を始めると発表した. In English none: there
    the parts of the sentence tell days apart.
    """
    place = value.span.shift(-statement.span.start)
    own = next((one for one in sentences(statement.text, statement.lang) if one.contains(place)), None)
    if own is None or statement.lang == "en":
        return None
    told = [one for one in about(statement) if own.contains(one.span)]
    near = stretch(statement, place)
    after = [one for one in told if near.contains(one.span) and one.span.start >= place.end]
    return after[0] if after else told[-1] if told and statement.lang == "ja" else None

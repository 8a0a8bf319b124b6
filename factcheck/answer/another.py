"""Why a value that agrees is told of something else than the claim's all the same: another day, deed, name or word."""

from __future__ import annotations

import re

from factcheck.answer.differences import tells_gap
from factcheck.checks.compare import PERIODS, compare
from factcheck.checks.periods import periods_told
from factcheck.languages import table
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.bases import is_base
from factcheck.matching.clauses import stretch_of
from factcheck.matching.comparisons import differs
from factcheck.matching.corpus import Corpus
from factcheck.matching.day_deeds import on_other_day
from factcheck.matching.deeds import other_deed
from factcheck.matching.doers import other_doer
from factcheck.matching.modality import mark, planned_there
from factcheck.matching.opposition import other_pole
from factcheck.matching.pairing import counted_on, guessed, kinship, other_thing, people_and_things
from factcheck.matching.poles import poles
from factcheck.matching.profile import SHORT, about
from factcheck.matching.qualified import lasting, measured_from, narrowed, peopled, undergone
from factcheck.matching.who import misplaced, told_of_another, uncounted
from factcheck.model import Quantity, Statement

_PERIODS = frozenset(("month", "quarter", "half"))
_KIN = 0.5  # a number and a count may be told of one thing
_RECORDS = frozenset(("rank", "quality", "order", "age"))
_NEAR = 12  # characters behind a date in which the record is told that reaches back to it: 2019年以来最大跌幅


def of_another(pair: Pair, alignment: Alignment, corpus: Corpus, *, many: bool) -> str:
    """Why a value that agrees is told of something else than the claim's all the same, or "".

    `many`: several texts are given, which may well tell like values of like things.
    """
    claim, source, reasons = alignment.claim, alignment.source, dict(pair.reasons)
    plain = pair.claim.kind != "percent" and not pair.claim.date
    if plain and differs(pair.claim, claim) and not tells_gap(pair.source, source):
        return "the claim tells a difference"
    if many and (period := _untold_per(pair, source)):
        return f"the source does not tell it per {period}"
    if reasons.get("role", 0.0) < 0:
        return "one is where a change ends, the other how far it goes"
    if pair.source.role == "from" and not pair.claim.role and not _earlier(claim):
        return "the source says it changed from there"
    if not corpus.few and _near(alignment) and _only_compared(pair, alignment):
        return "the source only compares with it"
    of_another_kind = other_thing if claim.lang == source.lang else people_and_things
    if many and not _one(pair) and of_another_kind(pair.claim, pair.source):
        return f"the source counts {pair.source.unit or 'in order'}"
    if reasons.get("own", 0.0) < 0 or on_other_day(pair.claim, claim, pair.source, source):
        return "the source says it of something else"
    if not many and claim.lang == source.lang and (why := _qualified(pair, alignment)):
        return why
    if _since(pair, source):
        return "the source compares with that time"
    if not corpus.few and (why := _told_otherwise(pair, alignment) or _of_another_value(pair, alignment)):
        return why
    return "the source counts something else" if uncounted(claim, source, pair.claim) else ""


def _qualified(pair: Pair, alignment: Alignment) -> str:
    """What a few sentences tell a value of, where the claim tells it of some of that, or of another thing."""
    sides = alignment.claim, pair.claim, alignment.source, pair.source
    if word := narrowed(pair.claim, pair.source, alignment.source):
        return f"the source does not say {word!r}"
    if thing := lasting(*sides):
        return f"the source tells how long a {thing} lasted"
    if word := undergone(*sides):
        return f"the source says {word!r} of it"
    if peopled(*sides):
        return "the source tells how many live there"
    place = measured_from(*sides)
    return f"the source measures it from {place}" if place else ""


def _untold_per(pair: Pair, source: Statement) -> str:
    """What the claim's value is per, where the source's sum is per nothing and its sentence has no word for that."""
    _, _, per = (pair.claim.unit or "").partition("/")
    if not per or "/" in (pair.source.unit or ""):
        return ""
    return "" if per not in PERIODS or per in periods_told(source) else per


def _told_otherwise(pair: Pair, alignment: Alignment) -> str:
    """Another period, a plan, an opposite or another body beside the source's value."""
    claim, source = alignment.claim, alignment.source
    if period := _of_another_period(pair, alignment):
        return f"the source tells the value with {period}"
    if _near(alignment) and not _one(pair) and (word := planned_there(claim, pair.claim, source, pair.source)):
        return f"the source says {word!r}"
    if not _placed(pair, alignment) and (word := _other_word(pair, alignment)):
        return f"the source says {word!r}"
    name = other_doer(claim, source, pair.source.span.shift(-source.span.start))
    return f"the source tells it of {name}" if name else ""


def _of_another_value(pair: Pair, alignment: Alignment) -> str:
    """What the source tells with another value than the one that agrees with the claim's."""
    claim, source = alignment.claim, alignment.source
    if pair.claim.date:
        dated = claim.lang == source.lang and pair.claim.kind == "date" and pair.claim.date.start
        word = told_of_another(claim, pair.claim, source, pair.source) if dated else ""
        return f"the source says {word!r} of another day" if word else ""
    if word := _portion(pair, alignment):
        return f"the source says {word!r} of another value"
    if deed := _other_deed(pair, alignment):
        return f"the source says {deed!r}"
    if name := misplaced(claim, pair.claim, source, pair.source):
        return f"the source tells another value with {name}"
    loose = claim.lang == source.lang and not (_one(pair) or _placed(pair, alignment))
    if loose and (word := told_of_another(claim, pair.claim, source, pair.source)):
        return f"the source says {word!r} of another value"
    day = _of_another_day(pair, alignment)
    return f"the source tells another value with {day}" if day else ""


def _placed(pair: Pair, alignment: Alignment) -> bool:
    """Whether what goes with a value tells it apart from its like; of a date, what goes with a value beside it."""
    beside = [one for one in alignment.pairs if not one.claim.date] if pair.claim.date else [pair]
    return any(dict(one.reasons).get("own") == 1 for one in beside)


def _near(alignment: Alignment) -> bool:
    """Whether the words around two values can be compared: two languages do not word a long sentence alike."""
    return alignment.claim.lang == alignment.source.lang or len(about(alignment.claim)) <= SHORT


def _one(pair: Pair) -> bool:
    """Whether a value may be no more than an article: one, a first."""
    return pair.claim.low == pair.claim.high == 1


def _of_another_day(pair: Pair, alignment: Alignment) -> str:
    """The day that the claim tells too, where it is counted from another one (a year earlier) for another value."""
    source = alignment.source
    for other in alignment.pairs:
        if _dated_apart(pair, other, alignment):
            return other.source.text
        met = guessed(other.claim) or dict(other.reasons).get("when")
        if other.source.date and counted_on(other.source) and met:
            beside = stretch_of(source, other.source)
            told = [one for one in source.quantities if not one.date and beside.contains(one.span)]
            if any(kinship(pair.claim, one) == 1 for one in told) and pair.source not in told:
                return other.source.text
    return ""


def _dated_apart(pair: Pair, other: Pair, alignment: Alignment) -> bool:
    """Whether the date of `other` stands beside another value of the kind, and this one beside another date.

    Output was 5.1 in the first half, of which 0.8 in June: not 5.1 in June.
    """
    claim, source = alignment.claim, alignment.source
    one_date = [one for one in claim.quantities if one.date] == [other.claim]
    settled = other.source.date is not None and other.source.date.start is not None
    if not (one_date and settled and compare(other.claim, other.source).relation == "supports"):
        return False
    beside, own = stretch_of(source, other.source), stretch_of(source, pair.source)
    rivals = [one for one in source.quantities if not one.date and beside.contains(one.span) and one != pair.source]
    dates = [one for one in source.quantities if one.date and own.contains(one.span)]
    told = any(kinship(pair.claim, one) == 1 for one in rivals) and bool(dates)
    return told and all(compare(other.claim, one).relation != "supports" for one in dates)


def _of_another_period(pair: Pair, alignment: Alignment) -> str:
    """The source's date of the claim's precision that is another, where a finer one beside it lies in the claim's.

    "The firm said on Thursday that sales in the first half were 3 million" tells nothing of the second half.
    """
    ours, theirs = pair.claim.date, pair.source.date
    if not ours or not theirs or ours.precision == theirs.precision or ours.precision not in _PERIODS:
        return ""
    values = {_beside(alignment.source, one.source) for one in alignment.pairs if not one.source.date}
    for one in alignment.source.quantities:
        like = one.date is not None and one.date.precision == ours.precision
        if like and compare(pair.claim, one).relation == "refutes" and _beside(alignment.source, one) in values:
            return one.text
    return ""


def _only_compared(pair: Pair, alignment: Alignment) -> bool:
    """Whether the source compares another value, or another time, with that of the claim, which does no such thing."""
    if not is_base(alignment.source, pair.source) or is_base(alignment.claim, pair.claim):
        return False
    if not pair.claim.date:
        return not (pair.claim.role or _earlier(alignment.claim))
    values = [other.source for other in alignment.pairs if not other.source.date]
    return not any(is_base(alignment.source, one) for one in values)


def _earlier(claim: Statement) -> bool:
    """Whether a claim tells what was so before: it has a date, or a word for it (previously, 原来, かつて)."""
    return any(one.date for one in claim.quantities) or bool(
        re.search(table(claim.lang)["opposition"]["earlier"], claim.text, re.IGNORECASE)
    )


def _since(pair: Pair, source: Statement) -> bool:
    """Whether a date is where a record reaches back to (the biggest drop since 2019), and not when it happened."""
    ours, theirs = pair.claim.date, pair.source.date
    if not (ours and theirs and theirs.bound == "since" != ours.bound):
        return False
    span = pair.source.span.shift(-source.span.start)
    return any(pole.axis in _RECORDS and pole.span.start < span.end + _NEAR for pole in poles(source.text, source.lang))


def _portion(pair: Pair, alignment: Alignment) -> str:
    """The claim's word for what came on top (48 new cases of 212), where the source says it of another value only."""
    claim, source = alignment.claim, alignment.source
    word = mark(_beside(claim, pair.claim), claim.lang, "portion")
    if not word or claim.lang != source.lang or mark(_beside(source, pair.source), source.lang, "portion"):
        return ""
    others = [one for one in source.quantities if one != pair.source and kinship(pair.claim, one) > _KIN]
    return word if any(word in _beside(source, one).lower() for one in others) else ""


def _beside(statement: Statement, value: Quantity) -> str:
    return stretch_of(statement, value).of(statement.document.body)


def _other_word(pair: Pair, alignment: Alignment) -> str:
    """The source's word beside its value that is the opposite of the claim's; of "one of" it says nothing."""
    claim, source = alignment.claim, alignment.source
    return "" if _one(pair) or claim.lang != source.lang else other_pole(claim, pair.claim, source, pair.source)


def _other_deed(pair: Pair, alignment: Alignment) -> str:
    """What the source says is done to its value, where it is another deed than the claim's."""
    claim, source = alignment.claim, alignment.source
    return other_deed(claim, pair.claim, source, pair.source) if _near(alignment) else ""

"""What a source's value says of the claim's value in whose place it stands, with its bounds and hedges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.answer.another import of_another
from factcheck.answer.basis import other_basis
from factcheck.answer.bounds import (
    SHORT_BY_FEW,
    SHORT_OF_TEXT,
    begun_or_ended,
    bounded,
    far_beyond,
    hedged_days,
    less_shared,
    told_short,
)
from factcheck.answer.differences import tells_gap, worked_out
from factcheck.answer.reckoned import reckoned
from factcheck.answer.slight import slight
from factcheck.answer.undated import of_the_one_year
from factcheck.checks.compare import Compared, compare
from factcheck.checks.derived import derived
from factcheck.checks.periods import told_per
from factcheck.checks.shown import shown, significant
from factcheck.checks.tables import weekday_of, words
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.comparisons import compares
from factcheck.matching.corpus import Corpus
from factcheck.matching.counters import counter
from factcheck.matching.deeds import JOINED
from factcheck.matching.listed import RULE
from factcheck.matching.modality import mark, posed
from factcheck.matching.pairing import SAME_DAY, guessed, same_value, year_of, yearlike
from factcheck.matching.poles import poles
from factcheck.matching.qualified import told_beside
from factcheck.matching.who import whose
from factcheck.model import Quantity, Statement
from factcheck.reading import read

_FAR = 10  # times as large, and two texts in two languages hardly tell of one thing


def ruled(
    pair: Pair,
    timed: Compared | None,
    alignment: Alignment,
    corpus: Corpus,
    near: Sequence[Statement] = (),
    *,
    many: bool = False,
) -> Compared:
    """What the source says of the claim's value; of its date, what the passage tells over time comes first.

    `near` are the statements that the source is read with; `many`: several texts are given.

    Where the source prints the claim's value too, only the same wording around tells that it is in another place.
    """
    reasons = dict(pair.reasons)
    if reasons.get("who", 0.0) < 0:
        return Compared("incomparable", f"{pair.source.text} is of another body or place")
    if timed and pair.claim.date:
        return timed
    if pair.source.rule == RULE:
        return _counted(pair, alignment.source)
    alike = reasons.get("step") == 1
    compared = _read(pair, alignment, many=many, few=corpus.few, alike=alike)
    if compared.relation == "supports" and (asked := _only_asked(pair, alignment)):
        return asked
    if compared.relation == "supports" and (why := of_another(pair, alignment, corpus, many=many)):
        return Compared("compatible", f"{compared.reason}, but {why}")
    if compared.relation == "refutes" and (day := _same_words(pair, alignment)):
        return day
    if compared.relation == "refutes" and any(one.date and guessed(one) for one in (pair.claim, pair.source)):
        return Compared("compatible", f"{compared.reason}, but a day is told from one that nobody names")
    if compared.relation == "refutes" and (made := _made(pair, compared, alignment, near, many=many)):
        return made if made.relation == "supports" else _computed(pair.claim, alignment) or made
    if compared.relation != "supports" and not alike and (gap := worked_out(pair, alignment, near, many=many)):
        return _computed(pair.claim, alignment) or gap
    placed = alike or reasons.get("own") == 1
    if compared.relation in ("supports", "compatible") or (placed and not _adds_up(alignment)):
        return compared
    return _computed(pair.claim, alignment) or _elsewhere(pair, compared, alignment, corpus)


def _only_asked(pair: Pair, alignment: Alignment) -> Compared | None:
    """What a question says of the claim's value: nothing, unless it is answered or the claim tells of the question."""
    claim, source = alignment.claim, alignment.source
    said = "" if posed(claim) else posed(source, pair.source.span.shift(-source.span.start))
    if said == "denies":
        return Compared("refutes", f"the source asks whether {pair.source.text}, and says no")
    if not said or mark(claim.text, claim.lang, "asking"):
        return None
    return Compared("compatible", f"the source only asks whether {pair.source.text}")


def _read(pair: Pair, alignment: Alignment, *, many: bool, few: bool, alike: bool) -> Compared:
    """The two values as they are printed; `few`: a few sentences are given; `alike`: the claim is worded like them."""
    compared = (
        _years(pair)
        or _weekdays(pair, alignment)
        or other_basis(pair, alignment)
        or hedged_days(pair, alignment)
        or begun_or_ended(pair, alignment)
        or (None if many else of_the_one_year(pair.claim, pair.source, alignment.source))
        or _both_later(pair)
        or _as_far(pair, alignment)
        or _in_all(pair, alignment)
        or compare(*_per(pair.claim, less_shared(pair, alignment), alignment))
    )
    if not few and not alike and (beyond := far_beyond(pair, compared)):
        return beyond
    if many or (few and alike):
        return compared
    return told_short(pair, SHORT_BY_FEW if few else SHORT_OF_TEXT) or (few and bounded(pair, compared)) or compared


def _both_later(pair: Pair) -> Compared | None:
    """Two days told from one that neither names, as far from it (three years later, 三年后), or that day itself."""
    ours, theirs = pair.claim.date, pair.source.date
    if not (ours and theirs) or ours.start or theirs.start:
        return None
    that_day = all(one.note == SAME_DAY for one in (pair.claim, pair.source))
    if not that_day and (ours.away is None or ours.away != theirs.away):
        return None
    return Compared("supports", f"{pair.claim.text} = {pair.source.text}, from a day that neither names")


def _as_far(pair: Pair, alignment: Alignment) -> Compared | None:
    """A day that the claim tells from one which it does not name, as far from it as its source says: 3年後, 三年后."""
    claim, source = pair.claim, pair.source
    if not guessed(claim) or not (guessed(source) or source.note.endswith("named before")):
        return None
    away = [_away(claim, alignment.claim.lang), _away(source, alignment.source.lang)]
    if away[0] is None or away[0] != away[1]:
        return None
    return Compared("supports", f"{claim.text} = {source.text}, from a day that the claim does not name")


def _away(value: Quantity, lang: str) -> int | None:
    """How far a date lies from the one that it is told from, in days; None where it tells more, or no length."""
    told = [one.date.away for one in read(value.text, lang) if one.date]
    return told[0] if len(told) == 1 else None


def _same_words(pair: Pair, alignment: Alignment) -> Compared | None:
    """A claim's day that is told from one which it does not name (the next year), by the very words of its source."""
    claim, source = pair.claim, pair.source
    alike = alignment.claim.lang == alignment.source.lang and claim.text.lower() == source.text.lower()
    if not alike or not guessed(claim) or dict(pair.reasons).get("step") != 1:
        return None
    return Compared("supports", f"{claim.text} = {source.text}, worded alike")


def _per(claim: Quantity, source: Quantity, alignment: Alignment) -> tuple[Quantity, Quantity]:
    """The two with what they are per, if both texts tell it, be it in other words of the sentence."""
    told = told_per(claim, alignment.claim), told_per(source, alignment.source)
    return told if all("/" in (one.unit or "") for one in told) else (claim, source)


def _in_all(pair: Pair, alignment: Alignment) -> Compared | None:
    """A sum that the claim tells as a total and the source as what is paid per year, month or head."""
    claim, source = told_per(pair.claim, alignment.claim), told_per(pair.source, alignment.source)
    if not _adds_up(alignment) or "/" in (claim.unit or "") or "/" not in (source.unit or ""):
        return None
    return Compared("compatible", f"{shown(source)} is no total")


def _elsewhere(pair: Pair, compared: Compared, alignment: Alignment, corpus: Corpus) -> Compared:
    """A value that differs, unless the claim's is a difference, or stands in the source too."""
    if compared.relation != "refutes":
        return compared
    told = compares(alignment.source) or tells_gap(pair.source, alignment.source)
    if corpus.few and not pair.claim.date and compares(alignment.claim) and not told:
        return Compared("compatible", f"{compared.reason}, but the claim tells a difference")
    also = next(_printed(pair.claim, alignment), None)
    sides = alignment.claim, pair.claim, alignment.source, pair.source
    if also and corpus.few and same_value(pair.claim, also) and told_beside(*sides, also):
        return compare(pair.claim, also)
    return Compared("compatible", f"{compared.reason}, but the source has {also.text} too") if also else compared


def _counted(pair: Pair, source: Statement) -> Compared:
    """Members counted in a list; an English list may hold what only explains the one before it."""
    compared = compare(pair.claim, replace(pair.source, unit=pair.claim.unit))
    reason = f"{shown(pair.claim)} of the list {pair.source.text!r}"
    loose = compared.relation == "refutes" and source.lang == "en"
    return Compared("compatible" if loose else compared.relation, reason)


def _computed(claim: Quantity, alignment: Alignment) -> Compared | None:
    """What arithmetic on the source's values bears out; a share is computed only where the claim tells of a change."""
    said = poles(alignment.claim.text, alignment.claim.lang)
    if claim.kind in ("percent", "ratio") and not any(pole.axis == "amount" for pole in said):
        return None
    return derived(claim, alignment.source.quantities, in_all=_adds_up(alignment))


def _adds_up(alignment: Alignment) -> bool:
    """Whether the claim says that it gives a sum (in all, 一共, 合計) and the source does not."""
    return _gives_sum(alignment.claim) and not _gives_sum(alignment.source)


def _gives_sum(statement: Statement) -> bool:
    text = statement.text.lower()
    return any(word in text for word in words(statement.lang, "sum"))


def _years(pair: Pair) -> Compared | None:
    """A year that only one text prints as a date: the 2012 Games, 2012年の五輪."""
    if bool(pair.claim.date) == bool(pair.source.date):
        return None
    year = year_of(pair.source)
    if not year and not yearlike(pair.claim, pair.source):
        return None
    if year == year_of(pair.claim):
        return Compared("supports", f"{pair.claim.text} = {pair.source.text}")
    return Compared("refutes", f"{pair.claim.text} against {pair.source.text}")


def _weekdays(pair: Pair, alignment: Alignment) -> Compared | None:
    """Two weekdays of a week that nobody names: one cannot be the other."""
    langs = (alignment.claim.lang, alignment.source.lang)
    days = [
        weekday_of(one.text, lang) if one.date and not (one.date.start or one.date.printed) else None
        for one, lang in zip((pair.claim, pair.source), langs, strict=True)
    ]
    if None in days or days[0] == days[1]:
        return None
    return Compared("refutes", f"{pair.claim.text} against {pair.source.text}")


def _made(
    pair: Pair, compared: Compared, alignment: Alignment, near: Sequence[Statement], *, many: bool
) -> Compared | None:
    """What a value that differs is made of; of several texts in another language, it may just be too far off."""
    across = many and alignment.claim.lang != alignment.source.lang and dict(pair.reasons).get("own") != 1
    made = _joint_sum(pair, alignment) or reckoned(pair, alignment, near)
    return made or (_far(pair, compared) if across else None)


def _far(pair: Pair, compared: Compared) -> Compared | None:
    """A value that is so many times the other that they are hardly of one thing; no slip of a power of ten."""
    ends = sorted(abs(one.low) for one in (pair.claim, pair.source) if one.low and one.kind == pair.claim.kind)
    if len(ends) < 2 or slight(pair.claim) or ends[1] < _FAR * ends[0] or significant(ends[1] / ends[0]) == "1":
        return None
    return Compared("compatible", f"{compared.reason}, too far from it to be of one thing")


def _joint_sum(pair: Pair, alignment: Alignment) -> Compared | None:
    """People counted together who are counted apart side by side: 23 fans and 6 officers are 29 people."""
    claim = pair.claim
    if claim.kind != "count" or claim.low is None or claim.low != claim.high or counter(claim.unit or "") != "person":
        return None
    runs: list[list[Quantity]] = []
    for one in alignment.source.quantities:
        near = [run for run in runs if 0 <= one.span.start - run[-1].span.end <= JOINED]
        runs = [[*run, one] for run in [*near, []]] if one.kind == "count" and one.low != 1 else []
        told = next((run for run in runs if len(run) > 1 and sum(each.low or 0 for each in run) == claim.low), None)
        if told:
            reason = f"{' + '.join(shown(each) for each in told)} = {shown(claim)}"
            return Compared("supports" if _adds_up(alignment) else "compatible", reason, computed=True)
    return None


def _printed(claim: Quantity, alignment: Alignment) -> Iterator[Quantity]:
    """The source's values that bear out the claim's, unless they do so for another value of the claim.

    That a day lies before a deadline says nothing of the deadline.
    """
    agreeing = (pair for pair in alignment.pairs if compare(pair.claim, pair.source).relation == "supports")
    taken = {pair.source.span for pair in agreeing}
    free = (
        quantity
        for quantity in alignment.source.quantities
        if quantity.span not in taken and whose(alignment.claim, alignment.source, quantity) >= 0
        if not (claim.date and claim.date.opens and quantity.date and claim.date.opens != quantity.date.opens)
    )
    return (quantity for quantity in free if compare(claim, quantity).relation == "supports")

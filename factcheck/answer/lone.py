"""A claim about one text: whatever share of the claim a sentence has, a value that it prints is told by its clause.

The names of a text are told once, and what a sentence says is said of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from factcheck.answer.bounds import told_short
from factcheck.answer.judge import Judged, Ruling
from factcheck.answer.pieces import pieces
from factcheck.answer.undated import of_the_one_year
from factcheck.answer.weigh import Side, Weighed
from factcheck.checks.compare import compare
from factcheck.languages import table
from factcheck.matching.clauses import stretch_of
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import in_common, likeness, overlap
from factcheck.matching.poles import poles
from factcheck.matching.profile import about, around
from factcheck.matching.stems import stem
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences

_NAMES = frozenset(("name", "entity", "place"))
_CARRIED = 0.5  # what a word tells that stands in the sentence before, or in the heading
# How telling a value is, and the share of its clause that a sentence must have.
_ENOUGH = ((0.9, 0.1), (0.6, 0.2), (0.0, 0.3))
_SAME = 0.5
_BESIDE = 0.8  # and how sure the pair of values must be
_TELLING, _WORDS = 0.6, 2.0  # how telling a value is, and the weight of words beside it, that need no more of a clause
_SHARED = 0.9  # so telling must a value be that another one beside it is told with
_SURER = 0.92  # another value in a sentence that has hardly more of the clause's words is of something else
_HEADED = 0.3  # what it adds to that share that both values stand before the same word
_Placed = tuple[float, Ruling, Judged]


def printed(
    claim: Statement,
    parts: Mapping[Span, Weighed],
    told: Sequence[Statement],
    judge_each: Callable[[Statement], Sequence[Judged]],
) -> dict[Span, Weighed]:
    """The values of a sentence that are not borne out by its words as a whole, and that the text prints.

    `told` are the statements of the text.
    """
    found: dict[Span, Weighed] = {}
    for clause in pieces(claim, short=True):
        left = [one for one in clause.quantities if parts[one.span].label != "supported"]
        each = judge_each(_core(clause if about(clause) else claim)) if left else ()
        for quantity in left:
            judged = [(_share_for(quantity, one, told), one) for one in each]
            if best := _best(quantity, judged) or _together(quantity, judged, claim, {**parts, **found}):
                share, ruling, one = best
                side = Side(one, ruling, share, share)
                found[quantity.span] = Weighed(quantity, "supported", side.reason, share, side)
    return found | dict(_carried(claim, {**parts, **found}, told))


def _carried(
    claim: Statement, parts: Mapping[Span, Weighed], told: Sequence[Statement]
) -> Iterator[tuple[Span, Weighed]]:
    """The dates beside a value that its text tells once, for all that follows."""
    for day in claim.quantities:
        if not day.date or parts[day.span].label != "not_enough_info":
            continue
        for one in claim.quantities:
            side, label = parts[one.span].side, parts[one.span].label
            if side is None or label != "supported" or one.date or not stretch_of(claim, one).contains(day.span):
                continue
            place = side.ruling.pair.source.span
            before = [
                other
                for statement in told
                for other in statement.quantities
                if other.date and other.date.precision == day.date.precision and other.span.end <= place.start
            ]
            last = max(before, key=lambda other: other.span, default=None)
            compared = compare(day, last) if last else None
            if compared and compared.relation == "supports":
                yield day.span, Weighed(day, "supported", compared.reason, side.weight)


def _core(clause: Statement) -> Statement:
    """A piece from the sentence that holds its first value to the one that holds its last."""
    first, last, start = clause.quantities[0].span, clause.quantities[-1].span, clause.span.start
    own = [one.shift(start) for one in sentences(clause.text, clause.lang)]
    begins = max(one.start for one in own if one.start <= first.start)
    return replace(clause, span=Span(begins, min(one.end for one in own if one.end >= last.end)))


def _best(quantity: Quantity, judged: Sequence[tuple[float, Judged]]) -> _Placed | None:
    """The sentence that bears a value out and has the clause's words, if no other sentence has more of them."""
    placed = [
        (share + _HEADED * _same_head(ruling, one), ruling, one)
        for share, one in judged
        for ruling in one.rulings
        if _placed(quantity, ruling)
    ]
    pro = max((one for one in placed if _bare(one)), key=_sharing, default=None)
    contra = max((one for one in placed if one[1].relation == "refutes"), key=_sharing, default=None)
    if pro is None or pro[0] < next(share for telling, share in _ENOUGH if pro[1].telling >= telling):
        return None
    return None if contra and _SURER * contra[0] > pro[0] else pro


def _together(
    quantity: Quantity, judged: Sequence[tuple[float, Judged]], claim: Statement, parts: Mapping[Span, Weighed]
) -> _Placed | None:
    """The sentence that bears a value out together with a telling one that stands beside it in the claim."""
    near = stretch_of(claim, quantity)
    sides = [parts[one.span].side for one in claim.quantities if near.contains(one.span) and one.span != quantity.span]
    homes = [side.judged.source.span for side in sides if side and side.ruling.telling >= _SHARED]
    placed = ((share, ruling, one) for share, one in judged for ruling in one.rulings if _placed(quantity, ruling))
    return next((one for one in placed if _bare(one) and any(map(one[2].source.span.overlaps, homes))), None)


def _same_head(ruling: Ruling, judged: Judged) -> bool:
    """Whether the same word stands right behind both values: a 12-year warranty, the $40 million plan."""
    ours, theirs = _head(judged.alignment.claim, ruling.pair.claim), _head(judged.source, ruling.pair.source)
    return bool(ours and theirs and likeness(ours, theirs) >= _SAME)


def _head(statement: Statement, value: Quantity) -> Concept | None:
    """The word right behind a value, unless it is a summary's own."""
    end = value.span.end - statement.span.start
    at = end + (statement.text[end : end + 1] in "- ")
    found = next((one for one in about(statement) if one.span.start == at), None)
    return None if found is None or _summing_up(found, statement) else found


def _sharing(placed: _Placed) -> float:
    return placed[0]


def _placed(quantity: Quantity, ruling: Ruling) -> bool:
    return ruling.pair.claim.span == quantity.span and ruling.pair.score >= _BESIDE


def _bare(placed: _Placed) -> bool:
    """Whether the two values are printed alike, and nothing else is said against them."""
    pair, when = placed[1].pair, dict(placed[1].pair.reasons).get("when", 0.0)
    same = (pair.claim.low, pair.claim.high) == (pair.source.low, pair.source.high) or told_short(pair)
    dated = when or of_the_one_year(pair.claim, pair.source, placed[2].source)
    alike = dated if pair.claim.date else same
    return placed[1].relation == "supports" and bool(alike) and not placed[2].clashes


def _share_for(value: Quantity, judged: Judged, told: Sequence[Statement]) -> float:
    """The share of a clause's words that a statement has; of a telling value those beside it do, if they are enough."""
    clause = judged.alignment.claim
    near = stretch_of(clause, value).shift(-clause.span.start)
    beside = [one for one in about(clause) if near.contains(one.span)]
    telling = any(one.pair.claim.span == value.span and one.telling >= _TELLING for one in judged.rulings)
    apart = telling and sum(one.weight for one in beside) >= _WORDS
    return max(_share(judged, told), _share(judged, told, beside) if apart else 0.0)


def _share(judged: Judged, told: Sequence[Statement], said: Sequence[Concept] | None = None) -> float:
    """The share of a clause's words that a statement has, less a summary's own and the names that are told elsewhere.

    `said` are those of its words that are looked for. A statement that names somebody else is not about them.
    """
    claim, source = judged.alignment.claim, judged.source
    met = in_common(claim, source) if said is None else overlap(said, about(source))
    carried = overlap(met.missing, around(source))
    others = any(one.kind in _NAMES for one in met.unused)
    left = [
        one
        for one in carried.missing
        if not _summing_up(one, claim) and (others or not _named(one, claim, told)) and not _turns(one, claim, source)
    ]
    have = sum(mine.weight * likeness(mine, its) for mine, its in met.pairs)
    have += _CARRIED * sum(mine.weight * likeness(mine, its) for mine, its in carried.pairs)
    whole = have + sum(one.weight for one in left)
    return have / whole if whole else 0.0


def _summing_up(one: Concept, claim: Statement) -> bool:
    """Whether a word is one by which a summary tells of its text."""
    return any(key in one.keys for key in _own_words(claim.lang))


@cache
def _own_words(lang: str) -> frozenset[str]:
    words = table(lang)["words"]["summed_up"]
    return frozenset(f"e:{stem(word)}" if lang == "en" else f"h:{word}" for word in words)


def _turns(one: Concept, claim: Statement, source: Statement) -> bool:
    """Whether a word says up or down, and the source says the same with another word."""
    said = {(pole.axis, pole.name) for pole in poles(source.text, source.lang)}
    own = [pole for pole in poles(claim.text, claim.lang) if pole.span.overlaps(one.span)]
    return any((pole.axis, pole.name) in said for pole in own)


def _named(one: Concept, claim: Statement, told: Sequence[Statement]) -> bool:
    """Whether a word is a name of the text, or told of one between two commas and anywhere in the text."""
    if claim.text[one.span.start].isupper() and any(one.keys & keys for keys in _names(told)):
        return True
    asides = re.finditer(table(claim.lang)["words"]["appositions"], claim.text)
    aside = any(match.start() < one.span.start < match.end() for match in asides)
    return aside and any(likeness(one, other) >= _SAME for statement in told for other in about(statement))


def _names(told: Sequence[Statement]) -> Iterator[frozenset[str]]:
    """The keys of each name of a text, but for its sounds."""
    for statement in told:
        for one in about(statement):
            if one.kind in _NAMES:
                yield frozenset(key for key in one.keys if key[0] != "x")

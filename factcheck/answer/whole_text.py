"""What keeps a claim about one text from support, although each of its clauses is borne out by some sentence.

What the text nowhere names or prints, one printed value for two of the claim, values that change places, another date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, takewhile

from factcheck.answer.beyond import unread
from factcheck.answer.slight import slight
from factcheck.answer.weigh import Side, Weighed
from factcheck.checks.compare import compare
from factcheck.matching.clauses import stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.deeds import untold
from factcheck.matching.overlap import likeness, overlap
from factcheck.matching.profile import about, titled
from factcheck.model import Quantity, Span, Statement
from factcheck.pattern import lazy
from factcheck.text import halve, sentences

_NAMES = frozenset(("name", "entity", "place"))
_SAME = 0.5
_FIRST = 2  # whom a text names in so many first sentences, it may tell all the rest of
_SURE = 0.8  # from here on a pair of values is sure to be in one place
_LETTERED = lazy(r"\b([A-Z][a-z]+) ([A-Z]|\d+)\b(?!['’])")
_NUMBERED = lazy(r"\b[A-Z][a-z]+ \d+\b")
Parts = Mapping[Span, Weighed]


def left_open(claim: Statement, parts: Parts, told: Sequence[Statement]) -> dict[Span, Weighed]:
    """The values of a sentence that are borne out, and must not be: `told` are the statements of the one text."""
    mine = [(one, part) for one in claim.quantities if (part := parts[one.span]).label == "supported"]
    if why := next(_unsaid(claim, told), "") if mine else "":
        return {one.span: _open(one, why) for one, _ in mine}
    placed = [(one, part.side) for one, part in mine if part.side and not slight(one)]
    against = (
        *_twice(placed),
        *_swapped(claim, placed),
        *_labelled(claim, placed),
        *_elsewhere(claim, placed),
        *_otherwise_dated(claim, placed),
        *_of_nobody_named(claim, placed, told),
    )
    return {one.span: _open(one, why) for one, why in against}


def _open(quantity: Quantity, why: str) -> Weighed:
    return Weighed(quantity, "not_enough_info", why, 0.0)


def _unsaid(claim: Statement, told: Sequence[Statement]) -> Iterator[str]:
    """The names, the digits that are no value, and the deeds of a sentence that its language's text nowhere has."""
    document = told[0].document
    if claim.lang != document.lang:
        return
    whole = replace(told[0], span=Span(0, len(document.body)), quantities=())
    said = [*titled(document), *(one for statement in told for one in about(statement))]
    for one in about(claim):
        if one.kind in _NAMES and not any(likeness(one, other) >= _SAME for other in said):
            yield f"{one.span.of(claim.text)} is not named in the text"
    yield from unread(claim, whole)
    body, values = halve(document.body), [one.span.shift(-claim.span.start) for one in claim.quantities]
    for match in _NUMBERED.finditer(halve(claim.text)):
        if match[0] not in body and not any(one.overlaps(Span(*match.span())) for one in values):
            yield f"{match[0]} is not in the text"
    yield from (f"{word!r} is not told in the text" for word in untold(claim, whole))


def _twice(placed: Sequence[tuple[Quantity, Side]]) -> Iterator[tuple[Quantity, str]]:
    """Values that are borne out by one and the same printed value, but for the one that suits it best."""
    for pair in combinations(placed, 2):
        values = [side.ruling.pair.source for _, side in pair]
        if values[0].span == values[1].span and not any(one.date for one in values):
            worse = min(pair, key=lambda one: one[1].ruling.pair.score)
            yield worse[0], f"the text has {values[0].text} once"


def _swapped(claim: Statement, placed: Sequence[tuple[Quantity, Side]]) -> Iterator[tuple[Quantity, str]]:
    """Two values of one kind whose words suit each the other's place better than its own."""
    for (one, first), (other, second) in combinations(placed, 2):
        its, others = first.ruling.pair.source, second.ruling.pair.source
        if (one.kind, one.unit) != (other.kind, other.unit) or one.date or its.span == others.span:
            continue
        mine, yours = (_words(claim, value) for value in (one, other))
        here, there = _words(first.judged.source, its), _words(second.judged.source, others)
        if _met(mine, here) + _met(yours, there) < _met(mine, there) + _met(yours, here):
            yield from ((value, f"{one.text} and {other.text} change places") for value in (one, other))


def _labelled(claim: Statement, placed: Sequence[tuple[Quantity, Side]]) -> Iterator[tuple[Quantity, str]]:
    """Values of one of several things with a letter or a number each (Package A) that the text tells of another."""
    for one, side in placed:
        source, its = side.judged.source, side.ruling.pair.source
        own = next(sentence for sentence in _sentences(source) if sentence.overlaps(its.span))
        ours: dict[str, str] = dict(_LETTERED.findall(_beside(claim, one).of(claim.document.body)))
        for head, label in _LETTERED.findall(own.of(source.document.body)):
            if ours.get(head, label) != label and f"{head} {ours[head]}" not in own.of(source.document.body):
                yield one, f"the text tells {its.text} of {head} {label}"


def _sentences(statement: Statement) -> Iterator[Span]:
    yield from (span.shift(statement.span.start) for span in sentences(statement.text, statement.lang))


def _elsewhere(claim: Statement, placed: Sequence[tuple[Quantity, Side]]) -> Iterator[tuple[Quantity, str]]:
    """Values that the passage which bears out another one of their clause gives otherwise."""
    for other, side in placed:
        for ruling in side.judged.refuted:
            for one, own in placed:
                apart = not own.judged.source.span.overlaps(side.judged.source.span)
                beside = one.span == ruling.pair.claim.span and _beside(claim, other).contains(one.span)
                if apart and beside and ruling.pair.score >= _SURE:
                    yield one, f"the text tells {other.text} with {ruling.pair.source.text}"


def _of_nobody_named(
    claim: Statement, placed: Sequence[tuple[Quantity, Side]], told: Sequence[Statement]
) -> Iterator[tuple[Quantity, str]]:
    """Values of a claim that opens with a name which the text tells once, neither first nor beside such a value."""
    name = [one for one in takewhile(lambda one: claim.text[one.span.start].isupper(), about(claim)) if one.weight >= 1]
    if not name or name[0].span.start or claim.lang != told[0].lang:
        return
    homes = [one for one in told if all(any(mine.keys & its.keys for its in about(one)) for mine in name)]
    if len(homes) != 1 or homes[0] in told[:_FIRST]:
        return
    for one, side in placed:
        if not side.judged.source.span.overlaps(homes[0].span) and homes[0].span not in side.judged.source.context:
            yield one, f"the text tells {side.ruling.pair.source.text} of nobody named {name[0].span.of(claim.text)}"


def _words(statement: Statement, value: Quantity) -> list[Concept]:
    """The words of the stretch that holds a value."""
    near = _beside(statement, value).shift(-statement.span.start)
    return [one for one in about(statement) if near.contains(one.span)]


def _met(ours: Sequence[Concept], theirs: Sequence[Concept]) -> float:
    return sum(mine.weight * likeness(mine, its) for mine, its in overlap(ours, theirs).pairs)


def _otherwise_dated(claim: Statement, placed: Sequence[tuple[Quantity, Side]]) -> Iterator[tuple[Quantity, str]]:
    """Dates beside a value in a clause, where the text tells that value with another date of the kind."""
    for one, side in placed:
        if one.date:
            continue
        theirs = list(_dates_by(side.judged.source, side.ruling.pair.source))
        for day in _dates_by(claim, one):
            days = [other for other in theirs if other.date and day.date and other.date.precision == day.date.precision]
            if days and all(compare(day, other).relation == "refutes" for other in days):
                yield day, f"the text tells {one.text} with {days[0].text}"


def _dates_by(statement: Statement, value: Quantity) -> Iterator[Quantity]:
    near = _beside(statement, value)
    yield from (one for one in statement.quantities if one.date and near.contains(one.span))


def _beside(statement: Statement, value: Quantity) -> Span:
    """The stretch of the document's body that holds a value."""
    start = statement.span.start
    return stretch(statement, (value.outer or value.span).shift(-start)).shift(start)

"""How far two statements speak of the same thing, in named shares from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from factcheck.matching.clauses import clause_at, clause_of
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.overlap import Overlap
from factcheck.model import Span, Statement

Reasons = tuple[tuple[str, float], ...]
_ENOUGH = 4.0  # the weight of shared concepts that makes half of the most that they can say
_LIGHT = 0.35  # a lighter concept does not make a clause one that is about the claim


def shares(met: Overlap, carried: Overlap, source: Statement, values: Sequence[Span], corpus: Corpus) -> Reasons:
    """What two statements have in common, from the concepts that met and the places of the source's `values`.

    topic    of what the claim speaks of, the share that the source has too
    back     the reverse share, over the clauses of the source that are about the claim at all
    names    the same as topic, of names, bodies and places alone
    mass     how much they share at all, however long the claim is
    context  of what the source lacks, the share that stands right before it or in its heading
    """
    ours = [(one, like, corpus.rarity(one)) for (one, _), like in zip(met.pairs, met.likes, strict=True)]
    theirs = [(other, like, corpus.rarity(other)) for (_, other), like in zip(met.pairs, met.likes, strict=True)]
    absent = [(one, 0.0, corpus.rarity(one)) for one in met.missing]
    about = _clauses_about(source, [one for one, like, _ in theirs if like * one.weight > _LIGHT], values)
    unused = [(one, 0.0, corpus.rarity(one)) for one in met.unused if clause_at(source, one.span.start) in about]
    lost = [(one, like, corpus.rarity(one)) for (one, _), like in zip(carried.pairs, carried.likes, strict=True)]
    still = [(one, 0.0, corpus.rarity(one)) for one in carried.missing]
    named = [item for item in (*ours, *absent) if item[0].kind != "word"]
    topic = _share((*ours, *absent))
    return (
        ("topic", topic),
        ("back", _share((*theirs, *unused))),
        ("names", _share(named) if named else topic),
        ("mass", 1 - exp(-sum(one.weight * like * rare for one, like, rare in ours) / _ENOUGH)),
        ("context", _share((*lost, *still))),
    )


def _share(items: Iterable[tuple[Concept, float, float]]) -> float:
    """Of the weight of concepts, the share that met."""
    items = list(items)
    whole = sum(one.weight * rare for one, _, rare in items)
    return sum(one.weight * like * rare for one, like, rare in items) / whole if whole else 0.0


def _clauses_about(source: Statement, met: Iterable[Concept], values: Iterable[Span]) -> set[int]:
    """The clauses that hold a concept of the claim or a value in the place of one of its values."""
    return {clause_at(source, one.span.start) for one in met} | {clause_of(source, span) for span in values}

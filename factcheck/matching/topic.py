"""How far two statements speak of the same thing, in named shares from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.overlap import Overlap, likeness

Reasons = tuple[tuple[str, float], ...]
_ENOUGH = 4.0  # the weight of shared concepts that makes half of the most that they can say


def shares(met: Overlap, carried: Overlap, corpus: Corpus) -> Reasons:
    """What two statements have in common, from the concepts that met.

    topic    of what the claim speaks of, the share that the source has too
    back     the reverse share
    names    the same as topic, of names, bodies and places alone
    mass     how much they share at all, however long the claim is
    context  of what the source lacks, the share that stands right before it or in its heading
    """
    ours = _Shares(met, 0, corpus)
    theirs = _Shares(met, 1, corpus)
    lost = _Shares(carried, 0, corpus)
    return (
        ("topic", ours.share()),
        ("back", theirs.share()),
        ("names", ours.share(names=True)),
        ("mass", 1 - exp(-ours.met / _ENOUGH)),
        ("context", lost.share()),
    )


class _Shares:
    """The weights of one side's concepts: met, and all."""

    def __init__(self, met: Overlap, side: int, corpus: Corpus) -> None:
        absent = met.unused if side else met.missing
        own = [(pair[side], pair[side].weight * corpus.rarity(pair[side])) for pair in met.pairs]
        self._met = [(one, weight * likeness(*pair)) for (one, weight), pair in zip(own, met.pairs, strict=True)]
        self._all = own + [(one, one.weight * corpus.rarity(one)) for one in absent]
        self.met = _total(self._met)

    def share(self, names: bool = False) -> float:
        """The met share; of names alone where there are any."""
        if names:
            whole = _total(self._all, names)
            return _total(self._met, names) / whole if whole else self.share()
        return self.met / (_total(self._all) or 1.0)


def _total(weighed: Iterable[tuple[Concept, float]], names: bool = False) -> float:
    return sum(weight for concept, weight in weighed if not names or concept.kind != "word")

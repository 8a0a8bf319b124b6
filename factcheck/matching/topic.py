"""How far two statements speak of the same thing, in named shares from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import exp

from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import Overlap, likeness

Weigh = Callable[[Concept], float]
Reasons = tuple[tuple[str, float], ...]
_ENOUGH = 4.0  # the weight of shared concepts that makes half of the most that they can say


def shares(met: Overlap, carried: Overlap, rarity: Weigh) -> Reasons:
    """What two statements have in common, from the concepts that met.

    topic    of what the claim speaks of, the share that the source has too
    back     the reverse share
    names    the same as topic, of names, bodies and places alone
    mass     how much they share at all, however long the claim is
    context  of what the source lacks, the share that stands right before it or in its heading
    """
    ours = _Shares(met, 0, rarity)
    theirs = _Shares(met, 1, rarity)
    lost = _Shares(carried, 0, rarity)
    return (
        ("topic", ours.share()),
        ("back", theirs.share()),
        ("names", ours.share(names=True)),
        ("mass", 1 - exp(-ours.met / _ENOUGH)),
        ("context", lost.share()),
    )


class _Shares:
    """The weights of one side's concepts: met, and all."""

    def __init__(self, met: Overlap, side: int, rarity: Weigh) -> None:
        absent = met.unused if side else met.missing
        self._met = [(pair[side], likeness(*pair) * pair[side].weight * rarity(pair[side])) for pair in met.pairs]
        self._all = [(one, one.weight * rarity(one)) for one in (*(pair[side] for pair in met.pairs), *absent)]
        self.met = _total(self._met)

    def share(self, names: bool = False) -> float:
        """The met share; of names alone where there are any."""
        if names:
            whole = _total(self._all, names)
            return _total(self._met, names) / whole if whole else self.share()
        return self.met / (_total(self._all) or 1.0)


def _total(weighed: Iterable[tuple[Concept, float]], names: bool = False) -> float:
    return sum(weight for concept, weight in weighed if not names or concept.kind != "word")

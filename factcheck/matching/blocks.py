"""Which stated values are worth comparing: those of one family that share rare words. One pass, no pair of all.

The block of a value is its family (kind and unit) and one of the rarest words around it. A block too large tells
nothing and is left out, so that the work grows with the number of values and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import log

from factcheck.matching.slots import Slot
from factcheck.model import Span

LARGEST = 40
KEYS = 12
PARTNERS = 12
# Two values that share less than this of what the words around either tell are not of one thing. Two languages share
# few words as written.
LEAST_SHARED, LEAST_ACROSS = 0.15, 0.08
_NEAR, _WEIGHT = 0.3, 0.4
_WRITTEN, _GLOSSED = "lthk", "e"

Block = tuple[str, str]
Group = frozenset[str]


def pairs(slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """The pairs of places in `slots` that share a block and stand in two sentences, the likeliest of each value."""
    blocks, wholes = _blocks(slots)
    partners: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for places in blocks.values():
        weight = _weight(len(places), len(slots))
        for at, one in enumerate(places[:-1]):
            counted = partners[one]
            for other in places[at + 1 :]:
                counted[other] += weight
    for one, counted in sorted(partners.items()):
        mine, whole = slots[one], wholes[one]
        enough = [
            (-weight, other)
            for other, weight in counted.items()
            if weight >= _least(mine, slots[other]) * min(whole, wholes[other])
            and _sentence(mine) != _sentence(slots[other])
        ]
        best = sorted(enough)[:PARTNERS]
        yield from ((one, other) for other in sorted([other for _, other in best]))


def _sentence(slot: Slot) -> tuple[str, Span]:
    return slot.fact.statement.document.id, slot.fact.statement.span


def _least(one: Slot, other: Slot) -> float:
    same = one.fact.statement.lang == other.fact.statement.lang
    return LEAST_SHARED if same else LEAST_ACROSS


@lru_cache(10_000)
def _weight(size: int, total: int) -> int:
    """How much it tells to share a word that stands by `size` of `total` values, in thousandths."""
    return round(1000 * log(1 + total / max(size, 1)))


def _blocks(slots: Sequence[Slot]) -> tuple[dict[Block, list[int]], dict[int, int]]:
    """The places of the values in each block, every value in its rarest blocks only; what all words of each weigh."""
    families: dict[str, dict[int, list[Group]]] = defaultdict(dict)
    for place, slot in enumerate(slots):
        families[slot.family][place] = _groups(slot)
    found: dict[Block, list[int]] = {}
    wholes: dict[int, int] = {}
    for family, own in families.items():
        holders = Counter(chain.from_iterable(map(frozenset, own.values())))
        sizes: dict[str, int] = defaultdict(int)
        for group, count in holders.items():
            for key in group:
                sizes[key] += count
        known = {group: _ranked(group, sizes, len(slots)) for group in holders}
        for place, groups in own.items():
            ranked = [known[group] for group in groups]
            worth = {rarest for _, rarest in ranked if rarest}
            if worth:
                wholes[place] = sum([weight for weight, _ in ranked])
                for _, key in sorted(worth)[:KEYS]:
                    found.setdefault((family, key), []).append(place)
    return found, wholes


def _ranked(group: Group, sizes: Mapping[str, int], total: int) -> tuple[int, tuple[int, str] | None]:
    """The weight of a group's rarest key, and the size and key of its rarest block that is worth comparing, if any."""
    worth = [(size, key) for key in group if 1 < (size := sizes[key]) <= LARGEST]
    return _weight(min([sizes[key] for key in group]), total), min(worth) if worth else None


def _groups(slot: Slot) -> list[Group]:
    """For each telling word near a value, and for the thing counted, the blocks that the value may stand in."""
    groups = [group for one in slot.counted for group in _kinds(one.keys)]
    for one, near in zip(slot.words, slot.near, strict=True):
        if near >= _NEAR and one.weight >= _WEIGHT:
            groups += _kinds(one.keys)
    return groups


@lru_cache(100_000)
def _kinds(keys: frozenset[str]) -> tuple[Group, ...]:
    """The keys of a word as it is written, and those of its glosses; of either only where there are some."""
    groups = (frozenset(key for key in keys if key[0] in kinds) for kinds in (_WRITTEN, _GLOSSED))
    return tuple(group for group in groups if group)

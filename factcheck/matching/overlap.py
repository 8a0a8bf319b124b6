"""How much of what a claim speaks of a source speaks of too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.matching.concepts import Concept
from factcheck.matching.profile import about
from factcheck.model import Statement
from factcheck.record import record

SAME = 1.0
ONE_WORD = 0.7  # two concepts so alike are one word, be it in two languages
GLOSS = 0.8
CHARACTERS = 0.7
# By the number of consonant classes in common.
SOUNDS = (0.0, 0.0, 0.4, 0.7, 0.9)
READING = 0.7
# Sound says less of words than of names.
COMMON = 0.7
# Below this a pair is chance: one shared character of a four-character word.
LEAST = 0.2


@record
class Overlap:
    """The concepts of a claim and of a source that met, in the claim's order, how alike each two are, and the rest."""

    pairs: tuple[tuple[Concept, Concept], ...]
    likes: tuple[float, ...]
    missing: tuple[Concept, ...]
    unused: tuple[Concept, ...]

    @property
    def claim_share(self) -> float:
        """The share of the claim's weight that the source holds."""
        return self._share([mine for mine, _ in self.pairs], self.missing)

    @property
    def source_share(self) -> float:
        """The share of the source's weight that the claim holds."""
        return self._share([its for _, its in self.pairs], self.unused)

    def _share(self, met: Sequence[Concept], left: Sequence[Concept]) -> float:
        whole = sum(one.weight for one in (*met, *left))
        return sum(one.weight * like for one, like in zip(met, self.likes, strict=True)) / whole if whole else 0.0


@lru_cache(2_000)  # one claim beside its candidates
def in_common(claim: Statement, source: Statement) -> Overlap:
    """The overlap of what two statements speak of."""
    return overlap(about(claim), about(source))


def overlap(claim: Sequence[Concept], source: Sequence[Concept]) -> Overlap:
    """Pair each concept of the claim with the source's most like it, one to one, the best pairs first."""
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for negative, left, right in sorted(_likely(claim, source)):
        if left not in taken and right not in used:
            taken[left] = right, -negative
            used.add(right)
    met = sorted(taken.items())
    return Overlap(
        tuple([(claim[left], source[right]) for left, (right, _) in met]),
        tuple([like for _, (_, like) in met]),
        tuple([one for at, one in enumerate(claim) if at not in taken]),
        tuple([one for at, one in enumerate(source) if at not in used]),
    )


def likeness(one: Concept, other: Concept) -> float:
    """How sure two concepts mean the same, 0 to 1: one name or word, a gloss in common, characters in common."""
    shared = one.keys & other.keys
    if not shared:
        return 0.0
    kinds = {key[0] for key in shared}
    if kinds & {"t", "l", "h", "k"}:
        return SAME
    if one.kind == other.kind != "word" and _known(one) and _known(other):
        return 0.0  # two names that the tables tell apart, whatever their glosses or sounds share (a city in China)
    if kinds == {"e"} and one.kind != "word" != other.kind and _known(one) != _known(other):
        return 0.0  # a name that is only explained with another: 白山, a city in China
    score = GLOSS if "e" in kinds else 0.0
    if "x" in kinds:
        score = max(score, _by_sound(shared) * (1.0 if one.kind != "word" != other.kind else COMMON))
    if "c" in kinds:
        most = max(_count(one.keys, "c"), _count(other.keys, "c"))
        score = max(score, CHARACTERS * _count(shared, "c") / most)
    return score


def among(word: Concept, words: Iterable[Concept]) -> bool:
    """Whether one of the words is the same word."""
    return any(likeness(word, one) >= ONE_WORD for one in words)


def _known(one: Concept) -> bool:
    return any(key[0] == "t" for key in one.keys)


def _by_sound(shared: frozenset[str]) -> float:
    """How much the longest skeleton in common says, or a reading in common (in small letters)."""
    sounds = [key[2:] for key in shared if key[0] == "x"]
    return max(READING if sound.islower() else SOUNDS[min(len(sound), len(SOUNDS) - 1)] for sound in sounds)


def _likely(claim: Sequence[Concept], source: Sequence[Concept]) -> Iterator[tuple[float, int, int]]:
    """The pairs that share a key: how unlike they are (the likeness below zero), and their places."""
    holders: dict[str, list[int]] = {}
    for place, concept in enumerate(source):
        for key in concept.keys:
            holders.setdefault(key, []).append(place)
    for left, concept in enumerate(claim):
        for right in {place for key in concept.keys if key in holders for place in holders[key]}:
            if (score := likeness(concept, source[right])) >= LEAST:
                yield -score, left, right


def _count(keys: frozenset[str], kind: str) -> int:
    return sum(key[0] == kind for key in keys)

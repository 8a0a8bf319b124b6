"""Who does it to whom, and which way it goes: the same names in turned roles do not say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from factcheck.languages import table
from factcheck.matching.clauses import clause_at, joints
from factcheck.matching.concept import LIGHT
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import in_common, likeness
from factcheck.matching.profile import about
from factcheck.matching.step import tokens
from factcheck.model import Statement
from factcheck.pattern import lazy

_NAMES = frozenset(("name", "entity", "place"))
_SAME = 0.5  # two concepts so alike are one word
_CAPITAL = lazy(r" [A-Z]\w*")
Met = tuple[Concept, Concept]


def turned(claim: Statement, source: Statement) -> Iterator[str]:
    """Why roles are turned: exports to a country against exports from it, A lends to B against B lends to A."""
    if claim.lang == source.lang:
        met = in_common(claim, source).pairs
        yield from _ways(met, claim, source)
        yield from _order(met, claim, source)
        yield from _particles(met, claim, source)


def _ways(met: tuple[Met, ...], claim: Statement, source: Statement) -> Iterator[str]:
    """Names that one text goes toward and the other comes from, or that only change places about the same word."""
    any_word = table(claim.lang)["opposition"]["backward"] == "true"  # there a particle right behind tells the way
    things = [(mine, its) for mine, its in met if mine.kind in _NAMES or any_word]
    names = [(mine, its) for mine, its in things if not _other_name(mine, claim, its, source)]
    ways = [(mine, _way(mine, claim), _way(its, source)) for mine, its in names]
    for mine, ours, theirs in ways:
        changed = any((ours, theirs) == (its, mine_) != ("", "") for _, mine_, its in ways) and ours != theirs
        if (ours and theirs and ours != theirs) or changed:
            yield f"{mine.span.of(claim.text)} is where the one comes from and the other goes"
            return


def _other_name(one: Concept, claim: Statement, other: Concept, source: Statement) -> bool:
    """Whether a word goes on to two names of two things: Brae Ferries, the Brae Bridge Pass."""
    ours, theirs = (_CAPITAL.match(side.text, word.span.end) for word, side in ((one, claim), (other, source)))
    return bool(ours and theirs and ours[0] != theirs[0])


def _way(one: Concept, statement: Statement) -> str:
    """toward, away, or "": by the word right before a name, or right behind it."""
    rules = table(statement.lang)["opposition"]
    behind = rules["backward"] == "true"
    text = statement.text.lower()
    beside = text[one.span.end :].lstrip() if behind else text[: one.span.start].rstrip()
    beside = beside.removesuffix(" the")
    for way in ("toward", "away"):
        for word in rules[way]:
            if beside.startswith(word) if behind else re.search(_ending(word, rules["edge"] == "true"), beside):
                return way
    return ""


def _ending(word: str, edge: bool) -> str:
    return rf"{chr(92) + 'b' if edge else ''}{re.escape(word)}$"


def _order(met: tuple[Met, ...], claim: Statement, source: Statement) -> Iterator[str]:
    """Two names on the two sides of one verb, the other way round, where neither text says it the passive way."""
    rules = table(claim.lang)["opposition"]
    passive = rules["passive"]
    if not passive or any(_says(word, side, rules["edge"] == "true") for word in passive for side in (claim, source)):
        return
    if "passives" in rules and len({bool(re.search(rules["passives"], side.text)) for side in (claim, source)}) > 1:
        return  # "Tarn elected Vos", "Vos was elected in Tarn"
    things = [pair for pair in met if pair[0].weight > LIGHT]
    for (one, its_one), (other, its_other) in permutations(things, 2):
        named = _named(one, claim) and _named(other, claim)
        mutual = _with(other, claim) or _with(its_one, source)
        if named and not mutual and one.span.start < other.span.start and its_other.span < its_one.span:
            for verb, its_verb in things:
                ours, theirs = (one, verb, other), (its_other, its_verb, its_one)
                if verb.kind == "word" and _in_turn(ours, claim) and _in_turn(theirs, source):
                    words = f"{one.span.of(claim.text)} and {other.span.of(claim.text)}"
                    yield f"{words} are the other way round about {verb.span.of(claim.text)!r}"
                    return


def _with(one: Concept, statement: Statement) -> bool:
    """Whether a name stands behind a word that says both do it: Tarn agreed a loan with Vos, Vos agreed it for Tarn."""
    before = statement.text[: one.span.start].lower().split()
    return bool(before) and before[-1] in table(statement.lang)["opposition"].get("mutual", ())


def _particles(met: tuple[Met, ...], claim: Statement, source: Statement) -> Iterator[str]:
    """Two words that change their particles for each other's: AがBに求めた, BがAに求めた; AはBが求めた賃上げに応じた.

    A passive changes them too, so both texts must be worded alike in that.
    """
    rules = table(claim.lang)["opposition"]
    if "particles" not in rules or len({bool(re.search(rules["passives"], side.text)) for side in (claim, source)}) > 1:
        return
    pattern = re.compile(rules["particles"])
    changed = []
    for mine, its in met:
        ours, theirs = _particle(mine, claim, pattern), _particle(its, source, pattern)
        like = (one for one in about(source) if likeness(mine, one) >= _SAME)
        if ours and theirs and not any(_particle(one, source, pattern) == ours for one in like):
            changed.append((mine, ours, theirs))
    for (one, ours, theirs), (other, its_ours, its_theirs) in combinations(changed, 2):
        if (ours, theirs) == (its_theirs, its_ours):
            yield f"{one.span.of(claim.text)} and {other.span.of(claim.text)} are the other way round"
            return


def exchanged(claim: Statement, source: Statement) -> Iterator[str]:
    """Two words each of which stands where the other text has the other one, beside the same word; no list of both."""
    met = in_common(claim, source).pairs if claim.lang == source.lang else ()
    near = [(mine, _beside(mine, claim), _beside(its, source)) for mine, its in met if mine.weight > LIGHT]
    for (one, ours, theirs), (other, its_ours, its_theirs) in combinations(near, 2):
        listed = not joints(claim.lang).sub("", claim.text[one.span.end : other.span.start]).strip()
        for mine, its, its_mine, its_its in zip(ours, theirs, its_ours, its_theirs, strict=True):
            turned_round = mine == its_its and its == its_mine and mine != its
            if turned_round and not listed and "" not in (mine, its) and all(map(str.strip, (mine, its))):
                yield f"{one.span.of(claim.text)} and {other.span.of(claim.text)} are in each other's place"
                return


def _beside(one: Concept, statement: Statement) -> tuple[str, str]:
    """The words right before and right behind a word, "" at an end."""
    found = tokens(statement)
    before = [token.text for token in found if token.span.end <= one.span.start]
    after = [token.text for token in found if token.span.start >= one.span.end]
    return (before[-1] if before else ""), (after[0] if after else "")


def _particle(one: Concept, statement: Statement, pattern: re.Pattern[str]) -> str:
    """The particle behind a word, or behind the number of it (住民64人が); else ""."""
    found = pattern.match(statement.text, one.span.end)
    return found["particle"] if found else ""


def _named(one: Concept, statement: Statement) -> bool:
    """Whether a concept is a name, or a word with a capital that opens the text and that no table knows."""
    opens = one.span.start == 0 and statement.text[:1].isupper() and one.weight >= 1
    return one.kind in _NAMES or (opens and not any(key[0] == "t" for key in one.keys))


def _in_turn(three: tuple[Concept, ...], statement: Statement) -> bool:
    """Whether three words stand in this order in one clause."""
    places = [one.span for one in three]
    return places == sorted(places) and len({clause_at(statement, span.start) for span in places}) == 1


def _says(word: str, statement: Statement, edge: bool) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}\b" if edge else re.escape(word), statement.text.lower()))

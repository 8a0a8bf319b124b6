"""English words as stems: one key for the forms of a word, so that a claim, a source and a dictionary gloss meet.

The rules are the `words` section of `languages/en.yaml`: irregular forms first, then inflection (plural, -ed, -ing),
then suffixes that make one word of another, longest first, twice at most, while enough of the word is left. A word
that only looks derived is `whole` (a secretary is no secret). A silent -e is kept, or given back, where it tells two
short words apart (rate, rated and rat; plane and plan). A stem is a key and need not be a word (agency: agenci).
"""

from __future__ import annotations

from functools import cache

from factcheck.languages import table
from factcheck.pattern import lazy

_VOWELS = frozenset("aeiouy")
# One syllable before one consonant that another syllable would have doubled: what is left of rate and hope, not of rat.
_SILENT_E = lazy(r"[^aeiouy]*[aeiouy][^aeiouswxy]")


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in table("en")["words"]["irregular"].items() for form in forms}


@cache
def _suffixes() -> dict[str, list[tuple[str, int]]]:
    """The suffixes by their last letter, the longest first, each with the letters that it must leave."""
    rules = table("en")["words"]["suffixes"].items()
    pairs = ((suffix, int(least)) for least, suffixes in rules for suffix in suffixes)
    found: dict[str, list[tuple[str, int]]] = {}
    for suffix, least in sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])):
        found.setdefault(suffix[-1], []).append((suffix, least))
    return found


@cache
def _whole() -> frozenset[str]:
    return frozenset(table("en")["words"]["whole"])


@cache
def stem(word: str) -> str:
    """The stem of one English word, in lower case."""
    word = word.lower()
    word = _irregular().get(word, word)
    word = _irregular().get(inflected := _uninflected(word), inflected)
    word = _derived(_derived(word))
    if word in _whole():
        return word
    if word.endswith("e") and len(word) > 3 and not _SILENT_E.fullmatch(word[:-1]):
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 else word


def _uninflected(word: str) -> str:
    """Without a plural -s, an -ed or an -ing."""
    if word in _whole():
        return word
    for ending, kept in (("sses", "ss"), ("ies", "y"), ("ied", "y")):
        if word.endswith(ending) and len(word) > 4:
            return word[: -len(ending)] + kept
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) > 2 and base[-1] != "e" and not _VOWELS.isdisjoint(base):
            if base.endswith("at"):
                return base + "e"
            if _SILENT_E.fullmatch(base):
                return base + "e"
            return base[:-1] if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz" else base
    if word.endswith(("xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) else word


def _derived(word: str) -> str:
    """Without one suffix, the longest that leaves as many letters as the table asks."""
    if word in _whole():
        return word
    for suffix, least in _suffixes().get(word[-1:], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            base = word[: -len(suffix)]
            return base + "e" if suffix[0] in _VOWELS and _SILENT_E.fullmatch(base) else base
    return word

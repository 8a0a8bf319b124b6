"""What a sentence speaks of, in keys that can be compared across Chinese, Japanese and English.

A concept is one term, word or name of a text in its place. Its keys say how it may be met elsewhere:

    t:ndrc      a term of the tables
    l:antminer  a Latin word or name as written, in lower case
    e:investig  an English stem, of the word itself or of the dictionary's gloss of a Chinese or Japanese word
    h:调查      a Han word, folded
    c:调        each Han character of it, folded: Chinese and Japanese share characters more often than words
    k:アントマイナー  a katakana word
    x:NTMN      the consonants of a name or loan word, for meeting it in another script (Antminer, アントマイナー)
    x:jian      the Chinese reading of a single character, and of a name in Latin letters that may be Chinese

Stop words and plain numerals are left out: values are compared by themselves.
"""

from __future__ import annotations

from factcheck.matching.concept import Concept, ConceptKind
from factcheck.matching.han import han_concepts
from factcheck.matching.latin import latin_concepts
from factcheck.matching.terms import Terms, terms

__all__ = ["Concept", "ConceptKind", "concepts"]


def concepts(text: str, lang: str, known: Terms | None = None) -> tuple[Concept, ...]:
    """The concepts of `text` in order of place; `known` are the terms to look for (the house's, unless given)."""
    known = known or terms()
    if lang == "en":
        return tuple(latin_concepts(text, 0, len(text), lang, known))
    return tuple(han_concepts(text, lang, known))

"""Which stretches of a sentence are denied: "did not …", 没有…, …ない."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.model import Span
from factcheck.text import halve


@lru_cache(20_000)
def denied(text: str, lang: str) -> tuple[Span, ...]:
    """The stretches of `text` that a negation reaches, in order of place: a few words, and never past the clause.

    Japanese denies what stands before the negation, Chinese and English what stands after it.
    """
    pattern, reach, backward = _rules(lang)
    plain = halve(text)
    spans = [
        Span(at + len(mark), len(text)) for mark in table(lang)["opposition"]["whole"] if (at := text.find(mark)) >= 0
    ]
    spans += [Span(*match.span("reach")) for match in re.finditer(table(lang)["opposition"]["unrelated"], plain)]
    spans += excepted(text, lang)
    for match in pattern.finditer(plain):
        if match.lastgroup == "idiom":
            continue
        piece = reach.search(plain[: match.start()]) if backward else reach.match(plain, match.end())
        if piece:
            spans.append(Span(*piece.span()))
    return tuple(sorted(spans))


def excepted(text: str, lang: str) -> list[Span]:
    """What a text leaves out by name: all routes except Orkney, （不含港澳）, 離島を除く."""
    found = re.finditer(table(lang)["opposition"]["left_out"], text, re.IGNORECASE)
    return [Span(*match.span(match.lastgroup or 0)) for match in found]


@cache
def _rules(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], bool]:
    """What denies (idioms that only look so are named), what it reaches, and whether it stands behind."""
    rules = table(lang)["opposition"]
    idioms, words = (_any_of(rules[key], rules["edge"] == "true") for key in ("idioms", "negations"))
    pattern = re.compile(f"(?P<idiom>{idioms})|(?P<word>{words})", re.IGNORECASE)
    return pattern, re.compile(rules["reach"]), rules["backward"] == "true"


def each_time(text: str, lang: str) -> bool:
    """Whether the text tells what is always or never so."""
    plain = f" {text.lower()} "
    return any(f" {mark} " in plain if lang == "en" else mark in plain for mark in table(lang)["opposition"]["always"])


def without_idioms(text: str, lang: str) -> str:
    """`text` with the idioms that only look like a denial (not only, 不仅) blanked out."""
    pattern = _rules(lang)[0]
    return pattern.sub(lambda match: " " * len(match[0]) if match.lastgroup == "idiom" else match[0], text)


def _any_of(words: Sequence[str], whole: bool) -> str:
    """A pattern for the longest of `words`, as whole words where the language has such."""
    longest_first = sorted(words, key=len, reverse=True)
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first)
    return f"\\b(?:{'|'.join(parts)})\\b" if whole else f"(?:{'|'.join(parts)})"

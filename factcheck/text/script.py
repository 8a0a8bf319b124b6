"""The scripts of a text: full-width forms, and the language they tell."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from factcheck.languages import languages
from factcheck.pattern import lazy

_KANA = lazy(r"[\u3041-\u3096\u30a1-\u30fa]+")
_HAN = lazy(r"[\u3400-\u9fff\uf900-\ufaff]+")
_HANGUL = lazy(r"[\uac00-\ud7a3]+")
_LATIN = lazy("[A-Za-z]+")
# Characters in the form that only Japan writes: they tell a headline without kana from a Chinese one.
_JAPANESE = lazy(
    "[発広円図対応売読県駅気鉄黒歳帰変効労働楽薬験険検訳団単弾伝転庁拡拠価仮覚観関浜覧圧囲隠栄営塩仏払総続]+"
)
# Characters in the form that only mainland China and Singapore write, among the most common ones.
_SIMPLIFIED = lazy("[这们个为从关进还说过动开长东车书见问间门马几亿让给对业产电话语认论两严丧丰临丽举义乐习乡买]+")
_LINE = lazy(r"\S[^\n]*")
_TURN = lazy(r"[.!?][\"”’)]? +(?=[^\x00-\u2fff])|[。！？][”」』）]?\s*(?=[A-Z])")  # a sentence of another script
_INK = lazy(r"[^\n]")
_LOWER = lazy(r"(?<![A-Za-z])[a-z]+(?![A-Za-z])")
_WORDS = 4  # words in small letters that a line of English has at least
_FEW_WORDS = 2  # and one of the sentences of a line in two languages
_SENTENCE = 10  # characters that a sentence of another script has at least
_SHORT = 2_000  # characters of a text that is kept halved
_SAMPLE = 20_000  # characters that are enough to tell a language

# Full-width forms have the same length as their ASCII twins, so that every offset stays.
_HALF_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " ", "\u00a0": " "}
_FULL_WIDTH = lazy("[\uff01-\uff5e\u3000\u00a0]")  # few of a text: found faster than every character is translated


def halve(text: str) -> str:
    """`text` with full-width letters, digits and signs as ASCII; same length, same offsets."""
    if text.isascii():
        return text
    return _halved(text) if len(text) <= _SHORT else _FULL_WIDTH.sub(_half, text)


@lru_cache(1_000)
def _halved(text: str) -> str:
    """A line is halved by each of those that read it."""
    return _FULL_WIDTH.sub(_half, text)


def _half(mark: re.Match[str]) -> str:
    return _HALF_WIDTH[mark[0]]


def layers(text: str, lang: str) -> dict[str, str]:
    """A text in `lang` once for each language that its lines are written in, the others' lines blank: no offset moves.

    A line may change its language after a sentence. A name, a title or a few words of another language change nothing.
    """
    if lang == "en" and text.isascii():
        return {lang: text}
    lines: dict[str, list[tuple[int, int]]] = {lang: []}
    for line in _LINE.finditer(text):
        cuts = [line.start(), *(match.end() for match in _TURN.finditer(text, *line.span())), line.end()]
        for start, end in pairwise(cuts):
            other = _tongue(text[start:end].rstrip(), lang, _WORDS if len(cuts) == 2 else _FEW_WORDS)
            lines.setdefault(other if other in languages() else lang, []).append((start, end))
    if len(lines) == 1:
        return {lang: text}
    return {name: _only(text, spans) for name, spans in lines.items()}


def _only(text: str, spans: list[tuple[int, int]]) -> str:
    found = list(_INK.sub(" ", text))
    for start, end in spans:
        found[start:end] = text[start:end]
    return "".join(found)


def _tongue(line: str, lang: str, words: int) -> str:
    kana, han, hangul = (_count(one, line) for one in (_KANA, _HAN, _HANGUL))
    if lang == "en":
        other = kana + han + hangul > max(_SENTENCE, 2 * len(_LOWER.findall(line)))
        return language_of(line) if other else lang
    if not kana + han + hangul:
        latin = len(_LOWER.findall(line))
        return "en" if (latin >= words and line.isascii()) or latin >= 2 * words else lang
    if han + kana <= _SENTENCE or (hangul and lang == "ko"):
        return lang
    if kana:
        return "ja" if lang == "ja" or (kana * 4 >= han and kana > _SENTENCE // 2) else lang
    if lang == "zh":
        return lang
    simplified = _count(_SIMPLIFIED, line) > 1
    return "zh" if (simplified or han > 2 * _SENTENCE) and language_of(line) == "zh" else lang


def _count(characters: re.Pattern[str], text: str) -> int:
    return sum(map(len, characters.findall(text)))


def language_of(text: str) -> str:
    """The language by script: hangul is ko, kana is ja, other Han is zh, else en. Latin names do not outvote Han."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "en"
    kana, han, hangul, japanese = (_count(one, sample) for one in (_KANA, _HAN, _HANGUL, _JAPANESE))
    if hangul > max(kana, han // 2):
        return "ko" if "ko" in languages() else "en"
    if kana * 12 >= han > 0 or kana > han or (japanese and japanese * 25 >= han):
        return "ja"
    if han and han * 3 >= len(_LATIN.findall(sample)):
        return "zh"
    return "en"

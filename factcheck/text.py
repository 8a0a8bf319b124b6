"""Text before anything is read out of it: its language, its sentences, what is set aside. Offsets never move."""

from __future__ import annotations

import re
from datetime import date

from factcheck.languages import languages, table
from factcheck.model import Span

_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z]+")

# Full-width forms have the same length as their ASCII twins, so that every offset stays.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x00A0: 0x20}


def halve(text: str) -> str:
    """`text` with full-width letters, digits and signs as ASCII; same length, same offsets."""
    return text.translate(_HALF_WIDTH)


def language_of(text: str) -> str:
    """The language by script: hangul is ko, kana is ja, other Han is zh, else en. Latin names do not outvote Han."""
    sample = text[:20_000]
    kana, han, hangul = (len(pattern.findall(sample)) for pattern in (_KANA, _HAN, _HANGUL))
    words = len(_LATIN.findall(sample))
    if hangul > max(kana, han // 2):
        return "ko" if "ko" in languages() else "en"
    if kana and kana * 12 >= han:
        return "ja"
    if han and han * 3 >= words:
        return "zh"
    return "en"


def sentences(text: str, lang: str) -> list[Span]:
    """The sentences of `text` in order, without outer blanks; a line break always ends one."""
    ends = table(lang)["sentences"]
    pattern = _end_pattern(ends["end"], ends.get("close", ""), ends.get("needs_blank") == "true")
    spans = []
    start = 0
    for match in [*pattern.finditer(text), None]:
        end = match.end() if match else len(text)
        left = start + len(text[start:end]) - len(text[start:end].lstrip())
        right = start + len(text[start:end].rstrip())
        if left < right:
            spans.append(Span(left, right))
        start = end
    return spans


def _end_pattern(end: str, close: str, needs_blank: bool) -> re.Pattern[str]:
    closing = f"[{re.escape(close)}]*" if close else ""
    blank = r"(?=\s|$)" if needs_blank else ""
    return re.compile(rf"[{re.escape(end)}]+{closing}{blank}|\n+")


def set_aside(text: str, published: date | None) -> tuple[Span, ...]:
    """Blocks that are not the article: injected newsflashes, adverts, site furniture. Read, never evidence."""
    return tuple(Span(*match.span()) for match in _STAMPED.finditer(text) if _alien(match, published))


_STAMPED = re.compile(r"^.*\[(\d{4})/\d{1,2}/\d{1,2} \d{1,2}:\d{2}:\d{2}\]\s*$", re.MULTILINE)


def _alien(match: re.Match[str], published: date | None) -> bool:
    return published is None or int(match[1]) != published.year

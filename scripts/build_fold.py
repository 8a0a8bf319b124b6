"""Write `factcheck/languages/fold.txt`: the written forms of a Han character in China, Taiwan, Hong Kong and Japan.

Source: the single-character tables of OpenCC (Apache-2.0; `pip install opencc`, needed here only) and the
compatibility ideographs of Unicode. Run `python scripts/build_fold.py` and commit what it writes.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import opencc

TARGET = Path(__file__).parents[1] / "factcheck" / "languages" / "fold.txt"
CONVERSIONS = ("t2s", "jp2t", "t2jp", "hk2t", "tw2t")
RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))

# What the tables lack: Japanese forms that OpenCC leaves out or sends elsewhere. The first is how it is written here.
ALSO = (
    "矿鉱鑛礦",
    "户戸戶",
    "值値",
    "预予",
    "艺芸",
    "罐缶",
    "产産",
    "内內",
    "吕呂",
    "别別",
    "着著",
    "里裏裡",
    "为爲為",
    "污汚",
)
# What they join although a newsroom must keep it apart: 豫 is Henan, 予 gives.
APART = {("予", "豫")}

HEAD = """\
# One line a class: the form that stands for all in match keys, then its other forms. Keys only, never shown.
# Written by scripts/build_fold.py from the character tables of OpenCC (Apache-2.0). Do not edit by hand.
"""


def links() -> list[tuple[str, str]]:
    """Pairs of characters that one of the sources calls forms of one another."""
    converters = [opencc.OpenCC(name) for name in CONVERSIONS]
    characters = [chr(code) for first, last in RANGES for code in range(first, last)]
    found = [
        (other, one) for one in characters for converter in converters if len(other := converter.convert(one)) == 1
    ]
    found += [(unicodedata.normalize("NFKC", one), one) for one in characters]
    found = [pair for pair in found if max(pair) < "\U00010000" and pair not in APART and pair[::-1] not in APART]
    return [*found, *((group[0], other) for group in ALSO for other in group[1:])]


def classes(pairs: list[tuple[str, str]]) -> list[list[str]]:
    """The connected classes of two or more characters, each sorted with its representative first."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for left, right in pairs:
        parent[root(right)] = root(left)
    groups: dict[str, list[str]] = {}
    for one in sorted(parent):
        groups.setdefault(root(one), []).append(one)
    preferred = {group[0] for group in ALSO}
    return sorted(sorted(group, key=lambda one: rank(one, preferred)) for group in groups.values() if len(group) > 1)


def rank(character: str, preferred: set[str]) -> tuple[bool, bool, str]:
    """A named form first, then what GB2312 can write (the simplified form), then by code point."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return character not in preferred, True, character
    return character not in preferred, False, character


if __name__ == "__main__":
    found = classes(links())
    TARGET.write_text(HEAD + "".join(f"{group[0]}{''.join(group[1:])}\n" for group in found), encoding="utf-8")
    print(f"{len(found)} classes, {sum(map(len, found)) - len(found)} folded characters")

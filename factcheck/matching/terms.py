"""Terms: names and beat words that mean one thing in three languages, however each writes it.

The house's terms are `languages/terms.yaml` and `languages/names.yaml`; a newsroom adds its own. A form is kept as the
key that a text is looked up by: folded for Chinese and Japanese, stems for English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from factcheck.cache import cached, digest
from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.model import Term
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

WORD = lazy(r"(?:[A-Z]\.){2,}|[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9]*")
TABLES = ("terms", "nouns", "names")
_NAMES = ("entity", "place")
_WORD = "word"
_MARK = "|"  # stands in no key
_KATAKANA = lazy("[ァ-ヺー]+")


Begun = tuple[int, Mapping[str, str]]
_NONE: Begun = (0, {})


class Starts:
    """The keys of a language by what they begin with: their first two characters, or the first stem of an English one.

    All that begins alike is one line, which is taken apart when a text first has the start: most texts need few.
    """

    def __init__(self, lang: str, lines: Mapping[str, str]) -> None:
        self._length: Callable[[str], int] = _words if lang == "en" else len
        self.lines = lines
        self._begun: dict[str, Begun] = {}

    def begun(self, start: str) -> Begun:
        """The length of the longest key with this start in characters or words, and the ids of each, blanks between."""
        if found := self._begun.get(start):
            return found
        if (line := self.lines.get(start)) is None:
            return _NONE
        parts = line.split(_MARK)
        ids = dict(zip(parts[::2], parts[1::2], strict=True))
        found = self._begun[start] = max(map(self._length, ids)), ids
        return found


@record(eq=False)  # one object is one set of terms
class Terms:
    """Terms ready for lookup: `starts[lang]` finds the ids of what is written so.

    names    the kind of each id that is a name
    glosses  for the terms that Japanese writes in katakana, which the dictionary does not have, the stems of their
             single English words with blanks between: by these a Japanese word meets the gloss of a Chinese one
    """

    names: Mapping[str, str]
    glosses: Mapping[str, Mapping[str, str]]
    starts: Mapping[str, Starts]

    def kind(self, ids: str) -> str:
        """The kind of the first of `ids`."""
        return self.names.get(ids.partition(" ")[0], _WORD)


def cased_stem(word: str) -> str:
    """The key of an English word: its stem; capitals stay where the meaning hangs on them.

    A word in capitals (WHO, US, IT) is itself; a word with a capital (Turkey, May) is its stem with one.
    """
    word = word.replace(".", "")
    if len(word) > 1 and word.isupper():
        return word
    return stem(word).capitalize() if word[0].isupper() else stem(word)


_added: list[Term] = []


def add_terms(own: Iterable[Term]) -> None:
    """Put a newsroom's own terms before the house's, for the rest of the run or until others are added."""
    if list(own) != _added:
        _added[:] = own
        terms.cache_clear()


def added_key() -> str:
    """Changes with the newsroom's own terms."""
    return repr(_added)


@cache
def terms() -> Terms:
    """The house's terms, and the newsroom's own."""
    key = digest(added_key().encode())
    compiled = cache(lambda: compile_terms((*_added, *house_terms())))
    return Terms(
        cached("terms-names", key, lambda: compiled().names),
        _Loaded(lambda lang: cached(f"terms-glosses-{lang}", key, lambda: compiled().glosses[lang])),
        _Loaded(lambda lang: Starts(lang, cached(f"terms-{lang}", key, lambda: compiled().starts[lang].lines))),
    )


_Table = TypeVar("_Table")


class _Loaded(dict[str, _Table]):
    """A table for each language, read when it is first asked for: most calls need one."""

    def __init__(self, load: Callable[[str], _Table]) -> None:
        super().__init__()
        self._load = load

    def __missing__(self, lang: str) -> _Table:
        found = self[lang] = self._load(lang)
        return found


def house_terms() -> tuple[Term, ...]:
    """Every term of the tables, in their order."""
    return tuple(
        Term(name, kind, _forms(entry))
        for source in TABLES
        for kind, entries in table(source).items()
        for name, entry in entries.items()
    )


def compile_terms(entries: Iterable[Term]) -> Terms:
    """`entries` ready for lookup; where two hold one form it stands for both, the first of them first."""
    names: dict[str, str] = {}
    glosses: dict[str, str] = {}
    forms: dict[str, dict[str, list[str]]] = {"zh": {}, "ja": {}, "en": {}}
    for term in entries:
        if term.kind != _WORD:
            names.setdefault(term.id, term.kind)
        elif any(map(_KATAKANA.fullmatch, term.forms.get("ja", ()))):
            glosses[term.id] = " ".join([*glosses.get(term.id, "").split(), *_stems(term)])
        for lang, key in _keys(term):
            if term.id not in (known := forms[lang].setdefault(key, [])):
                known.append(term.id)
    return Terms(names, {"ja": glosses}, {lang: Starts(lang, _lines(lang, keys)) for lang, keys in forms.items()})


def _keys(term: Term) -> Iterable[tuple[str, str]]:
    """How each language may write the term; Chinese names serve in Japanese text and the other way round."""
    for lang, forms in term.forms.items():
        for form in forms:
            if lang == "en":
                yield lang, " ".join(map(cased_stem, WORD.findall(form)))
                continue
            key = fold(halve(form))
            yield lang, key
            if term.kind in _NAMES:
                yield ("ja" if lang == "zh" else "zh"), key


def _stems(term: Term) -> list[str]:
    return [stem(form) for form in term.forms.get("en", ()) if form.isalpha() and form.islower()]


def _lines(lang: str, forms: Mapping[str, list[str]]) -> dict[str, str]:
    """By its start all that begins alike: each key and its ids."""
    lines: dict[str, list[str]] = {}
    for key, ids in forms.items():
        lines.setdefault(key.partition(" ")[0] if lang == "en" else key[:2], []).extend((key, " ".join(ids)))
    return {start: _MARK.join(parts) for start, parts in lines.items()}


def _words(key: str) -> int:
    return key.count(" ") + 1


def _forms(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(_list(entry.get(lang))) for lang in ("zh", "ja", "en")}


def _list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []

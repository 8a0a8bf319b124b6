"""Terms: names and beat words that mean one thing in three languages, however each writes it.

The house's terms are `languages/terms.yaml` and `languages/names.yaml`; a newsroom adds its own. A form is kept as the
key that a text is looked up by: folded for Chinese and Japanese, stems for English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from factcheck.cache import cached, digest
from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.model import Term
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

WORD = lazy(r"(?:[A-Z]\.){2,}|[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9]*")
TABLES = ("terms", "names")
_NAMES = ("entity", "place")


@record(eq=False)  # one object is one set of terms
class Terms:
    """Terms ready for lookup: `forms[lang][key]` is the ids written so, with blanks; `longest[lang][start]` bounds it.

    A start is the first two characters (Chinese, Japanese) or the first stem (English); a bound counts characters or
    words. `stems[id]` are the single English words of beat vocabulary, by which a Japanese word meets the dictionary's
    gloss of a Chinese one that the tables do not have.
    """

    kinds: Mapping[str, str]
    stems: Mapping[str, list[str]]
    forms: Mapping[str, Mapping[str, str]]
    longest: Mapping[str, Mapping[str, int]]

    def find(self, lang: str, key: str) -> str:
        """The ids of the terms that `lang` writes as `key`, blanks between; none is empty."""
        return self.forms[lang].get(key, "")


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
    shared = cached("terms", key, lambda: {"kinds": compiled().kinds, "stems": compiled().stems})

    def of(name: str) -> _Loaded:
        return _Loaded(lambda lang: cached(f"terms-{name}-{lang}", key, lambda: getattr(compiled(), name)[lang]))

    return Terms(**shared, forms=of("forms"), longest=of("longest"))


class _Loaded(dict[str, Mapping[str, Any]]):
    """A table for each language, read when it is first asked for: most calls need one."""

    def __init__(self, load: Callable[[str], Mapping[str, Any]]) -> None:
        super().__init__()
        self._load = load

    def __missing__(self, lang: str) -> Mapping[str, Any]:
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
    kinds: dict[str, str] = {}
    stems: dict[str, list[str]] = {}
    forms: dict[str, dict[str, str]] = {"zh": {}, "ja": {}, "en": {}}
    for term in entries:
        kinds.setdefault(term.id, term.kind)
        stems.setdefault(term.id, []).extend(_stems(term))
        for lang, key in _keys(term):
            known = forms[lang].get(key, "").split(" ")
            if term.id not in known:
                forms[lang][key] = " ".join([*known, term.id]).strip()
    return Terms(kinds, stems, forms, {lang: _bounds(lang, keys) for lang, keys in forms.items()})


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
    forms = term.forms.get("en", ()) if term.kind == "word" else ()
    return [stem(form) for form in forms if form.isalpha() and form.islower()]


def _bounds(lang: str, keys: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in keys:
        words = key.split(" ")
        start, length = (words[0], len(words)) if lang == "en" else (key[:2], len(key))
        longest[start] = max(longest.get(start, 0), length)
    return longest


def _forms(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(_list(entry.get(lang))) for lang in ("zh", "ja", "en")}


def _list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []

"""Which passages speak of what a question asks: n-grams within a language, concepts across languages.

Within one language the documents are ranked by BM25 over folded character bigrams (k1 0.6, b 0.5: the best of a
sweep on three public question sets, where the right paragraph came first for 0.95 to 0.98 of the questions);
across languages by the share of the question's concepts that they hold. Sentences are ranked within the documents
in the same way, a sentence's neighbours and its document counting for less than its own words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import log

from factcheck.languages.fold import fold
from factcheck.matching.candidates import Index
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.profile import about
from factcheck.matching.stems import stem
from factcheck.model import Document, Quantity, Statement
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

K1, B = 0.6, 0.5
# How much a key says that two concepts are one, by its prefix: term, written word, gloss, sound, character.
TRUST = {"t": 1.0, "l": 1.0, "h": 1.0, "k": 1.0, "e": 0.8, "x": 0.6, "c": 0.5}
# What a question needs and only the neighbours, or the rest of the document, hold counts by this much.
BESIDE, BESIDE_ACROSS = (0.6, 0.5), (0.3, 0.1)
# What the title says is said of each statement under it, but for this much.
TITLE = 0.8
# Within a language written without blanks: the weight of shared n-grams beside that of shared concepts.
GRAMS = {"zh": 0.6, "ja": 0.6}
# Even a translation shares only part of its concepts with English, so the share is scaled up; Chinese and Japanese
# share characters without sharing a meaning, so it is scaled down. Both so that the best passages come out alike.
ACROSS, ACROSS_HAN = 1.4, 0.8
# The weight of a value that a question prints, beside 1 for a plain word.
VALUE = 1.0
SHORTLIST = 12
# The weight of a statement's own share beside that of its document.
OWN = 0.7
# A document whose title stands in the question as a whole gains this, the longest such title all of it.
NAMED = 0.05

_RUN = lazy(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|[^\W\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_QUALIFIED = lazy(r"[_\s]*[(（].*")  # what tells two of a name apart: (film), (1998)


@record
class Passage:
    """A statement and the share (0 to 1) of the question's weight that it and what is around it hold."""

    statement: Statement
    share: float


def _plain(text: str) -> str:
    return fold(halve(text)).lower()


def grams(text: str) -> Iterator[str]:
    """Folded character bigrams of Han, kana and hangul; stems of other words."""
    for match in _RUN.finditer(_plain(text)):
        run = match[0]
        if run[0] < "\u3000":
            yield stem(run)
        elif len(run) == 1:
            yield run
        else:
            yield from map("".join, pairwise(run))


# What is asked, piece by piece: the keys by which a piece may be met, and the weight of each.
Asked = Sequence[Mapping[str, float]]


class _Channel:
    """Keys over documents and their statements: BM25 for documents, plain shares for statements."""

    def __init__(self) -> None:
        self._lengths: dict[str, int] = {}
        self._postings: dict[str, dict[str, int]] = defaultdict(dict)
        self._spread: Counter[str] = Counter()
        self._said = 0
        self._titles: dict[str, frozenset[str]] = {}
        self._statements: dict[str, list[frozenset[str]]] = {}

    def add(self, document: Document, title: Iterable[str], said: Sequence[Sequence[str]]) -> None:
        """Index a document by the keys of its title and of each of its statements."""
        counts = Counter(title)
        self._titles[document.id] = frozenset(counts)
        for keys in said:
            counts.update(keys)
        self._lengths[document.id] = counts.total()
        self._statements[document.id] = [frozenset(keys) for keys in said]
        self._said += len(said)
        self._spread.update(key for own in self._statements[document.id] for key in own)
        for key, count in counts.items():
            self._postings[key][document.id] = count

    def rarity(self, key: str) -> float:
        """How telling a key is: near 0 for one that all statements hold."""
        held = self._spread[key]
        return log(1 + (self._said - held + 0.5) / (held + 0.5))

    def documents(self, asked: Asked) -> dict[str, float]:
        """For each document that holds any of what is asked, the share that it holds, 0 to 1."""
        mean = sum(self._lengths.values()) / (len(self._lengths) or 1) or 1.0
        shares: dict[str, float] = defaultdict(float)
        total = _total(asked)
        for piece in asked:
            best: dict[str, float] = {}
            for key, weight in piece.items():
                for name, count in self._postings.get(key, {}).items():
                    held = weight * count / (count + K1 * (1 - B + B * self._lengths[name] / mean))
                    best[name] = max(best.get(name, 0.0), held)
            for name, held in best.items():
                shares[name] += held / total
        return shares

    def statements(self, name: str, asked: Asked, beside: tuple[float, float] = BESIDE) -> list[float]:
        """For each statement of a document the share of what is asked that it and what is around it hold."""
        total = _total(asked)
        title = [TITLE * _best(piece, self._titles[name]) for piece in asked]
        own = [
            sum(max(_best(piece, keys), titled) for piece, titled in zip(asked, title, strict=True)) / total
            for keys in self._statements[name]
        ]
        whole = self._titles[name].union(*self._statements[name])
        everything = sum(_best(piece, whole) for piece in asked) / total
        return [_blend(own, at, everything, beside) for at in range(len(own))]


def _total(asked: Asked) -> float:
    return sum(max(piece.values()) for piece in asked) or 1.0


def _best(piece: Mapping[str, float], keys: frozenset[str]) -> float:
    return max((weight for key, weight in piece.items() if key in keys), default=0.0)


def _blend(own: Sequence[float], at: int, whole: float, beside: tuple[float, float]) -> float:
    """A statement's own share, then what a neighbour adds, then what the rest of the document adds."""
    rest = max(whole - own[at], 0.0)
    neighbour = max([*own[max(at - 1, 0) : at], *own[at + 1 : at + 2]], default=0.0)
    near = min(neighbour, rest)
    return own[at] + beside[0] * near + beside[1] * (rest - near)


class Passages:
    """An index over `statements`, built once; the statements that are set aside are left out."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._members: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            if not statement.excluded:
                self._members[statement.document.id].append(statement)
        self._grams, self._concepts = _Channel(), _Channel()
        self._titles: dict[str, str] = {}
        for members in self._members.values():
            document = members[0].document
            self._titles[document.id] = _plain(_QUALIFIED.sub("", document.title))
            self._grams.add(document, grams(document.title), [list(grams(one.text)) for one in members])
            said = [[*_keys([*about(one), *_counted(one)]), *_valued(one.quantities)] for one in members]
            self._concepts.add(document, _keys(concepts(document.title, document.lang)), said)

    @cached_property
    def index(self) -> Index:
        """The same statements as a claim is held against them."""
        return Index(chain.from_iterable(self._members.values()))

    def document(self, name: str) -> Sequence[Statement]:
        """The statements of a document by its id, in order."""
        return self._members[name]

    def rank(self, words: str, asked: Sequence[Concept], lang: str, given: Sequence[Quantity] = ()) -> list[Passage]:
        """The passages that speak of `words` (a text in `lang` with concepts `asked`, values `given`), best first."""
        pieces = [{key: self._grams.rarity(key)} for key in dict.fromkeys(grams(words))]
        meant = [self._meant(concept) for concept in asked]
        if lang not in GRAMS:  # character pairs hold the values already
            meant += [{key: VALUE * self._concepts.rarity(key)} for key in _valued(given)]
        by_grams, by_concepts = self._grams.documents(pieces), self._concepts.documents(meant)
        shares = {
            name: self._mix(name, lang, by_grams.get(name, 0.0), by_concepts.get(name, 0.0))
            for name in self._members
            if name in by_grams or name in by_concepts
        }
        named = self._named(words)
        found = []
        for name in sorted(shares, key=lambda name: -shares[name])[:SHORTLIST]:
            beside = BESIDE if self._members[name][0].document.lang == lang else BESIDE_ACROSS
            told = self._concepts.statements(name, meant, beside)
            pairs = zip(self._grams.statements(name, pieces), told, strict=True)
            for statement, (gram, concept) in zip(self._members[name], pairs, strict=True):
                own = self._mix(name, lang, gram, concept)
                share = OWN * own + (1 - OWN) * shares[name] + NAMED * named.get(name, 0.0)
                found.append(Passage(statement, share))
        return sorted(found, key=lambda passage: -passage.share)

    def _named(self, words: str) -> dict[str, float]:
        """The documents that a question names by their title, each with its length beside the longest one's."""
        asked = _plain(words)
        lengths = {name: len(title) for name, title in self._titles.items() if len(title) > 1 and title in asked}
        longest = max(lengths.values(), default=1)
        return {name: length / longest for name, length in lengths.items()}

    def _meant(self, concept: Concept) -> dict[str, float]:
        keys = sorted(key for key in concept.keys if key[0] != "x" or concept.kind != "word")  # dogs is not Texas
        return {key: concept.weight * TRUST[key[0]] * self._concepts.rarity(key) for key in keys}

    def _mix(self, name: str, lang: str, gram: float, concept: float) -> float:
        other = self._members[name][0].document.lang
        if other == lang:
            return GRAMS[lang] * gram + (1 - GRAMS[lang]) * concept if lang in GRAMS else concept
        return min((ACROSS if "en" in (lang, other) else ACROSS_HAN) * concept, 1.0)


def _counted(statement: Statement) -> Iterator[Concept]:
    """The concepts of what a statement counts: they stand inside its values."""
    for quantity in statement.quantities:
        if quantity.kind == "count" and quantity.unit:
            yield from concepts(quantity.unit, statement.lang)


def _valued(quantities: Iterable[Quantity]) -> Iterator[str]:
    """The keys of values: days by their first and last, numbers by themselves."""
    for one in quantities:
        if one.date and one.date.start and one.date.end:
            yield f"v:{one.date.start}/{one.date.end}"
        elif one.low is not None:
            yield f"v:{one.low.normalize()}"


def _keys(found: Iterable[Concept]) -> list[str]:
    return [key for concept in found for key in concept.keys]

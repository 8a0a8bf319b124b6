"""One statement's word on a claim: its values compared in place, and what is said beyond them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain
from math import exp, prod

from factcheck.answer.across import told_across
from factcheck.answer.beyond import TELLING, covers, unnamed, unread
from factcheck.answer.ruled import ruled
from factcheck.answer.slight import slight
from factcheck.checks.compare import Compared
from factcheck.checks.differences import ten_power
from factcheck.checks.shown import significant
from factcheck.checks.timeline import over_time
from factcheck.matching.additions import other_cause, said_of_all
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.corpus import Corpus
from factcheck.matching.deeds import untold
from factcheck.matching.modality import planned
from factcheck.matching.opposition import denials, oppositions, refuting, unlike
from factcheck.matching.profile import SHORT, about
from factcheck.matching.speakers import other_speaker
from factcheck.matching.told import unsaid
from factcheck.matching.weights import STATEMENT
from factcheck.matching.who import unmet
from factcheck.model import Quantity, Statement
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

_CLOSE = 0.5  # the share that one of two texts must have of the other before it can refute it
_DIGITS = 3  # digits that two values do not share by chance
_LATIN = lazy(r"[A-Z][A-Za-z]{2,}")
_REMOTE = 0.05  # of a statement that is so unlikely to be about the claim, only the values are compared
_NAMED = 0.5  # the share of the claim's names from which on one that is missing may be told otherwise


@record
class Ruling:
    """A value of the claim, the value of the source in its place, and what the one says of the other.

    telling   how much it says for one and the same event that both print the value, 0 to 1
    slipped   whether the two have the same digits, enough of them to be no chance, and another power of ten
    """

    pair: Pair
    compared: Compared
    telling: float
    slipped: bool

    @property
    def relation(self) -> str:
        """What the source's value does to the claim's."""
        return self.compared.relation


class Beyond:
    """What a statement says beyond the values of a claim.

    It is looked for when it is asked for: of twenty candidates that bear on a value one or two decide.
    """

    def __init__(
        self,
        alignment: Alignment,
        rulings: tuple[Ruling, ...],
        passage: Sequence[Statement],
        core: Statement | None,
        *,
        agree: float,
        timed: bool,
        corpus: Corpus,
        lone: bool,
    ) -> None:
        self._alignment, self._rulings, self._passage, self._core = alignment, rulings, passage, core
        self._agree, self._timed, self._corpus, self._lone = agree, timed, corpus, lone

    @property
    def _worded(self) -> Statement:
        """What the claim's words are held against: the sentence that says what it says, if it has the values too."""
        source, core = self._alignment.source, self._core
        places = [pair.source.span for pair in self._alignment.pairs] if self._lone and core else []
        return source if places and core and not any(map(core.span.contains, places)) else core or source

    @cached_property
    def opposed(self) -> str:
        """The first thing that cannot be true beside the claim, else ""."""
        claim, source = self._alignment.claim, self._worded
        if any(ruling.compared.computed for ruling in self._rulings):
            return ""  # what is left of a whole is told by a denial
        return next((one.reason for one in refuting(claim, source)), "") if _exact(claim, source) else ""

    @cached_property
    def clashes(self) -> tuple[str, ...]:
        """All that keeps the statement from bearing the claim out."""
        claim, source, core = self._alignment.claim, self._alignment.source, self._core
        corpus, many = self._corpus, not (self._corpus.few or self._lone)
        of_many = many and claim.lang == source.lang
        computed = any(ruling.compared.computed for ruling in self._rulings)  # then the claim has its own wording
        hardly = not corpus.few and self._agree < TELLING
        found = (
            *self._alignment.clashes,
            *(() if self._lone else unread(claim, source)),
            *(unnamed(claim, source) if corpus.few else _absent(self._alignment, self._passage)),
            *(_undone(claim, (core if hardly else None) or source) if hardly or of_many else ()),
            *(_told_apart(claim, source, core, self._rulings) if of_many else ()),
            *(told_across(self._alignment, corpus) if claim.lang != source.lang and not computed else ()),
            *_against(claim, self._worded, every=many and not computed),
        )
        if found or not of_many:
            return found
        # The costliest, and only what would bear the claim out is to be held back.
        return tuple(f"{word!r} is not told there" for word in unsaid(claim, (source, *self._passage), corpus))

    @cached_property
    def covers(self) -> bool:
        """Whether the statement says enough of what the claim says."""
        return self._timed or covers(self._alignment, few=self._corpus.few, agree=self._agree)


@record
class Judged:
    """An alignment with its values compared.

    `reasons` are the named shares, weighed into `score`: the chance that both speak of the same thing. `weights` is
    the row of the table of weights. `beyond` is None where that chance is too small to look at more than the values.
    `contrary` is what else, found later, cannot be true beside the claim.
    """

    alignment: Alignment
    rulings: tuple[Ruling, ...]
    weights: str
    reasons: tuple[tuple[str, float], ...]
    score: float
    beyond: Beyond | None = None
    contrary: str = ""

    @property
    def clashes(self) -> tuple[str, ...]:
        """What is said beyond the values and cannot be supported by the statement."""
        return self.beyond.clashes if self.beyond else ()

    @property
    def opposed(self) -> str:
        """What cannot be true beside the statement, first of all `contrary`, else ""."""
        return self.contrary or (self.beyond.opposed if self.beyond else "")

    @property
    def covers(self) -> bool:
        """Whether the statement says enough of what the claim says."""
        return self.beyond is not None and self.beyond.covers

    @property
    def source(self) -> Statement:
        """The statement of the source."""
        return self.alignment.source

    @property
    def refuted(self) -> tuple[Ruling, ...]:
        """The values that the statement gives otherwise."""
        return tuple(ruling for ruling in self.rulings if ruling.relation == "refutes")

    @property
    def supports(self) -> bool:
        """Whether every value of the claim is borne out here and nothing speaks against it."""
        if not all(ruling.relation == "supports" for ruling in self.rulings):
            return False
        return all(map(slight, self.alignment.missing)) and not self.clashes

    @property
    def close(self) -> bool:
        """Whether the statement says most of what the claim says, or little else; of many texts the chance tells."""
        shares = dict(self.reasons)
        return self.weights != "given" or max(shares["topic"], shares["back"]) >= _CLOSE

    def apart_from(self, quantity: Quantity) -> float:
        """The chance that both speak of the same thing, whatever they say of one value."""
        reasons = (*self.alignment.reasons, *_value_reasons(self.alignment, self.rulings, quantity))
        return _chance(self.weights, reasons)

    @property
    def elsewhere(self) -> bool:
        """Whether the statement speaks of another time: its date and another value differ from the claim's."""
        kinds = {ruling.pair.claim.date is None for ruling in self.refuted}
        return len(kinds) == 2


def judge(
    alignment: Alignment,
    corpus: Corpus,
    passage: Sequence[Statement] = (),
    core: Statement | None = None,
    *,
    lone: bool = False,
) -> Judged:
    """Compare the values that the alignment put together, and weigh how sure it is.

    `passage` is the statement with its neighbours, where time is told over several sentences; `core` is the sentence
    of a longer statement that says what the claim says. `lone`: one text is given, that the claim is about.
    """
    claim, source, many = alignment.claim, alignment.source, not (corpus.few or lone)
    timed = over_time(claim, passage) if passage else None
    compared = ((pair, ruled(pair, timed, alignment, corpus, passage, many=many)) for pair in alignment.pairs)
    rulings = tuple(Ruling(pair, one, corpus.telling(pair.claim), _slipped(pair)) for pair, one in compared)
    reasons = (*alignment.reasons, *_value_reasons(alignment, rulings))
    row = "cross" if claim.lang != source.lang else "given" if corpus.few else "same"
    score = _chance(row, reasons)
    if score < _REMOTE and not lone:
        return Judged(alignment, rulings, row, reasons, score)
    agree = dict(reasons)["agree"]
    told = timed is not None
    beyond = Beyond(alignment, rulings, passage, core, agree=agree, timed=told, corpus=corpus, lone=lone)
    return Judged(alignment, rulings, row, reasons, score, beyond)


def _slipped(pair: Pair) -> bool:
    digits = len(significant(pair.claim.low or Decimal()))
    return digits >= _DIGITS and ten_power(pair.claim, pair.source) > 0


def _against(claim: Statement, source: Statement, *, every: bool) -> Iterator[str]:
    """What both say against each other; of two languages only what refutes a short claim, for the rest is loose."""
    if claim.lang == source.lang:
        return (one.reason for one in oppositions(claim, source, every=every))
    found = (*refuting(claim, source), *unlike(claim, source)) if _exact(claim, source) else ()
    return chain((one.reason for one in found), planned(claim, source))


def _exact(claim: Statement, source: Statement) -> bool:
    """Whether single words of the two can be held against each other."""
    return claim.lang == source.lang or len(about(claim)) <= SHORT


def _told_apart(
    claim: Statement, source: Statement, core: Statement | None, rulings: Sequence[Ruling]
) -> Iterator[str]:
    """What tells a claim from a like one of several texts in its language: all for a part, the cause, who says it.

    What the sentence that it grew from denies is looked at elsewhere, so only what the neighbours do is here.
    """
    yield from said_of_all(claim, source)
    yield from other_cause(claim, source)
    if core:
        yield from (one.reason for one in denials(claim, source))
    agreeing = [ruling.pair.source for ruling in rulings if ruling.relation == "supports"]
    if speaker := other_speaker(claim, source, agreeing):
        yield f"there {speaker} says it"


def _undone(claim: Statement, source: Statement) -> tuple[str, ...]:
    """What the claim says was done and the source does not: of long texts with telling values the values tell."""
    return tuple(f"{word!r} is not told there" for word in untold(claim, source))


def _absent(alignment: Alignment, passage: Sequence[Statement]) -> Iterator[str]:
    """The bodies of a claim that a passage does not name, where it has few of the claim's names at all.

    A name in Latin letters is printed alike in an English text, be the claim in Chinese or Japanese.
    """
    claim, source = alignment.claim, alignment.source
    if claim.lang != source.lang == "en":
        home = halve(source.document.body).casefold()
        names = (match[0] for match in _LATIN.finditer(halve(claim.text)))
        yield from (f"{name} is not named there" for name in names if name.casefold() not in home)
    if dict(alignment.reasons)["names"] < _NAMED:
        yield from (f"{name} is not named there" for name in unmet(alignment.claim, (alignment.source, *passage)))


def _value_reasons(
    alignment: Alignment, rulings: tuple[Ruling, ...], but: Quantity | None = None
) -> tuple[tuple[str, float], ...]:
    """agree: how telling the values are that agree; differ, lost: the shares of the claim's values that do not.

    The same digits with another power of ten tell of one thing too, and of a slip. `but` is a value that is left out.
    """
    told = [ruling for ruling in rulings if not but or ruling.pair.claim.span != but.span]
    met = [ruling for ruling in told if ruling.relation == "supports" or ruling.slipped]
    differ = [ruling for ruling in told if ruling.relation == "refutes" and not ruling.slipped]
    sides = alignment.claim.quantities, alignment.missing
    values, lost = (len([q for q in side if not but or q.span != but.span]) for side in sides)
    return (
        ("agree", 1 - prod([1 - 0.8 * ruling.telling for ruling in met])),
        ("differ", len(differ) / (values or 1)),
        ("lost", lost / (values or 1)),
    )


def _chance(row: str, reasons: tuple[tuple[str, float], ...]) -> float:
    weights = STATEMENT[row]
    return 1 / (1 + exp(-weights["bias"] - sum([weights[name] * share for name, share in reasons])))

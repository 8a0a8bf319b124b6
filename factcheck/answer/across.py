"""What keeps a passage in another language from bearing a claim out although the values agree."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.align import Alignment
from factcheck.matching.borrowed import borrowed
from factcheck.matching.corpus import Corpus
from factcheck.matching.crossed import crossed
from factcheck.matching.modality import told_ahead
from factcheck.matching.reserved import reserved


def told_across(alignment: Alignment, corpus: Corpus) -> Iterator[str]:
    """What tells a claim from a like passage of several, in another language."""
    for word, value in borrowed(alignment.claim, alignment.source, alignment.pairs, corpus):
        yield f"there {word!r} goes with {value}"
    if turned := crossed(alignment.claim, alignment.source, alignment.pairs):
        yield f"there {turned!r} goes with the other value"
    yield from told_ahead(alignment.claim, alignment.source, alignment.pairs)
    yield from reserved(alignment.claim, alignment.source, alignment.pairs)

"""How long `conflicts` takes over many facts once they are read and indexed: python benchmarks/conflicts.py [FACTS].

Made-up reports: a company, a thing, a place, a month, one sum or count each; the same fact is told in a few of them,
and one telling in fifty has another value.
"""

from __future__ import annotations

import random
import sys
import time

from factcheck.answer.conflicts import conflicts
from factcheck.matching.profile import about
from factcheck.model import Document, Library, Span, Statement
from factcheck.reading import read

THINGS = ("trucks", "phones", "turbines", "tractors", "cameras", "batteries", "bicycles", "printers", "engines")
MONTHS = ("January", "March", "April", "June", "July", "August", "September", "October", "November", "December")
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "jel", "kin", "lor", "mau", "nes", "pra", "qui", "ros", "tal", "ven")


def name(number: int) -> str:
    """A made-up name, the same for the same number."""
    made = ""
    while number or not made:
        number, rest = divmod(number, len(SYLLABLES))
        made += SYLLABLES[rest]
    return made.capitalize() + "corp"


def facts(count: int) -> Library:
    rng = random.Random(1)
    documents, statements = [], []
    for number in range(count):
        told = min(int(rng.paretovariate(1.1)), count // 3) * 3 + rng.randrange(3) + number // 3 * 3
        one = random.Random(told)
        value = one.randrange(100, 99_000) + (1 if rng.random() < 0.02 else 0) * 5_000
        month = f"{one.choice(MONTHS)} {one.randrange(2000, 2024)}"
        text = f"{name(told)} sold {value:,} {one.choice(THINGS)} in {name(told % 500)} province in {month}."
        document = Document(f"d{number:07}", text, "en")
        documents.append(document)
        statements.append(Statement(document, Span(0, len(text)), read(text, "en")))
    return Library(tuple(documents), tuple(statements))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    start = time.process_time()
    library = facts(count // 2)  # a count and a date each
    read_at = time.process_time()
    for statement in library.statements:
        about(statement)
    indexed_at = time.process_time()
    print(f"{count} facts: read {read_at - start:.1f} s, indexed {indexed_at - read_at:.1f} s CPU")
    for agreements in (False, True):
        begun = time.process_time()
        found = conflicts(library, agreements=agreements)
        taken = time.process_time() - begun
        told = f", {len(found.agreements)} agreements" if agreements else ""
        print(f"conflicts {taken:.2f} s CPU: {len(found.conflicts)} conflicts{told}")


if __name__ == "__main__":
    main()

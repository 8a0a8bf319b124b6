"""Fit the weights of the reasons that two statements speak of the same thing, on development data.

    python scripts/fit_weights.py --data DIR

DIR holds `ntrex/{lines,claims}.jsonl` (a claim and the line that it was made of, in three languages), `seeds/` (claims
with the passages that speak of them) and `pairs/*.jsonl` (one text, one claim). Every candidate of every claim is an
example: does it speak of the same thing? Logistic regression by Newton's method; prints the table of weights and how
well the chances hold (reliability).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from factcheck.answer.judge import judge
from factcheck.answer.verify import statement_of
from factcheck.matching.align import align
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Dates, Document, Statement
from factcheck.reading import statements

LANGS = ("en", "zh", "ja")
REASONS = ("bias", "topic", "back", "names", "mass", "context", "agree", "differ", "lost")
RIDGE = 3.0
SEED = 6.0  # what a claim about the seed articles weighs: written by people who read more than one sentence


class Example(NamedTuple):
    """The shares of one candidate of one claim, and whether it speaks of the same thing."""

    group: str
    claim: str
    shares: tuple[float, ...]
    same: bool
    weight: float = 1.0


class Place(NamedTuple):
    """Where a passage stands that speaks of a claim."""

    doc: str
    start: int
    end: int

    def holds(self, statement: Statement) -> bool:
        return statement.document.id == self.doc and statement.span.start < self.end and self.start < statement.span.end


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def examples(name: str, claim: Claim, index: Index, places: list[Place], weight: float = 1.0) -> Iterator[Example]:
    said = statement_of(claim)
    for candidate in index.candidates(said):
        judged = judge(align(said, candidate, index.corpus), index.corpus, index.passage(candidate))
        group = "same" if claim.lang == candidate.document.lang else "cross"
        shares = dict(judged.reasons) | {"bias": 1.0}
        same = any(place.holds(candidate) for place in places)
        yield Example(group, name, tuple(shares[reason] for reason in REASONS), same, weight)


def ntrex(data: Path) -> Iterator[Example]:
    day = Dates(date(2018, 10, 1), date(2018, 10, 1))
    lines, claims = read(data / "ntrex" / "lines.jsonl"), read(data / "ntrex" / "claims.jsonl")
    for theirs in LANGS:
        bodies: dict[str, str] = {}
        places = {}
        for line in lines:
            body = bodies.get(line["doc"], "")
            places[line["id"]] = Place(line["doc"], len(body), len(body) + len(line[theirs]))
            bodies[line["doc"]] = f"{body}{line[theirs]}\n"
        documents = (Document(doc, body, theirs, published=day) for doc, body in bodies.items())
        index = Index(statement for document in documents for statement in statements(document))
        for ours in LANGS:
            for turn, claim in enumerate(claims):
                form = ("faithful", "changed")[turn % 2]
                for piece, text in enumerate(clauses(claim[form][ours])):
                    asked = Claim("claim", text, ours, day.end)
                    name = f"{ours}-{theirs}-{claim['id']}-{piece}"
                    yield from examples(name, asked, index, [places[claim["id"]]])


def clauses(text: str) -> Iterator[str]:
    """The claim, and each stretch of it between commas that prints a number: most claims are shorter than a source."""
    yield text
    pieces = re.split(r"[,，、;；]\s*(?!\d)", text)
    yield from (piece for piece in pieces if len(piece) > 9 and piece != text and re.search(r"\d", piece))


def seeds(data: Path) -> Iterator[Example]:
    folder = data / "seeds"
    documents = []
    for row in read(folder / "articles.jsonl"):
        body = (folder / "articles" / f"{row['id']}.txt").read_bytes().decode()
        day = date.fromisoformat(row["published"])
        documents.append(Document(row["id"], body, row["lang"], published=Dates(day, day)))
    index = Index(statement for document in documents for statement in statements(document))
    for row in read(folder / "claims.jsonl"):
        day = date.fromisoformat(row["as_of"]) if row.get("as_of") else None
        places = [Place(gold["doc"], gold["start"], gold["end"]) for gold in row["evidence"]]
        yield from examples(row["id"], Claim("claim", row["claim"], row["lang"], day), index, places, SEED)


def pairs(data: Path) -> Iterator[Example]:
    """Premises as a library; what a pair calls neutral is left out, for it may speak of the same thing."""
    for name in ("fever-symmetric", "newsnli", "rte-quant"):
        rows = read(data / "pairs" / f"{name}.jsonl")
        documents = [Document(row["id"], row["premise"], row["lang"]) for row in rows]
        index = Index(statement for document in documents for statement in statements(document))
        for row in rows:
            if row["label"] != "neutral":
                twins = [other["id"] for other in rows if other["premise"] == row["premise"]]
                places = [Place(twin, 0, 10**9) for twin in twins]
                yield from examples(row["id"], Claim("claim", row["hypothesis"], row["lang"]), index, places)


def fit(rows: list[Example]) -> list[float]:
    """The weights of greatest likelihood, held near nought by a ridge."""
    size = len(REASONS)
    weights = [0.0] * size
    for _ in range(12):
        slope = [-RIDGE * weight for weight in weights]
        curve = [[RIDGE * (row == column) for column in range(size)] for row in range(size)]
        for row in rows:
            chance = chance_of(weights, row.shares)
            known = [(at, share) for at, share in enumerate(row.shares) if share]
            for at, share in known:
                slope[at] += row.weight * (row.same - chance) * share
                for other, theirs in known:
                    curve[at][other] += row.weight * chance * (1 - chance) * share * theirs
        weights = [weight + step for weight, step in zip(weights, solve(curve, slope), strict=True)]
    return weights


def chance_of(weights: Iterable[float], shares: Iterable[float]) -> float:
    total = sum(weight * share for weight, share in zip(weights, shares, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss elimination; the matrix is symmetric and positive."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        pivot = rows[at][at]
        rows[at] = [value / pivot for value in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [value - factor * own for value, own in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def report(name: str, rows: list[Example], weights: list[float]) -> None:
    print(f'    "{name}": {{' + ", ".join(f'"{n}": {w:.1f}' for n, w in zip(REASONS, weights, strict=True)) + "},")
    best: dict[str, tuple[float, bool]] = {}
    bins: dict[int, list[bool]] = {}
    for row in rows:
        chance = chance_of(weights, row.shares)
        bins.setdefault(min(9, int(chance * 10)), []).append(row.same)
        best[row.claim] = max(best.get(row.claim, (0.0, False)), (chance, row.same))
    loss = -sum(log(chance_of(weights, r.shares) if r.same else 1 - chance_of(weights, r.shares)) for r in rows)
    print(
        f"# {len(rows)} examples, log loss {loss:.0f}, "
        f"best candidate right {sum(hit for _, hit in best.values()) / len(best):.3f}"
    )
    for at, hits in sorted(bins.items()):
        print(f"# {at / 10:.1f}-{at / 10 + 0.1:.1f}: {sum(hits) / len(hits):.2f} of {len(hits)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    rows = [*seeds(data), *pairs(data), *ntrex(data)]
    for group in ("same", "cross"):
        chosen = [row for row in rows if row.group == group]
        report(group, chosen, fit(chosen))


if __name__ == "__main__":
    main()

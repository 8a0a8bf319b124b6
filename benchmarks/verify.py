"""How fast claims are verified: CPU of one call from process start, and claims a second of a large batch.

    python benchmarks/verify.py [--project DIR] [--claims 1000] [--sources 1000]

The batch runs over copies of made-up sources, each a few sentences of news with values of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLACES = ("Jiangsu", "Sichuan", "Texas", "Kazakhstan", "Osaka", "Wales")
THINGS = ("mines", "schools", "hospitals", "ships", "servers", "farms")


def sentence(number: int) -> str:
    place, thing = PLACES[number % len(PLACES)], THINGS[number // 7 % len(THINGS)]
    return f"Officials in {place} counted {1000 + number * 37:,} {thing} on {number % 28 + 1} May 2021."


def call(*words: str) -> float:
    """CPU seconds of one call of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "factcheck", *words], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def made_up(root: Path, sources: int, claims: int) -> Path:
    (root / "claims").mkdir()
    (root / "sources").mkdir()
    for number in range(sources):
        body = "\n".join(sentence(number * 5 + turn) for turn in range(5))
        (root / "sources" / f"{number:05}.md").write_text(f"---\npublished: 2021-06-01\n---\n{body}\n", "utf-8")
    batch = root / "batch.jsonl"
    lines = (json.dumps({"id": str(n), "claim": sentence(n * 3)}) for n in range(claims))
    batch.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return batch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", default=".")
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--sources", type=int, default=1000)
    asked = parser.parse_args()
    one = ("verify", "Jiangsu found 4,502 IP addresses taking part in mining", "-C", asked.project)
    call(*one)
    print(f"one claim: {1000 * min(call(*one) for _ in range(5)):.0f} ms CPU")
    with tempfile.TemporaryDirectory() as folder:
        batch = made_up(Path(folder), asked.sources, asked.claims)
        for turn in ("first", "again"):
            start = time.perf_counter()
            cpu = call("verify", "--batch", str(batch), "-C", folder, "--format", "jsonl")
            wall = time.perf_counter() - start
            print(f"batch, {turn}: {asked.claims / cpu:.0f} claims a CPU second, {asked.claims / wall:.0f} a second")


if __name__ == "__main__":
    main()

"""What the store saves: python benchmarks/store.py [DOCUMENTS]. Prints CPU seconds and how they relate; no verdict."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

PARAGRAPHS = (
    "{n}月11日,江苏省通信管理局称,监测到{a}个参与“挖矿”的IP地址,消耗算力超{b}PH/s,耗能{b}万度/天。",
    "国家发改委等{b}部门联合发文,整治虚拟货币“挖矿”。近{b}%的企业已在{n}月底前关停,涉及资金约{a}亿元。",
    "{n}月11日、江蘇省通信管理局は採掘に参加した{a}個のIPアドレスを見つけ、消費電力は1日{b}万kWhだった。",
    "The province found {a} addresses taking part in mining; about {b}% of them had been closed by the end of 2021.",
)


def write_articles(folder: Path, number: int) -> None:
    """`number` articles of eight paragraphs, of which no two print the same values."""
    for index in range(number):
        facts = [PARAGRAPHS[at % 4].format(n=index % 12 + 1, a=4000 + index * 8 + at, b=at + 11) for at in range(8)]
        head = f"---\nid: article-{index}\npublished: 2021-{index % 12 + 1:02}-28\n---\n"
        (folder / f"{index:05}.md").write_text(head + "\n\n".join(facts) + "\n", "utf-8")


def seconds(work: Callable[[], object]) -> float:
    """The CPU seconds that `work` takes."""
    began = process_time()
    work()
    return process_time() - began


def main() -> None:
    """Load and search a made-up archive, first with an empty cache."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as work:
        os.environ["FACTCHECK_CACHE_DIR"] = str(Path(work) / "cache")
        from factcheck.library import load
        from factcheck.matching.candidates import Index

        sources = Path(work) / "sources"
        sources.mkdir()
        write_articles(sources, number)
        root, size = Path(work), sum(path.stat().st_size for path in sources.iterdir())
        (root / "claims").mkdir()
        cold = seconds(lambda: load(root))
        warm = seconds(lambda: load(root))
        (sources / "00000.md").write_text("An article of one line, with 65% of the words.\n", "utf-8")
        changed = seconds(lambda: load(root))
        statements = load(root).statements
        first = seconds(lambda: Index(statements))
        again = seconds(lambda: Index(statements))
        store = sum(path.stat().st_size for path in (Path(work) / "cache").rglob("*.sqlite"))
    print(f"{number} documents, {size / 1e6:.1f} MB, {len(statements)} statements")
    print(
        f"load: empty cache {cold:.2f} s, unchanged {warm:.2f} s ({cold / warm:.0f} : 1), one changed {changed:.2f} s"
    )
    print(f"index: empty cache {first:.2f} s, unchanged {again:.2f} s ({first / again:.0f} : 1)")
    print(f"cache: {store / size:.1f} bytes for each byte of source")


if __name__ == "__main__":
    main()

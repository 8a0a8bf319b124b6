"""The same answer, byte for byte: on a second run, in another locale, with the sources in another order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "sources").glob("*.md"))
CLAIM = "Jiangsu found 4,520 IP addresses taking part in mining on October 8"


def said(*words: str, seed: str = "0", locale: str = "C.UTF-8") -> bytes:
    settings = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "1"}
    call = [sys.executable, "-m", "factcheck", *words, "--format", "json"]
    return subprocess.run(call, cwd=ROOT, env=settings, capture_output=True, check=False).stdout


def test_verify_says_the_same_whatever_the_order_of_its_sources() -> None:
    forward = [word for path in SOURCES for word in ("--sources", path)]
    backward = [word for path in reversed(SOURCES) for word in ("--sources", path)]
    first = said("verify", CLAIM, *forward)
    assert b'"verdict"' in first
    assert said("verify", CLAIM, *backward, seed="7", locale="tr_TR.UTF-8") == first


def test_conflicts_say_the_same_in_another_locale() -> None:
    first = said("conflicts")
    assert b'"conflicts"' in first
    assert said("conflicts", seed="7", locale="de_DE.UTF-8") == first

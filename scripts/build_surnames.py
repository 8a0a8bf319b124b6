"""Write `factcheck/languages/surnames.yaml`: common Japanese surnames of two characters or more and their readings.

Source: the package `japanese-personal-name-dataset` (MIT), needed here only. Run `python scripts/build_surnames.py` and
commit what it writes.
"""

from __future__ import annotations

import csv
import re
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[1] / "factcheck" / "languages" / "surnames.yaml"
FEWEST = 14_000  # who bear it
WORDS = {"date"}  # readings that are English words

HEAD = """\
# Common Japanese surnames by their reading as English texts write it, without long vowels: {reading: surnames}.
# Written by scripts/build_surnames.py from japanese-personal-name-dataset. Do not edit by hand.
# Copyright (c) 2022 shuheilocale, MIT License, https://github.com/shuheilocale/japanese-personal-name-dataset
"""
# Where a surname has a second reading that is about as common.
ALSO = {"yamasaki": ["山崎"], "nakashima": ["中島", "中嶋"], "kono": ["河野"], "kawano": ["河野"]}


def short(reading: str) -> str:
    """A reading as it is mostly printed: satou -> sato, oono -> ono."""
    return (
        re.sub("uu", "u", re.sub("o[ou](?!e)", "o", reading))
        .replace("nb", "mb")
        .replace("nm", "mm")
        .replace("np", "mp")
    )


if __name__ == "__main__":
    found: dict[str, list[str]] = {reading: list(names) for reading, names in ALSO.items()}
    with (files("japanese_personal_name_dataset") / "dataset" / "last_name_org.csv").open(encoding="utf-8") as lines:
        for name, bearers, _, reading in csv.reader(lines):
            if len(name) > 1 and float(bearers) >= FEWEST and short(reading) not in WORDS:
                names = found.setdefault(short(reading), [])
                names += [name] if name not in names else []
    text = "".join(f"{reading}: [{', '.join(names)}]\n" for reading, names in sorted(found.items()))
    TARGET.write_text(HEAD + text, encoding="utf-8")

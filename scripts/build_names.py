"""Write `factcheck/languages/names.yaml`: countries and currencies in Chinese, Japanese and English.

Source: Unicode CLDR (Unicode License) through babel (`pip install babel`, needed here only). Run
`python scripts/build_names.py` and commit what it writes. Adjectives and short forms stand in `terms.yaml`, same ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from babel import Locale, numbers

TARGET = Path(__file__).parents[1] / "factcheck" / "languages" / "names.yaml"
LOCALES = {"zh": Locale("zh", "Hans"), "ja": Locale("ja"), "en": Locale("en")}
# CLDR's territories that are no places of the news: groupings, test codes, islands without people.
LEFT_OUT = {
    "AC",
    "AQ",
    "BV",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EU",
    "EZ",
    "HM",
    "IC",
    "IO",
    "QO",
    "TA",
    "UM",
    "UN",
    "XA",
    "XB",
    "ZZ",
}

HEAD = """\
# Countries by their ISO codes in lower case, currencies by theirs in capitals: {id: {zh, ja, en}}.
# Written by scripts/build_names.py from Unicode CLDR. Do not edit by hand.
# Copyright © 1991-2026 Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt
"""


def plain(name: str) -> list[str]:
    """A CLDR name as running text writes it: nothing in brackets, & is "and"."""
    return [re.sub(r" *[(（].*", "", name).replace("&", "and").replace("’", "'")]


def territories() -> dict[str, dict[str, list[str]]]:
    """Every country, by code."""
    codes = (code for code in LOCALES["en"].territories if re.fullmatch("[A-Z]{2}", code) and code not in LEFT_OUT)
    return {
        code.lower(): {lang: plain(locale.territories[code]) for lang, locale in LOCALES.items()}
        for code in sorted(codes)
    }


def currencies() -> dict[str, dict[str, list[str]]]:
    """Every currency in use, by code; English names keep the capital of the country alone (US dollar)."""
    found = {code for place in territories() for code in numbers.get_territory_currencies(place.upper())}
    return {
        code: {lang: spelled(lang, locale.currencies[code]) for lang, locale in LOCALES.items()}
        for code in sorted(found)
        if all(code in locale.currencies for locale in LOCALES.values())
    }


def spelled(lang: str, name: str) -> list[str]:
    """A currency's name as running text writes it."""
    if lang != "en":
        return plain(name)
    first, *rest = plain(name)[0].split(" ")
    last = rest.pop().lower() if rest else ""
    return [" ".join([first, *rest, last]).strip()]


def lines(kind: str, entries: dict[str, dict[str, list[str]]]) -> Iterable[str]:
    """YAML, one entry a line."""
    yield f"{kind}:"
    for code, written in entries.items():
        yield f"  {code!r}: {{{', '.join(f'{lang}: {names!r}' for lang, names in written.items())}}}".replace(
            "\\'", "''"
        )


if __name__ == "__main__":
    text = HEAD + "\n".join([*lines("place", territories()), *lines("word", currencies())]) + "\n"
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(territories())} places, {len(currencies())} currencies")

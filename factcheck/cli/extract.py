"""`factcheck extract`: every value of a text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.cli.options import Common, command


@command("text", "json", "jsonl")
def extract(
    common: Common,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...", help="Text files; - is stdin.")] = None,
    lang: Annotated[str, typer.Option(help="auto, zh, ja or en.")] = "auto",
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Relative dates count from here.")] = None,
    batch: Annotated[str | None, typer.Option(metavar="FILE", help="JSON Lines: id, text, lang?, published?")] = None,
) -> int:
    """Print every date, number, percentage, sum, measure and count of each FILE."""
    from factcheck.cli.batch import run
    from factcheck.library.sources import load_source
    from factcheck.model import FactcheckError, Reading
    from factcheck.reading import read
    from factcheck.reports.json import dump, reading_data

    if batch is not None:
        return run(batch, lambda record: (_answer(record, lang, published), 0))
    for path in files or []:
        document, problems = load_source(path, str(path))
        if document is None:
            raise FactcheckError("cannot read the input", tuple(problems))
        reading = Reading(document, read(document.body, document.lang, document.day))
        sys.stdout.write(dump(reading_data(reading)) + "\n")
    return 0


def _answer(record: dict[str, Any], lang: str, published: str | None) -> dict[str, Any]:
    from factcheck.library.sources import parse_day
    from factcheck.model import Document, Reading
    from factcheck.reading import read
    from factcheck.reports.json import reading_data
    from factcheck.text import language_of

    text = record["text"]
    code = record.get("lang") or (lang if lang != "auto" else language_of(text))
    stated = record.get("published") or published
    days, wrong = parse_day(stated)
    if wrong:
        raise ValueError(wrong)
    document = Document(record["id"], text, code, published=days, published_text=stated)
    return reading_data(Reading(document, read(text, code, document.day)))

"""`factcheck extract`: every value of a text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer


def extract(
    files: Annotated[list[Path] | None, typer.Argument(help="Text or Markdown files.")] = None,
    lang: Annotated[str, typer.Option(help="auto, or the language of the text.")] = "auto",
    published: Annotated[str | None, typer.Option(help="Date that relative dates are resolved against.")] = None,
    batch: Annotated[str | None, typer.Option(help="JSON Lines with id, text, lang?, published?.")] = None,
    form: Annotated[str, typer.Option("--format", help="jsonl.")] = "jsonl",
) -> int:
    """Print every date, number, percentage, sum, measure and count of each FILE."""
    from factcheck.cli.batch import run
    from factcheck.library.sources import load_source
    from factcheck.model import FactcheckError
    from factcheck.reading import read
    from factcheck.reports.json import dump, reading_data

    if form != "jsonl":
        raise FactcheckError(f"--format {form}: extract prints jsonl")
    if batch is not None:
        return run(batch, lambda record: (_answer(record, lang, published), 0))
    for path in files or []:
        document, problems = load_source(path, str(path))
        if document is None:
            raise FactcheckError("cannot read the input", tuple(problems))
        from factcheck.model import Reading

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

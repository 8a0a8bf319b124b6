"""`factcheck extract`: every value of a text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.options import Common, Lang, command, known_language, stated_day

if TYPE_CHECKING:
    from factcheck.model import Reading


@command("text", "json", "jsonl", "html")
def extract(
    common: Common,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...", help="Text files; - is stdin.")] = None,
    lang: Lang = "auto",
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Relative dates count from here.")] = None,
    batch: Annotated[str | None, typer.Option(metavar="FILE", help="JSON Lines: id, text, lang?, published?")] = None,
) -> int:
    """Print every date, number, percentage, sum, measure and count of each FILE."""
    from factcheck.cli.batch import run
    from factcheck.model import FactcheckError

    known_language(lang)
    stated_day(published, "--published")
    if batch is not None:
        return run(batch, lambda record: (_line(record, lang, published), 0))
    if not files:
        raise FactcheckError("no file given: factcheck extract FILE..., - for stdin, or --batch FILE")
    readings = [found for path in files if (found := _reading(common, path, lang, published))]
    if readings:
        sys.stdout.write(_rendered(common, readings))
    return 0


def _reading(common: Common, path: str, lang: str, published: str | None) -> Reading | None:
    from dataclasses import replace

    from factcheck.library.sources import load_source, source
    from factcheck.reading import reading

    if path == "-":
        found, problems = source(sys.stdin.buffer.read(), None, "stdin", "stdin")
    else:
        found, problems = load_source(Path(path), path)
    common.report(problems)
    if found is None:
        return None
    if lang != "auto":
        found = replace(found, lang=lang)
    if published:
        found = replace(found, published=stated_day(published, "--published"), published_text=published)
    return reading(found)


def _line(record: dict[str, Any], lang: str, published: str | None) -> dict[str, Any]:
    from factcheck.cli.batch import dates_of, lang_of, text_of
    from factcheck.model import Document
    from factcheck.reading import reading
    from factcheck.reports.json import reading_data

    text = text_of(record, "text")
    code = lang_of(record, text, lang)
    dates, stated = dates_of(record, "published", published)
    return reading_data(reading(Document(record["id"], text, code, published=dates, published_text=stated)))


def _rendered(common: Common, readings: list[Reading]) -> str:
    if common.form == "text":
        from factcheck.reports.text.extract import render

        return render(readings, common.page)
    if common.form == "html":
        from factcheck.reports.html.extract import render_page

        return render_page(readings)
    from factcheck.reports.json import dump_pretty, lines, reading_data

    found = [reading_data(one) for one in readings]
    return lines(found) if common.form == "jsonl" else dump_pretty({"documents": found}) + "\n"

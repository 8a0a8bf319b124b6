"""The list of commands."""

from __future__ import annotations

import typer

from factcheck.cli.extract import extract
from factcheck.cli.verify import verify

app = typer.Typer(
    name="factcheck",
    help="Check numbers, dates and counts in Chinese, Japanese and English text against your own sources.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("extract")(extract)
app.command("verify")(verify)


@app.callback()
def _root() -> None:
    """Check numbers, dates and counts in Chinese, Japanese and English text against your own sources."""

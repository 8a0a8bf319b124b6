"""The list of commands."""

from __future__ import annotations

from copy import copy
from typing import Annotated

import typer

from factcheck.cli.ask import ask
from factcheck.cli.baseline import app as baseline
from factcheck.cli.check import check
from factcheck.cli.claims import app as claims
from factcheck.cli.conflicts import conflicts
from factcheck.cli.explain import explain
from factcheck.cli.extract import extract
from factcheck.cli.lsp import lsp
from factcheck.cli.numbers import numbers
from factcheck.cli.sources import app as sources
from factcheck.cli.start import init, schema
from factcheck.cli.verify import verify

app = typer.Typer(
    name="factcheck",
    help="Check numbers, dates and counts in Chinese, Japanese and English text against your own sources.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("verify")(verify)
app.command("conflicts")(conflicts)
app.command("check")(check)
app.command("numbers")(numbers)
app.command("explain")(explain)
app.add_typer(baseline, name="baseline")
app.command("lsp")(lsp)
app.command("ask")(ask)
app.command("extract")(extract)
app.add_typer(sources, name="sources")
app.add_typer(claims, name="claims")
app.command("init")(init)
app.command("schema")(schema)


def narrowed(name: str) -> typer.Typer:
    """`app` with the command `name` alone where there is one: typer looks through all that an application holds."""
    own = [one for one in app.registered_commands if one.name == name]
    if not own:
        return app
    found = copy(app)
    found.registered_commands, found.registered_groups = own, []
    return found


def _version(asked: bool) -> None:
    if asked:
        from factcheck.version import VERSION

        print(f"factcheck {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Check numbers, dates and counts in Chinese, Japanese and English text against your own sources."""

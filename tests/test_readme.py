"""The README does what it says: each command in it is run and its output compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.console import Step, run, steps

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md"]
STEPS = [
    pytest.param(step, id=f"{page.stem}: {step.command}") for page in PAGES for step in steps(page.read_text("utf-8"))
]


@pytest.mark.parametrize("step", STEPS)
def test_a_command_prints_what_the_page_shows(step: Step) -> None:
    assert run(step.command, ROOT) == step.expected


def test_the_readme_shows_every_command() -> None:
    from factcheck.cli.app import app

    text = (ROOT / "README.md").read_text("utf-8")
    names = [command.name for command in app.registered_commands] + [group.name for group in app.registered_groups]
    assert [name for name in names if f"factcheck {name}" not in text] == []


def test_the_readme_names_every_language() -> None:
    from factcheck.languages import languages

    text = (ROOT / "README.md").read_text("utf-8")
    assert [code for code in languages() if f"`{code}`" not in text] == []

"""docs/commands.md has every command and option, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from factcheck.cli import run

SCRIPT = Path(__file__).parent.parent / "scripts" / "commands.py"


def test_the_page_is_what_the_command_line_says() -> None:
    spec = importlib.util.spec_from_file_location("commands", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = module.page()
    assert page == module.DOC.read_text("utf-8"), "run python scripts/commands.py"
    names = [name for name, _ in module.commands(module.typer.main.get_command(module.app))]
    assert all(f"\n## {name}\n" in page for name in names)


def test_every_option_says_what_it_does() -> None:
    page = (SCRIPT.parent.parent / "docs" / "commands.md").read_text("utf-8")
    assert "|  |" not in page


def test_loose_files_need_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("The city opened 12 new stations in 2025.\n", "utf-8")
    claim = "The city opened 12 new stations in 2025"
    assert run(["verify", claim]) == 2
    assert "no project here" in capsys.readouterr().err
    assert run(["verify", claim, "--sources", "notes.txt"]) == 0
    assert run(["verify", claim, "--sources", "."]) == 0
    assert run(["verify", claim, "--sources", "nowhere"]) == 2
    assert "nowhere: there is no such file or folder" in capsys.readouterr().err

"""How every command starts and ends: exit codes, messages, output files, closed pipes, odd terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import run

ENV = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}


def factcheck(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **{"env": ENV, **options})  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("江苏监测到4502个IP地址。", "utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "--frmat", "json"], "No such option"),
        (["extract", "--format", "yaml"], "--format"),
        (["extract", "--today", "tomorrow"], "'tomorrow' is not a date"),
        (["extrct"], "extract"),
        (["extract", "nowhere.txt"], "nowhere.txt"),
        ([], "Usage: factcheck"),
    ],
)
def test_a_wrong_call_says_why_and_ends_with_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert message in err
    assert out == ""


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert run(["extract", "--help"]) == 0
    assert capsys.readouterr().out.startswith("factcheck 0.")


def test_rich_is_not_imported_for_help_or_for_machine_formats(article: Path) -> None:
    code = "import sys; from factcheck.cli import run; run(['-h'])"
    code += f"; run(['extract', {str(article)!r}, '--format', 'json'])"
    code += "; sys.exit(any(name.split('.')[0] == 'rich' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], env=ENV, capture_output=True, check=False).returncode == 0


def test_output_goes_to_a_file(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.jsonl"
    assert run(["extract", str(article), "--format", "jsonl", "-o", str(report)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(report.read_bytes())["quantities"][0]["text"].startswith("4502")


def test_a_file_that_cannot_be_written_is_told(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", str(article), "-o", str(tmp_path / "nowhere" / "x.txt")]) == 2
    assert "x.txt: cannot be written: No such file or directory" in capsys.readouterr().err


def test_a_closed_standard_output_is_no_fault(article: Path) -> None:
    code = "import os, sys; os.close(1); command = [sys.executable, '-m', 'factcheck', 'extract', sys.argv[1]]"
    code += "; os.execv(sys.executable, command)"
    call = [sys.executable, "-c", code, str(article)]
    done = subprocess.run(call, env=ENV, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_crash_is_2_and_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(arguments: list[str]) -> object:
        raise RuntimeError("no\udcff way")

    monkeypatch.setattr("factcheck.cli._typer", broken)
    assert run(["extract"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert run(["extract", "-v"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(arguments: list[str]) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli._typer", stopped)
    assert run(["extract"]) == 130


def test_a_closed_pipe_is_quiet(article: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "factcheck", "extract", str(article)]
    with os.fdopen(writing, "wb") as out:
        done = subprocess.run(command, env=ENV, stdout=out, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b""
    assert done.returncode == 141


@pytest.mark.parametrize("encoding", ["gbk", "cp932", "ascii"])
@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_no_terminal_encoding_is_fatal(article: Path, encoding: str, form: str) -> None:
    env = {**ENV, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = factcheck("extract", str(article), "--format", form, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    if form == "jsonl":
        assert json.loads(done.stdout)["quantities"][0]["text"].startswith("4502")

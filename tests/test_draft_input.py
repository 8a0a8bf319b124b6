"""What cannot be checked is told with its place and the way to mend it, all at once, with exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli import run
from factcheck.cli.watch import repeat
from factcheck.model import FactcheckError, Problem

SHIFT_JIS, GBK = "大雨で120棟が浸水した。".encode("cp932"), "全村1480户停电。".encode("gb18030")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("sources", "claims"):
        (tmp_path / name).mkdir()
    (tmp_path / "sources" / "port.md").write_text("The port counted 12 ships.\n", "utf-8")
    (tmp_path / "a.md").write_text("The port counted 12 ships.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert run([*words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "b.md: holds no text (write it, or delete the file)"),
        (b" \n\n", "b.md: holds no text (write it, or delete the file)"),
        (b"a\nb\0c 5 people\n", "b.md:2: is not text (a NUL byte at byte 3) (remove it or save it as text)"),
        (b"\xff\xfe\x31\x00", "b.md: is UTF-16 (save the file as UTF-8)"),
        (SHIFT_JIS, "b.md:1: is not UTF-8 (byte 0) (save it as UTF-8; if it is cp932: iconv -f cp932 -t utf-8)"),
        (GBK, "b.md:1: is not UTF-8 (byte 2) (save it as UTF-8; if it is gb18030: iconv -f gb18030 -t utf-8)"),
        (b"---\ntitle: [x\n---\nText.\n", "b.md:3:1: is not YAML: did not find expected ',' or ']'"),
        (b"---\npublished: soon\n---\nText.\n", "(write YYYY, YYYY-MM or YYYY-MM-DD)"),
        (b"---\npublished: 2024-01-01\n", "b.md:1: the front matter has no end (close it with a line ---)"),
    ],
)
def test_a_draft_that_cannot_be_read(
    content: bytes, wrong: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "b.md").write_bytes(content)
    for command in ("check", "numbers"):
        assert told(capsys, command, "b.md")[-1].endswith(wrong)


def test_every_draft_that_cannot_be_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "b.md").write_bytes(b"\0")
    (desk / "folder.md").mkdir()
    (desk / "c.docx").write_text("no archive", "utf-8")
    assert told(capsys, "check", "b.md", "a.md", "none.md", "folder.md", "c.docx") == [
        "b.md:1: is not text (a NUL byte at byte 0) (remove it or save it as text)",
        "none.md: there is no such file",
        "folder.md: is a folder, not a file",
        "c.docx: is not a DOCX file",
    ]


@pytest.mark.parametrize(
    ("config", "wrong"),
    [
        ('[check]\nignore = ["S3"\n', ["factcheck.toml:2: is not TOML: Unclosed array"]),
        (
            '# ours\n[check]\nfail-on = "x"\nmin-coverage = 3\n[check.severity]\nS305 = "loud"\n',
            [
                "factcheck.toml:3: check.fail-on: 'x' is none of error, warning, never",
                "factcheck.toml:4: check.min-coverage: must be at most 1",
                "factcheck.toml:6: check.severity.S305: 'loud' is none of error, warning, info",
            ],
        ),
        (
            '[check]\nselect = ["N9"]\n[check.severity]\nX1 = "info"\n',
            [
                "the configuration, check.select: 'N9': there is no such check (factcheck explain lists them)",
                "the configuration, check.severity: 'X1': there is no such check (factcheck explain lists them)",
            ],
        ),
    ],
)
def test_a_configuration_with_mistakes(
    config: str, wrong: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "factcheck.toml").write_text(config, "utf-8")
    found = [line.removeprefix(f"{desk}/") for line in told(capsys, "check", "a.md")]
    assert [line for line in found if not line.startswith("the configuration ")] == wrong


def test_a_shared_configuration_has_its_line_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.factcheck.check]\nfail-on = "x"\n', "utf-8")
    assert "pyproject.toml:4: check.fail-on" in told(capsys, "check", "a.md")[-1]


@pytest.mark.parametrize(
    ("option", "value", "wrong"),
    [
        ("--published", "2024/99/1", "'2024/99/1' is not a date"),
        ("--min-coverage", "7", "7.0 is not in the range 0<=x<=1"),
        ("--lang", "xx", "'xx' is none of auto"),
        ("--select", "Q", "--select: 'Q': there is no such check"),
    ],
)
def test_a_wrong_option(option: str, value: str, wrong: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wrong in " ".join(told(capsys, "check", "a.md", option, value))


def test_without_a_repository_nothing_has_changed_since(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "check", "a.md", "--diff", "HEAD")[0].startswith("--diff HEAD: ")


def test_a_watched_draft_may_be_half_written(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def once() -> int:
        raise FactcheckError("a.md: cannot be checked", (Problem("a.md", 0, "holds no text"),))

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.watch.time.sleep", interrupt)
    assert repeat(once, [desk / "a.md"]) == 2
    assert capsys.readouterr().err == "a.md: cannot be checked\na.md: holds no text\n"

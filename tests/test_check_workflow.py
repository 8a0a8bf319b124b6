"""`factcheck check` as desks use it: exit codes, configuration, comments, baseline, changed paragraphs, formats."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports.text.console import width

Check = Callable[..., tuple[int, str]]
WRONG = "Of the 1,480 crews, 444 (35%) stayed ashore."
RIGHT = "Of the 1,480 crews, 444 (30%) stayed ashore."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("sources", "claims"):
        (tmp_path / name).mkdir()
    source = '---\nid: port\nlang: en\npublished: "2024-03-30"\n---\nThe port counted 4,502 containers in March 2024.\n'
    (tmp_path / "sources" / "port.md").write_text(source, "utf-8")
    (tmp_path / "a.md").write_text(f"# Port\n\n{WRONG}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["factcheck", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.fixture
def check(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    def call(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run(monkeypatch, *words)
        return code, capsys.readouterr().out

    return call


def test_outside_any_project_a_draft_is_held_against_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("The board met on June 31, 2021.\n", "utf-8")
    (tmp_path / "b.md").write_text("The board met on June 30, 2021.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, "check", "a.md", "b.md", "--format", "concise") == 1
    out, err = capsys.readouterr()
    assert out == "a.md:1:18: D201 error there is no such day: June 31, 2021\n"
    assert err.count("no sources were found") == 1
    assert run(monkeypatch, "check", "b.md") == 0
    assert run(monkeypatch, "check", "b.md", "-C", "nowhere") == 2


def test_the_day_that_a_draft_is_filed_is_not_checked(check: Check, desk: Path) -> None:
    told = "The port counted 4,502 containers in March 2024."
    (desk / "a.md").write_text(f"PORTBY, April 2 (North Wire) - {told}\n", "utf-8")
    assert check("check", "a.md", "--published", "2024-04-02", "--format", "concise") == (0, "")


def test_exit_codes(check: Check, desk: Path) -> None:
    assert check("check", "a.md", "--format", "concise")[0] == 1
    assert check("check", "a.md", "--fail-on", "never")[0] == 0
    assert check("check", "a.md", "--exit-zero")[0] == 0
    assert check("check", "a.md", "--ignore", "N1")[0] == 0
    assert check("check", "a.md", "--ignore", "N1, D")[0] == 0
    assert check("check", "a.md", "--ignore", "N1,Q9")[0] == 2
    assert check("check", "a.md", "--select", "D")[0] == 0
    assert check("check", "a.md", "--select", "Q9")[0] == 2
    assert check("check", "missing.md")[0] == 2
    (desk / "a.md").write_text(f"# Port\n\n{RIGHT}\n", "utf-8")
    assert check("check", "a.md")[0] == 0
    assert check("check", "a.md", "--min-coverage", "0.9")[0] == 1


def test_the_configuration_sets_severities_codes_and_paths(check: Check, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('[check.severity]\nN105 = "info"\n', "utf-8")
    assert check("check", "a.md")[0] == 0
    (desk / "factcheck.toml").write_text('[check]\nfail-on = "warning"\n[check.severity]\nN105 = "warning"\n', "utf-8")
    assert check("check", "a.md")[0] == 1
    (desk / "factcheck.toml").write_text('[check.per-path]\n"a.*" = ["N105"]\n', "utf-8")
    assert check("check", "a.md")[0] == 0
    (desk / "factcheck.toml").write_text('[check.per-path]\n"a.*" = ["X1"]\n', "utf-8")
    assert check("check", "a.md")[0] == 2


def test_a_comment_accepts_a_finding_and_has_to_say_why(check: Check, desk: Path) -> None:
    def codes(out: str) -> list[str]:
        return [found["code"] for found in json.loads(out)["files"][0]["findings"]]

    (desk / "a.md").write_text(f"<!-- factcheck: ignore N105: the clerk rounds -->\n{WRONG}\n", "utf-8")
    code, out = check("check", "a.md", "--format", "json", "--ignore", "S")
    assert (code, codes(out)) == (0, [])
    (desk / "a.md").write_text(f"<!-- factcheck: ignore N105 -->\n{WRONG}\n", "utf-8")
    assert codes(check("check", "a.md", "--format", "json", "--ignore", "S")[1]) == ["R506"]
    (desk / "a.md").write_text(f"<!-- factcheck: ignore N105: rounding -->\n{RIGHT}\n", "utf-8")
    assert codes(check("check", "a.md", "--format", "json", "--ignore", "S")[1]) == ["R504"]
    (desk / "a.md").write_text(f"<!-- factcheck: ignore N105: rounding (until 2024-01-31) -->\n{WRONG}\n", "utf-8")
    assert codes(check("check", "a.md", "--format", "json", "--ignore", "S", "--today", "2024-01-31")[1]) == []
    later = codes(check("check", "a.md", "--format", "json", "--ignore", "S", "--today", "2024-02-01")[1])
    assert later == ["R505", "N105"]


def test_the_baseline_outlives_moved_lines_and_is_pruned(check: Check, desk: Path) -> None:
    assert check("baseline", "create", "a.md", "--reason", "known")[0] == 0
    entries = json.loads((desk / "factcheck-baseline.json").read_text("utf-8"))["findings"]
    assert {entry["reason"] for entry in entries} == {"known"}
    (desk / "a.md").write_text(f"# Port\n\nA new paragraph.\n\n{WRONG}\n", "utf-8")
    assert check("check", "a.md", "--baseline", "factcheck-baseline.json")[0] == 0
    other = WRONG.replace("35%", "36%")
    (desk / "a.md").write_text(f"# Port\n\n{other}\n", "utf-8")
    assert check("check", "a.md", "--baseline", "factcheck-baseline.json")[0] == 1
    assert check("baseline", "prune", "a.md")[0] == 0
    assert json.loads((desk / "factcheck-baseline.json").read_text("utf-8"))["findings"] == []


def test_only_changed_paragraphs(check: Check, desk: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", "a.md")
    git("commit", "-qm", "a")
    assert check("check", "a.md", "--diff", "HEAD")[0] == 0
    (desk / "a.md").write_text(f"# Port\n\n{WRONG}\n\nOf 1,480 boats, 444 (35%) left.\n", "utf-8")
    code, out = check("check", "a.md", "--diff", "HEAD", "--format", "concise", "--select", "N105")
    assert (code, out.count("N105"), out.startswith("a.md:5:")) == (1, 1, True)
    assert check("check", "a.md", "--diff", "nowhere")[0] == 2


def test_numbers_and_explain(check: Check, desk: Path) -> None:
    (desk / "a.md").write_text("The port counted 4,502 containers in March 2024. It has 17 cranes.\n", "utf-8")
    code, out = check("numbers", "a.md", "--published", "2024-04-02", "--format", "json")
    standing = {row["value"]["text"].split()[0]: row["standing"] for row in json.loads(out)["files"][0]["values"]}
    assert code == 0
    assert standing["4,502"] == "supported"
    assert standing["17"] == "unsourced"
    assert "17 cranes" in check("numbers", "a.md", "--unbound")[1]
    assert "Limits" in check("explain", "n105")[1]
    assert check("explain", "N999")[0] == 2
    listed = check("explain")[1].splitlines()
    assert len(listed) > 20
    pages = [line for one in listed for line in check("explain", one[:4])[1].splitlines()]
    assert [line for line in (*listed, *pages) if width(line) > 80] == []


def docx(*paragraphs: tuple[str, str]) -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def test_every_kind_of_draft(check: Check, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "b.docx").write_bytes(docx(("Heading1", "Crews fall 12%"), ("Normal", WRONG)))
    (desk / "d.txt").write_text(f"Port\n\n{WRONG}\n", "utf-8")
    html = WRONG.replace("35%", "<b>35%</b>").replace("&", "&amp;")
    (desk / "c.html").write_text(
        f"<h1>Port</h1>\n<script>Of the 9 crews, 3 (90%) sat.</script>\n<p>{html}</p>\n", "utf-8"
    )
    for name in ("b.docx", "c.html", "d.txt"):
        code, out = check("check", name, "--select", "N105", "--format", "json")
        finding = json.loads(out)["files"][0]["findings"]
        assert (code, [one["text"] for one in finding]) == (1, ["35%"]), name
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode()), "utf-8"))
    assert check("check", "-", "--select", "N105")[0] == 1
    (desk / "e.docx").write_bytes(b"not a zip")
    assert check("check", "e.docx")[0] == 2

"""`factcheck conflicts` as a user meets it: a project, any folder, every format, what was accepted."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factcheck.model import FactcheckError
from tests.test_conflicts import CHINESE, ENGLISH

README = """# Plans

The starter plan costs $29 a month and includes 5 projects. Needs Python 3.11.

```
limit = 7 projects
```
"""
PRICING = (
    """<html><body><h1>Pricing</h1><p>The starter plan costs $39 a month and includes 5 projects.</p></body></html>"""
)
CHANGES = """# Changelog

## 2.1.0

The starter plan costs $29 a month.

## 2.0.0

The starter plan costs $19 a month.
"""


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    from factcheck.cli.app import app

    code = app(list(args), standalone_mode=False)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "en.md").write_text(f"---\nid: en\nlang: en\n---\n{ENGLISH}", "utf-8")
    (sources / "zh.md").write_text(f"---\nid: zh\nlang: zh\n---\n{CHINESE.replace('12家', '17家')}", "utf-8")
    return tmp_path


def test_json_has_exact_quotes_and_exit_code_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", "json")
    data = json.loads(out)
    (conflict,) = data["conflicts"]
    assert (code, data["schema"], conflict["kind"], conflict["values"]) == (
        1,
        1,
        "translation",
        ["12 factories", "17家"],
    )
    for statement in conflict["statements"]:
        body = {"en": ENGLISH, "zh": CHINESE.replace("12家", "17家")}[statement["source"]["id"]]
        assert body[statement["start"] : statement["end"]] == statement["quote"]
        assert (statement["line"], statement["column"]) == (5, 1)


def test_agreements_are_printed_on_demand_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", "json")
    assert json.loads(out)["agreements"] == []
    _, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", "json", "--agreements")
    assert [(one["origins"], len(one["statements"])) for one in json.loads(out)["agreements"]] == [(1, 2)] * 3


def test_sources_can_be_chosen_by_id(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "conflicts", "-C", str(project), "en")[0] == 0


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", "✗ translation"),
        ("concise", "sources/en.md:5:1: translation conflict en says 12, zh says 17"),
        ("github", "::error file=sources/en.md,line=5,col=1,title=translation "),
        ("markdown", "## "),
        ("html", "<!doctype html>"),
    ],
)
def test_every_format_shows_the_conflict(
    project: Path, capsys: pytest.CaptureFixture[str], form: str, start: str
) -> None:
    code, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", form)
    assert code == 1
    assert out.startswith(start)


def test_the_picture_is_well_formed_and_escaped(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "sources" / "en.md").write_text(f"---\nid: '<script>'\nlang: en\ntitle: '<b>&'\n---\n{ENGLISH}", "utf-8")
    _, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", "html")
    assert "<script" not in out
    assert "<b>&" not in out
    figure = ElementTree.fromstring(out[out.index("<figure") : out.index("</figure>") + len("</figure>")])
    assert len(figure.findall("p")) == 2
    assert [len(svg.findall("rect")) for svg in figure.findall("svg")] == [2, 2]


def test_what_is_accepted_is_not_shown_until_it_expires(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("conflicts", "-C", str(project), "--format", "concise")
    assert run(capsys, *args, "--accept", "house style", "--owner", "desk", "--until", "2027-03-01")[0] == 0
    assert run(capsys, *args, "--today", "2027-03-01")[:2] == (0, "")
    code, out, err = run(capsys, *args, "--today", "2027-03-02")
    assert code == 1
    assert "17" in out
    assert "was accepted until 2027-03-01 (desk, house style) and is reported again" in err


def test_an_entry_that_answers_to_nothing_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("conflicts", "-C", str(project), "--format", "concise")
    run(capsys, *args, "--accept", "house style")
    (project / "sources" / "zh.md").write_text(f"---\nid: zh\nlang: zh\n---\n{CHINESE}", "utf-8")
    code, out, err = run(capsys, *args)
    assert (code, out) == (0, "")
    assert "is no conflict any more" in err


def test_any_folder_needs_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text(README, "utf-8")
    (tmp_path / "pricing.html").write_text(PRICING, "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    code, out, _ = run(capsys, "conflicts", str(tmp_path), "--format", "json")
    assert code == 1
    (conflict,) = json.loads(out)["conflicts"]
    assert conflict["values"] == ["$29 a month", "$39 a month"]
    quotes = {Path(one["source"]["id"]).name: (one["quote"], one["line"]) for one in conflict["statements"]}
    assert quotes["README.md"] == ("The starter plan costs $29 a month and includes 5 projects.", 3)
    assert set(quotes) == {"README.md", "pricing.html", "CHANGELOG.md"}
    assert quotes["CHANGELOG.md"][1] == 5


def test_a_claim_that_the_sources_refute(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "sources" / "zh.md").unlink()
    (project / "sources" / "lumo.md").write_text("The Lumo plant in Leeds employs 412 people.\n", "utf-8")
    claims = "claims:\n  - {id: a, text: The Lumo plant in Leeds employs 421 people}\n"
    known = "  - {id: b, text: The Lumo plant in Leeds employs 431 people, expect: refuted}\n"
    (project / "claims" / "all.yaml").write_text(claims + known, "utf-8")
    code, out, _ = run(capsys, "conflicts", "-C", str(project), "--format", "json")
    (conflict,) = json.loads(out)["conflicts"]
    assert (code, conflict["kind"], conflict["about"]) == (1, "claim", "a")
    assert [(one["quote"], one["line"], one["value"]["text"]) for one in conflict["statements"]] == [
        ("The Lumo plant in Leeds employs 421 people", 2, "421 people"),
        ("The Lumo plant in Leeds employs 412 people.", 1, "412 people"),
    ]
    assert run(capsys, "conflicts", "-C", str(project), "lumo")[0] == 0


def test_a_path_at_which_there_is_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(README, "utf-8")
    with pytest.raises(FactcheckError) as told:
        run(capsys, "conflicts", "nowhere.md", "docs")
    assert [(one.path, one.message) for one in told.value.problems] == [
        ("nowhere.md", "there is no such file or folder"),
        ("docs", "there is no such file or folder"),
    ]
    code, _, err = run(capsys, "conflicts", "a.md", "nowhere.md")
    assert (code, err) == (2, "nowhere.md: there is no such file or folder\n")


def test_origins_of_the_shelf(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "sources" / "copy.md").write_text(f"---\nid: copy\n---\n{ENGLISH}", "utf-8")
    code, out, _ = run(capsys, "sources", "origins", "-C", str(project), "--format", "json")
    assert code == 0
    (text,) = json.loads(out)["texts"]
    assert text["sources"] == ["copy", "en", "zh"]
    assert "copy and en have 31 words or characters in a row in common" in text["reasons"]
    assert "1 texts" in run(capsys, "sources", "origins", "-C", str(project))[1]


def test_the_changelog_of_a_readme_is_no_fact_about_now(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    now, then = "The free plan allows 5 users.", "- 1.2.0: the free plan allows 3 users"
    for head, code in (("## Changelog", 0), ("## Plans", 1)):
        (tmp_path / "README.md").write_text(f"# Widget\n\n{now}\n\n{head}\n\n{then}\n\n## Licence\n\nMIT\n", "utf-8")
        assert run(capsys, "conflicts", str(tmp_path / "README.md"))[0] == code

"""`factcheck sources`, `claims`, `init` and `schema`."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from factcheck.cli import run
from factcheck.library.shape import SCHEMAS, schema
from factcheck.library.starter import FILES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("sources", "claims"):
        (tmp_path / name).mkdir()
    (tmp_path / "sources" / "a.md").write_text(
        "---\nid: a\ntitle: 标题\nlang: zh\npublisher: 日报\npublished: 2021-11\nurl: https://example.org\n"
        "exclude: [{quote_start: 广告}]\n---\n占65%。\n广告1%\n",
        "utf-8",
    )
    (tmp_path / "sources" / "b.txt").write_text("5月20日有11部门发文。\n", "utf-8")
    (tmp_path / "claims" / "c.yaml").write_text(
        """claims:
  - id: c1
    text: {zh: 占65%, en: It is 65 percent}
    expect: supported
    tags: [share]
    review_after: 2022-01-31
    evidence:
      - {source: a, quote: 占65%}
      - {source: a, quote: 占66%}
      - {source: z, quote: x}
  - {id: c2, text: 占65%}
""",
        "utf-8",
    )
    return tmp_path


def test_sources_are_listed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "list", "-C", str(project)]) == 0
    assert capsys.readouterr().out == (
        "a  zh  2021-11  日报  1 values\n    标题\nb  zh  undated  2 values\n2 sources, 3 values\n"
    )
    assert run(["sources", "list", "-C", str(project), "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["sources"]
    assert [(one["id"], one["publisher"]) for one in listed] == [("a", "日报"), ("b", None)]
    assert listed[0]["exclude"] == [[6, 8]]


def test_sources_are_linted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "lint", "-C", str(project)]) == 1
    assert capsys.readouterr().out == (
        "sources/b.txt:1: warning: 1 date is not settled without the day of publication (add published: to its head)\n"
        "sources/b.txt:1: info: says nothing of title, publisher, published, url\n"
        "0 error, 1 warning, 1 info\n"
    )
    (project / "sources" / "b.txt").unlink()
    assert run(["sources", "lint", "-C", str(project), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"schema": 1, "problems": []}


def test_a_source_is_shown_with_its_lines(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "show", "a", "-C", str(project)]) == 0
    out = capsys.readouterr().out
    assert "title: 标题\n" in out
    assert out.endswith("\n10   占65%。\n11 - 广告1%\n12\n")
    assert run(["sources", "show", "aa", "-C", str(project)]) == 2
    assert "aa: there is no such source (known: a, b)" in capsys.readouterr().err


def test_claims_are_listed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", "list", "-C", str(project)]) == 0
    assert capsys.readouterr().out == "c1  supported  zh  en  share\n    占65%\nc2  zh\n    占65%\n2 claims\n"
    assert run(["claims", "list", "-C", str(project), "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["claims"]
    assert listed[0]["text"] == {"zh": "占65%", "en": "It is 65 percent"}
    assert listed[0]["review_after"] == "2022-01-31"


def test_claims_are_linted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", "lint", "-C", str(project), "--today", "2022-02-01"]) == 1
    assert capsys.readouterr().out == (
        "claims/c.yaml:2: warning: c1: evidence: a does not say '占66%' (was the source changed?)\n"
        "claims/c.yaml:2: warning: c1: evidence: there is no source 'z' (did its id change?)\n"
        "claims/c.yaml:2: warning: c1: review is due since 2022-01-31 (look at it again and move review_after)\n"
        "claims/c.yaml:11: warning: c2: says the same as c1 (claims/c.yaml:2) (keep one)\n"
        "0 error, 4 warning, 0 info\n"
    )


def test_a_new_project_is_clean_and_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "new" / "desk"
    assert run(["init", str(home)]) == 0
    assert sorted(path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()) == sorted(FILES)
    for area in ("sources", "claims"):
        assert run([area, "lint", "-C", str(home)]) == 0
    (home / "factcheck.toml").write_text("# mine\n")
    assert run(["init", str(home)]) == 0
    assert "kept " in capsys.readouterr().out
    assert (home / "factcheck.toml").read_text() == "# mine\n"
    (tmp_path / "file").write_text("")
    assert run(["init", str(tmp_path / "file")]) == 2


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_printed_and_are_schemas(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == schema(name)


@pytest.mark.parametrize(("name", "pattern"), [("claims", "claims/[!t]*.yaml"), ("terms", "claims/terms.yaml")])
def test_the_samples_meet_the_schemas_also_for_other_tools(name: str, pattern: str) -> None:
    root = Path(__file__).parent.parent
    files = [*root.glob(pattern), *(root / "factcheck" / "library" / "skeleton").glob(pattern)]
    assert files
    for path in files:
        data = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
        jsonschema.validate(data, schema(name))

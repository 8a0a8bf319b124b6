"""`factcheck verify` from end to end."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.answer.verify import verify
from factcheck.cli import run as main
from factcheck.cli.app import app
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Dates, Document
from factcheck.reading import statements

SOURCE = "---\nid: mines\npublished: 2021-10-14\n---\nThe province found 4,502 addresses taking part in mining.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "mines.md").write_text(SOURCE, "utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, object]]]:
    code = app(["verify", *words], standalone_mode=False)
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("claim", "verdict", "code"),
    [
        ("The province found 4,502 addresses taking part in mining", "supported", 0),
        ("The province found 4,205 addresses taking part in mining", "refuted", 1),
        ("Bananas were cheap", "not_enough_info", 3),
    ],
)
def test_verdicts_and_exit_codes(
    project: Path, capsys: pytest.CaptureFixture[str], claim: str, verdict: str, code: int
) -> None:
    got, (answer,) = run(capsys, claim, "-C", str(project), "--format", "jsonl")
    assert (answer["verdict"], got) == (verdict, code)


def test_the_worst_of_several_claims_counts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answers = run(
        capsys, "The province found 4,205 addresses in mining", "Bananas", "-C", str(project), "--format", "jsonl"
    )
    assert (code, len(answers)) == (1, 2)


def test_a_batch_line_with_text_is_judged_by_that_text_alone(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "batch.jsonl"
    text = "The province found 4,205 addresses taking part in mining."
    batch.write_text(json.dumps({"id": "a", "claim": text, "text": text}) + "\nnot json\n", "utf-8")
    code, (answer, broken) = run(capsys, "--batch", str(batch), "-C", str(project))
    assert (answer["verdict"], code) == ("supported", 2)
    assert "error" in broken


REGISTRY = """claims:
  - id: mines
    text: {en: "The province found 4,502 addresses taking part in mining", zh: 该省监测到4205个参与挖矿的地址}
    expect: supported
  - id: wrong
    text: The province found 4,205 addresses taking part in mining
    expect: refuted
  - {id: gone, text: Bananas, status: retracted}
"""


@pytest.fixture
def registry(project: Path) -> Path:
    (project / "claims" / "c.yaml").write_text(REGISTRY, "utf-8")
    return project


def test_without_a_claim_the_registry_is_verified(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answers = run(capsys, "-C", str(registry), "--format", "jsonl")
    assert [(one["id"], one["verdict"]) for one in answers] == [("mines", "supported"), ("wrong", "refuted")]
    assert code == 1
    assert main(["verify", "-C", str(registry), "--expected", "-q"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 claims: 1 supported, 1 refuted"


def test_one_claim_of_the_registry_in_one_of_its_languages(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "-C", str(registry), "--id", "mines", "--lang", "zh", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["claim"].startswith("该省")
    assert main(["verify", "-C", str(registry), "--id", "mine"]) == 2
    assert "did you mean mines?" in capsys.readouterr().err


def test_many_claims_are_one_json_object(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "-C", str(registry), "--format", "json"]) == 1
    assert [one["id"] for one in json.loads(capsys.readouterr().out)["verdicts"]] == ["mines", "wrong"]


def test_a_verdict_for_people(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim = "The province found 4,205 addresses taking part in mining"
    assert main(["verify", claim, "-C", str(project), "--explain"]) == 1
    assert capsys.readouterr().out.splitlines()[:5] == [
        "✗ refuted  The province found 4,205 addresses taking part in mining",
        "  4205 against 4502",
        "    read 4,205 addresses: count, 4205 addresses",
        "    refuted 4,205 addresses: 4205 against 4502",
        "    ✗ sources/mines.md:5 2021-10-14",
    ]


@pytest.mark.parametrize(
    ("claim", "message"),
    [(" ", "the claim is empty"), ("长" * 100_000, "the claim has 100000 characters; at most 5000 are read")],
)
def test_what_is_no_claim(project: Path, capsys: pytest.CaptureFixture[str], claim: str, message: str) -> None:
    assert main(["verify", claim, "-C", str(project)]) == 2
    assert capsys.readouterr().err == f"{message}\n"


def test_the_newsrooms_terms_join_languages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "sources" / "zh.md").write_text("青石镇有31座望火楼。\n", "utf-8")
    claim = "Qingshi has 31 watch houses"
    assert main(["verify", claim, "-C", str(project)]) == 3
    terms = "terms:\n  - {id: qingshi, kind: place, zh: [青石镇], en: [Qingshi]}\n"
    terms += "  - {id: watch-house, zh: [望火楼], en: [watch house]}\n"
    (project / "claims" / "terms.yaml").write_text(terms, "utf-8")
    assert main(["verify", claim, "-C", str(project)]) == 0


@pytest.mark.parametrize(
    ("text", "claim", "lang"),
    [
        ("Falk came to Oslo in 2010. The following year Falk won silver.", "The following year Falk won silver.", "en"),
        ("Falk came to Oslo in 2010. The following year Falk won silver.", "翌年、Falkは銀メダルを獲得した。", "ja"),
    ],
)
def test_a_day_told_from_one_that_nobody_names_refutes_nothing(text: str, claim: str, lang: str) -> None:
    day = date(2018, 10, 1)
    index = Index(statements(Document("text", text, "en", published=Dates(day, day))))
    assert verify(Claim("claim", claim, lang, as_of=day), index).label != "refuted"


@pytest.mark.parametrize(("year", "label"), [("2012", "supported"), ("2014", "refuted")])
def test_a_bare_year_of_one_language_is_met_by_a_year_of_another(year: str, label: str) -> None:
    text = (
        "The hall was full. Falk sang one song at the Oslo 2012 opening ceremony. The choir stood behind her. "
        "It rained. Nobody left."
    )
    other = Document("other", "The mill in Leeds was sold. It made shoes.", "en")
    index = Index((*statements(Document("text", text, "en")), *statements(other)))
    assert verify(Claim("claim", f"{year}年のオスロの開会式でFalkは一曲歌った。", "ja"), index).label == label

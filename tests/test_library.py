"""Sources, claims and terms from disk: nothing lost, every mistake with its place and its remedy."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.library import load, load_project
from factcheck.library.claims import read_claims, read_terms
from factcheck.library.days import parse_day
from factcheck.library.heads import body_sha256
from factcheck.library.project import find_project
from factcheck.library.prose import as_read
from factcheck.library.sources import document
from factcheck.model import Dates, Document, FactcheckError, Library, Span, cite
from factcheck.reading import statements

BODY = "江苏监测到4502个IP地址。\n耗能26万度/天。\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources" / "a.md").write_text(f"---\nid: a\npublished: 2021-11-30\n---\n{BODY}", "utf-8")
    (tmp_path / "claims" / "c.yaml").write_text("claims:\n  - {id: c1, text: 江苏有4502个IP地址}\n", "utf-8")
    return tmp_path


def put(project: Path, name: str, content: str | bytes) -> Path:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def told(library: Library) -> list[str]:
    return [str(problem) for problem in library.problems if problem.severity != "info"]


def test_a_full_head() -> None:
    head = """id: s1
title: A headline
lang: ja
publisher: The Paper
byline: [A. Writer, B. Writer]
published: "2021-10"
published_basis: inferred
retrieved: 2026-11-22
url: https://example.org/a
archived_url: https://archive.example.org/a
archived_at: 2026-11-22
tier: secondary
origin: agency
via: A Portal
translation_of: s0
timezone: Asia/Tokyo
"""
    found, problems = document(f"---\n{head}---\n本文は65%です。\n", "x", "x.md")
    assert problems == []
    assert found is not None
    assert (found.id, found.lang, found.byline, found.body_line) == ("s1", "ja", ("A. Writer", "B. Writer"), 19)
    assert found.published == Dates(date(2021, 10, 1), date(2021, 10, 31), "month")
    assert (found.archived_at, found.origin, found.via) == ("2026-11-22", "agency", "A Portal")
    assert (found.translation_of, found.timezone) == ("s0", "Asia/Tokyo")


def test_plain_text_needs_no_head(tmp_path: Path) -> None:
    put(tmp_path, "notes.txt", BODY)
    library = load_project(find_project(sources=(tmp_path,), start=tmp_path))
    assert [(d.id, d.lang, d.body, d.title) for d in library.documents] == [("notes", "zh", BODY, "")]
    assert told(library) == []


def test_a_sidecar_leaves_the_file_as_it_is(project: Path) -> None:
    text = "---\nnot: a head\n---\n65%\n"
    put(project, "sources/b.txt", text)
    put(project, "sources/b.meta.yaml", "id: b\ntitle: Beside\npublisehr: X\n")
    put(project, "sources/c.meta.yaml", "id: c\n")
    library = load(project)
    assert [(d.id, d.title) for d in library.documents] == [("a", ""), ("b", "Beside")]
    assert library.documents[1].body == text
    assert told(library) == [
        "sources/b.meta.yaml:3:1: publisehr: 'publisehr' is not a key of this format (did you mean publisher?)",
        "sources/c.meta.yaml: the file that it describes is missing",
    ]


def test_passages_are_set_aside_by_their_words(project: Path) -> None:
    head = "id: b\nexclude:\n  - {quote_start: 广告, quote_end: 结束}\n  - {quote_start: 没有}\n"
    put(project, "sources/b.md", f"---\n{head}---\n甲占65%。\n广告:九折,结束\n乙占70%。\n")
    library = load(project)
    assert library.documents[1].exclude == (Span(7, 15),)
    assert told(library) == ["sources/b.md:5:5: exclude: '没有' is not in the body"]
    assert [s.excluded for s in library.statements if s.document.id == "b"] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("sources/x.md", "", "sources/x.md: holds no text"),
        ("sources/x.md", "---\nid: x\n  bad: [\n---\ntext", "sources/x.md:3:6: is not YAML: mapping values are not"),
        ("sources/x.md", "---\nid: x\n1%", "sources/x.md:1: the front matter has no end (close it with a line ---)"),
        ("sources/x.md", "---\nid: a\n---\n1%", "sources/x.md:1: the id 'a' is taken by sources/a.md"),
        ("sources/x.md", "---\nid: x\nid: y\n---\n1%", "sources/x.md:3:1: the key 'id' stands twice"),
        ("sources/x.md", "---\npublished: 2021-02-30\n---\n1%", "x.md:2:1: published: '2021-02-30' is not a date"),
        ("sources/x.md", "---\npublised: 2021\n---\n1%", "did you mean published?"),
        ("sources/x.md", "---\ntitle: [a]\n---\n1%", "sources/x.md:2:1: title: must be text or a number, not a list"),
        ("sources/x.md", "---\nurl: javascript:x\n---\n1%", "url: 'javascript:x' is not a web address"),
        ("sources/x.md", "---\nlang: fr\n---\n1%", "sources/x.md:2:1: lang: there is no table for 'fr'"),
        ("sources/x.md", f"---\nbody_sha256: {'0' * 64}\n---\n1%", "body_sha256: the body was changed"),
        ("sources/x.md", "---\na: &a [x]\nb: [*a, *a]\n---\n1%", "sources/x.md:3:5: the alias *a is not read"),
        ("sources/x.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "sources/x.txt:3: is not text (a NUL byte at byte 8)"),
        ("sources/x.txt", "国家发改委等11部门".encode("gbk"), "iconv -f gb18030 -t utf-8"),
        ("sources/x.txt", "11部门".encode("utf-16"), "sources/x.txt: is UTF-16"),
        ("claims/x.yaml", "", "claims/x.yaml:1: is empty (begin it with claims:)"),
        ("claims/x.yaml", "claims:\n  - {id: c1, text: 二}", "x.yaml:2: the id 'c1' is taken by claims/c.yaml:2"),
        ("claims/x.yaml", "claims:\n  - {id: c2}", "claims/x.yaml:2:5: claims: has no text"),
        (
            "claims/x.yaml",
            "claims:\n  - id: c2\n    text: 二\n    as_of: soon",
            ".yaml:4:5: as_of: 'soon' is not a date",
        ),
        ("claims/x.yaml", "claims:\n  - {id: c2, text: 二, expect: true}", ":2:23: claims.expect: 'true' is none of"),
        ("claims/x.yaml", "claims:\n  - {id: c2, text: {fr: deux}}", "there is no table for 'fr'"),
        ("claims/x.yaml", f"claims:\n  - {{id: c2, text: {'长' * 100_000}}}", "has 100000 characters; at most 5000"),
        ("claims/x.yaml", "- a\n- b", "claims/x.yaml:1:1: must be a mapping, not a list"),
        ("claims/x.yaml", b"claims: \xb9\xfa", "claims/x.yaml:1: is not UTF-8 (byte 8)"),
        ("claims/terms.yaml", "terms:\n  - {id: t, zh: 挖矿}", ".yaml:2:13: terms.zh: must be a list, not text"),
    ],
)
def test_bad_input_is_told_and_the_rest_is_read(project: Path, name: str, content: str | bytes, message: str) -> None:
    put(project, name, content)
    library = load(project)
    assert len(told(library)) == 1
    assert message in told(library)[0]
    assert library.documents[0].id == "a"
    assert library.claims[0].id == "c1"


def test_a_second_source_of_one_id_is_kept_under_its_path(project: Path) -> None:
    put(project, "sources/sub/a.md", "---\nid: a\n---\n1%\n")
    put(project, "sources/x/same.txt", "2%\n")
    put(project, "sources/y/same.txt", "3%\n")
    ids = [found.id for found in load(project).documents]
    assert ids == ["a", "sources/sub/a.md", "sources/x/same.txt", "sources/y/same.txt"]


def test_folders_links_and_missing_places(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = put(tmp_path_factory.mktemp("outside"), "secret.txt", "9%\n")
    (project / "sources" / "link.txt").symlink_to(outside)
    (project / "sources" / "dangling.txt").symlink_to(project / "nowhere")
    (project / "sources" / "loop").symlink_to(project / "sources", target_is_directory=True)
    (project / "sources" / "folder.txt").mkdir()
    put(project, "sources/.hidden/x.txt", "1%\n")
    library = load(project)
    assert [found.id for found in library.documents] == ["a"]
    assert [message.removeprefix(str(project)) for message in told(library)] == [
        "/sources/link.txt: is a link that leaves the folder (put the file itself here)",
        "sources/dangling.txt: there is no such file",
    ]
    with pytest.raises(FactcheckError, match="nowhere"):
        load(project, (project / "nowhere",))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(project: Path) -> None:
    put(project, "sources/x.txt", "1%").chmod(0)
    assert told(load(project)) == ["sources/x.txt: cannot be read: Permission denied"]


def test_claims_have_texts_dates_and_pins() -> None:
    claims, problems = read_claims(
        """claims:
  - id: c1
    text: {zh: 占65%, en: 65 percent}
    as_of: 2021-07
    expect: supported
    status: confirmed
    review_after: 2027-01-01
    tags: [share, 2021]
    evidence: [{source: a, quote: 占65%}]
    note: n
""".encode(),
        "c.yaml",
    )
    assert problems == []
    (claim,) = claims
    assert (claim.text, claim.lang, claim.translations) == ("占65%", "zh", (("en", "65 percent"),))
    assert (claim.as_of, claim.review_after, claim.line) == (date(2021, 7, 31), date(2027, 1, 1), 2)
    assert (claim.tags, claim.pins[0].quote, claim.pins[0].stance) == (("share", "2021"), "占65%", "supports")


def test_terms() -> None:
    text = "terms:\n  - {id: m, kind: entity, zh: [挖矿], en: [mining], not: [x]}\n"
    terms, problems = read_terms(text.encode(), "terms.yaml")
    assert problems == []
    assert (terms[0].id, terms[0].kind, terms[0].opposites) == ("m", "entity", ("x",))
    assert terms[0].forms == {"en": ("mining",), "zh": ("挖矿",)}


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2021-9-4", "2021-09-04", "2021-09-04", "day"),
        ("2021-10-11T08:30:00+08:00", "2021-10-11", "2021-10-11", "minute"),
    ],
)
def test_dates_have_any_precision(text: str, start: str, end: str, precision: str) -> None:
    dates, mistake = parse_day(text)
    assert mistake == ""
    assert dates is not None
    assert (str(dates.start), str(dates.end), dates.precision) == (start, end, precision)


NO_DATES = ["", "0000", "2021-13", "2021-02-29", "2021-10-11T25:00", "二〇二一", "20211011", "2021-10-11 x"]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert parse_day(text)[0] is None
    assert parse_day(text)[1]


@given(st.text(alphabet="ab中。\r\n\ufeff —%1-:", max_size=60), st.booleans(), st.data())
def test_a_place_counts_in_the_file_and_a_quote_in_the_body(body: str, head: bool, data: st.DataObject) -> None:
    text = f"---\r\nid: x\r\n---\r\n{body}" if head else body
    found, _ = document(text, "x", "x.md")
    assert found is not None
    assert text.endswith(found.body)
    start = data.draw(st.integers(0, len(found.body)))
    citation = cite(found, Span(start, len(found.body)))
    line = text.split("\n")[citation.line - 1]
    at = sum(len(part) + 1 for part in text.split("\n")[: citation.line - 1]) + citation.column - 1
    assert text[at:] == citation.quote
    assert citation.column - 1 <= len(line)


def test_the_checksum_does_not_mind_the_line_ends() -> None:
    assert body_sha256("a\r\nb\n") == body_sha256("a\nb\n")


HEADED = st.text(max_size=200).map(lambda text: f"---\n{text}\n---\n1%".encode("utf-8", "replace"))


@given(st.binary(max_size=300) | HEADED)
def test_no_bytes_are_a_crash(content: bytes) -> None:
    from factcheck.library.sources import source

    for found in (source(content, None, "x", "x"), source(b"1%", ("h", content), "x", "x")):
        assert found[0] or found[1]
    for read in (read_claims, read_terms):
        entries, problems = read(content, "x.yaml")
        assert entries or problems


def test_wrapped_lines_are_one_sentence_and_code_is_no_evidence(project: Path) -> None:
    text = (
        "# 3 things\n\nThe new stations of the city cost about 3.5 million dollars,\n"
        "of which 65% came from the state.\n\n"
        "Short line of 7\nNext line of 8.\n\n```\nprint(42)\n```\n\n- one of 5\n"
    )
    put(project, "sources/b.md", text)
    put(project, "sources/c.txt", text)
    said = {
        name: [(s.text, s.excluded) for s in load(project).statements if s.document.id == name] for name in ("b", "c")
    }
    assert said["b"] == [
        ("# 3 things", False),
        ("The new stations of the city cost about 3.5 million dollars,\nof which 65% came from the state.", False),
        ("Short line of 7", False),
        ("Next line of 8.", False),
        ("```", True),
        ("print(42)", True),
        ("```", True),
        ("- one of 5", False),
    ]
    assert ("The new stations of the city cost about 3.5 million dollars,", False) in said["c"]
    assert not any(excluded for _, excluded in said["c"])


@given(st.text(alphabet="aZ,.\n\r` -#中", max_size=200))
def test_no_place_moves_when_lines_are_joined(body: str) -> None:
    from factcheck.library.prose import as_read

    read = as_read(Document("d", body, "en")).body
    assert len(read) == len(body)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(body, read, strict=True))


@pytest.mark.parametrize(
    ("path", "dated", "past"),
    [("CHANGELOG.md", "", "Mail is kept for 7 days."), ("CHANGELOG.md", "2026-05-05", ""), ("guide.md", "", "")],
)
def test_of_a_changelog_only_the_newest_entry_is_about_now(path: str, dated: str, past: str) -> None:
    body = "# Changes of mail\n\n## 2.0.0\n\nMail is kept for 9 days.\n\n## 1.0.0\n\nMail is kept for 7 days.\n"
    document = Document("one", body, "en", path=path, published=parse_day(dated or None)[0])
    said = [one.text for one in statements(as_read(document)) if one.excluded and one.quantities]
    assert said == ([past] if past else [])

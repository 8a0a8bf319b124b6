"""Pages and DOCX files among a project's sources: their text, line for line, and what they say of themselves."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.library import load
from factcheck.library.pages import read_page
from factcheck.model import Document, Library, Span, cite
from factcheck.reading import statements

PAGE = """<!DOCTYPE html>
<html><head>
<title>Mining &amp; power - The Paper</title>
<meta content="The Paper" property="og:site_name">
<meta property="article:published_time" content="2021-10-14T08:00:00+08:00">
<link rel="canonical" href="https://example.org/n/1">
<script>var count = "99 addresses";</script>
</head>
<body><nav>33 other stories</nav>
<h1>江苏整治“挖矿”</h1><p>江苏省通信管理局<b>昨日</b>说，监测发现
<em>4</em>502个&ldquo;挖矿&rdquo;IP地址。</p><p>耗能26万度/天。</p>
<ul><li>关闭12家矿场<li>罚款30万元</ul>
</body></html>
"""


def shelf(tmp_path: Path, **files: str | bytes) -> Library:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims").mkdir()
    for name, content in files.items():
        path = tmp_path / "sources" / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load(tmp_path)


def docx(*paragraphs: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return held.getvalue()


def test_a_page_is_its_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    for _ in range(2):  # read, and from the store
        (page,) = load(tmp_path).documents if _ else shelf(tmp_path, a__html=PAGE).documents
        assert (page.id, page.title, page.publisher) == ("a", "Mining & power - The Paper", "The Paper")
        assert (page.day, page.url, page.lang) == (date(2021, 10, 14), "https://example.org/n/1", "zh")
        assert not any(hidden in page.body for hidden in ("script", "99", "33"))


def test_a_block_is_a_sentence_and_stands_on_its_line_of_the_file(tmp_path: Path) -> None:
    library = shelf(tmp_path, a__html=PAGE)
    said = {one.text: cite(one.document, one.span).line for one in library.statements}
    assert said == {
        "江苏整治“挖矿”": 10,
        "江苏省通信管理局昨日说，监测发现\n4502个“挖矿”IP地址。": 10,
        "耗能26万度/天。": 11,
        "关闭12家矿场": 12,
        "罚款30万元": 12,
    }
    (yesterday,) = (q for one in library.statements for q in one.quantities if q.text == "昨日")
    assert yesterday.date
    assert yesterday.date.start == date(2021, 10, 13)


def test_a_script_that_nobody_closes_hides_the_rest() -> None:
    page = Document("p", "<p>12 ships came.</p>\n<script>show(15)\n<p>16 ships", "en")
    assert read_page(page)[0].body.split() == ["12", "ships", "came."]


def test_a_page_in_one_form_is_read_and_an_open_element_hides_nothing() -> None:
    page = Document("p", "<form><p>12 ships came.</p><nav>7 links<p>3 left.</p></form>", "en")
    assert read_page(page)[0].body.split() == ["12", "ships", "came.", "7", "links", "3", "left."]


def test_a_sidecar_goes_before_the_page(tmp_path: Path) -> None:
    head = "id: own\npublisher: Desk\npublished: 2020\nexclude: [{quote_start: <p>耗能, quote_end: </p>}]\n"
    library = shelf(tmp_path, a__html=PAGE, **{"a.meta__yaml": head})
    (page,) = library.documents
    assert (page.id, page.publisher, page.published_text) == ("own", "Desk", "2020")
    assert [one.text for one in library.statements if one.excluded] == ["耗能26万度/天。"]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2020-02-30">', None),
        ('<meta name="date" content="soon">', None),
        ("<meta itemprop=datePublished content=2020-02-03>", date(2020, 2, 3)),
        ('<script type="application/ld+json">{"datePublished": "2020-02-03T01:00:00Z"}</script>', date(2020, 2, 3)),
        ('<meta name="viewport" content="2020-02-03">', None),
    ],
)
def test_the_day_that_a_page_declares(head: str, day: date | None) -> None:
    assert read_page(Document("p", f"<html><head>{head}</head><p>A</p>", "en"))[0].day == day


def test_a_word_processor_file_is_its_paragraphs(tmp_path: Path) -> None:
    library = shelf(tmp_path, a__docx=docx("The annex", "The site has 4,200 m² of offices."), b__docx=b"no zip")
    assert [(one.text, cite(one.document, one.span).line) for one in library.statements] == [
        ("The annex", 1),
        ("The site has 4,200 m² of offices.", 2),
    ]
    assert [str(one) for one in library.problems] == ["sources/b.docx: is not a DOCX file"]
    assert load(tmp_path).documents == library.documents


@given(st.text(alphabet="<>/pb!-& \n\r;a1中。\"'=", max_size=120), st.integers(0, 60))
def test_no_place_moves_and_no_line(raw: str, at: int) -> None:
    stored, read = read_page(Document("p", raw, "zh", exclude=(Span(min(at, len(raw)), len(raw)),)))
    assert len(stored.body) == len(read.body)
    assert stored.body.count("\n") == raw.count("\n")
    assert stored.exclude[0].end == len(stored.body)
    assert all(a == b or (a in " \n" and b in " \n") for a, b in zip(stored.body, read.body, strict=True))
    assert all(one.span.end <= len(stored.body) for one in statements(read))

"""The forms of a draft's report: each is what its readers expect, and carries nothing of a source unescaped."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from factcheck.answer.check import check
from factcheck.answer.judgements import Judgements
from factcheck.library.drafts import draft
from factcheck.model import Document, DraftReport, Library
from factcheck.reading import statements
from factcheck.reports.formats import FORMATS, render
from factcheck.reports.text.console import Page

SCHEMAS = [Path(__file__).parent / "schemas" / name for name in ("sarif-2.1.0-subset.json", "sarif-2.1.0-rtm.5.json")]
SOURCE = 'The port\'s <script>alert(1)</script> customs office counted 4,502 containers in March 2024, "it" said.\n'
TEXT = (
    "# Port & <b>trade</b>\n\nThe customs office counted 4,205 containers at the port in March 2024. "
    "Of the 1,480 crews, 444 (35%) stayed ashore.\n"
)


def report(text: str = TEXT) -> DraftReport:
    source = Document("s1", SOURCE, "en", "A [title](javascript:x)", "Wire|Co", url="javascript:alert(1)", path="s1.md")
    library = Library((source,), statements(source))
    return check(draft(text, "drafts/port, 1.md", "2024-04-02"), Judgements(library))


@pytest.fixture(scope="module")
def example() -> DraftReport:
    return report()


def test_the_example_has_both_kinds_of_finding(example: DraftReport) -> None:
    assert {"N105", "S305"} <= {found.code for found in example.findings}


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_renders_findings_and_their_absence(form: str, example: DraftReport) -> None:
    assert render(form, [example], Page()).endswith("\n") or form == "github"
    assert isinstance(render(form, [report("Nothing to see.\n")], Page()), str)
    assert render(form, [example], Page()) == render(form, [example], Page())


def test_concise_is_one_line_a_finding(example: DraftReport) -> None:
    lines = render("concise", [example], Page()).splitlines()
    assert len(lines) == len(example.findings)
    assert "drafts/port, 1.md:3:" in lines[0]


def test_a_path_from_the_root_is_no_relative_reference_in_sarif() -> None:
    text = "Of the 1,480 crews, 444 (35%) stayed.\n"
    (result,) = (
        one
        for one in json.loads(render("sarif", [check(draft(text, "/news/port, 1.md"))], Page()))["runs"][0]["results"]
        if one["ruleId"] == "N105"
    )
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "file:///news/port%2C%201.md"


def test_sarif_is_valid_and_names_the_sources(example: DraftReport) -> None:
    log = json.loads(render("sarif", [example], Page()))
    for schema in SCHEMAS:
        jsonschema.validate(log, json.loads(schema.read_text("utf-8")))
    results = log["runs"][0]["results"]
    refuted = next(one for one in results if one["ruleId"] == "S305")
    assert refuted["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "s1.md"
    region = refuted["locations"][0]["physicalLocation"]["region"]
    assert TEXT.split("\n")[2][region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert all(one["partialFingerprints"]["factcheck/v1"] for one in results)
    for one in results:
        assert log["runs"][0]["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_github_escapes_what_would_end_a_command(example: DraftReport) -> None:
    for line in render("github", [example], Page()).splitlines():
        head, _, message = line[2:].partition("::")
        assert head.split(" ")[0] in ("error", "warning", "notice")
        assert "file=drafts/port%2C 1.md" in head
        assert "%" not in message.replace("%25", "")


def test_junit_counts_its_failures(example: DraftReport) -> None:
    root = ElementTree.fromstring(render("junit", [example], Page()))
    suite = root.find("testsuite")
    assert suite is not None
    assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("tests", "")) == len(suite.findall("testcase"))


def test_markdown_shows_the_characters_of_a_source(example: DraftReport) -> None:
    text = render("markdown", [example], Page())
    assert "](javascript" not in text
    assert "<script>" not in text


class Reader(HTMLParser):
    """The ids, the links and the tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []


def test_the_page_has_no_script_and_every_link_has_its_target(example: DraftReport) -> None:
    page = Reader(render("html", [example], Page()))
    assert "script" not in page.tags
    assert len(set(page.ids)) == len(page.ids)
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert {"main", "h1", "h2", "h3", "blockquote"} <= set(page.tags)


@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "desk"])
def test_the_page_fits_a_real_browser(width: int, example: DraftReport, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no chromium here")
    page = tmp_path / "page.html"
    probe = "<script>document.title=[document.documentElement.scrollWidth<=innerWidth].join()</script>"
    markup = render("html", [example], Page()).replace("default-src 'none'", "default-src 'unsafe-inline'")
    page.write_text(markup.replace("</body>", probe + "</body>"), "utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},900"]
    shot = tmp_path / "page.png"
    done = subprocess.run(
        [*command, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"--screenshot={shot}", page.as_uri()],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert "<title>true</title>" in done.stdout.decode("utf-8", "replace"), done.stderr.decode()[-500:]
    assert shot.stat().st_size > 1000


def test_each_line_of_a_draft_is_read_in_its_own_language() -> None:
    """Read as the Japanese that most of the draft is, "24 October 2024" would be the number 24 beside a year."""
    text = (
        "港の税関は今年4,502個のコンテナを数えた。\n\nThe office counted 4,502 containers on 24 October 2024.\n\n"
        "Revenue rose from 120 to 150, an increase of 35%.\n\n海关数了4502个集装箱,从120个增加到150个,增长35%。\n"
    )
    found = check(draft(text, "mixed.md", "2024-11-02"), Judgements(Library()))
    assert found.document.lang == "ja"
    assert [value.text for value, _ in found.coverage if value.date] == ["今年", "24 October 2024"]
    assert [finding.code for finding in found.findings if finding.code[0] == "N"] == ["N110", "N110"]


def test_the_page_marks_the_value_in_each_quote(example: DraftReport) -> None:
    page = render("html", [example], Page())
    assert "customs office counted <mark>4,502 containers</mark> in March 2024" in page
    assert "<mark>4,205" not in page


def test_the_page_shows_a_draft_as_a_reader_sees_it() -> None:
    text = (
        "# Trade [grows](https://example.org)\n\n<!-- factcheck: ignore N105: the office rounds -->\n"
        "Of the **1,480** crews, 444 (35%) stayed ashore.\n\n- 20 ships\n- `code 5`\n\n| 3 | 4 |\n\nWhat next?\n===\n"
    )
    page = render("html", [report(text)], Page())
    shown = re.sub(
        r'<span class="hidden">.*?</span>|\u2060?<sup.*?</sup>', "", page.partition('aria-label="The draft">')[2]
    )
    shown = re.sub(r"<a [^>]*>|</a>|<span class=\"(?!head)[^>]*>|</span>", "", shown.partition("</article>")[0])
    head = '<span class="head" role="heading" aria-level="3">'
    body = "Of the 1,480 crews, 444 (35%) stayed ashore.\n\n- 20 ships\n- `code 5`\n\n| 3 | 4 |"
    assert shown == f"{head}Trade grows\n\n{body}\n\n{head}What next?"


def test_one_finding_for_a_change_in_points_that_is_called_per_cent() -> None:
    found = check(draft("Turnout fell from 44% to 40%, a drop of 4%.\n", "a.md")).findings
    assert [one.code for one in found] == ["N109"]

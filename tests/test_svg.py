"""The picture of a report: its words as text, nothing that would be fetched, nothing that could run."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from factcheck.reports.svg import picture
from factcheck.reports.text.console import Page, rendered


def test_the_words_are_text_and_nothing_is_fetched() -> None:
    svg = picture(lambda page: rendered(page, ["国家发改委等11部门 <script>"]), Page(), "factcheck <verify>")
    root = ET.fromstring(svg)
    words = "".join(root.itertext()).replace("\xa0", " ")
    assert "国家发改委等11部门" in words
    assert "factcheck <verify>" in words
    assert "url(http" not in svg
    assert not [one for one in root.iter() if one.tag.endswith("script")]


def test_the_same_report_is_the_same_picture() -> None:
    pictures = {picture(lambda page: rendered(page, ["4,502"]), Page(), "t") for _ in range(2)}
    assert len(pictures) == 1

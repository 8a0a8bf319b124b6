"""JUnit XML: a suite for each draft, a case for each finding, one that passes where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from factcheck.model import DraftReport, Finding
from factcheck.pattern import lazy
from factcheck.reports.text.console import clean

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

_NOT_XML = lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """Errors and warnings are failures; information passes and is told on standard output."""
    root = ElementTree.Element("testsuites", name="factcheck")
    for report in reports:
        failures = sum(found.severity != "info" for found in report.findings)
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=_xml(report.document.path),
            tests=str(max(1, len(report.findings))),
            failures=str(failures),
            errors="0",
        )
        for found in report.findings:
            _case(suite, report.document.path, found)
        if not report.findings:
            ElementTree.SubElement(suite, "testcase", classname=_xml(report.document.path), name="no findings")
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _case(suite: ElementTree.Element, path: str, found: Finding) -> None:
    name = f"{found.code} {found.line}:{found.column} {found.text}"
    case = ElementTree.SubElement(suite, "testcase", classname=_xml(path), name=_xml(name))
    quotes = [f"{p.stance} {p.citation.document.id}:{p.citation.line} {p.citation.quote}" for p in found.evidence]
    told = _xml("\n".join((*found.repairs, *quotes)))
    if found.severity == "info":
        ElementTree.SubElement(case, "system-out").text = _xml(found.message) + "\n" + told
    else:
        failure = ElementTree.SubElement(case, "failure", type=found.severity, message=_xml(found.message))
        failure.text = told


def _xml(text: str) -> str:
    return _NOT_XML.sub("", clean(text))

"""Drafts from disk or stdin: Markdown, plain text, HTML, DOCX."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.library.docx import DocxError, read_docx
from factcheck.library.files import decoded, read_bytes
from factcheck.library.html import published_of, read_html
from factcheck.library.manuscript import Edit, Manuscript, Marks, manuscript
from factcheck.library.markdown import read_markdown
from factcheck.library.sources import document, parse_day
from factcheck.model import Document, FactcheckError, Problem, Span
from factcheck.pattern import lazy
from factcheck.text import language_of

_HEADLINE = lazy(r"\A\s*(\S[^\n]{0,80}?)[ \t]*\n[ \t]*\n")
_COMMENT = lazy(r"<!--(\s*factcheck:.*?)-->", re.DOTALL)
_ENDS = "。．.!?！？；;,，、"


def load_draft(path: str, published: str | None = None, lang: str = "auto") -> Manuscript:
    """The draft in `path` (`-` is stdin, read as Markdown); `published` overrides its front matter.

    Raises FactcheckError where it cannot be read.
    """
    if path.lower().endswith(".docx"):
        return _docx(path, published, lang)
    text = _text(path)
    return draft(text, path, published, lang)


def load_drafts(paths: Sequence[str], published: str | None = None, lang: str = "auto") -> list[Manuscript]:
    """The drafts in `paths`; raises one FactcheckError that says what is wrong with each that cannot be read."""
    found, wrong = [], []
    for path in paths:
        try:
            found.append(load_draft(path, published, lang))
        except FactcheckError as error:
            wrong += [str(error), *map(str, error.problems)]
    if wrong:
        raise FactcheckError("\n".join(wrong))
    return found


def draft(text: str, path: str, published: str | None = None, lang: str = "auto") -> Manuscript:
    """The draft that `text` holds, read by the suffix of `path`."""
    suffix = Path(path).suffix.lower() if path != "-" else ".md"
    found, problems = document(text, Path(path).stem, path)
    wrong = tuple(problem for problem in problems if problem.severity != "info")
    if found is None or wrong:
        raise FactcheckError(f"{path}: cannot be checked", wrong)
    if suffix in (".html", ".htm"):
        found = replace(_dated(found, published or found.published_text or published_of(text)), lang="")
        return _spoken(read_html(found), lang)
    found = _dated(found, published or found.published_text)
    if suffix in (".md", ".markdown"):
        return _spoken(read_markdown(found), lang)
    return _spoken(_plain(found), lang)


def _plain(found: Document) -> Manuscript:
    """Plain text: a short first line without an end, with a blank line below, is its headline."""
    headline = _HEADLINE.match(found.body)
    headings = [Span(*headline.span(1))] if headline and headline[1][-1] not in _ENDS else []
    comments = [(Span(*m.span()), m[1]) for m in _COMMENT.finditer(found.body)]
    return manuscript(found, [Edit(s.start, s.end) for s, _ in comments], Marks(headings, [], [], comments))


def _docx(path: str, published: str | None, lang: str) -> Manuscript:
    try:
        text, headings, captions = read_docx(_content(path))
    except DocxError as error:
        raise FactcheckError(f"{path}: {error}") from error
    found = _dated(Document(Path(path).stem, text, path=path), published)
    return _spoken(Manuscript(found, found, headings=tuple(headings), captions=tuple(captions)), lang)


def _text(path: str) -> str:
    text = decoded(_content(path), path)
    if isinstance(text, Problem):
        raise FactcheckError(str(text))
    return text


def _content(path: str) -> bytes:
    content = sys.stdin.buffer.read() if path == "-" else read_bytes(Path(path), path)
    if isinstance(content, Problem):
        raise FactcheckError(str(content))
    return content


def _dated(found: Document, stated: str | None) -> Document:
    days, wrong = parse_day(stated)
    if wrong:
        raise FactcheckError(f"{found.path}: published: {wrong}")
    return replace(found, published=days, published_text=stated)


def _spoken(manuscript: Manuscript, lang: str) -> Manuscript:
    """The manuscript with its language: as asked, as its front matter says, else by the script of its prose."""
    code = lang if lang != "auto" else manuscript.document.lang or language_of(manuscript.prose.body)
    return replace(
        manuscript, document=replace(manuscript.document, lang=code), prose=replace(manuscript.prose, lang=code)
    )

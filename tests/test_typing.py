"""While a draft is being written: what is said after any series of edits is what a fresh check says."""

from __future__ import annotations

import functools
import gc
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the extra [lsp] is not installed")

from factcheck.lsp.desk import Desk
from factcheck.lsp.told import diagnostics
from factcheck.model import DraftReport, Quantity, Span
from factcheck.reports.json import draft_data

EDITS, SEED = 12, 1
SOURCES = {
    "port": "The customs office counted 4,502 containers in March 2024. It fined 12 firms. Imports rose 8% in April.",
    "rail": "The rail agency said on 5 April 2024 that 340 of 851 trains ran late. It hired 27 drivers the same day.",
    "gang": "海关三月查验集装箱4502个,罚款12家企业。4月进口增长8%。",
    "minato": "税関は3月に4502個のコンテナを検査した。4月の輸入は8%増えた。",
}
DRAFTS = {
    "en": """# Port fines 12 firms

The customs office counted 4,520 containers in March 2024. It fined 12 firms.

On Friday, 5 April 2024, 340 of 851 trains (40%) ran late. The same day 27 drivers were hired.
The agency has 60 drivers: 27 men, 30 women. Last Monday 12 more left.

Imports rose from 120 to 150, an increase of 25%.
""",
    "zh": """# 海关罚款11家企业

海关三月查验集装箱4502个,罚款12家企业。

4月进口增长9%。同日,企业由120家增加到150家,增长25%。

4月5日,851趟列车中340趟晚点,占40%。
""",
    "ja": """# 税関、4520個を検査

税関は3月に4502個のコンテナを検査した。

4月の輸入は9%増えた。同日、120社から150社に25%増えた。
""",
}
HEAD = '---\npublished: "2024-04-{:02}"\n---\n'


def edited(text: str, random: Random) -> str:
    """The text with one of the things done to it that writers do."""
    at, lines = random.randrange(len(text)), text.split("\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(7):
        case 0:
            return text[:at] + random.choice("7 x,.年\n#") + text[at:]
        case 1:
            return text[:at] + text[at + random.randrange(1, 6) :]
        case 2:
            digits = [place for place, sign in enumerate(text) if sign.isdigit()]
            place = random.choice(digits or [0])
            return text[:place] + str(random.randrange(10)) + text[place + 1 :]
        case 3:
            lines[one], lines[other] = lines[other], lines[one]
        case 4:
            lines.insert(one, lines[other])
        case 5:
            lines.insert(one, "")
        case _:
            lines[one] = " ".join(reversed(lines[one].split(". ")))
    return "\n".join(lines)


def series(draft: str) -> Iterator[str]:
    """A draft and what becomes of it, edit by edit; now and then its day is changed, or an edit undone."""
    random, body, before, day = Random(SEED), draft, draft, 8
    for _ in range(EDITS):
        yield HEAD.format(day) + body
        if (chance := random.random()) < 0.2:
            day = random.randrange(1, 28)
        elif chance < 0.3:
            body = before
        else:
            before, body = body, edited(body, random)


def forget() -> None:
    """Empty every memo of the program that is kept for speed alone."""
    gc.unfreeze()  # what the server takes for lasting is not listed
    for one in gc.get_objects():
        if not isinstance(one, functools._lru_cache_wrapper) or not one.__module__.startswith("factcheck."):
            continue
        if one.cache_parameters()["maxsize"]:
            one.cache_clear()


def said(desk: Desk, uri: str, text: str) -> str:
    """All that the editor and the command could show of a draft."""
    opened = desk.check(uri, text)
    assert opened is not None
    report: DraftReport = opened.report
    shown = [repr(one) for one in diagnostics(opened, uri, lambda citation: desk.uri_of(opened, citation))]
    backing = [[repr(piece) for piece in told] for told in report.backing]
    return json.dumps([draft_data(report), shown, repr(report.coverage), backing], default=str)


def test_a_value_at_another_place_is_the_same_but_for_the_place() -> None:
    full: dict[str, Any] = {field.name: field.name for field in fields(Quantity)}
    moved = Quantity(**full).placed(Span(3, 4), Span(2, 5))
    assert {name: getattr(moved, name) for name in full} == {**full, "span": Span(3, 4), "outer": Span(2, 5)}


@pytest.mark.parametrize("lang", DRAFTS)
def test_a_draft_in_the_editor_is_checked_as_if_it_were_new(tmp_path: Path, lang: str) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    for name, text in SOURCES.items():
        head = f'---\nid: {name}\npublished: "2024-04-06"\n---\n'
        (tmp_path / "sources" / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")
    uri, writing = (tmp_path / "drafts" / "port.md").as_uri(), Desk()
    typed = [said(writing, uri, text) for text in series(DRAFTS[lang])]
    assert len(set(typed)) > EDITS // 3
    for text, shown in zip(series(DRAFTS[lang]), typed, strict=True):
        forget()
        assert said(Desk(), uri, text) == shown

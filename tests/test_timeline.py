"""What a source says of time without printing it."""

from __future__ import annotations

import pytest

from factcheck.checks.timeline import over_time
from factcheck.model import Document
from factcheck.reading import statements
from factcheck.text import language_of

SINCE = "プロッドは2014年以来レビューを担当している。現在、2018年である。"
EXACT = "エレンは2年間で橋を建てた。エレンは2009年5月に橋を建て始めた。"
WITHIN = "エレンは2年間以内に橋を建てた。エレンは2009年5月に橋を建て始めた。"
AT_LEAST = "エレンは2年間以上かけて橋を建てた。エレンは2009年5月に橋を建て始めた。"
WITHOUT_YEAR = "エレンは3時間以内に橋を塗った。エレンは12時に橋を塗り始めた。"

CASES = [
    (SINCE, "プロッドは2015年にレビューを担当した。", "supports"),
    (SINCE, "プロッドは2013年にレビューを担当した。", "refutes"),
    (SINCE, "プロッドは2019年にレビューを担当した。", "compatible"),
    (EXACT, "エレンは2012年10月までに橋を建て終えた。", "supports"),
    (EXACT, "エレンは2010年10月までに橋を建て終えた。", "refutes"),
    (WITHIN, "エレンは2012年10月までに橋を建て終えた。", "supports"),
    (WITHIN, "エレンは2010年10月までに橋を建て終えた。", "compatible"),
    (WITHIN, "エレンは2008年10月までに橋を建て終えた。", "refutes"),
    (AT_LEAST, "エレンは2012年10月までに橋を建て終えた。", "compatible"),
    (AT_LEAST, "エレンは2010年10月までに橋を建て終えた。", "refutes"),
    (WITHOUT_YEAR, "エレンは15時までに橋を塗り終えた。", "supports"),
    ("The road took two years. Work began in May 2009.", "The road was finished by August 2011.", "supports"),
    ("The road took two years. Work began in May 2009.", "The road was finished by May 2010.", "refutes"),
    ("The shop has been open since 2014. Today is 3 May 2018.", "The shop was open in 2015.", "supports"),
    ("这家店自2014年以来一直营业。现在是2018年。", "这家店2015年营业。", "supports"),
    ("这家店自2014年以来一直营业。现在是2018年。", "这家店2012年营业。", "refutes"),
    ("大桥用了两年时间。大桥于2009年5月开工。", "大桥在2010年10月前完成。", "refutes"),
]


@pytest.mark.parametrize(("source", "claim", "relation"), CASES)
def test_over_time(source: str, claim: str, relation: str) -> None:
    told, asked = (statements(Document("x", text, language_of(text))) for text in (source, claim))
    outcome = over_time(asked[0], told)
    assert outcome is not None
    assert outcome.relation == relation


def test_nothing_is_told_without_a_length_or_a_beginning() -> None:
    told, asked = (statements(Document("x", text, "ja")) for text in ("エレンは橋を建てた。", "橋は2012年に完成した。"))
    assert over_time(asked[0], told) is None

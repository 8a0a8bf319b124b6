"""Sentences, languages, and what is set aside."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import asides, datelines, halve, language_of, layers, sentences, set_aside


@pytest.mark.parametrize(
    ("lang", "text", "cut"),
    [
        ("en", "The U.S. economy grew 3.5 percent. Mr. Smith left at 5 p.m. He slept.", 3),
        ("en", '"Why?" he asked. "I do not know." She left.', 3),
        ("en", "Ann Lee died at 88. Her son runs the firm with 12. It is doing well.", 3),
        ("en", "2. The second item.", 1),
        ("en", "J. Doe joined Acme Inc. in 2019. It paid $1.5 million.", 2),
        ("en", "1. First item\r\n2. Second item", 2),
        ("ja", "「来月です。」と述べた。次の文です。", 2),
        ("zh", "“涨到1000美元。”洪剑说。他走了。", 2),
        ("zh", "他说:“好的。”\n再见……", 2),
    ],
)
def test_sentences(lang: str, text: str, cut: int) -> None:
    assert len(sentences(text, lang)) == cut, [span.of(text) for span in sentences(text, lang)]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["zh", "ja", "en"]), st.text(alphabet="aA .。!?”」\n\r、,,1说", max_size=80))
def test_sentences_cover_all_but_blanks_in_order(lang: str, text: str) -> None:
    spans, at = sentences(text, lang), 0
    for span in spans:
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        at = span.end
    assert not text[at:].strip()


def test_what_has_no_end_is_cut_at_a_comma() -> None:
    text = "项目," * 2000
    spans = sentences(text, "zh")
    assert max(span.end - span.start for span in spans) <= 1500
    assert all(span.of(text).endswith(",") for span in spans)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("国家发展和改革委员会", "zh"),
        ("国家発展改革委員会", "ja"),
        ("比特币 Bitmain Antminer 出货", "zh"),
        ("ビットメイン、出荷を停止", "ja"),
        ("Bitmain stops shipping", "en"),
        ("トヨタ", "ja"),
        ("", "en"),
    ],
)
def test_the_script_tells_the_language(text: str, lang: str) -> None:
    assert language_of(text) == lang


def test_a_line_may_change_its_language_after_a_sentence() -> None:
    text = "共53人。Of 851 people, 340 left the U.S. in May. 男生26人。他说OK。Then"
    told = {tongue: layer.strip() for tongue, layer in layers(text, "zh").items()}
    assert told["en"] == "Of 851 people, 340 left the U.S. in May."
    assert "男生26人。他说OK。Then" in told["zh"]
    assert len(told) == 2


@pytest.mark.parametrize(
    ("lang", "line", "told"),
    [
        ("ja", "The ministry and 10 other departments issued the notice on 24 September 2021.", "en"),
        ("zh", "国家统计局数据显示,上半年用水量为1.2亿立方米。", "zh"),
        ("ja", "国家统计局数据显示,上半年城市居民用水量为1.2亿立方米,比去年同期少两成。", "zh"),
        ("ja", "海关数了4502个集装箱。", "ja"),
        ("ja", "海关今年数了4502个集装箱,比去年少。", "zh"),
        ("zh", "市によると、用水量は1.2億立方メートルだった。", "ja"),
        ("en", "市によると、用水量は1.2億立方メートルだった。", "ja"),
        ("en", "서울시는 지난해 물 사용량이 1억 톤이라고 밝혔다.", "ko"),
        ("en", "Wang Yi (王毅) told the People's Daily (人民日报) that 12 agencies signed.", "en"),
        ("zh", "The New York Times (NYT)", "zh"),
        ("ja", "東京都知事選挙候補者一覧", "ja"),
        ("ko", "KOSPI 2,500", "ko"),
    ],
)
def test_a_line_of_another_language_is_told_from_a_name(lang: str, line: str, told: str) -> None:
    """The rest of the text stays what it is, and no offset moves."""
    first = {"ja": "水が足りない。", "zh": "水不够了。", "en": "Water is short.", "ko": "물이 부족하다."}[lang]
    text = f"{first}\n\n{line}\n"
    assert {tongue: layer.strip() for tongue, layer in layers(text, lang).items()} == (
        {lang: text.strip()} if told == lang else {lang: first, told: line}
    )
    assert all(len(layer) == len(text) for layer in layers(text, lang).values())


def test_halving_keeps_every_offset() -> None:
    assert halve("２０２１年　５月") == "2021年 5月"


STORY = """公司今年5月停产。
某币社区投票:6月19日消息,社区发起投票。
投票将于6月26日结束。[2023/6/19 21:47:18]
产量下降21%。
责任编辑:某某
相关新闻
某公司宣布新计划"""


def test_a_newsflash_is_set_aside_from_its_headline_to_its_stamp() -> None:
    flash, editor, rest = asides(STORY, date(2021, 11, 30), "zh")
    assert flash.span.of(STORY).splitlines() == STORY.splitlines()[1:3]
    assert flash.day == date(2023, 6, 19)
    assert editor.span.of(STORY) == "责任编辑:某某"
    assert rest.span.of(STORY).splitlines() == ["相关新闻", "某公司宣布新计划"]


def test_a_stamp_of_the_days_around_the_publication_is_the_articles_own() -> None:
    assert not set_aside("产量下降21%。[2021/11/29 10:00:00]", date(2021, 11, 30), "zh")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh", "免责声明:本文系转载,版权归原作者所有。"),
        ("zh", "• 收藏"),
        ("zh", "2.jpg"),
        ("ja", "関連記事"),
        ("ja", "Copyright © 2021 某社 無断転載を禁じます"),
        ("en", "Advertisement"),
        ("en", "Sign up for our newsletter and get 20% off"),
    ],
)
def test_furniture_is_set_aside(lang: str, line: str) -> None:
    assert set_aside(f"{line}\n", None, lang)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh", "公司发布的声明说,产量下降21%。"),
        ("zh", "分享会上,他介绍了3个项目。"),
        ("ja", "関連記事によると、3社が参加した。"),
        ("en", "Shares rose 3 percent."),
        ("en", "The related articles of the treaty number 12."),
    ],
)
def test_the_article_stays(lang: str, line: str) -> None:
    assert not set_aside(line, date(2021, 11, 30), lang)


@pytest.mark.parametrize(
    ("lang", "line", "filed"),
    [
        ("zh", "本报柳城3月14日讯 13日凌晨，一座仓库起火。", "本报柳城3月14日讯"),
        ("zh", "南方社柳城14日电（记者 林一）市政府13日表示。", "南方社柳城14日电"),
        ("zh", "该片3月14日电影院上映。", ""),
        ("zh", "公司称，3月14日讯 一词是误写。", ""),
        ("ja", "【柳町14日共同】町は13日、倉庫の火災を公表した。", "【柳町14日共同】"),
        ("ja", "【柳町14日=山本太一】町は13日、公表した。", "【柳町14日=山本太一】"),
        ("ja", "【14日開催】町の祭りに3組が出る。", ""),
        ("en", "LINTON, March 14 (North Wire) - A store burned.", "LINTON, March 14 (North Wire) -"),
        ("en", "LINTON, Ohio, March 14 — A store burned down.", "LINTON, Ohio, March 14 —"),
        ("en", "In Linton, March 14 — a Sunday — is a holiday.", ""),
        ("en", "In Linton, March 14 was cold.", ""),
    ],
)
def test_where_and_when_a_story_was_filed(lang: str, line: str, filed: str) -> None:
    text = f"{line}\n{line}"
    found = [span.of(text) for span in datelines(text, lang)]
    assert found == ([filed] * 2 if filed else [])

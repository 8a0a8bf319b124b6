"""What is said beyond the values: a denial, an opposite or an "only" keeps a claim from being supported."""

from __future__ import annotations

import pytest

from factcheck.matching.opposition import oppositions
from factcheck.model import Document, Span, Statement
from factcheck.text import language_of


def statement(text: str) -> Statement:
    return Statement(Document("x", text, language_of(text)), Span(0, len(text)))


CLASHES = [
    ("Exports rose sharply.", "Exports fell sharply.", "'rose' against 'fell' (up against down)"),
    ("Paramore was formed in 2004.", "Paramore disbanded in 2004.",
     "'formed' against 'disbanded' (begin against stop)"),
    ("The firm did not release the album.", "The firm released the album.", "'release' is denied in the claim only"),
    ("The factory is operating.", "The factory isn't operating.", "'operating' is denied in the source only"),
    ("出口下降了5%。", "出口增长了5%。", "'下降' against '增长' (down against up)"),
    ("海外客户受影响。", "海外客户不受影响。", "'受' is denied in the source only"),
    ("海外客户受影响。", "配送ポリシーの調整は海外市場の顧客には影響しません。", "'影响' is denied in the source only"),
    ("流出は増えた。", "流出量は約40%減少しました。", "'増え' against '減少' (up against down)"),
    ("Outflows rose.", "流出量は約40%減少しました。", "'rose' against '減少' (up against down)"),
    ("工場は操業していない。", "工場は操業している。", "'操' is denied in the claim only"),
    ("Brubaker is a 2007 film.", "Brubaker is a 1980 film.", "2007 against 1980"),
    ("The song of Gaga sold well in 2013.", "The song of Perry sold well in 2013.", "'Gaga' in place of 'Perry'"),
    ("四川在2021年关停了矿场。", "新疆在2021年关停了矿场。", "'四川' in place of '新疆'"),
    ("草原に2枚の旗があります。", "草原に2枚の絵があります。", "'旗' in place of '絵'"),
    ("三成员工有前科。", "従業員の3割に前科がなかった。", "'前科' is denied in the source only"),
    ("エレンは橋を遅れずに建てた。", "エレンはいつも橋を遅れて建てる。", "'遅れ' is denied in the claim only"),
    ("エレンは橋を遅れて建てた。", "エレンは決して橋を遅れて建てることはない。", "'橋' is denied in the source only"),
    ("只有四川关停了矿场。", "四川关停了矿场。", "'只有' is said in the claim only"),
]  # fmt: skip

AGREEING = [
    ("Exports rose sharply.", "Exports grew sharply."),
    ("Exports rose after they fell.", "Exports fell, then rose."),
    ("The firm did not close.", "The firm did not close its doors."),
    ("No. 1 seed wins.", "The top seed wins."),
    ("Not only exports rose.", "Exports rose."),
    ("出口不断增长。", "出口增长。"),
    ("未来出口增长。", "出口增长。"),
    ("必ず輸出は増える。", "輸出は増える。"),
    ("三成员工没有前科。", "従業員の3割に前科がなかった。"),
    ("海外客户不受影响。", "配送ポリシーの調整は海外市場の顧客には影響しません。"),
    ("しかし、客は減った。", "客は減った。"),
    ("たしかに客は減った。", "客は減った。"),
]


@pytest.mark.parametrize(("claim", "source", "reason"), CLASHES)
def test_clash(claim: str, source: str, reason: str) -> None:
    assert [one.reason for one in oppositions(statement(claim), statement(source))] == [reason]


@pytest.mark.parametrize(("claim", "source"), AGREEING)
def test_no_clash(claim: str, source: str) -> None:
    assert oppositions(statement(claim), statement(source)) == ()


@pytest.mark.parametrize("text", [case[side] for case in CLASHES for side in (0, 1)])
def test_a_sentence_does_not_clash_with_itself(text: str) -> None:
    assert oppositions(statement(text), statement(text)) == ()


def test_only_keeps_from_supporting_and_does_not_refute() -> None:
    (clash,) = oppositions(statement("只有四川关停了矿场。"), statement("四川关停了矿场。"))
    assert not clash.refutes


def test_to_take_part_is_no_share() -> None:
    claim = statement("The office found 40 firms taking part in the scheme.")
    source = statement("The office searched all the province and found 40 firms taking part in the scheme.")
    assert oppositions(claim, source) == ()

"""Speed of reading: characters a second on a megabyte of generated news a language, and on hostile texts.

    python benchmarks/reading.py [--size CHARACTERS] [--hostile]

Beside each figure stand ratios of the same run: to one plain `re` alternation over the same text, and to those
of the peers (recognizers-text, jionlp, ja-timex, pynormalizenumexp, quantulum3) that are installed.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import time
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from factcheck.reading import read

PUBLISHED = date(2021, 11, 30)

# Sentences of news with places for values. Three of four drawn print none: some fifteen values in a thousand
# Chinese characters, as measured on real articles.
SENTENCES = {
    "zh": (
        "监测发现该省参与活动的互联网地址总数{count}个，耗能{scaled}万度/天。",
        "{year}年{month}月{day}日，有关部门约{percent}%的项目被列入清单，涉及资金{scaled}亿元。",
        "国家发改委等{small}部门联合发文，要求各地在{small}年内完成整改。",
        "记者在现场看到，工作人员正在核对设备编号，大部分机器已经停止运行。",
        "受访专家认为，相关政策的效果还需要更长时间观察，市场预期总体保持平稳。",
        "与此同时，当地居民表示，他们对未来的供应情况并不十分担心。",
    ),
    "ja": (
        "同社によると、対象となる住所は{count}個で、消費電力は{scaled}万キロワット時だった。",
        "{year}年{month}月{day}日の時点で約{percent}%が完了し、費用は{scaled}億円に上る。",
        "国家発展改革委員会と他の{small}部門は、{small}年以内の完了を求めている。",
        "関係者は、詳しい経緯についてはまだ調査中であり、結果を待つ必要があると述べた。",
        "専門家は、政策の効果を見極めるにはさらに時間がかかるとの見方を示している。",
        "一方、地元の住民からは、今後の供給について心配する声も聞かれる。",
    ),
    "en": (
        "Monitors found {count} IP addresses in the province, using about {scaled} million kWh a day.",
        "By {month}/{day}/{year} some {percent} percent of the projects, worth ${scaled} billion, were on the list.",
        "The commission and {small} other departments want the work finished within {small} years.",
        "Reporters at the site watched the staff check the serial numbers of machines that no longer ran.",
        "Experts said that it would take longer to see what the policy does, and that markets had kept calm.",
        "Residents, meanwhile, said they were not much worried about what the coming season would bring.",
    ),
}
WEIGHTS = (1, 1, 1, 3, 3, 3)
PLAIN = re.compile(
    r"\d{4}年|\d{1,2}月|\d{1,2}日|[0-9][0-9,.]*\s?(?:%|percent|万|亿|億|million|billion)?|[一二三四五六七八九十百千万]+"
)
HOSTILE = (
    "1",
    "万",
    "〇",
    ",",
    "1,",
    "1-",
    "1-2-",
    "1/",
    "1.",
    "百",
    "分之",
    "1分之",
    "one ",
    "and one ",
    "half ",
    "等1",
)


def news(lang: str, size: int) -> str:
    """Text of `size` characters; the same on every machine."""
    draw = random.Random(lang)
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = draw.choices(SENTENCES[lang], WEIGHTS)[0].format(
            count=f"{draw.randrange(1000, 99999):,}",
            scaled=draw.randrange(10, 999) / 10,
            percent=draw.randrange(1, 99),
            small=draw.randrange(2, 30),
            year=draw.randrange(2015, 2022),
            month=draw.randrange(1, 13),
            day=draw.randrange(1, 29),
        )
        parts.append(sentence + ("\n" if draw.random() < 0.2 else " " if lang == "en" else ""))
        length += len(parts[-1])
    return "".join(parts)[:size]


def rate(work: Callable[[str], object], text: str) -> float:
    """Characters a second of processor time."""
    start = time.process_time()
    work(text)
    return len(text) / max(time.process_time() - start, 1e-9)


def peers(lang: str) -> Iterable[tuple[str, Callable[[str], object]]]:
    """The installed peers of the language, each reading one paragraph."""
    offers = {
        "zh": {"recognizers_number": _recognizers("Chinese"), "jionlp": lambda module: module.ner.extract_time},
        "ja": {
            "recognizers_number": _recognizers("Japanese"),
            "ja_timex": lambda module: module.TimexParser().parse,
            "pynormalizenumexp.expression.base": lambda _module: _normalizer(),
        },
        "en": {"recognizers_number": _recognizers("English"), "quantulum3.parser": lambda module: module.parse},
    }
    for name, entrance in offers[lang].items():
        try:
            yield name.split(".", maxsplit=1)[0], entrance(importlib.import_module(name))
        except ImportError:
            continue


def _recognizers(culture: str) -> Callable[[Any], Callable[[str], object]]:
    def entrance(module: Any) -> Callable[[str], object]:
        recognize, cultures = module.recognize_number, importlib.import_module("recognizers_text").Culture
        return lambda text: recognize(text, getattr(cultures, culture))

    return entrance


def _normalizer() -> Callable[[str], object]:
    module = importlib.import_module("pynormalizenumexp.normalize_numexp")
    return module.NormalizeNumexp("ja").normalize  # type: ignore[no-any-return]  # the peer has no types


def compare(lang: str, size: int) -> None:
    """Print the speed of reading one language, and its ratios."""
    text = news(lang, size)
    read(text[:5000], lang, PUBLISHED)  # tables and patterns are built once
    ours = rate(lambda whole: read(whole, lang, PUBLISHED), text)
    plain = rate(lambda whole: sum(1 for _ in PLAIN.finditer(whole)), text)
    print(f"{lang} {ours:12,.0f} characters/s   one plain alternation {plain / ours:5.1f} times as fast")
    for name, parse in peers(lang):
        theirs = rate(
            lambda whole, parse=parse: [parse(line) for line in whole.split("\n") if line], text[: size // 100]
        )
        print(f"   {name:24} {theirs:12,.0f} characters/s   factcheck {ours / theirs:8,.0f} times as fast")


def hostile(size: int) -> None:
    """Print how the time grows from half of `size` to `size`: 2 is linear."""
    for piece in HOSTILE:
        for lang in SENTENCES:
            text = (piece * size)[:size]
            half = size // 2 / rate(lambda whole, lang=lang: read(whole, lang, PUBLISHED), text[: size // 2])
            whole = size / rate(lambda whole, lang=lang: read(whole, lang, PUBLISHED), text)
            print(f"{lang} {piece!r:12} {whole:6.2f} s   {whole / max(half, 1e-3):4.1f} times the half")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("--size", type=int, default=1_000_000)
    arguments.add_argument("--hostile", action="store_true")
    given = arguments.parse_args()
    if given.hostile:
        hostile(given.size)
        return
    for lang in SENTENCES:
        compare(lang, given.size)


if __name__ == "__main__":
    main()

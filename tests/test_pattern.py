"""A lazy pattern is a pattern, and is compiled when it is first used."""

from __future__ import annotations

import re

import pytest

from factcheck.pattern import lazy


def test_it_does_what_the_compiled_one_does() -> None:
    made = lazy(r"(?P<digits>\d+)", re.ASCII)
    assert [match["digits"] for match in made.finditer("1 and 22")] == ["1", "22"]
    assert made.sub("n", "1 and 22") == "n and n"
    assert made.search("１") is None
    assert made.flags & re.ASCII


def test_a_mistake_shows_at_its_first_use() -> None:
    made = lazy("(")
    with pytest.raises(re.error):
        made.search("")

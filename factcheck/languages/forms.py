"""The other written forms of the words of a table: one that is written in simplified characters reads 不得超過, too."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any

from factcheck.languages.fold import classes

_MOST = 32  # forms of one word; a longer word is only looked for as it is written, and wholly in other forms


@cache
def written(word: str) -> tuple[str, ...]:
    """`word`, and with its Han characters in every other form that simplified, traditional and Japanese use."""
    if word.isascii():
        return (word,)
    choices = [_forms().get(character, character) for character in word]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST:
        choices = [choice[:2] for choice in choices]
    forms = ("".join(characters) for characters in product(*choices)) if count <= _MOST else _wholly(choices)
    return tuple(dict.fromkeys((word, *forms)))


def _wholly(choices: list[str]) -> list[str]:
    return ["".join(choice[0] for choice in choices), "".join(choice[-1] for choice in choices)]


def with_forms(data: Any) -> Any:
    """`data` of a table with the forms of every word of its lists, and of the keys of its mappings."""
    if isinstance(data, list):
        words = {form: None for word in data if isinstance(word, str) for form in written(word)}
        return [*words, *(with_forms(entry) for entry in data if not isinstance(entry, str))]
    if isinstance(data, dict):
        found = {form: with_forms(entry) for key, entry in data.items() for form in written(key)}
        return {**found, **{key: with_forms(entry) for key, entry in data.items()}}
    return data


@cache
def _forms() -> dict[str, str]:
    return {character: group for group in classes() for character in group}

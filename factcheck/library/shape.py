"""Data against one of the shipped JSON Schemas: the one description of a file format, for editors and for the tool.

Of JSON Schema these words are used: type, const, enum, pattern, minimum, maximum, minLength, maxLength, items,
minItems, properties, required, additionalProperties, minProperties. Scalars of YAML are strings here, so that
`"string"` beside another type in a list of types is what a YAML editor sees of the same file. `hint` (ours) says how to
mend a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File
from typing import Any

SCHEMAS = ("source", "claims", "terms", "config")

_SCHEMAS = File(__file__).with_name("schemas")
_LISTED = 24

Path = tuple[str | int, ...]
Wrong = tuple[Path, str, str]
"""Where (keys and positions from the root), what is wrong, how to mend it."""

_TYPES: dict[str, tuple[type | tuple[type, ...], str]] = {
    "object": (dict, "a mapping"),
    "array": (list, "a list"),
    "string": (str, "text"),
    "boolean": (bool, "true or false"),
    "integer": (int, "a whole number"),
    "number": ((int, float), "a number"),
    "null": (type(None), "nothing"),
}


def schema_text(name: str) -> str:
    """The JSON Schema of a format of `SCHEMAS`, as shipped."""
    return (_SCHEMAS / f"{name}.json").read_text("utf-8")


@cache
def schema(name: str) -> dict[str, Any]:
    """The same, as data."""
    found: dict[str, Any] = json.loads(schema_text(name))
    return found


def wrongs(data: Any, rule: dict[str, Any], path: Path = ()) -> Iterator[Wrong]:
    """Everything in `data` that breaks `rule`, in order of place."""
    hint = rule.get("hint", "")
    types = rule.get("type")
    names = [types] if isinstance(types, str) else types
    if names and not any(isinstance(data, _TYPES[name][0]) for name in names):
        yield path, f"must be {_named(names)}, not {_named([_type_of(data)])}", hint
        return
    if isinstance(data, dict):
        yield from _mapping(data, rule, path)
    elif isinstance(data, list):
        if len(data) < rule.get("minItems", 0):
            yield path, "is empty", hint
        for index, item in enumerate(data):
            yield from wrongs(item, rule.get("items", {}), (*path, index))
    else:
        yield from ((path, message, hint) for message in _scalar(data, rule))


def _mapping(data: dict[str, Any], rule: dict[str, Any], path: Path) -> Iterator[Wrong]:
    known = rule.get("properties", {})
    for key in rule.get("required", ()):
        if data.get(key) is None:
            yield path, f"has no {key}", known.get(key, {}).get("hint", "")
    if len(data) < rule.get("minProperties", 0):
        yield path, "is empty", rule.get("hint", "")
    for key, value in data.items():
        if key in known:
            if value is not None:
                yield from wrongs(value, known[key], (*path, key))
        elif rule.get("additionalProperties") is False:
            yield (*path, key), f"{key!r} is not a key of this format", did_you_mean(key, known)
        elif value is not None:
            yield from wrongs(value, rule.get("additionalProperties") or {}, (*path, key))


def _scalar(data: Any, rule: dict[str, Any]) -> Iterator[str]:
    text = str(data)
    if "const" in rule and text != str(rule["const"]):
        yield f"must be {rule['const']}, not {_cut(text)}"
    if "enum" in rule and data not in rule["enum"]:
        yield f"{_cut(text)} is none of {', '.join(map(str, rule['enum']))}"
    if "pattern" in rule and not re.search(rule["pattern"], text):
        yield f"{_cut(text)} is not {rule.get('title', 'of the right form')}"
    if len(text) < rule.get("minLength", 0):
        yield "is empty"
    if len(text) > rule.get("maxLength", len(text)):
        yield f"has {len(text)} characters; at most {rule['maxLength']} are read"
    if isinstance(data, int | float) and data < rule.get("minimum", data):
        yield f"must be at least {rule['minimum']}"
    if isinstance(data, int | float) and data > rule.get("maximum", data):
        yield f"must be at most {rule['maximum']}"


def did_you_mean(word: str, known: Any) -> str:
    """A question with the nearest of the known words, or the list of them (of many the first)."""
    import difflib

    words = list(known)
    near = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.7)
    more = ", ..." if len(words) > _LISTED else ""
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(words[:_LISTED])}{more}"


def _named(names: list[str]) -> str:
    return " or ".join(_TYPES[name][1] for name in names)


def _type_of(data: Any) -> str:
    return next((name for name, (kind, _) in _TYPES.items() if isinstance(data, kind)), "string")


def _cut(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")

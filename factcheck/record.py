"""Frozen records. `@record` gives a class what `@dataclass(frozen=True, slots=True)` does, and costs a tenth of it.

A dataclass has half a dozen methods written and compiled for it as soon as it is defined. There are seventy of them,
of which a call makes a few: that was a seventh of a short call. Here a method is compiled when it is first called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, FrozenInstanceError, dataclass, fields
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class")

_COMPARED = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_OF_THE_PLAIN_CLASS = ("__dict__", "__weakref__")


@overload
def record(cls: type[Class]) -> type[Class]: ...
@overload
def record(*, eq: bool = True, order: bool = False) -> Callable[[type[Class]], type[Class]]: ...
@dataclass_transform(frozen_default=True)
def record(cls: type[Any] | None = None, *, eq: bool = True, order: bool = False) -> Any:
    """`cls` with its annotated names as fields, in their order; they cannot be set, and defaults must be immutable.

    Two records of a class are equal where their fields are, unless `eq` is false; with `order` they compare as the
    tuples of their fields. A `__hash__` of its own stays.
    """
    if cls is None:
        return lambda decorated: _record(decorated, eq, order)
    return _record(cls, eq, order)


def _record(cls: type[Any], eq: bool, order: bool) -> type[Any]:
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in vars(cls).items() if name not in (*names, *_OF_THE_PLAIN_CLASS)}
    defaults = {name: value for name, value in vars(cls).items() if name in names}
    if any(isinstance(value, Field) for value in defaults.values()):
        raise TypeError(f"{cls.__qualname__}: a default that is made anew for each record takes a dataclass")
    body |= {
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(cls.__annotations__, defaults),
    }
    body |= {"__repr__": _repr, "__reduce__": _reduce, "__setattr__": _frozen, "__delattr__": _frozen}
    compared = ("__eq__",) * eq + ("__lt__", "__le__", "__gt__", "__ge__") * order
    for name in ("__init__", *compared, *(("__hash__",) if eq and "__hash__" not in body else ())):
        body[name] = _written_at_first(name, names, defaults)
    return type(cls.__name__, cls.__bases__, body)


class _Fields:
    """The fields as the functions of `dataclasses` know them, found when the first of those is called."""

    def __init__(self, annotations: dict[str, Any], defaults: dict[str, Any]) -> None:
        text = "So that no dataclass writes one, for which it would read its own signature."
        self._body = {"__doc__": text, "__annotations__": annotations, **defaults}

    def __get__(self, one: object, cls: type[Any]) -> dict[str, Field[Any]]:
        plain: Any = type(cls.__name__, (), self._body)
        plain = dataclass(init=False, repr=False, eq=False)(plain)
        cls.__dataclass_fields__ = plain.__dataclass_fields__
        return cls.__dataclass_fields__  # type: ignore[no-any-return]  # of a class that is not known here


def _written_at_first(name: str, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., Any]:
    def first(self: Any, *args: Any, **named: Any) -> Any:
        cls = type(self)
        known: dict[str, Any] = {"cls": cls} | {f"default_{field}": value for field, value in defaults.items()}
        known |= {f"set_{field}": getattr(cls, field).__set__ for field in names}
        exec(_source(name, names, defaults), known)
        setattr(cls, name, known[name])
        return known[name](self, *args, **named)

    return first


def _source(name: str, names: tuple[str, ...], defaults: dict[str, Any]) -> str:
    """The text of a method; it speaks of `cls` and, for each field, of `set_FIELD` and `default_FIELD`."""
    if name == "__init__":
        params = (f"{field}=default_{field}" if field in defaults else field for field in names)
        lines = (f" set_{field}(self, {field})" for field in names)
        return "\n".join((f"def __init__(self, {', '.join(params)}):", *lines))
    mine, its = ("".join(f"{side}.{field}, " for field in names) for side in ("self", "other"))
    if name == "__hash__":
        return f"def __hash__(self):\n return hash(({mine}))"
    test = f"({mine}) {_COMPARED[name]} ({its}) if other.__class__ is cls else NotImplemented"
    return f"def {name}(self, other):\n return {test}"


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{one.name}={getattr(self, one.name)!r}' for one in fields(self))})"


def _frozen(self: Any, name: str, *_value: Any) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__qualname__}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, one.name) for one in fields(self))

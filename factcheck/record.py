"""Frozen records. `@record` gives a class what `@dataclass(frozen=True, slots=True)` does, and costs a third of it.

A dataclass has half a dozen methods written and compiled for it as soon as it is defined. There are seventy of them,
of which a call makes a few: that was a seventh of a short call. Here a method is compiled when it is first called.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class")

_COMPARED = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


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
    cls.__doc__ = cls.__doc__ or cls.__name__  # a dataclass would take long to write one
    own_hash = "__hash__" in cls.__dict__
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    if any(field.default_factory is not MISSING for field in fields(made)):
        raise TypeError(f"{cls.__qualname__}: a default that is made anew for each record takes a dataclass")
    made.__repr__, made.__reduce__ = _repr, _reduce
    made.__setattr__ = made.__delattr__ = _frozen
    compared = ("__eq__",) * eq + ("__lt__", "__le__", "__gt__", "__ge__") * order
    for name in ("__init__", *compared, *(("__hash__",) if eq and not own_hash else ())):
        setattr(made, name, _written_at_first(name))
    return made  # type: ignore[no-any-return]  # a class


def _written_at_first(name: str) -> Callable[..., Any]:
    def first(self: Any, *args: Any, **named: Any) -> Any:
        cls = type(self)
        known: dict[str, Any] = {}
        exec(_source(name, cls, fields(cls), known), known)
        setattr(cls, name, known[name])
        return known[name](self, *args, **named)

    return first


def _source(name: str, cls: type[Any], own: Sequence[Field[Any]], known: dict[str, Any]) -> str:
    """The text of a method; what it speaks of is put into `known`."""
    if name == "__init__":
        known |= {f"set_{field.name}": getattr(cls, field.name).__set__ for field in own}
        known |= {f"default_{field.name}": field.default for field in own}
        params = [field.name if field.default is MISSING else f"{field.name}=default_{field.name}" for field in own]
        lines = (f" set_{field.name}(self, {field.name})" for field in own)
        return "\n".join((f"def __init__(self, {', '.join(params)}):", *lines))
    mine, its = ("".join(f"{side}.{field.name}, " for field in own) for side in ("self", "other"))
    if name == "__hash__":
        return f"def __hash__(self):\n return hash(({mine}))"
    known["cls"] = cls
    test = f"({mine}) {_COMPARED[name]} ({its}) if other.__class__ is cls else NotImplemented"
    return f"def {name}(self, other):\n return {test}"


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{one.name}={getattr(self, one.name)!r}' for one in fields(self))})"


def _frozen(self: Any, name: str, *_value: Any) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__qualname__}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, one.name) for one in fields(self))

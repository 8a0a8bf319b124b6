"""A record does what a frozen dataclass does, from its first call on."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest

from factcheck.record import record


@record(order=True)
class Place:
    line: int
    column: int = 1


@record
class Named:
    """With a hash and a property of its own."""

    name: str
    at: Place | None = None
    tags: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return 7

    @property
    def loud(self) -> str:
        return self.name.upper()


@record(eq=False)
class One:
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Model:
    line: int
    column: int = 1


def test_fields_and_defaults() -> None:
    assert (Place(3).line, Place(3).column, Place(column=2, line=1).column) == (3, 1, 2)
    assert [field.name for field in fields(Named)] == ["name", "at", "tags"]
    assert Named("a").loud == "A"


@pytest.mark.parametrize("given", [(), (1, 2, 3)])
def test_too_few_or_too_many_fields(given: tuple[int, ...]) -> None:
    for _ in range(2):  # the first call compiles the constructor
        with pytest.raises(TypeError):
            Place(*given)


@pytest.mark.parametrize("make", [Place, Model])
def test_it_is_like_a_dataclass(make: Callable[..., Any]) -> None:
    one, same, later = make(1, 2), make(1, 2), make(1, 3)
    assert one == same
    assert one not in (later, (1, 2))
    assert hash(one) == hash((1, 2)) == hash(same)
    assert one < later > one
    assert one <= same >= one
    assert repr(one) == f"{make.__name__}(line=1, column=2)"  # type: ignore[attr-defined]  # both are classes
    assert replace(one, column=9) == make(1, 9)
    with pytest.raises(TypeError):
        _ = one < (1, 3)


def test_it_is_frozen() -> None:
    one = Place(1)
    for change in (lambda: setattr(one, "line", 2), lambda: delattr(one, "line"), lambda: setattr(one, "new", 2)):
        with pytest.raises(FrozenInstanceError):
            change()
    assert one == Place(1)


def test_two_kinds_are_never_equal() -> None:
    assert Place(1, 2) != Model(1, 2)
    assert One("a") != One("a")
    assert len({One("a"), One("a")}) == 2


def test_an_own_hash_stays() -> None:
    assert hash(Named("a")) == 7
    assert Named("a", Place(1), ("x",)) == Named("a", Place(1), ("x",)) != Named("a", Place(2), ("x",))


def test_a_default_that_can_change_is_refused() -> None:
    class Kept:
        found: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="Kept"):
        record(Kept)


def test_it_survives_a_trip_to_another_process() -> None:
    one = Named("a", Place(1, 2), ("x",))
    assert pickle.loads(pickle.dumps(one)) == one

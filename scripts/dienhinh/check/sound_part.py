"""What is sound of a record that does not fit its schema: rules look at that already.

So whoever mends a file sees all that is to be mended at once, not the rest after the first half.
"""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any, Final, NoReturn, TypeVar, cast

from dienhinh.model.schema.leaves import NotSoundError

R = TypeVar("R")
FAULTY: Final = object()
"""Stands for the value of a field that does not fit."""


def sound_part(record: type[R], values: Mapping[str, object]) -> R:
    """The record as far as its values go; a field that is FAULTY or absent raises NotSoundError.

    `record` is a dataclass with slots: what stands in no slot is asked of `__getattr__`.
    """
    # mypy takes a class for no Hashable.
    found: R = object.__new__(_incomplete(cast("Hashable", record)))
    for name, value in values.items():
        if value is not FAULTY:
            object.__setattr__(found, name, value)
    return found


@cache
def _incomplete(record: type[Any]) -> type[Any]:
    """The class of the sound parts of a record; no field of them can be relied on to compare by."""
    body = {
        "__slots__": (),
        "__getattr__": _refuse,
        "__eq__": object.__eq__,
        "__hash__": object.__hash__,
    }
    return type(f"SoundPartOf{record.__name__}", (record,), body)


def _refuse(_self: object, name: str) -> NoReturn:
    raise NotSoundError(name)

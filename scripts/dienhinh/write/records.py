"""Records as bytes (MessagePack) and back: what a memo keeps, and by what a record is known again.

Bytes are read as the record that is asked for, or not at all: whoever can write them cannot have
anything else built, let alone run.
"""

from functools import cache
from typing import TypeVar

import msgspec

Record = TypeVar("Record")

_ENCODER = msgspec.msgpack.Encoder()


def packed(record: object) -> bytes:
    """A record as bytes, equal ones for equal records.

    Of dataclasses, tuples, dates, texts, numbers, enumerations, and mappings in the order they have;
    a set has none that is the same in another process. TypeError for others.
    """
    return _ENCODER.encode(record)


def unpacked(content: bytes, kind: type[Record]) -> Record | None:
    """The record of a class that the bytes hold; None when they hold no whole one."""
    try:
        return _decoder(kind).decode(content)
    except (msgspec.DecodeError, ValueError):
        # A date that no calendar has, a text that is no UTF-8.
        return None


@cache
def _decoder(kind: type[Record]) -> msgspec.msgpack.Decoder[Record]:
    return msgspec.msgpack.Decoder(kind)

"""Records as bytes (MessagePack) and back: what a memo keeps, and by what a record is known again.

Bytes are read as the record that is asked for, or not at all: whoever can write them cannot have
anything else built, let alone run.
"""

from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")

_ENCODER = msgspec.msgpack.Encoder()
# Made once for each class: making one takes longer than reading a hundred records.
_decoders: dict[type, msgspec.msgpack.Decoder[Any]] = {}


def packed(record: object) -> bytes:
    """A record as bytes, equal ones for equal records.

    Of dataclasses, tuples, dates, texts, numbers, enumerations, and mappings in their order; a set
    has none that is the same in another process. TypeError for others.
    """
    return _ENCODER.encode(record)


def unpacked(content: bytes, kind: type[Record]) -> Record | None:
    """The record of a class that the bytes hold; None when they hold no whole one."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.msgpack.Decoder(kind)
    try:
        found: Record = decoder.decode(content)
    except ValueError:
        # Another record (msgspec.DecodeError), a day that no calendar has, a text that is no UTF-8.
        return None
    return found

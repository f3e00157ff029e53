"""Orders rows by several columns of whole numbers."""

from collections.abc import Sequence

import numpy as np

from dienhinh.render.search.stream import Numbers, Wide

_KEY_BITS = 63


def packed(columns: Sequence[Numbers]) -> list[Wide]:
    """Columns of whole numbers side by side in as few 63-bit keys as possible, first one first."""
    keys: list[Wide] = []
    room = 0
    for column in columns:
        bits = max(1, int(column.max(initial=0)).bit_length())
        if bits > room:
            keys.append(column.astype(np.int64))
            room = _KEY_BITS - bits
        else:
            keys[-1] = (keys[-1] << bits) | column
            room -= bits
    return keys


def order_of(keys: Sequence[Wide]) -> Wide:
    """Positions in the order of the keys, equal ones as they stand; at least one row."""
    first, *others = keys
    room = len(first).bit_length()
    if others or int(first.max()).bit_length() + room > _KEY_BITS:
        return np.lexsort(keys[::-1])
    # Sorting numbers is several times faster than sorting positions by numbers.
    both = (first << room) | np.arange(len(first))
    both.sort()
    return both & ((1 << room) - 1)

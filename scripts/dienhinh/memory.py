"""Memory that the C library keeps for itself after Python has freed it."""

import contextlib
import ctypes


def give_back() -> None:
    """Give free memory back to the system; does nothing where the C library cannot.

    glibc keeps what large arrays held for the next ones (malloc_trim(3)). That would be a fifth of
    the memory of a large library, and each process that is forked then would have a copy.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        # Of glibc only; on Windows there is no C library to ask in this way (TypeError).
        ctypes.CDLL(None).malloc_trim(0)

"""How long work tells where it is."""

from typing import Protocol


class Progress(Protocol):
    """Called with what is done, how much of it, and how much there is."""

    def __call__(self, description: str, done: int, total: int) -> None: ...


def silent(description: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
    del description, done, total

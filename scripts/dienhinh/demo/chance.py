"""Choices that depend on nothing but a seed: the same on every machine and Python."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Chance:
    """One row of choices. Only `Random.random` is drawn from: its sequence is a promise of Python.

    Other methods of `Random` may choose differently in another version.
    """

    __slots__ = ("_draw",)

    def __init__(self, seed: str) -> None:
        self._draw = Random(seed).random

    def index(self, count: int) -> int:
        """A number from 0 to `count` - 1."""
        return int(self._draw() * count)

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + int(self._draw() * (most - least + 1))

    def happens(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self._draw() * 100 < percent

    def one(self, items: Sequence[Item]) -> Item:
        """One of the items, all equally likely."""
        return items[int(self._draw() * len(items))]

    def weighted(self, weights: Mapping[Item, int]) -> Item:
        """One of the keys, each as likely as its weight says; at least one weight is above 0."""
        rest = self._draw() * sum(weights.values())
        for item, weight in weights.items():
            rest -= weight
            if rest < 0:
                return item
        return next(item for item, weight in weights.items() if weight)

    def take(self, pool: list[Item]) -> Item:
        """Take one item out of the pool; the order of the rest changes."""
        place = int(self._draw() * len(pool))
        pool[place], pool[-1] = pool[-1], pool[place]
        return pool.pop()

    def few(self, items: Sequence[Item], count: int) -> list[Item]:
        """So many different items, or all when there are fewer."""
        pool = list(items)
        return [self.take(pool) for _ in range(min(count, len(pool)))]

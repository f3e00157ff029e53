"""Invented proper names: no two of them differ by one letter only, diacritics or not.

A name is a mark that says it is invented and two syllables, "Thí Dụ Khang Điệp". Any two syllables
of the book differ in at least two letters once they are folded, so a search can tell every name
from every other and `near-duplicate-name` stays silent whatever stands around them.
"""

from math import gcd

from dienhinh.demo.chance import Chance
from dienhinh.demo.phrases import book


class InventedNames:
    """A name for every position, in an order that the seed decides.

    After some 20,000 names they begin again with a number behind: "Mẫu Khang Điệp 2".
    """

    def __init__(self, seed: int) -> None:
        words = book("names")
        self._marks, self._syllables = words["mark"], words["syllable"]
        self.count = len(self._marks) * len(self._syllables) ** 2
        chance = Chance(f"{seed}:names")
        self._first = chance.index(self.count)
        self._step = chance.between(self.count // 3, self.count // 2)
        # A step without common factor visits every name before it returns to the first.
        while gcd(self._step, self.count) != 1:
            self._step += 1

    def __getitem__(self, position: int) -> str:
        """The name of a position, from 0."""
        times, place = divmod(position, self.count)
        rest, mark = divmod((self._first + place * self._step) % self.count, len(self._marks))
        first, second = divmod(rest, len(self._syllables))
        name = f"{self._marks[mark]} {self._syllables[first]} {self._syllables[second]}"
        return f"{name} {times + 1}" if times else name

"""The entries of the dictionary: a run of words, and the lists of its variants.

After the run an entry has the number of variants; for each variant the marks of every word, and
2 x documents + 1 if the list is in a file of its own, or else 2 x documents and the list itself.
With more than `big` documents there also is the number of the best, in a file of their own too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dienhinh.model.output import Output
from dienhinh.render.search.layout import best_name, list_name, script, varint
from dienhinh.render.search.lists import Lists, lists
from dienhinh.render.search.runs import Occurrences
from dienhinh.render.search.words import Letters

_LONGEST_INSIDE = 1_500


@dataclass(frozen=True, slots=True)
class Entry:
    """One run in how many documents (`total`), each counted once a variant.

    `content` is what follows the run in the dictionary, `files` are its lists outside.
    """

    run: str
    content: bytes
    files: tuple[Output, ...]
    total: int


class Entries:
    """Makes entries of occurrences."""

    def __init__(self, letters: Letters, big: int) -> None:
        self._letters = letters
        self._big = big
        self._texts = [form.letters for form in letters.forms]
        self._marks = [varint(form.marks) for form in letters.forms]

    def __call__(self, found: Occurrences) -> Iterator[Entry]:
        """The entries of a part, in its order."""
        made = lists(found, self._big)
        letters = self._letters.numbers[found.words]
        is_first = np.ones(len(letters), np.bool_)
        is_first[1:] = np.any(letters[1:] != letters[:-1], axis=1)
        firsts = np.flatnonzero(is_first)
        bounds = [*firsts.tolist(), len(letters)]
        counts = np.count_nonzero(found.words[firsts], axis=1).tolist()
        rows = found.words.tolist()
        for number, count in enumerate(counts):
            first, end = bounds[number], bounds[number + 1]
            run = " ".join([self._texts[word] for word in rows[first][:count]])
            content = bytearray(varint(end - first))
            files: list[Output] = []
            for row in range(first, end):
                forms = rows[row][:count]
                for form in forms:
                    content += self._marks[form]
                files += self._listed(content, run, forms, row, made)
            yield Entry(run, bytes(content), tuple(files), sum(made.frequencies[first:end]))

    def _listed(
        self, content: bytearray, run: str, forms: list[int], row: int, made: Lists
    ) -> Iterator[Output]:
        """Add the list of one variant, or where it is."""
        frequency = made.frequencies[row]
        low, high = made.bounds[row], made.bounds[row + 1]
        if frequency <= self._big and high - low <= _LONGEST_INSIDE:
            content += varint(frequency * 2)
            content += made.content[low:high]
            return
        content += varint(frequency * 2 + 1)
        name = list_name(run, tuple(self._letters.forms[form].marks for form in forms))
        yield script(name, made.content[low:high])
        if frequency > self._big:
            count, best = made.best[row]
            content += varint(count)
            yield script(best_name(name), best)

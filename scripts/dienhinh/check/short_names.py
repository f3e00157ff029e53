"""The short ways to name a person, where a text is known to be about them.

Of Hồ Thị Lan: "bà Lan", "Thị Lan", "Hồ Lan"; of Đinh Thị Hoa Ré "Hoa Ré" too. Many people have the
same short name, so whoever asks must know from elsewhere whom the text tells of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dienhinh.check.proper_names import BETWEEN_WORDS
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import ANY, one_of, without_forms
from dienhinh.vietnamese.text import canonical_tone

_WORD = re.compile(rf"[{CAPITALS}][^\W_]*")
_RUN = re.compile(rf"(?<![^\W_]){_WORD.pattern}(?:{BETWEEN_WORDS}{_WORD.pattern})*")
# A name may be a link, stand in quotation marks, or within a tag.
_BEFORE_NAME = rf"(?:{BETWEEN_WORDS.removesuffix('+')}|[\[“”\"‘’']|</?\w+>)+"
_FORM = re.compile(
    rf"(?<![^\W_])(?:{one_of((*ANY, 'hộ', 'gia đình'))}){_BEFORE_NAME}$", re.IGNORECASE
)
# The longest form, and what stands between it and the name.
_BEFORE = 60
# Between family and given name; millions have them.
_MIDDLE = frozenset({"thị", "văn"})


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class _Person:
    """A name, and by which of its words alone somebody may be called.

    Not by the family name: Bác Hồ is one man.
    """

    def __init__(self, name: str) -> None:
        self.words = canonical_tone(name).lower().split()
        self.folded = [*map(fold, self.words)]
        last = len(self.words) - 1
        self.telling = {
            at
            for at in range(min(1, last), last + 1)
            if at == last or self.words[at] not in _MIDDLE
        }
        self.called = {self.words[at] for at in self.telling}


def short_names(text: str, people: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where they are named by two words or more of their names, or by one behind a form of address.

    From where to where, without the form; `text` is in NFC. With their diacritics, as Hoa is not
    Hòa, or in two words or more with none at all.
    """
    known = [_Person(name) for name in people]
    for found in _RUN.finditer(text) if known else ():
        run = [
            _Word(word[0], word.start(), word.end())
            for word in _WORD.finditer(text, found.start(), found.end())
        ]
        for person in known:
            yield from _in_run(text, run, person)


def _in_run(text: str, run: Sequence[_Word], person: _Person) -> Iterator[tuple[int, int]]:
    alone = without_forms(" ".join(word.text for word in run)).split()
    name = run[len(run) - len(alone) :]
    part = _part_of(name, person) if len(name) > 1 else ()
    if part:
        yield part[0].start, part[-1].end
    # In a heading all in capitals a name does not end where the capitals do.
    is_heading = all(word.text.isupper() for word in run)
    for word in run if is_heading else run[-1:]:
        is_called = canonical_tone(word.text).lower() in person.called
        if is_called and _FORM.search(text, max(0, word.start - _BEFORE), word.start):
            yield word.start, word.end


def _part_of(words: Sequence[_Word], person: _Person) -> Sequence[_Word]:
    """Those of some words with capitals in a row that name the person; none when they do not.

    All of them, or the last of the name behind and before others ("Gặp Hoa Ré").
    """
    typed = [canonical_tone(word.text).lower() for word in words]
    own = person.folded if all(word.isascii() for word in typed) else person.words
    for at in range(len(own)):
        within = range(at, at + len(typed))
        if typed == own[at : at + len(typed)] and not person.telling.isdisjoint(within):
            return words
    if typed == [own[0], own[-1]]:
        return words
    for count in range(len(own), 1, -1):
        for at in range(len(typed) - count + 1):
            # "Nguyễn Thị Lan" is not Hồ Thị Lan.
            is_other = at > 0 and count < len(own) and person.words[-count] in _MIDDLE
            if typed[at : at + count] == own[-count:] and not is_other:
                return words[at : at + count]
    return ()

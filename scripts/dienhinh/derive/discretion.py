"""What of a person may not travel by e-mail, and problems without it.

A message quotes what it found, and what it found can be a person's name, or tell of what people
they are, or where they live. What stands between quotation marks is left out where it may; labels
of fields stay. The line is named, and who may read the file can look there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dienhinh.model.schema.fields import fields_within
from dienhinh.model.schema.profile import EXAMPLE_PHONE, PROFILE
from dienhinh.problems import Problem, Related
from dienhinh.vietnamese import find_numbers_of_people
from dienhinh.vietnamese.ethnic_groups import find_ethnic_group
from dienhinh.vietnamese.phone import replaced

# Rules that quote a person, or of what people they are, whoever the profile is about.
_QUOTES_PEOPLE = frozenset({"person-named", "ethnicity-consent", "plan-teaser-tells"})
_MARK = re.compile('[“”"]')
_CLOSING = {"“": "”", '"': '"'}
# Where a quotation begins there is no word before it, and where it ends none behind it.
_BEGINS = re.compile(r"(?<![\w.,;:!?)])[“\"](?=\S)")
_ENDS = re.compile(r"(?<=\S)[”\"](?!\w)")
# What joins the words of the name of a file.
_APART = re.compile("[_-]+")
_LEFT_OUT_VI = "Không chép lời này ra đây vì nêu điều chưa được nêu; xem trang về mã này ở sổ tay."
_LEFT_OUT_EN = (
    "Not told here: it names what may not be named. See the page on the code in the handbook."
)


def _nothing(_text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What of the person of a profile, and of others, may not be told to everybody.

    Without `name` no word of the file may: any may hold it. Without `address` neither the field nor
    a workplace that leads to a home, without `ethnicity` no words that name an ethnic group.
    `tells` asks whether words name a person whom nobody may name, or the village of who did not
    agree to that.
    """

    name: bool = False
    address: bool = False
    ethnicity: bool = False
    tells: Callable[[str], bool] = _nothing

    def forbids(self, text: str) -> bool:
        """Whether words of the file may not be told."""
        return self.name or self.is_told_in(text)

    def is_told_in(self, text: str) -> bool:
        """Whether words tell something of it, whoever wrote them."""
        return (self.ethnicity and find_ethnic_group(text) is not None) or self.tells(text)


ALL = Withheld(name=True, address=True, ethnicity=True)
NOTHING = Withheld()


def discreet(problem: Problem, withheld: Withheld) -> Problem:
    """The problem; `withheld` is what may not be told of the profile in which it stands.

    A problem with another half quotes the other profile, of which nothing is known here. Of several
    quotations none is told where one may not be: a suggestion repeats what was typed.
    """
    quotes_people = bool(problem.related) or problem.code in _QUOTES_PEOPLE
    is_told = not (quotes_people or withheld.forbids(problem.vi) or withheld.forbids(problem.en))

    def told(text: str, instead: str) -> str:
        shown = text if is_told else _without_quotations(text)
        return instead if withheld.is_told_in(shown) else _numbers_blotted(shown)

    def half_told(half: Related) -> Related:
        return replace(half, vi=told(half.vi, "…"), en=told(half.en, "…"))

    return replace(
        problem,
        vi=told(problem.vi, _LEFT_OUT_VI),
        en=told(problem.en, _LEFT_OUT_EN),
        related=tuple(map(half_told, problem.related)),
    )


def _without_quotations(text: str) -> str:
    """The message with "…" for what it quotes; labels of fields and single signs stay.

    What was typed may hold quotation marks itself. Where they do not come in pairs, nobody can say
    what lies between two quotations: then all from the first mark to the last goes.
    """
    kept = [found.span() for found in _KEPT.finditer(text)]
    marks = [
        found.start()
        for found in _MARK.finditer(text)
        if not any(start <= found.start() < end for start, end in kept)
    ]
    if not marks:
        return text
    pairs = _pairs(text, marks)
    if pairs is None:
        last = marks[-1] + 1 if _ENDS.match(text, marks[-1]) else len(text)
        return f"{text[: marks[0]]}“…”{text[last:]}"
    return replaced(text, ((start + 1, end) for start, end in pairs), lambda _: "…")


def _pairs(text: str, marks: Sequence[int]) -> list[tuple[int, int]] | None:
    """Where each quotation begins and ends; None where that cannot be said.

    Within marks of one kind those of the other are the words' own.
    """
    pairs = []
    rest = iter(marks)
    for start in rest:
        closing = _CLOSING.get(text[start])
        end = next((mark for mark in rest if text[mark] == closing), None)
        if end is None or not (_BEGINS.match(text, start) and _ENDS.match(text, end)):
            return None
        pairs.append((start, end))
    return pairs


def without_numbers_of_people(text: str) -> str:
    """The text, or the name of a file, with telephone and identity numbers blotted out."""
    return replaced(text, _numbers(text), lambda _: "…")


def path_told(path: str, withheld: Withheld) -> str:
    """The path of a file without numbers of people; no part of it that tells what is withheld."""
    parts = without_numbers_of_people(path).split("/")
    return "/".join("…" if withheld.is_told_in(_APART.sub(" ", part)) else part for part in parts)


def _numbers_blotted(message: str) -> str:
    own = (span for span in _numbers(message) if message[slice(*span)] != EXAMPLE_PHONE)
    return replaced(message, own, lambda _: "…")


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    # Beside "_", which joins the words of the name of a file, no number begins.
    found = find_numbers_of_people(text.replace("_", "-"))
    return ((start, end) for start, end, _ in found)


_LABELS = sorted({f"“{re.escape(field.vi)}”" for _, field in fields_within(PROFILE)}, reverse=True)
# A sign that a message names, and does not quote with: the sign “ is curly.
_SIGN = r"(?:Dấu|sign|cong|quotes|thẳng|straight) [“”\"](?: [“”\"])?(?=[ .:;,])"
_KEPT = re.compile("|".join((*_LABELS, _SIGN, r'"\S\.\.\.\S"')))

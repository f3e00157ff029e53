"""What of a person may not travel by e-mail, and problems without it.

A message quotes what it found, and what it found can be a person's name, or tell of what people
they are. What stands between quotation marks is left out where it may; labels of fields stay. The
line is named, and who may read the file can look there.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from dienhinh.model.schema.fields import fields_within
from dienhinh.model.schema.profile import PROFILE
from dienhinh.problems import Problem
from dienhinh.vietnamese import find_numbers_of_people
from dienhinh.vietnamese.ethnic_groups import find_ethnic_group
from dienhinh.vietnamese.phone import replaced

# Rules that quote a person, or of what people they are, whoever the profile is about.
_QUOTES_PEOPLE = frozenset({"person-named", "ethnicity-consent", "plan-teaser-tells"})
_QUOTED_VI = re.compile("“([^”]*)”")
_QUOTED_EN = re.compile('"([^"]*)"')


def _of_nobody(_text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What of the person of a profile, and of others, may not be told to everybody.

    Without `name` no word of the file may: any may hold it. Without `ethnicity` no words that name
    an ethnic group. `names_other` asks whether words name another person whom nobody may name.
    """

    name: bool = False
    address: bool = False
    ethnicity: bool = False
    names_other: Callable[[str], bool] = _of_nobody

    def forbids(self, text: str) -> bool:
        """Whether words of the file may not be told."""
        tells_group = self.ethnicity and find_ethnic_group(text) is not None
        return self.name or tells_group or self.names_other(text)


ALL = Withheld(name=True, address=True, ethnicity=True)
NOTHING = Withheld()


def discreet(problem: Problem, withheld: Withheld) -> Problem:
    """The problem; `withheld` is what may not be told of the profile in which it stands.

    A problem with another half quotes the other profile, of which nothing is known here.
    """
    quotes_people = bool(problem.related) or problem.code in _QUOTES_PEOPLE

    def is_told(quoted: str) -> bool:
        return not (quotes_people or withheld.forbids(quoted))

    def vi(quoted: re.Match[str]) -> str:
        if quoted[1] in _LABELS:
            return quoted.group()
        return f"“{file_told(quoted[1])}”" if is_told(quoted[1]) else "“…”"

    def en(quoted: re.Match[str]) -> str:
        return f'"{file_told(quoted[1])}"' if is_told(quoted[1]) else '"…"'

    return replace(problem, vi=_QUOTED_VI.sub(vi, problem.vi), en=_QUOTED_EN.sub(en, problem.en))


def without_numbers_of_people(text: str) -> str:
    """The text with telephone and identity numbers blotted out."""
    spans = ((start, end) for start, end, _ in find_numbers_of_people(text))
    return replaced(text, spans, lambda _: "…")


def file_told(name: str) -> str:
    """The name of a file, or its path, with numbers of people blotted out."""
    # Beside "_" no number begins.
    told = without_numbers_of_people(name.replace("_", "-"))
    return name if told == name.replace("_", "-") else told


_LABELS = frozenset(field.vi for _, field in fields_within(PROFILE))

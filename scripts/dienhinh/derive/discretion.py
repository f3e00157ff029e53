"""Problems as they may travel by e-mail: without the words of people who agreed to nothing.

A message quotes what it found, and what it found can be a person's name. What stands between
quotation marks is left out where it may be one; labels of fields stay. The line is named, and who
may read the file can look there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dienhinh.model.schema.fields import Field, Group, Items
from dienhinh.model.schema.profile import PROFILE
from dienhinh.problems import Problem

# Rules that quote a person, whoever the profile is about.
_QUOTES_PEOPLE = frozenset({"person-named"})
_QUOTED_VI = re.compile("“([^”]*)”")
_QUOTED_EN = re.compile('"([^"]*)"')


def discreet(problem: Problem, *, withheld: bool) -> Problem:
    """The problem; `withheld` when it stands in a profile whose name may not be told.

    A problem with another half quotes the other profile, of which nothing is known here.
    """
    if not (withheld or problem.related or problem.code in _QUOTES_PEOPLE):
        return problem
    return replace(
        problem,
        vi=_QUOTED_VI.sub(_kept_vi, problem.vi),
        en=_QUOTED_EN.sub('"…"', problem.en),
    )


def _kept_vi(quoted: re.Match[str]) -> str:
    return quoted.group() if quoted[1] in _LABELS else "“…”"


def _labels(fields: tuple[Field, ...]) -> Iterator[str]:
    for field in fields:
        yield field.vi
        kind = field.type.of if isinstance(field.type, Items) else field.type
        if isinstance(kind, Group):
            yield from _labels(kind.fields)


_LABELS = frozenset(_labels(PROFILE))

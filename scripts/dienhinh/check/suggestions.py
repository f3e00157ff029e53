"""What a person probably meant by an id, a name or a file that is not there."""

from collections.abc import Iterable
from difflib import get_close_matches

from dienhinh.vietnamese import fold

_LIKENESS = 0.75


def nearest(typed: str, choices: Iterable[tuple[str, str]]) -> str | None:
    """The id whose id or name is most like what was typed, None when nothing is like it.

    `choices` are pairs of id and name; several names may lead to one id. Case, diacritics and
    hyphens count for nothing, so "Ba Tiêu" finds the commune of that name.
    """
    ids: dict[str, str] = {}
    for identifier, name in choices:
        ids.setdefault(_plain(identifier), identifier)
        ids.setdefault(_plain(name), identifier)
    found = get_close_matches(_plain(typed), ids, n=1, cutoff=_LIKENESS)
    return ids[found[0]] if found else None


def _plain(text: str) -> str:
    return fold(text.replace("-", " "))

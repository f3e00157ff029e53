"""A name holds a sign nobody sees, or a letter of another script that looks like one of ours.

Both make another name of it for every search: whoever was taken down is not found again, and two
profiles of one name are not seen to be two. Shown is what was typed, so a person has to type anew.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from dienhinh.check.context import Context, Entry
from dienhinh.model.look_alikes import UNSEEN
from dienhinh.problems import Problem, Severity

CODE = "strange-sign-in-name"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    name = entry.profile.name
    unseen = UNSEEN.search(name)
    if unseen is not None:
        place, sign = unseen.start() + 1, f"U+{ord(unseen[0]):04X}"
        yield entry.tree.problem(
            ("name",),
            CODE,
            SEVERITY,
            f"Ký tự thứ {place} của tên là {sign}, không nhìn thấy: máy coi là một tên khác nên "
            "tìm không ra. Xóa cả tên rồi gõ lại bằng bàn phím, đừng dán.",
            f"Character {place} of the name is {sign}, which nobody sees: it is another name to "
            "every search. Delete the name and type it anew, do not paste it.",
        )
    foreign = next((index for index, letter in enumerate(name) if _is_foreign(letter)), None)
    if foreign is not None:
        letter, sign = name[foreign], f"U+{ord(name[foreign]):04X}"
        yield entry.tree.problem(
            ("name",),
            CODE,
            Severity.WARNING,
            f"Ký tự thứ {foreign + 1} của tên là “{letter}” ({sign}), không phải chữ La-tinh dù "
            "có thể giống hệt: máy coi là một tên khác nên tìm không ra. Gõ lại chữ ấy bằng bàn "
            "phím.",
            f'Character {foreign + 1} of the name is "{letter}" ({sign}), no Latin letter though '
            "it may look like one: it is another name to every search. Type that letter anew.",
        )


@cache
def _is_foreign(letter: str) -> bool:
    """Of another script; the modifier apostrophe of HʼRê is a letter of none."""
    if not letter.isalpha() or unicodedata.category(letter) == "Lm" or UNSEEN.match(letter):
        return False
    return not unicodedata.name(letter, "").startswith("LATIN ")

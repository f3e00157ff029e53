"""A text tells the day of birth or an e-mail address of a person or family.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: both are personal data for which no consent is
asked here. A warning, because the day may be that of another, and an office has addresses too.
"""

import re
from collections.abc import Iterator

from dienhinh.check.consents import is_about_people
from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.both import Both
from dienhinh.problems import Problem, Severity

CODE = "private-detail-in-text"
SEVERITY = Severity.WARNING

_BIRTH = re.compile(
    r"\b(?:sinh\s+ngày|ngày\s+sinh|sinh)[\s:]{1,4}"
    r"[0-9]{1,2}(?:\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?|\s+tháng\s+[0-9]{1,2}\s+năm\s+)[0-9]{4}\b",
    re.IGNORECASE,
)
# The local part is bounded (RFC 5321, 4.5.3.1.1: 64), so that a long text is read once.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_SORTS = (
    (_BIRTH, Both("ngày sinh", "a day of birth")),
    (_MAIL, Both("địa chỉ thư điện tử", "an e-mail address")),
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    if not is_about_people(entry.profile) or entry.profile.origin == "sample":
        return
    for place in free_texts(entry.profile):
        for pattern, sort in _SORTS if not place.is_internal else ():
            found = pattern.search(place.text)
            if found is not None:
                # Which, no log may tell.
                yield entry.tree.problem(
                    place.path,
                    CODE,
                    SEVERITY,
                    f"Mục “{place.vi}” có {sort.vi} trong hồ sơ của một người, một gia đình. Xóa "
                    "đi; tuổi thì ghi năm sinh là đủ.",
                    f"{place.en} holds {sort.en} in the profile of a person or family. Delete it; "
                    "for an age the year of birth is enough.",
                    words=found.group(),
                )

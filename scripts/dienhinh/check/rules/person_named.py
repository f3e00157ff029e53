"""A collective's profile names a person: the collective's name is no personal data, theirs is.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16. A reminder only: public officers may be named in
their office, and consent may be recorded.
"""

import re
from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, holds
from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese.alphabet import CAPITALS

CODE = "person-named"
SEVERITY = Severity.WARNING

_TELLING = ("summary", "achievements", "photos", "replication", "press_texts")
# Y'Rơ, H’Nhi: within a word of a name an apostrophe is no end.
_REST = r"(?:['’ʼ]\w+)*"
_PERSON = re.compile(
    r"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Ee]m) "
    rf"[{CAPITALS}](?:\w+|(?=['’ʼ])){_REST}(?: [{CAPITALS}]\w*{_REST}){{1,4}}"
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    is_judged = profile.kind == "collective" and profile.origin != "sample"
    if not is_judged or profile.status == "withdrawn":
        return
    if holds(profile, "name", deciding_day(profile, context)):
        return
    for place in free_texts(profile):
        # A photographer's credit is a name by its nature.
        if place.path[0] not in _TELLING or place.path[-1] == "credit":
            continue
        found = _PERSON.search(place.text)
        if found is None:
            continue
        yield entry.tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” nêu tên người: “{found.group()}”. Viết theo chức danh (giám đốc hợp "
            "tác xã, một hộ thành viên), hoặc ghi đồng ý của người ấy vào consent, item: name.",
            f'{place.en} names a person: "{found.group()}". Write the office instead, or record '
            "that person's consent, item: name.",
            words=found.group(),
        )

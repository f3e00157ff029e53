"""A collective's profile names a person: the collective's name is no personal data, theirs is.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16. A reminder only: public officers may be named in
their office, and consent may be recorded.
"""

import re
from collections.abc import Iterator

from dienhinh.check.consents import deciding_day
from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.consent import holds
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import (
    ALONE,
    ALSO_PLACES,
    OF_OTHER_USE,
    PROFESSIONS,
    one_in_text,
    one_of,
)

CODE = "person-named"
SEVERITY = Severity.WARNING

# A collective's own name, who confirmed it, and what others wrote and took: named by right.
_NAMES = frozenset({"name", "sources", "verified"})
_PHOTOGRAPHER = "credit"
# Y'Rơ, H’Nhi: within a word of a name an apostrophe is no end.
_REST = r"(?:['’ʼ]\w+)*"
_FIRST = rf"[{CAPITALS}](?:\w+|(?=['’ʼ])){_REST}"
_NEXT = rf"(?: [{CAPITALS}]\w*{_REST})"
_ANYWHERE = one_in_text(form for form in (*ALONE, *OF_OTHER_USE) if form not in ALSO_PLACES)
_BEGIN = r"(?:^|(?<=[.!?…:;“\"(\n])|(?<=[.!?…:;] ))"
_PERSON = re.compile(
    rf"(?<!\w)(?:{_ANYWHERE}|{one_of(ALSO_PLACES)}) {_FIRST}{_NEXT}{{1,4}}"
    # "Huyện đảo Cô Tô": with a capital it is a form of address only where a sentence begins.
    rf"|{_BEGIN}(?:{one_in_text(ALSO_PLACES)}) {_FIRST}{_NEXT}{{1,4}}"
    # A name of two words is too often no person's behind a profession.
    rf"|(?<!\w)(?:{one_in_text(PROFESSIONS)}) {_FIRST}{_NEXT}{{2,4}}"
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    is_judged = profile.kind == "collective" and profile.origin != "sample"
    if not is_judged or profile.status == "withdrawn":
        return
    if holds(profile.agreed, "name", deciding_day(profile, context)):
        return
    for place in free_texts(profile):
        if place.is_internal or place.path[0] in _NAMES or place.path[-1] == _PHOTOGRAPHER:
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

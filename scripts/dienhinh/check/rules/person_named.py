"""A collective's profile names a person: the collective's name is no personal data, theirs is.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16. In a text a reminder only: public officers may be
named in their office, and consent may be recorded. Where the profile's own name is a person's or a
family's, the kind is wrong, and with it nobody would be asked to agree to anything: an error.
"""

import re
from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, severity_of
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
    without_forms,
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
# Behind "Hộ", "Gia đình" or a form of address: "Đinh Văn Mẫu", "Y Mẫu", "Bé" alone; no "Phật tử".
_OF_PERSON = re.compile(
    rf"[{CAPITALS}]\w*{_REST}(?=\s*(?:$|[,(–-])|\s+(?:[{CAPITALS}]|(?:thị|văn)\s))"
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    is_judged = profile.kind == "collective" and profile.origin != "sample"
    if not is_judged or profile.status == "withdrawn":
        return
    yield from _own_name(entry)
    if holds(profile.agreed, "name", deciding_day(profile, context)):
        return
    for place in free_texts(profile):
        if place.is_internal or place.path[0] in _NAMES or place.path[-1] == _PHOTOGRAPHER:
            continue
        found = _PERSON.search(place.text)
        if found is None:
            continue
        who = found.group()
        if context.repository == "public":
            # Everybody reads the log too, and longer than the file.
            who = f"{who.removesuffix(without_forms(who))}…"
        yield entry.tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” nêu tên người: “{who}”. Viết theo chức danh (giám đốc hợp "
            "tác xã, một hộ thành viên), hoặc ghi đồng ý của người ấy vào consent, item: name.",
            f'{place.en} names a person: "{who}". Write the office instead, or record '
            "that person's consent, item: name.",
            words=found.group(),
        )


def _own_name(entry: Entry) -> Iterator[Problem]:
    name = entry.profile.name
    person = without_forms(name)
    form = name.removesuffix(person).strip()
    if not form or _OF_PERSON.match(person) is None:
        return
    # "Thầy thuốc Trẻ Ba Tơ" is no person's, and nothing else tells it from one.
    is_sure = form.casefold() not in PROFESSIONS
    yield entry.tree.problem(
        ("name",),
        CODE,
        severity_of(entry.profile) if is_sure else SEVERITY,
        f"kind là collective (tập thể) nhưng tên bắt đầu bằng “{form}” như tên của một người, một "
        "gia đình, mà tập thể thì không ai phải đồng ý. Là một người: kind: individual; một hộ: "
        "kind: household. Đúng là tập thể thì ghi loại hình trước tên, như “Tổ hợp tác …”.",
        f'The kind is collective but the name begins with "{form}" like that of a person or a '
        "family, and for a collective nobody has to agree. Of a person type kind: individual, of a "
        "family kind: household. Of a collective type first what it is, as in “Tổ hợp tác …”.",
    )

"""A person's or family's profile names an ethnic group without a consent of its own.

Ethnicity is sensitive personal data (Nghị định 356/2025/NĐ-CP, Điều 4); said of a whole village or
collective it is not tied to a person.
"""

import re
from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, holds, is_about_people, severity_of
from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.problems import Problem, Severity

CODE = "ethnicity-consent"
SEVERITY = Severity.ERROR

# The peoples of Quảng Ngãi and Kon Tum in the spellings that occur, unlike any other word.
_OWN_WORDS = (
    r"[Hh][’'ʼ‘`]?[Rr]ê|[Hh][’'ʼ‘`][Rr]e|Hre|[CcKk]a ?[Dd]ong|[Xx][ơêo][ -]?[Đđ]ăng|[Ss]edang|"
    r"[Bb]ahnar|[Gg]ia ?[Rr]ai|[Jj]a?rai|[Gg]i[ẻé][ -][Tt]riêng|[Rr]ơ ?[Mm]ăm|[Rr]ơ ?[Nn]gao|"
    r"[Bb]râu|[Ee]dê|[Êê] ?[Đđ]ê|[Hh][’'ʼ‘`]?[Mm]ông"
)
# These are also other words, so they count only after "người", "dân tộc" and the like.
_WORDS_OF_OTHER_USE = "Cor|Co|Kor|Ba ?Na|Kinh|Hoa|Chăm|Tày|Thái|Mường|Nùng|Dao|Khmer|Mông"
_PEOPLE = "người|dân tộc|tộc người|đồng bào|bà con"
_GROUP = re.compile(
    rf"(?<!\w)(?:(?P<own>{_OWN_WORDS})|(?i:{_PEOPLE}) (?P<after>{_WORDS_OF_OTHER_USE}))(?!\w)"
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if not is_about_people(profile):
        return
    if holds(profile, "ethnicity", deciding_day(profile, context.today)):
        return
    for place in free_texts(profile):
        found = None if place.is_internal else _GROUP.search(place.text)
        if found is None:
            continue
        group = found["own"] or found["after"]
        yield entry.tree.problem(
            place.path,
            CODE,
            severity_of(profile),
            f"Mục “{place.vi}” nêu dân tộc “{group}” trong hồ sơ của một người, một gia đình, mà "
            "chưa có đồng ý riêng. Bỏ chữ ấy, hoặc xin đồng ý rồi thêm vào consent một mục item: "
            "ethnicity.",
            f'{place.en} names the ethnic group "{group}" in the profile of a person or family '
            "without a consent of its own. Leave it out, or ask and add to consent an entry item: "
            "ethnicity.",
        )

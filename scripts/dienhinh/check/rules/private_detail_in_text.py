"""A text tells the day of birth, an address or account on the net, or the spot of a family's home.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16: they are personal data for which no consent is
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
# Degrees of Việt Nam to some ten metres (with fewer figures they could be sums), or a map.
_SPOT = re.compile(
    r"(?<![\d.,])(?:8|9|1\d|2[0-3])[.,]\d{4,12}\s?°?\s?[NB]?\s*[,;/]?\s*10\d[.,]\d{4,12}"
    r"|\bgoogle\.[a-z.]{2,8}/maps|\bmaps\.google\.|\bmaps\.app\.goo\.gl|\bgoo\.gl/maps",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\b(?:facebook\.com|fb\.com|tiktok\.com|instagram\.com|youtube\.com)/[@\w]", re.IGNORECASE
)
_DELETE = Both("Xóa đi.", "Delete it.")
_SORTS = (
    (
        _BIRTH,
        Both("ngày sinh", "a day of birth"),
        Both(
            "Xóa đi; tuổi thì ghi năm sinh là đủ.",
            "Delete it; for an age the year of birth is enough.",
        ),
    ),
    (_MAIL, Both("địa chỉ thư điện tử", "an e-mail address"), _DELETE),
    (
        _SPOT,
        Both("tọa độ hay liên kết bản đồ", "coordinates or a link to a map"),
        Both(
            "Xóa đi; nơi ở ghi ở mục address, trang hiện tới đâu là tùy đồng ý.",
            "Delete it; a home stands in address, shown as far as there is consent.",
        ),
    ),
    (_ACCOUNT, Both("địa chỉ tài khoản mạng xã hội", "an account of a social network"), _DELETE),
)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    if not is_about_people(entry.profile) or entry.profile.origin == "sample":
        return
    for place in free_texts(entry.profile):
        for pattern, sort, cure in _SORTS if not place.is_internal else ():
            found = pattern.search(place.text)
            if found is not None:
                # Which, no log may tell.
                yield entry.tree.problem(
                    place.path,
                    CODE,
                    SEVERITY,
                    f"Mục “{place.vi}” có {sort.vi} trong hồ sơ của một người, một gia đình. "
                    f"{cure.vi}",
                    f"{place.en} holds {sort.en} in the profile of a person or family. {cure.en}",
                    words=found.group(),
                )

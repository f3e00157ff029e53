"""Whether a row adds up others, by the words that name it: "Tổng cộng", "Cộng năm 2022".

Names of people and offices begin alike ("Công ty …", "Cộng đồng …", "Tổng vệ sinh …"), so all of
the words must be those of a sum. What is longer is one only where the row holds nothing but numbers
beside it.
"""

import re
from collections.abc import Iterable

from dienhinh.intake.drafts.typed_text import label_key, words_of
from dienhinh.intake.lines.labels import without_number
from dienhinh.vietnamese import parse_integer

_COUNTED = (
    r"tap the|ho gia dinh|ho|ca nhan|nguoi|mo hinh|guong|dien hinh|tien tien|ho so|van ban|"
    r"hinh thuc|noi|cuoc|phong trao"
)
_PLACES = r"tinh|huyen|thi xa|thanh pho|xa|phuong|don vi|nganh|linh vuc"
_PARTS = r"muc|phan|nhom|bang|trang|cap|nam|giai doan|\d{1,4}|[ivx]{1,4}|[a-h]"
_OF = rf"toan|ca|cac|trong|va|den|cua|so|{_COUNTED}|{_PLACES}|{_PARTS}"
_NAME = re.compile(
    rf"(?:tong(?: cong| so| chung)?|cong(?: chung)?)(?: (?:{_OF}))*(?: phong trao(?: \w+)*)?"
)
# With their marks: "Tổng công ty" is a company.
_BEGINNING = re.compile(r"tổng (?:cộng|số)\b")


def is_sum_name(text: str) -> bool:
    """Whether these words name a sum and nothing else: "Tổng số hộ", "Cộng (I + II)"."""
    return _NAME.fullmatch(label_key(text)) is not None


def may_name_sum(text: str) -> bool:
    """Whether these words name a sum, or begin like one: "Tổng cộng các thôn của xã Ba Vì"."""
    return is_sum_name(text) or _BEGINNING.match(words_of(without_number(text))) is not None


def is_sum_row(name: str, others: Iterable[str]) -> bool:
    """Whether a row of that name adds up others; `others` are the texts of its other cells."""
    return is_sum_name(name) or (may_name_sum(name) and all(map(_is_number, others)))


def _is_number(text: str) -> bool:
    return parse_integer(text) is not None or not any(sign.isalnum() for sign in text)

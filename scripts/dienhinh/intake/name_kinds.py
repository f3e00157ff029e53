"""What words say of a kind: "Hộ ông" is a household, "Bà" a person, "Tổ" a collective."""

import re

from dienhinh.intake.typed_text import one_line
from dienhinh.vietnamese import fold

_WORDS = (
    (
        "household",
        re.compile(r"^(?:hộ (?:gia đình )?(?:ông|bà|anh|chị|em)|gia đình|hộ gia đình)\b"),
    ),
    (
        "individual",
        re.compile(r"^(?:ông|bà|anh|chị|em|đồng chí|thầy|cô giáo|bác sĩ|già làng)\b"),
    ),
    (
        "collective",
        re.compile(
            r"^(?:hợp tác xã|htx|tổ |liên hợp|liên hiệp|chi hội|chi đoàn|hội |câu lạc bộ|clb|thôn |"
            r"khu dân cư|xã |phường |ubnd|công ty|doanh nghiệp|trường |đoàn |ban |chi bộ|mặt trận)"
        ),
    ),
)
_HEADINGS = {"household": "ho gia dinh", "individual": "ca nhan", "collective": "tap the"}


def kind_of_heading(text: str) -> str:
    """The kind whose name stands in a heading; "" when none or several do."""
    words = fold(text)
    found = [kind for kind, name in _HEADINGS.items() if re.search(rf"\b{name}\b", words)]
    return found[0] if len(found) == 1 else ""


def kind_of_name(name: str) -> str:
    """The kind of profile that a name begins like, "" when it does not say."""
    # With its marks: "Chi hội" is no "Chị", "Ba Tiêu" no "Bà".
    plain = one_line(name).lower()
    if plain.startswith("đoàn ") and all(word[0].isupper() for word in name.split()):
        # A family name too: "Đoàn Văn …".
        return ""
    return next((kind for kind, words in _WORDS if words.match(plain)), "")

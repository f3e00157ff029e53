"""What words say of a kind: "Hộ ông" is a household, "Bà" a person, "Tổ" a collective."""

import re

from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import ALONE, ANY, OF_OTHER_USE, PROFESSIONS, one_of

# What has other uses counts before a whole name only: "Cụ Lê Văn Mẫu" is a person, "Chú ý" none.
_NAMED = re.compile(
    rf"(?i:{one_of(PROFESSIONS)})\s+[{CAPITALS}]"
    rf"|(?i:{one_of(OF_OTHER_USE)})\s+[{CAPITALS}]\S*\s+[{CAPITALS}]"
)
_WORDS = (
    ("household", re.compile(rf"^(?:hộ (?:gia đình )?(?:{one_of(ANY)})|gia đình|hộ gia đình)\b")),
    ("individual", re.compile(rf"^(?:{one_of(ALONE)})\b")),
    (
        "collective",
        re.compile(
            r"^(?:hợp tác xã|htx|tht|tổ |liên hợp|liên hiệp|chi hội|chi đoàn|hội |câu lạc bộ|clb|"
            r"thôn |khu dân cư|xã |phường |ubnd|công ty|doanh nghiệp|trường |đoàn |ban |chi bộ|"
            r"mặt trận)"
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
    kind = next((kind for kind, words in _WORDS if words.match(plain)), "")
    is_named = not kind and not name.isupper() and _NAMED.match(one_line(name))
    return "individual" if is_named else kind

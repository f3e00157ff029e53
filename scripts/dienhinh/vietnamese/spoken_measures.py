"""Numbers with their units as they are said: sizes, hours, prices, and how much for each.

Only what can be said in one way is put into words: "cao 1m2" is "1 mét 2" and "nhà 60m2" is "60 mét
vuông", but "đường rộng 1m2" stays, and so does "trước 17g", which may be an hour or a weight.
"""

import re
from collections.abc import Iterable

NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
_UNITS = {
    "ha": "héc-ta",
    "km²": "ki-lô-mét vuông",
    "km2": "ki-lô-mét vuông",
    "km": "ki-lô-mét",
    "m²": "mét vuông",
    "m2": "mét vuông",
    "m³": "mét khối",
    "m3": "mét khối",
    "dm": "đề-xi-mét",
    "cm": "xăng-ti-mét",
    "mm": "mi-li-mét",
    "m": "mét",
    "kg": "ki-lô-gam",
    "mg": "mi-li-gam",
    "g": "gam",
    "l": "lít",
    "ml": "mi-li-lít",
    "W": "oát",
    "kW": "ki-lô-oát",
    "MW": "mê-ga-oát",
    "kWh": "ki-lô-oát giờ",
    "MWh": "mê-ga-oát giờ",
    "V": "vôn",
    "kV": "ki-lô-vôn",
    "h": "giờ",
    "Hz": "héc",
    "°C": "độ C",
    "ºC": "độ C",
    "⁰C": "độ C",
    "°": "độ",
    "º": "độ",
    "đ": "đồng",
    "trđ": "triệu đồng",
    "VND": "đồng",
    "VNĐ": "đồng",
    "USD": "đô-la Mỹ",
    "%": "phần trăm",
}
_SECOND = {"s": "giây"}
# Spelled like nothing else, so that they need no number before them.
_SURE_UNITS = ("km²", "km2", "km", "m²", "m2", "m³", "m3", "cm", "mm", "kg", "kWh")
_SCALES = "trăm|nghìn|ngàn|triệu|tỷ|tỉ"
_FEW = f"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nửa|nhiều|chục|rưỡi|{_SCALES}"
# What "một" may stand before where a number of things was told before the stroke.
_COUNTED = (
    "bát|bó|bữa|buổi|ca|cây|chai|chuyến|con|công|đêm|gói|giây|giờ|gốc|hộ|hộp|khách|khẩu|lao động|"
    "lần|lạng|lít|lứa|lượt|mẫu|mẻ|năm|ngày|người|nhân khẩu|phút|quả|quý|sào|suất|tạ|tấn|tháng|"
    "thùng|tuần|vụ|yến"
)
# And where an amount was; else such a stroke may mean "or": 3 ghe/thuyền.
_PRICED = (
    "ang|bao|bánh|bàn|bình|bịch|bộ|bông|buồng|cái|can|cân|cành|cặp|chậu|chén|chiếc|chục|củ|cuốn|"
    "cuộn|đĩa|đôi|đơn|đợt|em|ghe|học sinh|hũ|khay|khóa|khóm|khung|kỳ|ký|lá|lồng|lọ|lô|lon|lớp|ly|"
    "mâm|mét|mét vuông|mét khối|mô hình|nải|nhà|ô|ổ|ống|phần|phòng|rổ|sản phẩm|sọt|tá|tàu|tấm|tô|"
    "tờ|thuyền|trái|trứng|túi|vé|vỉ|viên|xe"
)
# What is reckoned for each without a number: "bình quân/người/năm".
_RECKONED = "bình quân|trung bình|thu nhập|doanh thu|lợi nhuận|năng suất|sản lượng|chi phí"
# Behind them "/hộ" or "/người" means "or".
_WHO = re.compile(
    r"\b(?:cá nhân|tổ chức|tập thể|nhóm|tổ|người|lao động|viên|cán bộ|khẩu|hộ|nghiệp|đình|chủ)"
    r"/(?:hộ|người|lao động|khẩu|nhân khẩu|khách|công)|\bngày/đêm"
)
_FILLER = (
    r"(?: (?:nhau|từ|đến|tới|khoảng|chừng|hơn|gần|trên|dưới|là|được|có|thêm|nhất|cỡ|tối thiểu|"
    r"tối đa))*"
)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_UNIT_NAMES = _any_of(_UNITS)
_MEASURES = _any_of({*_UNITS.values(), *_SCALES.split("|"), "tấn", "tạ", "yến", "lạng", "lít"})
_METRES = re.compile(r"(?<![\w.,/-])(\d{1,2})m(?![23](?!\d))(\d{1,2})(?!\w)")
_ALONG = r"(?:cao|dài|sâu|dày|dầy|cách|khổ|ngang|đường kính|(?:chiều|bề) rộng)"
# One figure behind the metres: 2m3 of a width is no volume, 1m2 of it may be an area.
_LENGTH = re.compile(
    rf"\b(?:{_ALONG}{_FILLER} \dm[23]|rộng{_FILLER} \dm3)"
    r"(?:\s*(?:[-–]|đến|tới|hoặc)\s*\dm\d{1,2})*(?!\w)",
    re.IGNORECASE,
)
_LENGTH_PART = re.compile(r"(\d)m(\d)")
_LENGTH_OR_AREA = re.compile(rf"\b(?:{_ALONG}{_FILLER} \d\d|rộng{_FILLER} \d)$", re.IGNORECASE)
_FROM_HOUR = re.compile(r"\b(\d{1,2}(?:h(?:\d{2})?|g\d{2}))\s*[-–]\s*(?=\d{1,2}[hg])")
# "80g" is a weight; "7g30", and "7g" behind "lúc", before "sáng" or an hour, an hour.
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:h(?:\d{2})?|g\d{2}|(?<=lúc \d)g|(?<=lúc \d\d)g"
    r"|g(?= (?:sáng|trưa|chiều|tối|đêm|khuya)\b| (?:đến|tới) \d{1,2}(?:g\d{2}|h)))\b"
)
_TO_HOUR = re.compile(r"\b(giờ(?: \d{2})?(?: \w+)? (?:đến|tới) \d{1,2})g\b")
_MAY_BE_HOUR = re.compile(r"(?:1?\d|2[0-4])")
_WEIGHED = re.compile(
    r"\b(?:gói|hộp|túi|lọ|chai|bịch|hũ|nặng|cân|loại|chứa|tịnh|(?:trọng|khối|hàm) lượng) $",
    re.IGNORECASE,
)
_END_OF_RANGE = rf"(?={NUMBER}(?: ?(?:{_UNIT_NAMES}))?(?![\w/-]))"
# "01 con" in a dispatch; "số 05" has its nought in the name.
_NOUGHT = re.compile(r"(?<![\w./,:-])(?<!số )0([1-9])(?= [^\W\d_])")
_RANGE = re.compile(
    rf"(?<![\w/.,-])(?<!(?<!ỗi )[Nn]gày )(?<!dịp )(?<!lễ )"
    rf"({NUMBER}(?= ?[-–])|{NUMBER} ?(?:{_UNIT_NAMES})(?=[-–]\d| [-–] ))\s*[-–]\s*{_END_OF_RANGE}"
)
_MILLIONS = re.compile(rf"({NUMBER})(?: ?tr(?= đồng\b|/)|tr(?=[\s,;)]|$))")
_UNIT = re.compile(rf"({NUMBER})(\s?)({_UNIT_NAMES})(?!\w)")
_FEW_UNITS = re.compile(rf"\b((?i:{_FEW}|mỗi|từng)) ({_UNIT_NAMES})(?!\w)")
_UNIT_ALONE = re.compile(rf"(?<![\w/.-])({_any_of(_SURE_UNITS)})(?!\w)")
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_EACH_UNIT = re.compile(rf"(?<![\w./:@-])({_WORD})/({_any_of([*_UNITS, *_SECOND])})(?!\w)")
# A day, month or year that has a number of its own is not one of many.
_NAMED = r"(?!\w| \d)"
_EACH = re.compile(
    rf"(?:(?<![\w./-])(?:{NUMBER}|(?i:{_FEW}))(?: {_WORD}){{1,3}}"
    rf"|\b(?i:{_RECKONED})(?: {_WORD}){{0,2}})"
    rf"(?:/(?:{_COUNTED}){_NAMED})+"
    rf"|\b(?:{_MEASURES})(?:/(?:{_COUNTED}|{_PRICED}){_NAMED})+"
)
_ROUND = re.compile(r"(?<![\d.,])(\d{1,3})((?:\.000)+)(?![\d,]|\.\d)")
_NAMED_SCALES = ("", " nghìn", " triệu", " tỷ")
_DECIMAL = re.compile(r"(?<![\d.,])(\d+(?:\.\d{3})*),(\d+)(?![\d,/])")
# "Thôn 1,2" are two; "mỗi thôn 1,2 tỷ đồng" is an amount.
_NUMBERED = re.compile(
    r"\b(?:thôn|tổ|xóm|ấp|đội|quý|tháng|điều|khoản|lớp|mục|tiêu chí) $", re.IGNORECASE
)
_AMOUNT = re.compile(rf" (?:{_MEASURES}|lần|suất|ngày|giờ|lao động)\b")


def measures_aloud(text: str) -> str:
    """The text on one line with its measures in words; dates are in words already.

    >>> measures_aloud("Bán 1.250,5 kg, giá 7.000 đồng/bát")
    'Bán 1.250 phẩy 5 ki-lô-gam, giá 7 nghìn đồng một bát'
    """
    said = _LENGTH.sub(lambda found: _LENGTH_PART.sub(r"\1 mét \2", found[0]), text)
    said = _METRES.sub(r"\1 mét \2", said)
    said = _CLOCK.sub(_hour, _FROM_HOUR.sub(r"\1 đến ", said))
    said = _TO_HOUR.sub(r"\1 giờ", said)
    said = _MILLIONS.sub(r"\1 triệu", _RANGE.sub(r"\1 đến ", said))
    said = _UNIT.sub(_with_unit, said)
    said = _FEW_UNITS.sub(lambda found: f"{found[1]} {_UNITS[found[2]]}", said)
    said = _UNIT_ALONE.sub(lambda found: _UNITS[found[1]], said)
    said = _EACH_UNIT.sub(lambda found: f"{found[1]} một {(_UNITS | _SECOND)[found[2]]}", said)
    said = _EACH.sub(_each, said)
    said = _NOUGHT.sub(r"\1", said)
    return _DECIMAL.sub(_decimal, _ROUND.sub(_rounded, said))


def _hour(found: re.Match[str]) -> str:
    return re.sub(r"[hg]", " giờ ", found[0]).removesuffix(" 00").rstrip()


def _with_unit(found: re.Match[str]) -> str:
    number, space, unit = found.groups()
    before = found.string[: found.start()]
    is_stuck = not space
    if is_stuck and unit in {"m2", "m3"} and _LENGTH_OR_AREA.search(before + number):
        return found[0]
    is_hour = is_stuck and unit == "g" and _MAY_BE_HOUR.fullmatch(number)
    if is_hour and not _WEIGHED.search(before):
        return found[0]
    return f"{number} {_UNITS[unit]}"


def _each(found: re.Match[str]) -> str:
    return found[0] if _WHO.search(found[0]) else found[0].replace("/", " một ")


def _rounded(found: re.Match[str]) -> str:
    """`140.000` as `140 nghìn`, `1.500.000` as it is: only round numbers are said so."""
    groups = len(found[2]) // len(".000")
    named = min(groups, len(_NAMED_SCALES) - 1)
    return f"{found[1]}{'.000' * (groups - named)}{_NAMED_SCALES[named]}"


def _decimal(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()], found.string[found.end() :]
    if _NUMBERED.search(before) and not _AMOUNT.match(after):
        return found[0]
    return f"{found[1]} phẩy {found[2]}"

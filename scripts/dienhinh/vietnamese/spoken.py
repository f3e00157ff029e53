"""Written text as it is read aloud: dates, ranges, units and abbreviations in words.

Numbers stay in figures, which a reader takes in at a glance; only what has no sound of its own is
put into words: "65 ha" is "65 héc-ta", "140.000 đồng/kg" is "140 nghìn đồng một ki-lô-gam". What
can be said in two ways (1/3: a day or a third; 19/19) stays as written: who reads knows which.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from dienhinh.vietnamese.letter_case import upper_first

_NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
_UNITS = {
    "ha": "héc-ta",
    "km²": "ki-lô-mét vuông",
    "km2": "ki-lô-mét vuông",
    "km": "ki-lô-mét",
    "m²": "mét vuông",
    "m2": "mét vuông",
    "m³": "mét khối",
    "m3": "mét khối",
    "cm": "xăng-ti-mét",
    "mm": "mi-li-mét",
    "m": "mét",
    "kg": "ki-lô-gam",
    "g": "gam",
    "l": "lít",
    "ml": "mi-li-lít",
    "kW": "ki-lô-oát",
    "kWh": "ki-lô-oát giờ",
    "h": "giờ",
    "°C": "độ C",
    "đ": "đồng",
    "VND": "đồng",
    "VNĐ": "đồng",
    "USD": "đô-la Mỹ",
    "%": "phần trăm",
}
# After a stroke: "đồng/năm" is "đồng một năm".
_PER = (
    "bó|bữa|cây|chuyến|con|giờ|h|hộ|khách|kg|lao động|lần|lít|lượt|m²|m2|ha|năm|ngày|ngày đêm|"
    "người|phút|quý|sào|suất|tạ|tấn|tháng|thùng|tuần|vụ|đêm|khẩu"
)
# Read as words, not letter by letter; the lists of the site say what they stand for.
_SOUNDS = {
    "OCOP": "ô-cốp",
    "VietGAP": "Việt Gáp",
    "TNHH": "trách nhiệm hữu hạn",
    "COVID-19": "Cô-vít 19",
    "Covid-19": "Cô-vít 19",
}
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu", " tỷ")
_BASE = 1000

# Behind a number and a dash: the end of a span that does not say of what.
_NO_SPAN = r"(?<!\d[-–])(?<!\d [-–] )"
_DAY = re.compile(rf"(?:\b[Nn]gày )?{_NO_SPAN}\b(\d{{1,2}})/(\d{{1,2}})/(\d{{4}})\b")
_DAY_OF_MONTH = re.compile(r"\b([Nn]gày|[Dd]ịp|[Ll]ễ) (\d{1,2})/(\d{1,2})\b(?!/)")
_DAYS = re.compile(r"\b([Nn]gày) (\d{1,2})\s*[-–]\s*(?=\d{1,2}/\d{1,2}\b)")
# Days that all know by two figures, alone or in a row; of others none can tell a day from a range.
_HOLIDAY = re.compile(r"\b(3-2|8-3|26-3|30-4|1-5|19-5|1-6|27-7|2-9|20-10|20-11|22-12)\b")
_HOLIDAYS = re.compile(r"\b(?:ngày|dịp|lễ) (?:\d+-\d+(?:, | và )?)+(?![\d/-]|\.\d)", re.IGNORECASE)
_MONTHS = re.compile(r"\b([Tt]háng) (\d{1,2})\s*[-–]\s*(?=\d{1,2}/\d{4}\b)")
_MONTH = re.compile(
    r"(?:\b(quý|đợt|vụ|kỳ|khóa|lần|số|thông tư|kế hoạch|nghị quyết|chỉ thị|tỷ lệ|tỉ lệ|bản đồ) )?"
    rf"(\btháng )?(?<![\d/]){_NO_SPAN}\b(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b(?!/)",
    re.IGNORECASE,
)
# Behind these the two figures are the number of a document, or one part in so many.
_NO_MONTHS = frozenset(
    {"thông tư", "kế hoạch", "nghị quyết", "chỉ thị", "tỷ lệ", "tỉ lệ", "bản đồ"}
)
# Of plans and maps; as a month it needs the word before it.
_SCALE = ("1", "2000")
_FROM_DATE = re.compile(
    r"(?<![\d/])(\d{1,2}/(?:\d{1,2}/)?\d{4})\s*[-–]\s*"
    r"(?=(?:ngày |tháng )?\d{1,2}/(?:\d{1,2}/)?\d{4}\b(?!/))",
)
_DEGREES = r"\s?(?:°C|độ\b)"
_BELOW = re.compile(rf"(?<![^\s(“])[-−–](?={_NUMBER}(?: (?:đến|tới) [-−–]?{_NUMBER})?{_DEGREES})")
# Behind another degree or number a dash may as well stand between the two.
_NOT_BELOW = re.compile(rf"(?:\d|\d{_DEGREES}(?: C)?|\bâm) $", re.IGNORECASE)
# How roads are numbered; without the dot, ĐT100 is a rice.
_ROADS = {"QL": "quốc lộ", "ĐT": "đường tỉnh", "ĐH": "đường huyện", "ĐX": "đường xã"}
_ROAD = re.compile(
    r"(?:\b([Đđ])ường )?(?<![\w/.-])(QL|ĐT|ĐH|ĐX)\.([1-9]\d{0,2}[A-Z]?)(?![\w/]|[.-]\w)"
)
_FROM_HOUR = re.compile(r"\b(\d{1,2}(?:h(?:\d{2})?|g\d{2}))\s*[-–]\s*(?=\d{1,2}[hg])")
_TO_HOUR = re.compile(r"\b(\d{1,2}g\d{2} đến \d{1,2})g\b")
# "80g" is a weight; "7g30", and "7g" behind "lúc", an hour.
_CLOCK = re.compile(r"\b(\d{1,2})(?:h(?:\d{2})?|g\d{2}|(?<=lúc \d)g|(?<=lúc \d\d)g)\b")
_RANGE = re.compile(
    rf"(?<![\w/.,-])(?<!ngày )(?<!dịp )(?<!lễ )({_NUMBER})\s*[-–]\s*(?={_NUMBER}(?![\w/-]))"
)
_UNIT_NAMES = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_UNIT = re.compile(rf"({_NUMBER})\s?({_UNIT_NAMES})(?!\w)")
_EACH = re.compile(rf"(?<=[^\W\d_])/(?=(?:{_PER})(?!\w))")
_EACH_UNIT = re.compile(rf"\bmột ({_UNIT_NAMES})(?!\w)")
_ROUND = re.compile(r"(?<![\d.,])(\d{1,3})((?:\.000)+)(?![\d,]|\.\d)")
_DECIMAL = re.compile(r"(?<![\d.])(\d+),(\d+)(?!\d)")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_TWO_MARKS = re.compile(r"\s*,(?=\s*[,.;:!?])")
_LETTERS = re.compile(r"[^\W\d_]")
_FIGURES = re.compile(r"[\d.]*\d")
# "Trên" between the parts of 19/19, "phẩy" in 1.234,56.
_BETWEEN_FIGURES = re.compile(r"(?<=\d)[/,](?=\d)")


def spoken(text: str, abbreviations: Mapping[str, str]) -> str:
    """The text on one line as it is said; `abbreviations` are short forms and what they stand for.

    A short form is replaced where it stands alone in the same capitals, never inside the number of
    a document (1085/QĐ-UBND).

    >>> spoken("HTX trồng 65 ha.", {"HTX": "hợp tác xã"})
    'Hợp tác xã trồng 65 héc-ta.'
    """
    long_forms = {**abbreviations, **_SOUNDS}
    said = _without_short_forms(" ".join(text.split()), long_forms)
    said = _ASIDE.sub(r", \1,", said)
    said = _BELOW.sub(_below, said)
    said = _ROAD.sub(_road, said)
    said = _FROM_DATE.sub(r"\1 đến ", said)
    said = _DAYS.sub(r"\1 \2 đến ngày ", said)
    said = _DAY.sub(lambda d: f"ngày {int(d[1])} tháng {int(d[2])} năm {d[3]}", said)
    said = _DAY_OF_MONTH.sub(lambda d: f"{d[1]} {int(d[2])} tháng {int(d[3])}", said)
    said = _HOLIDAYS.sub(lambda row: _HOLIDAY.sub(_holiday, row[0]), said)
    said = _MONTHS.sub(r"\1 \2 đến tháng ", said)
    said = _MONTH.sub(_month, said)
    said = _TO_HOUR.sub(r"\1h", _FROM_HOUR.sub(r"\1 đến ", said))
    said = _CLOCK.sub(lambda d: re.sub(r"[hg]", " giờ ", d[0]).rstrip(), said)
    said = _RANGE.sub(r"\1 đến ", said)
    said = _UNIT.sub(lambda found: f"{found[1]} {_UNITS[found[2]]}", said)
    said = _EACH_UNIT.sub(lambda found: f"một {_UNITS[found[1]]}", _EACH.sub(" một ", said))
    said = _ROUND.sub(_rounded, said)
    said = _DECIMAL.sub(r"\1 phẩy \2", said)
    said = _words_for(said, long_forms)
    said = _TWO_MARKS.sub("", said).rstrip(", ")
    return upper_first(said)


def syllables_aloud(text: str) -> int:
    """How many syllables a reader says: hyphens part them, figures count as they are read.

    >>> syllables_aloud("140 nghìn đồng một ki-lô-gam")
    10
    """
    count = 0
    for word in re.split(r"[\s\-–]+", text):
        figures = _FIGURES.findall(word)
        if figures:
            count += sum(len(number_words(int(f.replace(".", ""))).split()) for f in figures)
            count += len(_BETWEEN_FIGURES.findall(word))
        elif _LETTERS.search(word):
            count += 1
    return count


def number_words(number: int) -> str:
    """A whole number from 0 on in words, as it is said in the south of the middle region.

    >>> number_words(1505)
    'một nghìn năm trăm lẻ năm'
    """
    if number == 0:
        return _DIGITS[0]
    groups: list[str] = []
    for scale in _SCALES[:-1]:
        number, group = divmod(number, _BASE)
        if group:
            groups.append(_group_words(group, is_first=number == 0) + scale)
    if number:
        # Above it there is no name: a thousand of them are "một nghìn tỷ".
        groups.append(number_words(number) + _SCALES[-1])
    return " ".join(reversed(groups))


def _group_words(group: int, *, is_first: bool) -> str:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words: list[str] = []
    if hundreds or not is_first:
        words += [_DIGITS[hundreds], "trăm"]
    if tens == 0 and ones:
        words += (["lẻ"] if words else []) + [_DIGITS[ones]]
    elif tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
        if ones:
            words.append(_last_digit(tens, ones))
    return " ".join(words)


def _last_digit(tens: int, ones: int) -> str:
    """Behind mươi a one is mốt, a five behind mười and mươi is lăm."""
    if ones == 1 and tens > 1:
        return "mốt"
    return "lăm" if ones == 5 else _DIGITS[ones]  # noqa: PLR2004 the digit five


def _below(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    return found[0] if _NOT_BELOW.search(before) else "âm "


def _road(found: re.Match[str]) -> str:
    name = _ROADS[found[2]]
    return f"{upper_first(name) if found[1] == 'Đ' else name} {found[3]}"


def _month(found: re.Match[str]) -> str:
    """`8/2018` as a month; as a part of a year behind `quý` or `đợt`; else as it is written."""
    before = (found[1] or "").lower()
    is_scale = (found[3], found[4]) == _SCALE and not (before or found[2])
    if is_scale or before in _NO_MONTHS:
        return found[0]
    return f"{found[1] or 'tháng'} {int(found[3])} năm {found[4]}"


def _holiday(found: re.Match[str]) -> str:
    day, month = found[1].split("-")
    return f"{day} tháng {month}"


def _without_short_forms(text: str, long_forms: Mapping[str, str]) -> str:
    """Without an aside that only shortens the words before it: `hợp tác xã (HTX)`."""

    def kept(found: re.Match[str]) -> str:
        long = long_forms.get(found[1], "")
        is_said = long and text[: found.start()].lower().endswith(long.lower())
        return "" if is_said else found[0]

    return _ASIDE.sub(kept, text)


def _rounded(found: re.Match[str]) -> str:
    """`140.000` as `140 nghìn`, `1.500.000` as it is: only round numbers are said so."""
    groups = len(found[2]) // len(".000")
    named = min(groups, len(_SCALES) - 1)
    return f"{found[1]}{'.000' * (groups - named)}{_SCALES[named]}"


def _words_for(text: str, long_forms: Mapping[str, str]) -> str:
    def put(found: re.Match[str]) -> str:
        long = long_forms[found[1]]
        is_end = found[0].endswith(".") and not re.match(r"\s+\S", text[found.end() :])
        begins = not text[: found.start()].strip() or bool(
            re.search(r"[.!?…]\s+[“\"]?$", text[: found.start()])
        )
        long = upper_first(long) if begins else long
        return long + ("." if is_end else "")

    return _short_forms(frozenset(long_forms)).sub(put, text)


@lru_cache(maxsize=4)
def _short_forms(names: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w/&-])({listed})(?![\w/&])(?!-\w|\.\d)\.?(?=\W|$)")

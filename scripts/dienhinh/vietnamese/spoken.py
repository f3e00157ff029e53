"""Written text as it is read aloud: dates, ranges, units and abbreviations in words.

Numbers stay in figures, which a reader takes in at a glance; only what has no sound of its own is
put into words: "65 ha" is "65 héc-ta", "140.000 đồng/kg" is "140 nghìn đồng một ki-lô-gam". What
can be said in two ways (1/3: a day or a third; 19/19) stays as written; `unread` lists it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.letter_case import upper_first
from dienhinh.vietnamese.outline_marks import roman
from dienhinh.vietnamese.spoken_measures import NUMBER, measures_aloud

# Read as words, not letter by letter; the lists of the site say what they stand for.
_SOUNDS = {
    "OCOP": "ô-cốp",
    "VietGAP": "Việt Gáp",
    "COVID-19": "Cô-vít 19",
    "Covid-19": "Cô-vít 19",
}
# Of two letters and several meanings: TB is "thông báo" and "trung bình", CT "chủ tịch", "công ty",
# "chương trình". A number of a document has them between strokes.
_DOUBTFUL = frozenset({"BC", "CT", "HD", "KH", "TB", "ĐH"})
_TITLES = {
    "GS": "giáo sư",
    "PGS": "phó giáo sư",
    "TS": "tiến sĩ",
    "ThS": "thạc sĩ",
    "BS": "bác sĩ",
}
_TITLE = "|".join(_TITLES)
# TS is also "thủy sản": alone it needs a full stop, or that one is named where a name is.
_TS_OF_A_NAME = re.compile(r"(?:^|[,.;:(“]\s*|\b(?:[Vv]à|với|cùng|do|ông|bà|là|có)\s)$")
_TITLED = re.compile(
    rf"(?<![\w./&-])((?:{_TITLE})(?:[.,]? ?(?:{_TITLE}))*)\.? ?"
    rf"(?=[{CAPITALS}](?:(?![{CAPITALS}])\w|\b(?!\.\w)))"
)
_STUCK_PLACE = re.compile(rf"\b(TP|TX)\.(?=[{CAPITALS}])")
_ROMAN = {roman(number): str(number) for number in range(1, 40)}
_ROMAN_ROW = re.compile(
    r"\b(?i:quý|đợt|thứ|khóa|khoá|thế kỷ|thế kỉ|nhiệm kỳ|đại hội|cấp|hạng|vùng|khu vực)"
    r" [IVX]+(?:(?:, | và | - |[-–])[IVX]+)*"
    r"(?:/(20\d\d)\b(?!/)|(?![\w-]|\.\w|/))"
)
# The last of several parts of a year is no month of it.
_QUARTERS = re.compile(r"\b((?i:quý) [1-4](?:(?:, | và )[1-4])+)/(20\d\d)\b(?!/)")
_ABOUT = re.compile(r"(?:\bkhoảng )?(?<!\w)[~≈]\s?(?=\d)")
# Behind a number and a dash: the end of a span that does not say of what.
_NO_SPAN = r"(?<!\d[-–])(?<!\d [-–] )"
_DAY = re.compile(rf"(?:\b[Nn]gày )?{_NO_SPAN}\b(\d{{1,2}})/(\d{{1,2}})/(\d{{4}})\b")
_DAY_OTHERWISE = re.compile(
    r"(?<![\w/.,-])(?<!số )(0?[1-9]|[12]\d|3[01])([.-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)"
    r"(?![\w/-]|\.\d)"
)
_SHORT_DAY = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b(?!/)"
_FROM_SHORT_DAY = re.compile(rf"\b([Nn]gày {_SHORT_DAY})\s*[-–]\s*(?:ngày )?(?={_SHORT_DAY})")
# In a row only what ends there: in "ngày 5/3, 2/3 số hộ" the second is a share.
_DAYS_OF_MONTHS = re.compile(
    rf"\b(?:ngày|dịp|lễ) {_SHORT_DAY}"
    rf"(?:(?:, | và ){_SHORT_DAY}(?=[,.;:!?)]|$| và \d| h[ằà]ng năm))*",
    re.IGNORECASE,
)
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
_BELOW = re.compile(rf"(?<![^\s(“])[-−–](?={NUMBER}(?: (?:đến|tới) [-−–]?{NUMBER})?{_DEGREES})")
# Behind another degree or number a dash may as well stand between the two.
_NOT_BELOW = re.compile(rf"(?:\d|\d{_DEGREES}(?: C)?|\bâm) $", re.IGNORECASE)
# How roads are numbered; without the dot, ĐT100 is a rice.
_ROADS = {"QL": "quốc lộ", "ĐT": "đường tỉnh", "ĐH": "đường huyện", "ĐX": "đường xã"}
_ROAD = re.compile(
    r"(?:\b([Đđ])ường )?(?<![\w/.-])(QL|ĐT|ĐH|ĐX)\.([1-9]\d{0,2}[A-Z]?)(?![\w/]|[.-]\w)"
)
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_TWO_MARKS = re.compile(r"\s*,(?=\s*[,.;:!?])")


def spoken(text: str, abbreviations: Mapping[str, str]) -> str:
    """The text on one line as it is said; `abbreviations` are short forms and what they stand for.

    A short form is replaced where it stands alone in the same capitals, never inside the number of
    a document (1085/QĐ-UBND).

    >>> spoken("HTX trồng 65 ha.", {"HTX": "hợp tác xã"})
    'Hợp tác xã trồng 65 héc-ta.'
    """
    sure = {short: long for short, long in abbreviations.items() if short not in _DOUBTFUL}
    long_forms = {**sure, **_SOUNDS}
    said = _without_short_forms(" ".join(text.split()), {**abbreviations, **_SOUNDS})
    said = _ASIDE.sub(r", \1,", said)
    said = _ABOUT.sub("khoảng ", said)
    said = _BELOW.sub(_below, said)
    said = _ROAD.sub(_road, said)
    said = _DAY_OTHERWISE.sub(r"\1/\3/\4", said)
    said = _FROM_DATE.sub(r"\1 đến ", said)
    said = _DAYS.sub(r"\1 \2 đến ngày ", said)
    said = _DAY.sub(lambda d: f"ngày {int(d[1])} tháng {int(d[2])} năm {d[3]}", said)
    said = _FROM_SHORT_DAY.sub(r"\1 đến ngày ", said)
    said = _DAYS_OF_MONTHS.sub(_days_of_months, said)
    said = _HOLIDAYS.sub(lambda row: _HOLIDAY.sub(_holiday, row[0]), said)
    said = _ROMAN_ROW.sub(_figures_of_romans, said)
    said = _QUARTERS.sub(r"\1 năm \2", said)
    said = _MONTHS.sub(r"\1 \2 đến tháng ", said)
    said = _MONTH.sub(_month, said)
    said = measures_aloud(said)
    said = _TITLED.sub(_titled, _STUCK_PLACE.sub(r"\1 ", said))
    said = _words_for(said, long_forms)
    said = _TWO_MARKS.sub("", said).strip(", ")
    return upper_first(said)


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


def _days_of_months(found: re.Match[str]) -> str:
    return re.sub(r"(\d+)/(\d+)", lambda d: f"{int(d[1])} tháng {int(d[2])}", found[0])


def _figures_of_romans(found: re.Match[str]) -> str:
    row = found[0].partition("/")[0]
    said = re.sub(r"\b[IVX]+\b", lambda figure: _ROMAN.get(figure[0], figure[0]), row)
    return f"{said} năm {found[1]}" if found[1] else said


def _titled(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    if found[0] == "TS " and not _TS_OF_A_NAME.search(before):
        return found[0]
    told = ", ".join(_TITLES[title] for title in re.findall(_TITLE, found[1]))
    return f"{upper_first(told) if _begins(found) else told} "


def _begins(found: re.Match[str]) -> bool:
    """Whether a sentence begins there."""
    before = found.string[: found.start()]
    return not before.strip() or bool(re.search(r"[.!?…]\s+[“\"]?$", before))


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


def _words_for(text: str, long_forms: Mapping[str, str]) -> str:
    def put(found: re.Match[str]) -> str:
        long = long_forms[found[1]]
        is_end = found[0].endswith(".") and not re.match(r"\s+\S", text[found.end() :])
        long = upper_first(long) if _begins(found) else long
        return long + ("." if is_end else "")

    return _short_forms(frozenset(long_forms)).sub(put, text)


@lru_cache(maxsize=4)
def _short_forms(names: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w/&-])({listed})(?![\w/&])(?!-\w|\.\d)\.?(?=\W|$)")

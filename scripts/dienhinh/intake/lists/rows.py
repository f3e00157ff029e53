"""What a row of a list of profiles is, in Word and in Excel: headings, a group, a sum, somebody.

In: the texts of a row by column, empty ones left out.
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from dienhinh.intake.answers import ADDRESS, NAME, STORY
from dienhinh.intake.drafts.typed_text import label_key, words_of
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import closes_paper
from dienhinh.intake.lists.groups import place_named
from dienhinh.intake.lists.place_headings import part_of_address
from dienhinh.intake.lists.sum_rows import is_sum_row
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import fold

Texts: TypeAlias = Mapping[int, str]

FEWEST_HEADINGS = 3
COUNTS = frozenset({"", "tt", "stt", "so tt", "so thu tu"})
# With nothing else in its row it is nobody's name.
_KIND = re.compile(
    r"(?:cac |danh sach |dien hinh )*(?:tap the|ho gia dinh|ca nhan)"
    r"(?: (?:dien hinh|tien tien|tieu bieu|xuat sac))*"
)
# What only heads a column: in a paper the same words are the title of a chapter.
_KINDS = "tap the|ca nhan|ho gia dinh|ho|don vi|mo hinh"
_NAMES = re.compile(
    rf"(?:(?:ho va )?ten )?(?:{_KINDS})(?: (?:va |hoac )?(?:ten )?(?:{_KINDS}))+"
    r"(?: (?:dien hinh|tien tien|tieu bieu))*"
)
# With its marks: a "hộ" is a household.
_FAMILY = re.compile(r"họ(?: và)?(?:(?: tên)? (?:đệm|lót|chữ lót|chữ đệm))?")
_LONGEST_OF_PARTS = 100
_DEEDS = re.compile(r"(tom tat )?thanh tich(?: (?:chinh|noi bat|tieu bieu|chu yeu))*")
_RESULTS: KeyPath = ("achievements", "results")
_MORE = re.compile(r"\s*[,;/\n]\s*|\s[-–]\s")
_PARTS = re.compile(rf"{_MORE.pattern}|\s+và\s+")
_COUNT = re.compile(r"\(?(?:[0-9]{1,3}|[IVX]{1,4}|[A-Z])[.)]?\)?")
# "(1)", "A": columns are numbered below their headings.
_COLUMN_NUMBER = re.compile(r"\(?(?:[a-h]|\d{1,2})\)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_MOST_OF_SIGNATURE = 3
_CHAPTER = re.compile(r"(?:[IVX]{1,4}|[A-Z])[.)]?")


def path_of_heading(text: str) -> KeyPath | None:
    """What a heading asks for by all its words; that of the names may say more: "…, chức vụ"."""
    plain = " ".join(text.split())
    # Cells of stories are asked too.
    if len(plain) <= _LONGEST_OF_PARTS:
        part = (*NAME, 0) if _FAMILY.fullmatch(words_of(plain)) else part_of_address(plain)
        if part is not None:
            return part
    found = labels.match(plain)
    if found is not None and not found.rest:
        return found.path
    key = label_key(plain)
    if _NAMES.fullmatch(key):
        return NAME
    deeds = _DEEDS.fullmatch(key)
    if deeds:
        return STORY if deeds[1] else _RESULTS
    if asks_several(plain):
        return STORY
    first = labels.match(_MORE.split(text.strip(), maxsplit=1)[0])
    return first.path if first is not None and first.path == NAME and not first.rest else None


def asks_several(text: str) -> bool:
    """Whether a heading asks for several parts of the story at once: "Cách làm, kết quả"."""
    if labels.match(text) is not None:
        return False
    parts = [labels.match(part) for part in _PARTS.split(text)]
    paths = {found.path for found in parts if found is not None and not found.rest}
    return None not in parts and len(paths) > 1 and all(path[0] == STORY[0] for path in paths)


def columns_of(texts: Texts, path_of: Callable[[str], KeyPath | None]) -> dict[int, KeyPath]:
    """What each column of a row of headings asks for; of two that ask alike the first."""
    columns: dict[int, KeyPath] = {}
    for column, text in sorted(texts.items()):
        path = path_of(text)
        if path is not None and path not in columns.values():
            columns[column] = path
    return columns


def lists_profiles(columns: Mapping[int, KeyPath], texts: Texts) -> bool:
    """Whether a row whose texts ask for these columns heads a list: the name and two more.

    All parts of an address, of a name are one, as in a list that has them in one column.
    """
    asked = {path[:1] if path[0] in {ADDRESS[0], NAME[0]} else path for path in columns.values()}
    return NAME in asked and len(asked) >= FEWEST_HEADINGS and not _is_answered(columns, texts)


def _is_answered(columns: Mapping[int, KeyPath], texts: Texts) -> bool:
    """Whether each label of a row has its answer beside it: "Họ và tên | Bà A | ĐT | 0255 …"."""
    *pairs, last = [at in columns for at in sorted(texts)]
    if last or [*pairs, last] != [True, False] * len(columns):
        return False
    answers = [text for at, text in texts.items() if at not in columns]
    has_colons = all(texts[at].rstrip().endswith((":", "：")) for at in columns)
    return has_colons or any(sign.isdigit() for text in answers for sign in text)


def is_second_row(name: int, texts: Texts, below: Mapping[int, KeyPath]) -> bool:
    """Whether a row below headings, the names in column `name`, goes on with them.

    It holds nothing but headings, `below`, and none of the names.
    """
    return bool(texts) and name not in texts and below.keys() == texts.keys()


def widened(columns: Mapping[int, KeyPath], below: Mapping[int, KeyPath]) -> dict[int, KeyPath]:
    """The columns of headings in two rows: the lower say what stands below a common one."""
    others = [path for at, path in columns.items() if at not in below]
    more = {at: path for at, path in below.items() if path not in others}
    return {**columns, **more}


def is_sum(texts: Texts) -> bool:
    """Whether a row adds up those above: "Tổng cộng"."""
    first, *others = [text for text in texts.values() if _COUNT.fullmatch(text) is None] or [""]
    return is_sum_row(first, others)


def numbers_columns(texts: Collection[str]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), A B 1 2."""
    if len(texts) < FEWEST_HEADINGS or not all(map(_COLUMN_NUMBER.fullmatch, texts)):
        return False
    bare = [text.strip("()") for text in texts]
    figures = [int(text) for text in bare if text.isdecimal()]
    return figures == list(range(figures[0], figures[0] + len(figures))) if figures else True


def tells_units(texts: Texts) -> bool:
    """Whether a row only says in what the columns count: "(người) | (triệu đồng)"."""
    return bool(texts) and all(map(_IN_BRACKETS.fullmatch, texts.values()))


def only_counts(text: str, heading: str, *, is_first: bool) -> bool:
    """Whether a number only counts its row: below such a heading, or without one before all."""
    key = label_key(heading)
    return text.rstrip(".").isdecimal() and key in COUNTS and (is_first or bool(key))


def closes_list(texts: Texts) -> bool:
    """Whether a row, which counts nobody, begins what stands below a list: day, signatures."""
    return len(texts) <= _MOST_OF_SIGNATURE and any(map(closes_paper, texts.values()))


def is_group(texts: Texts, name: int) -> bool:
    """Whether a row only heads those below: "II | CÁ NHÂN", "Phong trào “…”", "Xã …".

    `name` is the column of the names: a place behind it is somebody's address.
    """
    counts = [text for text in texts.values() if _COUNT.fullmatch(text)]
    words = [text for text in texts.values() if not _COUNT.fullmatch(text)]
    if len(words) != 1 or len(counts) > 1:
        return False
    (text,) = words
    if _KIND.fullmatch(label_key(text)):
        return True
    number = labels.numbering(text)
    is_chapter = any(_CHAPTER.fullmatch(count) for count in counts)
    is_chapter = is_chapter or (number is not None and number.style == "roman")
    at = next(at for at, words in texts.items() if words == text)
    if at <= name and place_named(text) and not any(count.isdecimal() for count in counts):
        return True
    # Behind a running number capitals are somebody's name.
    return is_chapter or (text.isupper() and not counts) or "phong trao" in fold(text)

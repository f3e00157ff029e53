"""The words that forms themselves hold, so that they are never taken for what people wrote."""

import re
from functools import cache

from dienhinh.intake.drafts.dates import YEAR
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.questions import GROUPS, Question, helps, question_at, questions
from dienhinh.model.call import Call
from dienhinh.model.official import MOTTO, NATION
from dienhinh.model.schema.fields import Choice, Day, Integer, Phone, Reference
from dienhinh.model.schema.profile import MOST_PHOTOS
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import fold

# The kind of a form stands in its mark: DH-01-HO/1 is the first edition of that of a household.
MARKS = {"collective": "DH-01-TT/1", "household": "DH-01-HO/1", "individual": "DH-01-CN/1"}
FORM_KINDS = {mark: kind for kind, mark in MARKS.items()}
FOOTER = "Biểu mẫu {}"
OFFICE = ("CƠ QUAN, ĐƠN VỊ", "ĐỊA PHƯƠNG")
SENDING = "Biểu mẫu của đợt “{}”; đơn vị gửi về {} {}."
INSTRUCTION = "Đề cương kèm công văn{}: “{}”."
TITLE = "TÓM TẮT THÀNH TÍCH"
PLACE_AND_DAY = "…………, ngày … tháng … năm 20…"
SIGNER = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
SIGNER_NOTE = "(Ký, ghi rõ họ tên, đóng dấu)"
SUBTITLES = {
    "collective": "Mô hình, tập thể điển hình tiên tiến",
    "household": "Hộ gia đình điển hình tiên tiến",
    "individual": "Cá nhân điển hình tiên tiến",
}
PHOTO_CELL = "Ảnh {} (dán vào ô bên)"
PASTE_HERE = "[Bấm vào đây, chọn Chèn > Ảnh; ảnh gốc, cạnh dài từ 1.200 điểm ảnh]"
HOW_TO = (
    "Ghi vào các ô bên phải; chữ xám mất đi khi gõ. Ô có dấu * bắt buộc. Không biết một con số thì "
    "để trống, đừng đoán. Ghi xong gửi kèm ảnh gốc."
)
EXAMPLE = "VÍ DỤ ĐÃ ĐIỀN - hồ sơ hư cấu để tham khảo, không phải người thật, việc thật"
# Of a call that asks communes, of one that asks districts.
_COMMUNE_HINTS = (
    "[Ghi tên xã, phường, đặc khu, ví dụ xã Ba Vì]",
    "[Ghi tên xã, phường, thị trấn, ví dụ xã Ba Tiêu]",
)
_BRACKETS = re.compile(r"\([^()]*\)")
# How texts begin that every call words in its own way.
_OF_CALLS = tuple(text.partition("{")[0] for text in (INSTRUCTION, SENDING))
# Where a text of ours prints a year.
_PRINTED = "{}"
# What a hint says when the label says all.
ANY_HINT = "[Bấm vào đây và ghi]"
_HINTS: dict[type, str] = {
    Phone: "[Ghi số điện thoại, ví dụ 0255 300 0000]",
    Integer: "[Ghi một con số]",
    Choice: "[Bấm để chọn]",
    Reference: "[Bấm để chọn]",
}


def hint(question: Question) -> str:
    """The grey text of an empty answer; never imported, even when its field lost its tag."""
    kind = question.field.type
    if question.path == ("commune",):
        return _COMMUNE_HINTS[question.asking.asks_districts]
    if question.path == ("awards",):
        return "[Mỗi dòng một hình thức: tên, năm, số quyết định]"
    if isinstance(kind, Day):
        return "[Ví dụ 15/8/2018, tháng 8/2018 hoặc 2018]" if kind.partial else "[Ví dụ 02/11/2023]"
    if question.is_points:
        return "[Mỗi ý một dòng]"
    if question.is_long:
        return "[Viết thành đoạn văn, có thể nhiều đoạn]"
    return _HINTS.get(type(kind), ANY_HINT)


def help_of(question: Question) -> str:
    """What stands under a label where no place is clicked: the help, else what the hint adds."""
    shown = hint(question)
    is_plain = shown == ANY_HINT or shown in _HINTS.values()
    return question.help or ("" if is_plain else shown.strip("[]"))


def is_of_place(question: Question) -> bool:
    """Whether the hint only tells to click: of no use at a terminal."""
    return hint(question) in {ANY_HINT, *_HINTS.values()} and "Bấm" in hint(question)


@cache
def _texts() -> frozenset[str]:
    texts = [NATION, MOTTO, *OFFICE, TITLE, PLACE_AND_DAY, SIGNER, PASTE_HERE, HOW_TO, EXAMPLE]
    texts += SUBTITLES.values()
    texts += GROUPS.values()
    texts += [FOOTER.format(mark) for mark in MARKS.values()]
    texts += [PHOTO_CELL.format(number + 1) for number in range(MOST_PHOTOS)]
    for question in questions():
        texts += [hint(question), question.help, question.label, *helps(question.path)]
    texts += _COMMUNE_HINTS
    return frozenset(texts)


@cache
def _own() -> frozenset[str]:
    return frozenset(map(label_key, _texts())) - {""}


@cache
def _own_brackets() -> frozenset[str]:
    return frozenset(fold(words) for text in _texts() for words in _BRACKETS.findall(text))


@cache
def _with_years() -> frozenset[tuple[str, int]]:
    """Keys of the texts that print years, as the help of awards does, and how many."""
    return frozenset(
        (label_key(text), text.count(_PRINTED)) for text in _texts() if _PRINTED in text
    )


def _has_printed_year(text: str) -> bool:
    """Whether it is one of those, whatever the years; a label with a year behind it is none."""
    plain, years = YEAR.subn(_PRINTED, text)
    return (label_key(plain), years) in _with_years()


def instruction(words: str, address: str) -> str:
    """The sentence of the outline that asks for the form, with the item it stands in, if known."""
    return INSTRUCTION.format(f", mục {address}" if address else "", words)


def sending(call: Call) -> str:
    """To whom the form goes by when: it is filled in where nobody has the dispatch at hand."""
    return SENDING.format(call.title, call.issuer, call.deadline_text)


def is_own(text: str) -> bool:
    """Whether a line is printed on the form, or on every document of the administration."""
    if fold(text) == fold(SIGNER_NOTE) or text.startswith(_OF_CALLS):
        return True
    stripped = text.strip(" *.:…-_—–")
    if not stripped or _has_printed_year(stripped):
        return True
    if not _own_brackets().issuperset(map(fold, _BRACKETS.findall(stripped))):
        # Somebody wrote into them what no key tells.
        return False
    if label_key(stripped) in _own():
        return True
    label, colon, rest = stripped.partition(":")
    return bool(colon) and all(label_key(part) in _own() for part in (label, rest))


@cache
def _help_of(path: KeyPath) -> re.Pattern[str] | None:
    question = question_at(path)
    if question is None:
        return None
    shown = {hint(question), question.help, *helps(path)} - {""}
    return re.compile("|".join(map(_pattern, sorted(shown, key=len, reverse=True))))


def without_help(text: str, path: KeyPath) -> str:
    """An answer without our help for its question, below which or before which it was typed."""
    printed = _help_of(path)
    return text if printed is None else printed.sub(" ", text).strip()


def _pattern(text: str) -> str:
    return re.escape(text).replace(re.escape(_PRINTED), YEAR.pattern)

"""Where an answer ends although no label follows: the close of a paper, headings no label knows."""

import re
from collections.abc import Sequence

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.word.pieces import Line, Piece, Row, Shot, shots_in
from dienhinh.model.both import Both

_LONGEST_HEADING = 110
_LONGEST_OFFICE = 60
# What closes a paper of the administration (Nghị định 30/2020/NĐ-CP, Phụ lục I), or one of people.
_CLOSING = re.compile(
    r"\s*(?:nơi nhận\b|xác nhận của\b|trên đây là\b|(?-i:TM|KT|TL|TUQ|Q)\.\s*(?-i:[A-ZĐỦ])|"
    r"người (?:làm |viết )?(?:báo cáo|lập|viết|khai|tổng hợp)(?: \w+){0,2}[:.]?\s*$|"
    r"[^,.:;]{2,40}, ngày [\d .…]+ tháng [\d .…]+ năm [\d .…]+$)",
    re.IGNORECASE,
)
# In capitals: whoever signs, above a name, or writes, at the head of the next paper.
_OFFICE = re.compile(
    r"\s*(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|TỔ TRƯỞNG|THÔN TRƯỞNG|THỦ TRƯỞNG|BÍ THƯ|"
    r"CHỦ NHIỆM|HIỆU TRƯỞNG|ĐẠI DIỆN|NGƯỜI|UBND|[ỦU][YỶ] BAN)\b"
)
# The parts of a report that tell no deed, each as the whole of a heading or label: in a sentence
# the same words tell the story. Without marks, as `label_key` leaves them.
_PART = (
    "de xuat|kien nghi|de nghi|phuong huong|dinh huong|han che|ton tai|kho khan|vuong mac|bai hoc"
)
_OFFICES = (
    "ubnd|uy ban|chinh quyen|dia phuong|co quan|don vi|lanh dao|cap|xa|thon|huyen|hoi|mat tran"
)
_OTHER_PART = re.compile(
    rf"(?:(?:mot so|nhung|cac) )?(?:{_PART})(?: kinh nghiem)?"
    rf"(?:(?: va)? (?:{_PART}|nguyen nhan|nhiem vu|giai phap|muc tieu|ke hoach|khen thuong))*"
    r"(?: (?:cua|trong|thoi gian|nam|giai doan|phat trien|rut ra)\b.{0,40})?|"
    rf"(?:y kien|nhan xet|xac nhan)(?: (?:de xuat|nhan xet|danh gia))*(?: cua (?:{_OFFICES})\b.*)?"
)
# What chat programs put before a message that is copied: "[14:07, 12/11/2023] Chị Hoa: …".
_CLOCK, _DAY = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?", r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
_MESSAGE = re.compile(rf"\s*\[(?:{_CLOCK},?\s+{_DAY}|{_DAY},?\s+{_CLOCK})\]\s*[^:]{{1,60}}:")
_OF_PICTURES = re.compile(r"(?:(?:mot so|nhung|cac) )?(?:hinh anh|anh|hinh|phu luc anh)\b")


def closes_paper(text: str) -> bool:
    """Whether the line begins what stands below all answers: day, signature, receivers."""
    is_office = len(text) <= _LONGEST_OFFICE and text.isupper() and _OFFICE.match(text)
    return bool(is_office or _CLOSING.match(text))


def opens_other_part(text: str) -> bool:
    """Whether a line begins what is no answer: proposals, difficulties, opinions, a chat message.

    Only as a label or a whole heading: "Khó khăn, vướng mắc: …", "* Bài học kinh nghiệm".
    """
    if _MESSAGE.match(text):
        return True
    head, colon, _ = text.replace("：", ":").partition(":")
    is_heading = is_short(head) if colon else is_short(text)
    return is_heading and _OTHER_PART.fullmatch(label_key(head)) is not None


def other_part_doubt(line: Line) -> Doubt:
    """That it was left over, with what stands below it."""
    told = Both(
        "Từ dòng này đến nhãn sau không phải nội dung, kết quả nên để ở chữ chưa xếp được; cần thì "
        "chép lại vào hồ sơ:",
        "From this line to the next label nothing was taken for what was done or reached; it was "
        "left over, copy into the profile what it needs:",
    )
    return Doubt(text=told, place=line.place, quoted=line.text)


def heads_pictures(text: str, following: Sequence[Piece]) -> bool:
    """Whether a line directly above pictures only says that pictures come: "Hình ảnh minh họa:"."""
    if not following or not is_short(text) or labels.caption(text) is not None:
        return False
    below = following[0]
    has_pictures = isinstance(below, Shot) or (isinstance(below, Row) and any(shots_in((below,))))
    return has_pictures and _OF_PICTURES.match(label_key(text)) is not None


def is_next_heading(
    text: str, opened: labels.Numbering | None, item: labels.Numbering | None
) -> bool:
    """Whether a heading that no label knows ends the answer of a label numbered as `opened`.

    One numbered alike, with a later number that continues no list (`item` is the last of one), or
    a chapter above it: "II. MÔ HÌNH THỨ HAI" behind "7. Hiệu quả".
    """
    here = labels.numbering(text)
    if here is None or not is_short(text):
        return False
    if item is not None and item.style == here.style and here.number == item.number + 1:
        return False
    if opened is not None and opened.style == here.style:
        return here.number > opened.number
    return here.style == "roman" and text.isupper()


def is_short(text: str) -> bool:
    """Whether a line is no longer than a heading, and no sentence."""
    return len(text) <= _LONGEST_HEADING and not text.rstrip().endswith((".", ";", ","))

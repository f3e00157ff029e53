"""The head row of a table that people drew themselves: "TT | Nội dung | Thông tin".

Its words say what stands below, so none of them answers a label beside it.
"""

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.tick_rows import heads_ticks
from dienhinh.intake.lists.rows import COUNTS
from dienhinh.intake.word.pieces import Row, lines_in

_FEWEST = 2
# What columns of questions, answers, years are called; "Nội dung", "Kết quả" are labels as well.
_COLUMNS = frozenset({
    "cac muc", "cau hoi", "cau tra loi", "chi tiet", "chi tieu", "dien giai", "ghi chu", "hang muc",
    "ke khai", "ket qua", "mo ta", "muc", "nam", "noi dung", "noi dung chi tiet", "noi dung ghi",
    "noi dung ke khai", "noi dung thong tin", "noi dung tra loi", "phan ghi", "phan tra loi",
    "so lieu", "thong tin", "thong tin chi tiet", "tieu chi", "tra loi", "yeu cau",
})  # fmt: skip
# Nghị định 98/2023/NĐ-CP, Mẫu số 07: "Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan …".
_OF_DECISIONS = "so ngay thang"


def is_head_row(row: Row) -> bool:
    """Whether it is the first of its table and holds nothing but what columns are called."""
    if row.place.rpartition(", ")[2] != "dòng 1":
        return False
    cells = [[line.text for line in lines_in(cell)] for cell in row.cells]
    texts = [" ".join(lines) for lines in cells if lines]
    keys = {label_key(text) for text in texts}
    return (
        len(texts) >= _FEWEST
        and (not keys.isdisjoint(_COLUMNS) or any(map(heads_ticks, texts)))
        and all(_is_head(text) for text in texts)
    )


def _is_head(text: str) -> bool:
    key = label_key(text)
    if key in COUNTS | _COLUMNS or key.startswith(_OF_DECISIONS) or heads_ticks(text):
        return True
    found = labels.match(text)
    return found is not None and not found.rest


def words_of_head(row: Row) -> list[Leftover]:
    """What such a row says, to be kept."""
    return [
        Leftover(place=line.place, text=line.text) for cell in row.cells for line in lines_in(cell)
    ]

"""The head row of a table of questions that people drew themselves answers nothing."""

import pytest

from dienhinh.intake.answers import Answers
from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.lists.table_heads import is_head_row
from dienhinh.intake.word.pieces import Document, Line, Piece, Row


def _row(number: int, *texts: str) -> Row:
    place = f"bảng 1, dòng {number}"
    return Row(cells=tuple((Line(text=text, place=place),) for text in texts), place=place)


def _read(*pieces: Piece) -> Answers:
    (only,) = answers_in(Document(name="a.docx", pieces=pieces))
    return only


@pytest.mark.parametrize(
    "head",
    [("TT", "Nội dung", "Thông tin"), ("STT", "Nội dung", "Kết quả"), ("TT", "Mục", "Trả lời")],
)
def test_a_head_row_is_left_over(head: tuple[str, ...]) -> None:
    rows = (_row(2, "1", "Tên mô hình", "Tổ Mẫu"), _row(3, "2", "Kết quả", "Tốt"))
    only = _read(_row(1, *head), *rows)

    told = {path[-1]: answer.text for path, answer in only.by_path.items()}
    assert told == {"name": "Tổ Mẫu", "results": "Tốt"}
    assert [row.text for row in only.leftovers] == list(head)


def test_a_later_row_and_a_row_of_one_cell_are_no_head_rows() -> None:
    assert is_head_row(_row(1, "TT", "Nội dung"))
    assert not is_head_row(_row(2, "TT", "Nội dung"))
    assert not is_head_row(_row(1, "Nội dung"))


def test_a_first_row_with_an_answer_is_no_head_row() -> None:
    only = _read(_row(1, "Nội dung", "Đan gùi"), _row(2, "Kết quả", "Bán 90 gùi"))

    assert only.by_path["achievements", "activities"].text == "Đan gùi"


def test_the_head_row_of_the_table_of_awards_is_no_award() -> None:
    of_decisions = "Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành"
    only = _read(
        Line(text="Họ và tên: Trần Văn Mẫu", place="đoạn 1"),
        Line(text="2. Hình thức khen thưởng:", place="đoạn 2"),
        _row(1, "Năm", "Hình thức khen thưởng", of_decisions),
        _row(2, "2022", "Giấy khen", "QĐ số 7/QĐ-UBND"),
    )

    assert only.by_path["awards",].lines == ["2022; Giấy khen; QĐ số 7/QĐ-UBND"]
    assert of_decisions in [row.text for row in only.leftovers]

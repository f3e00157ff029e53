"""A list that Word broke in two: its second table has no headings."""

import pytest

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.word.pieces import Document, Line, Piece, Row

HEADINGS = ("TT", "Họ và tên", "Địa chỉ", "Điện thoại", "Kết quả")


def table(number: int, *rows: tuple[str, ...]) -> list[Piece]:
    made: list[Piece] = []
    for at, row in enumerate(rows, 1):
        place = f"bảng {number}, dòng {at}"
        cells = tuple((Line(text=text, place=place),) if text else () for text in row)
        spans = (1,) * len(row) if len(row) > 1 else (len(HEADINGS),)
        made.append(Row(cells=cells, place=place, spans=spans, carried=(False,) * len(row)))
    return made


def person(count: str, name: str) -> tuple[str, ...]:
    return count, name, "xã Ba Vì, huyện Ba Tơ", "0255 300 0000", "Trồng keo."


def answers(*pieces: Piece) -> list[Answers]:
    return answers_in(Document(name="a.docx", pieces=pieces))


def names(found: list[Answers]) -> list[str]:
    return [row.by_path[NAME].text for row in found]


FIRST = table(1, HEADINGS, person("1", "Lê Văn Một"), person("2", "Lê Văn Hai"))


@pytest.mark.parametrize("above", [(), (("Cá nhân",),)])
def test_a_table_that_goes_on_with_the_count_goes_on_with_the_list(
    above: tuple[tuple[str, ...], ...],
) -> None:
    count = "1" if above else "3."
    more = table(2, *above, person(count, "Lê Văn Ba"), person("", "Lê Văn Bốn"))

    found = answers(*FIRST, Line(text="(tiếp theo)", place="đoạn 1"), *more)

    assert names(found) == ["Lê Văn Một", "Lê Văn Hai", "Lê Văn Ba", "Lê Văn Bốn"]
    told = [
        d for row in found for d in row.doubts if "phần tiếp của danh sách ở bảng 1" in d.text.vi
    ]
    assert [doubt.place for doubt in told] == ["bảng 2"]


def test_a_table_as_wide_that_counts_anew_is_told_and_its_words_are_kept() -> None:
    found = answers(*FIRST, *table(2, person("1", "Lê Văn Ba")))

    assert names(found) == ["Lê Văn Một", "Lê Văn Hai"]
    told = [doubt.text.vi for doubt in found[-1].doubts]
    assert any("chép dòng tiêu đề lên đầu bảng" in line for line in told)
    assert "Lê Văn Ba" in [row.text for row in found[-1].leftovers]


def test_another_table_after_a_list_is_no_part_of_it() -> None:
    signed = Row(cells=((Line(text="Người lập", place="b"),), ()), place="bảng 2, dòng 1")
    figures = table(2, ("TỔNG SỐ",), ("3", "", "", "", ""))

    for piece in ([signed], figures):
        found = answers(*FIRST, *piece)
        assert names(found) == ["Lê Văn Một", "Lê Văn Hai"]
        assert not any("danh sách ở bảng 1" in d.text.vi for row in found for d in row.doubts)

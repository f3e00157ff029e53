"""Which ends of lines a writer meant (`markup.typed_lines`)."""

import textwrap

import pytest

from dienhinh.markup.typed_lines import is_narrow_file, typed_paragraphs
from tests.builders import ACTIVITIES

STORY = ACTIVITIES.partition("\n")[0]


@pytest.mark.parametrize("width", [62, 72, 80, 100, 120])
def test_what_an_editor_broke_is_one_paragraph(width: int) -> None:
    lines = textwrap.wrap(STORY, width)

    assert is_narrow_file(lines)
    assert typed_paragraphs(lines) == [[STORY]]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["Trên đồng cạn, dưới đồng sâu", "Chồng cày, vợ cấy, con trâu đi bừa"], id="verse"
        ),
        pytest.param(["Xóm Một, thôn Thí Dụ", "xã Ví Dụ, huyện Mẫu"], id="address"),
    ],
)
def test_short_lines_stay_lines_of_one_paragraph(lines: list[str]) -> None:
    assert typed_paragraphs(lines) == [lines]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([STORY, STORY], id="as in Word"),
        pytest.param(["Năm 2018", STORY], id="below a heading"),
        pytest.param(
            [
                "Hội cho vay quay vòng không lấy lãi, mỗi lượt hai hộ, hộ trước trả hộ sau nhận.",
                "Tổ ghi sổ chung, treo ở nhà văn hóa thôn, mỗi quý đọc to một lần trước cả tổ.",
            ],
            id="sentence by sentence",
        ),
        pytest.param(
            [
                "– góp đất làm đường liên thôn dài hai cây số, hộ góp nhiều nhất ba trăm mét",
                "– góp công mỗi hộ năm ngày, hộ neo người thì góp cơm nước cho thợ cả tháng",
            ],
            id="dashes",
        ),
    ],
)
def test_lines_as_long_as_sentences_are_paragraphs(lines: list[str]) -> None:
    assert typed_paragraphs(lines) == [[line] for line in lines]

"""Which words are printed on our forms, and which somebody typed around them."""

import pytest

from dienhinh.intake.lines.form_texts import is_own, without_help
from dienhinh.intake.questions import questions
from dienhinh.model.source import KeyPath


@pytest.mark.parametrize(
    "text",
    [
        "Từ năm 2022 đến nay; có số quyết định thì ghi.",
        "III. Số liệu của mô hình (chỉ ghi khi là mô hình)",
        "IV. Ảnh minh họa",
        "Ảnh 2 (dán vào ô bên)",
        "(Ký, ghi rõ họ tên, đóng dấu)",
    ],
)
def test_what_a_form_prints_is_its_own(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian thành lập mô hình 2019",
        "Số liệu tính đến 2023",
        "Kết quả 2021",
        "Ghi ngày, tháng hoặc chỉ năm. 2021",
        "Từ năm 2022 đến nay; có số quyết định thì ghi. 2021",
        "5. Ảnh minh họa: (có ảnh kèm theo)",
        "Hiệu quả (12 hộ thoát nghèo)",
    ],
)
def test_what_somebody_typed_behind_it_is_not(text: str) -> None:
    assert not is_own(text)


@pytest.mark.parametrize(
    ("path", "text", "left"),
    [
        (("model", "founded"), "Ghi ngày, tháng hoặc chỉ năm. 2021", "2021"),
        (("awards",), "Từ năm 2022 đến nay; có số quyết định thì ghi. Giấy khen", "Giấy khen"),
        (("phone",), "0255 300 0000", "0255 300 0000"),
    ],
)
def test_help_in_an_answer_is_cut_out(path: KeyPath, text: str, left: str) -> None:
    assert without_help(text, path) == left


def test_the_help_of_every_question_is_cut_from_what_was_typed_behind_it() -> None:
    for question in questions():
        if question.help and question.path != ("awards",):
            assert without_help(f"{question.help} Suối Mẫu", question.path) == "Suối Mẫu"

import pytest

from dienhinh.derive.told import told_paragraphs

FIRST = "Năm 2018 sáu hộ họp ở nhà văn hóa thôn, tính lại từng khoản của một vụ ngô"
SECOND = "Từ con số ấy, tổ chọn ba việc làm trước và cử người ra quầy ở chợ phiên mỗi tuần"


def test_a_paragraph_that_was_typed_with_one_line_end_does_not_run_into_the_next() -> None:
    text = f"{FIRST};\n{SECOND}.\n\n- góp đất\n- góp công"

    assert [*told_paragraphs(text, "nomination")] == [
        [f"{FIRST};"],
        [f"{SECOND}."],
        ["góp đất", "góp công"],
    ]


def test_a_file_kept_narrow_is_one_paragraph() -> None:
    assert [*told_paragraphs(f"{FIRST}\nmà ra.", "nomination")] == [[f"{FIRST} mà ra."]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ba việc:\n- góp đất\n- góp công\nSau đó mười hộ cùng làm.",
            [["Ba việc:", "góp đất", "góp công"], ["Sau đó mười hộ cùng làm."]],
        ),
        ("1. góp đất\n   và góp công\n2. họp", [["góp đất và góp công", "họp"]]),
        (
            "Bà Lan nuôi bò\nHai con bò cái\nNay có tám con",
            [["Bà Lan nuôi bò", "Hai con bò cái", "Nay có tám con"]],
        ),
        ("a) góp đất\nb) góp công", [["a) góp đất", "b) góp công"]]),
        ("**Góp đất\nGóp công** rồi họp", [["Góp đất", "Góp công rồi họp"]]),
        (f"- {FIRST}\nmà ra.\n\n- họp", [[f"{FIRST} mà ra."], ["họp"]]),
    ],
)
def test_lines_that_a_writer_parted_stay_apart(text: str, told: list[list[str]]) -> None:
    assert [*told_paragraphs(text, "nomination")] == told


def test_a_list_goes_with_the_remark_that_announces_it() -> None:
    text = "Tổ có sổ.\n\nHai mục chưa rõ nên để trống:\n- số hộ\n- vốn\nNăm 2019 tổ họp."

    assert [*told_paragraphs(text, "press")] == [["Tổ có sổ."], ["Năm 2019 tổ họp."]]

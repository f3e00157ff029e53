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

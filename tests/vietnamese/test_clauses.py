import pytest

from dienhinh.vietnamese import whole_beginnings

TRIAL = (
    "Từ năm 2018, huyện Sơn Tây thí điểm khuyến khích hộ nghèo tạo ra sản phẩm có giá trị, cho vay "
    "vốn mua bò, heo."
)
FISH_SAUCE = "Được công nhận làng nghề năm 2009, Đức Lợi có khoảng 300 hộ làm mắm, giữ lối ủ cũ."


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (TRIAL, [TRIAL[: TRIAL.index(", heo")] + "…", TRIAL[: TRIAL.index(", cho")] + "…"]),
        (FISH_SAUCE, ["Được công nhận làng nghề năm 2009, Đức Lợi có khoảng 300 hộ làm mắm…"]),
        (
            "Nhà bà thành xưởng dệt chung của 18 hộ; người học được trả tiền.",
            ["Nhà bà thành xưởng dệt chung của 18 hộ…"],
        ),
        ("Sau hơn 7 năm, huy động trên 1.500 tỷ đồng với xã, Nghĩa Hành đạt chuẩn.", []),
        ("Bình Dương, huyện Bình Sơn, là xã đầu tiên đạt chuẩn.", []),
        ("Bà Trần Thị Ví Dụ, chi hội trưởng phụ nữ một thôn ven biển, đưa 212 hộ vào nếp.", []),
        ("Tổ gọi việc này là “mỗi nhà một vườn, mỗi vườn một giếng”.", []),
        ("Cả làng cùng nhau làm đường.", []),
    ],
)
def test_a_sentence_is_cut_only_where_a_whole_clause_is_left(
    sentence: str, left: list[str]
) -> None:
    assert list(whole_beginnings(sentence)) == left

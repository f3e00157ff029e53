import pytest

from dienhinh.vietnamese import lower_first, sentence_case, upper_first


@pytest.mark.parametrize(
    ("small", "capital"),
    [
        ("", ""),
        ("đồi", "Đồi"),
        ("ở xã Mẫu", "Ở xã Mẫu"),
        ("ấp OCOP", "Ấp OCOP"),
        ("12 hộ", "12 hộ"),
    ],
)
def test_only_the_first_letter_changes(small: str, capital: str) -> None:
    assert upper_first(small) == capital
    assert lower_first(capital) == small


@pytest.mark.parametrize("text", ["OCOP bốn sao", "TP. Quảng Ngãi", "XÃ BA VINH"])
def test_a_word_in_capitals_stays_one_within_a_sentence(text: str) -> None:
    assert lower_first(text) == text


def test_one_letter_alone_is_a_word_like_others() -> None:
    assert lower_first("Y tế xã") == "y tế xã"


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("", ""),
        ("ĐỀ CƯƠNG BÁO CÁO", "Đề cương báo cáo"),
        ("KẾT QUẢ XÂY DỰNG NTM, OCOP", "Kết quả xây dựng NTM, OCOP"),
        ("BÁO CÁO (UBND XÃ)", "Báo cáo (UBND xã)"),
        ("Đánh giá của MTTQ tỉnh", "Đánh giá của MTTQ tỉnh"),
        ("đề xuất", "Đề xuất"),
    ],
)
def test_short_forms_keep_their_capitals_in_a_heading(heading: str, told: str) -> None:
    assert sentence_case(heading) == told

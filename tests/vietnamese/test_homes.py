import pytest

from dienhinh.vietnamese.homes import home_in


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Tiệm may tại nhà, số nhà 12, tổ 3, xã Trà Thủy", "số nhà 12"),
        ("12/3 Trần Mẫu", "12/3"),
        ("Xưởng mộc tổ 3, xã Trà Thủy", "tổ 3"),
        ("Chi hội Phụ nữ thôn Ví Dụ", "thôn Ví"),
        ("Nhà văn hóa Thôn 3", "Thôn 3"),
        ("Lớp học ở bản Mẫu", "bản Mẫu"),
        ("Khối 2, phường Mẫu", "Khối 2"),
        ("Quầy ở tổ dân phố số 2", "tổ dân phố số 2"),
    ],
)
def test_a_house_or_a_village_is_found(text: str, home: str) -> None:
    assert home_in(text) == home


@pytest.mark.parametrize(
    "text",
    [
        "Hội Nông dân xã Ba Tiêu",
        "Tổ hợp tác đan lát Suối Mẫu",
        "Tổ đoàn kết trên biển số mẫu, phường Phổ Quang",
        "Trường Tiểu học số 2 Ba Vinh",
        "Khu công nghiệp Mẫu, Khu kinh tế Dung Quất",
        "Làng nghề gốm, Làng trẻ em",
        "Công ty cổ phần Đường Mẫu",
        "Công ty Nhật Bản Mẫu",
        "Hợp tác xã 19/5",
    ],
)
def test_institutions_and_places_above_the_village_are_none(text: str) -> None:
    assert home_in(text) is None

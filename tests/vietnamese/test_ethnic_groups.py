import pytest

from dienhinh.vietnamese.ethnic_groups import ethnic_group_places, find_ethnic_group


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Bà con người Hrê ở Ba Tơ", "Hrê"),
        ("chị là người\nCor", "Cor"),
        ("chị là người\n    Cor", "Cor"),
        ("chị là người  Cor", "Cor"),
        ("chị là người *Cor*", "Cor"),
        ("chị là _người_ **Co**", "Co"),
        ("vải _Hrê_", "Hrê"),
        ("NGƯỜI HRÊ", "HRÊ"),
        ("H'RÊ", "H'RÊ"),
        ("NGƯỜI COR Ở TRÀ BỒNG", "COR"),
        ("phụ nữ Cor", "Cor"),
        ("hộ Cor", "Cor"),
        ("nghệ nhân Ba Na", "Ba Na"),
        ("già làng Cor", "Cor"),
        ("dân tộc: Cor", "Cor"),
        ("dân tộc (Kinh)", "Kinh"),
        ("dân tộc thiểu số Cor", "Cor"),
        ("người Bana", "Bana"),
        ("người Ba-na", "Ba-na"),
        ("Ca-dong", "Ca-dong"),
        ("Ca Dong", "Ca Dong"),
        ("Ê-đê", "Ê-đê"),
        ("Gia-rai", "Gia-rai"),
        ("GIA RAI", "GIA RAI"),
        ("Rơ-măm", "Rơ-măm"),
        ("Xơ-đăng", "Xơ-đăng"),
        ("Giẻ - Triêng", "Giẻ - Triêng"),
        ("người Giẻ", "Giẻ"),
        ("Jeh", "Jeh"),
        ("người Kinh.", "Kinh"),
        ("NGƯỜI KINH", "KINH"),
        ("người Hoa", "Hoa"),
    ],
)
def test_an_ethnic_group_is_found_however_it_is_written(text: str, group: str) -> None:
    assert find_ethnic_group(text) == group


@pytest.mark.parametrize(
    "text",
    [
        "người kinh doanh",
        "Người Kinh doanh giỏi",
        "NGƯỜI KINH DOANH GIỎI",
        "HỘ KINH TẾ GIỎI",
        "hộ Kinh doanh cá thể",
        "bà con chăm sóc vườn",
        "BÀ CON CHĂM SÓC VƯỜN",
        "hộ Cơ",
        "hộ Cảnh",
        "nghệ nhân Hoa",
        "già làng Thái",
        "gia đình Hoa",
        "người hoa mắt",
        "đồng bào cả nước",
        "người Coi rừng",
        "NGƯỜI CÓ CÔNG",
        "người Thái Lan",
        "Đinh Văn Hrênh",
        "https://bao.example/dong-bao-hre-o-ba-to",
    ],
)
def test_other_words_name_no_ethnic_group(text: str) -> None:
    assert find_ethnic_group(text) is None


def test_every_group_is_found_in_order() -> None:
    text = "người Cor, người Hrê"

    assert [text[start:end] for start, end in ethnic_group_places(text)] == ["Cor", "Hrê"]

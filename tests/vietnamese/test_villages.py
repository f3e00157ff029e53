import pytest

from dienhinh.vietnamese.villages import Village

ABOVE = ("Ba Tiêu", "Ba Tơ", "Lý Sơn", "An Vĩnh", "Phổ Hòa")


@pytest.mark.parametrize(
    ("address", "text"),
    [
        pytest.param("thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ", "Ở thôn Mẫu có mười hộ.", id="as typed"),
        pytest.param("thôn Mẫu, xã Ba Tiêu", "ở làng Mẫu", id="another word for it"),
        pytest.param("thôn Mẫu, xã Ba Tiêu", "CHUYỆN Ở THÔN MẪU", id="in a heading"),
        pytest.param("thôn Mẫu xã Ba Tiêu huyện Ba Tơ", "thôn Mẫu", id="without commas"),
        pytest.param("huyện Ba Tơ, xã Ba Tiêu, thôn Mẫu", "thôn Mẫu", id="from above"),
        pytest.param("Thôn Mẫu - Ba Tiêu - Ba Tơ", "thôn Mẫu", id="with dashes"),
        pytest.param("thôn Suối Đá, xã Ba Tiêu", "Bến nước Suối Đá", id="a name alone"),
        pytest.param("Suối Đá, Ba Tiêu, Ba Tơ", "Bến nước Suối Đá", id="no word before it"),
        pytest.param("thôn Làng Mẫu, xã Ba Tiêu", "ở làng Mẫu", id="a word within the name"),
        pytest.param("thôn 3, xã Ba Tiêu", "ở thôn số 3", id="a number"),
        pytest.param("tổ dân phố số 2, thị trấn Ba Tơ", "ở TDP 2", id="a short form"),
        pytest.param("xóm Phú Hoà, xã Ba Tiêu", "xóm Phú Hòa", id="the new place of a tone"),
        pytest.param("xóm Phú Hòa, xã Ba Tiêu", "xóm Phú Hoà", id="the old place of a tone"),
        pytest.param("số nhà 12, xã Ba Tiêu", "quán ở số nhà 12", id="a house"),
        pytest.param("12/3 đường Nguyễn Mẫu, thị trấn Ba Tơ", "đường Nguyễn Mẫu", id="a street"),
        pytest.param("7A Nguyễn Mẫu, thị trấn Ba Tơ", "đường Nguyễn Mẫu", id="a street alone"),
        pytest.param("thôn Ba Tơ, xã Ba Tơ", "ở thôn Ba Tơ", id="named as its commune"),
    ],
)
def test_where_somebody_lives_is_found_in_a_text(address: str, text: str) -> None:
    assert Village(address, ABOVE).is_told_in(text)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        pytest.param("xã Ba Tiêu, huyện Ba Tơ", "xã Ba Tiêu, huyện Ba Tơ", id="only a commune"),
        pytest.param("Ba Tiêu, Ba Tơ", "ở Ba Tiêu", id="only a commune, no word before it"),
        pytest.param("huyện đảo Lý Sơn", "trên đảo Lý Sơn", id="an island"),
        pytest.param("thôn Mẫu, xã Ba Tiêu, Việt Nam", "hàng Việt Nam", id="a country"),
        pytest.param("thôn Mẫu, X. Ba Tiêu, TP. Xa Lạ", "ở Xa Lạ", id="short words"),
        pytest.param("thôn Đông, xã Ba Tiêu", "khu đông người, phía Đông", id="a common word"),
        pytest.param("thôn 3, xã Ba Tiêu", "tổ 3 có 3 hộ, thôn 30", id="another number"),
        pytest.param("thôn Ba Tơ, xã Ba Tơ", "huyện Ba Tơ", id="the commune of its name"),
        pytest.param("thôn Mẫu, xã Ba Tiêu", "một thôn mẫu mực", id="a longer word"),
    ],
)
def test_what_is_not_below_the_commune_is_not(address: str, text: str) -> None:
    assert not Village(address, ABOVE).is_told_in(text)

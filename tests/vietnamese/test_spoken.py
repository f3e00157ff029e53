import pytest

from dienhinh.vietnamese import number_words, spoken, syllables_aloud

SHORT = {
    "HTX": "hợp tác xã",
    "ĐH": "đại học",
    "UBND": "Ủy ban nhân dân",
    "TP": "thành phố",
    "QĐ": "quyết định",
}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("HTX trồng 65 ha.", "Hợp tác xã trồng 65 héc-ta."),
        ("Nay HTX có nhà màng.", "Nay hợp tác xã có nhà màng."),
        ("Họ hỏi ý. HTX đồng ý.", "Họ hỏi ý. Hợp tác xã đồng ý."),
        ("Bán 140.000 đồng/kg hơi", "Bán 140 nghìn đồng một ki-lô-gam hơi"),
        ("Thu 80 triệu đồng/năm", "Thu 80 triệu đồng một năm"),
        ("Vốn 1.500.000 đồng", "Vốn 1.500.000 đồng"),
        ("Vốn 2.000.000 đồng", "Vốn 2 triệu đồng"),
        ("Vốn 2.000.000.000 đồng", "Vốn 2 tỷ đồng"),
        ("Vốn 5.000.000.000.000 đồng", "Vốn 5.000 tỷ đồng"),
        ("Vốn 1.000.000.000.000.000 đồng", "Vốn 1.000.000 tỷ đồng"),
        ("Vườn 3.000 m² và 1,2 ha", "Vườn 3 nghìn mét vuông và 1 phẩy 2 héc-ta"),
        ("Rộng từ 1,5 m lên 3 m", "Rộng từ 1 phẩy 5 mét lên 3 mét"),
        ("Trích 25% tiền vé", "Trích 25 phần trăm tiền vé"),
        ("Mỗi nhóm 5-6 hộ", "Mỗi nhóm 5 đến 6 hộ"),
        ("Giai đoạn 2021-2025", "Giai đoạn 2021 đến 2025"),
        ("Ngày 10/6/2022 bàn giao", "Ngày 10 tháng 6 năm 2022 bàn giao"),
        ("Lập tháng 8/2018", "Lập tháng 8 năm 2018"),
        ("Mở cửa từ 7h30 đến 17h", "Mở cửa từ 7 giờ 30 đến 17 giờ"),
        ("22 hộ đón khách (tháng 10/2022).", "22 hộ đón khách, tháng 10 năm 2022."),
        ("Đạt OCOP 3 sao", "Đạt ô-cốp 3 sao"),
        ("Ở TP. Quảng Ngãi", "Ở thành phố Quảng Ngãi"),
        ("Do UBND.", "Do Ủy ban nhân dân."),
        ("theo báo (dẫn lại)", "Theo báo, dẫn lại"),
        ("Mở cửa lúc 7g, 15g30", "Mở cửa lúc 7 giờ, 15 giờ 30"),
        ("Gói 80g, hộp 5 g", "Gói 80 gam, hộp 5 gam"),
        ("Bán 25.000đ/kg", "Bán 25 nghìn đồng một ki-lô-gam"),
        ("Vốn 3.000.000 VNĐ", "Vốn 3 triệu đồng"),
        ("Quý 1/2023, đợt 02/2023", "Quý 1 năm 2023, đợt 2 năm 2023"),
        ("Bản tin số 05/2023", "Bản tin số 5 năm 2023"),
        ("Dịp 2-9, lễ 30-4 và 1-5", "Dịp 2 tháng 9, lễ 30 tháng 4 và 1 tháng 5"),
        ("Dịp 2/9 khách đông", "Dịp 2 tháng 9 khách đông"),
        ("Từ ngày 1-5/9/2023", "Từ ngày 1 đến ngày 5 tháng 9 năm 2023"),
        ("Vụ 8/2018 (HTX)", "Vụ 8 năm 2018, hợp tác xã"),
        ("hợp tác xã (HTX) trồng 1-2 ha", "Hợp tác xã trồng 1 đến 2 héc-ta"),
        ("Hợp Tác Xã (HTX) trồng 2 ha", "Hợp Tác Xã trồng 2 héc-ta"),
        ("UBND xã và TP", "Ủy ban nhân dân xã và thành phố"),
        ("HTX", "Hợp tác xã"),
        ("Đi tuyến ĐH.53, đường ĐT.623B", "Đi tuyến đường huyện 53, đường tỉnh 623B"),
        ("Xong rồi. Đường ĐT.624 mở", "Xong rồi. Đường tỉnh 624 mở"),
        ("Đêm xuống -2°C", "Đêm xuống âm 2 độ C"),
        ("Trữ ở nhiệt độ -18 độ C", "Trữ ở nhiệt độ âm 18 độ C"),
        ("Từ -5 đến −2 độ", "Từ âm 5 đến âm 2 độ"),
        ("Chạy 20 km/h", "Chạy 20 ki-lô-mét một giờ"),
        ("Họp 10h-11h, 7g30 - 9g", "Họp 10 giờ đến 11 giờ, 7 giờ 30 đến 9 giờ"),
        ("Tháng 4-5/2023", "Tháng 4 đến tháng 5 năm 2023"),
        ("Từ 10/2021-5/2023", "Từ tháng 10 năm 2021 đến tháng 5 năm 2023"),
        ("Tháng 1/2000", "Tháng 1 năm 2000"),
        ("Nghỉ ngày 30-4, 1-5.", "Nghỉ ngày 30 tháng 4, 1 tháng 5."),
    ],
)
def test_what_has_no_sound_is_put_into_words(written: str, said: str) -> None:
    assert spoken(written, SHORT) == said


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1085/QĐ-UBND của tỉnh.",
        "Quyết định số 12/2023/QĐ-UBND và Nghị quyết 05/2021/NQ-HĐND.",
        "Thông tư 05/2023, Nghị định 30/2020.",
        "Trả lương ngày 5-10 hằng tháng.",
        "Xã Trà Tân - Trà Giang.",
        "Có 4.500 con gà.",
        "Bốn con số: 12/15 hộ.",
        "Ông Ma, bà Ha.",
        "Bản đồ tỷ lệ 1/2000, chi tiết 1/500.",
        "Lập bản đồ 1/5000, sau là 1/2000.",
        "Tỷ lệ 3/2000 ca, tỉ lệ 2/2010.",
        "Chia 70/30, 1/3 diện tích, đạt 19/19.",
        "Lúa ĐT100, khoai ĐH.53-2.",
        "Từ 4-5/2023, từ 1-5/9/2023.",
        "Từ 8 độ -2 độ.",
        "Nam và/hoặc nữ.",
    ],
)
def test_what_is_read_as_it_stands_stays(text: str) -> None:
    assert spoken(text, SHORT) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Hợp tác xã trồng 65 héc-ta.", 9),
        ("140 nghìn đồng một ki-lô-gam", 10),
        ("Có 1.505 hộ – thật.", 9),
        ("“4 có”, … !", 2),
        ("Đạt 19/19.", 6),
        ("1.234,5", 9),
    ],
)
def test_syllables_are_counted_as_they_are_said(text: str, count: int) -> None:
    assert syllables_aloud(text) == count


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (105, "một trăm lẻ năm"),
        (1001, "một nghìn không trăm lẻ một"),
        (1_001_000_000_000, "một nghìn không trăm lẻ một tỷ"),
        (5_000_000_000_000_000, "năm triệu tỷ"),
        (2_000_000_001, "hai tỷ không trăm lẻ một"),
        (2025, "hai nghìn không trăm hai mươi lăm"),
        (1_000_000, "một triệu"),
        (30_000_015, "ba mươi triệu không trăm mười lăm"),
    ],
)
def test_numbers_are_said_in_words(number: int, words: str) -> None:
    assert number_words(number) == words

import pytest

from dienhinh.vietnamese import number_words, spoken, syllables_aloud, unread

SHORT = {
    "HTX": "hợp tác xã",
    "ĐH": "đại học",
    "UBND": "Ủy ban nhân dân",
    "TP": "thành phố",
    "QĐ": "quyết định",
    "MTV": "một thành viên",
    "TNHH": "trách nhiệm hữu hạn",
    "HCM": "Hồ Chí Minh",
    "TB": "thông báo",
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
        ("Vách cao 1m2, hố phân sâu 2m3", "Vách cao 1 mét 2, hố phân sâu 2 mét 3"),
        ("Cao từ 1m2 đến 1m5, ngang 1m65", "Cao từ 1 mét 2 đến 1 mét 5, ngang 1 mét 65"),
        (
            "Sâu khoảng 1m3-1m5, đường rộng 2m3",
            "Sâu khoảng 1 mét 3 đến 1 mét 5, đường rộng 2 mét 3",
        ),
        ("Nhà rộng 60m2, bể 5m3, cao 2 m", "Nhà rộng 60 mét vuông, bể 5 mét khối, cao 2 mét"),
        ("Nước chảy 0,4 l/s, gió 5 m/s", "Nước chảy 0 phẩy 4 lít một giây, gió 5 mét một giây"),
        ("Sấy 2.000 kg/mẻ", "Sấy 2 nghìn ki-lô-gam một mẻ"),
        ("Bán 25.000 đồng/bát, 3.000 đồng/quả", "Bán 25 nghìn đồng một bát, 3 nghìn đồng một quả"),
        ("Nuôi 12 con/lứa, 3 lứa/năm", "Nuôi 12 con một lứa, 3 lứa một năm"),
        ("Được 300 tấn/ha/năm", "Được 300 tấn một héc-ta một năm"),
        ("Bình quân/người/năm là 40 triệu", "Bình quân một người một năm là 40 triệu"),
        ("Lãi 0,55%/tháng, vài buổi/tuần", "Lãi 0 phẩy 55 phần trăm một tháng, vài buổi một tuần"),
        ("Mỗi m3 phân, nửa ha, theo kg", "Mỗi mét khối phân, nửa héc-ta, theo ki-lô-gam"),
        ("Bán 1.250,5 tấn và 17,8 tấn", "Bán 1.250 phẩy 5 tấn và 17 phẩy 8 tấn"),
        ("Họp ngày 5/3, 5/6 và 5/9.", "Họp ngày 5 tháng 3, 5 tháng 6 và 5 tháng 9."),
        ("Ngày 01-02-2019, rồi 3.4.2020", "Ngày 1 tháng 2 năm 2019, rồi ngày 3 tháng 4 năm 2020"),
        ("Mái dốc 15°, rượu 40º", "Mái dốc 15 độ, rượu 40 độ"),
        ("Vốn 50 trđ, thu 20tr/năm", "Vốn 50 triệu đồng, thu 20 triệu một năm"),
        ("Đường dây 22kV, trạm 5 MW", "Đường dây 22 ki-lô-vôn, trạm 5 mê-ga-oát"),
        ("(Theo báo) trồng 2 ha", "Theo báo, trồng 2 héc-ta"),
        ("Thiệt hại ~3.700 USD", "Thiệt hại khoảng 3.700 đô-la Mỹ"),
        ("ThS. Nguyễn Văn A, TS Trần Bê", "Thạc sĩ Nguyễn Văn A, tiến sĩ Trần Bê"),
        ("Ông gặp PGS.TS. Lê Xê", "Ông gặp phó giáo sư, tiến sĩ Lê Xê"),
        ("Công ty TNHH MTV Quế", "Công ty trách nhiệm hữu hạn một thành viên Quế"),
        ("Ở TP.Quảng Ngãi và TP.HCM", "Ở thành phố Quảng Ngãi và thành phố Hồ Chí Minh"),
        ("Mở lúc 7g, từ 7g30 đến 17g", "Mở lúc 7 giờ, từ 7 giờ 30 đến 17 giờ"),
        ("Từ 7g đến 17g30, 8g sáng", "Từ 7 giờ đến 17 giờ 30, 8 giờ sáng"),
        ("Trả 01 con dê, bão số 09 mạnh", "Trả 1 con dê, bão số 09 mạnh"),
        ("Gói 20g, 250g/hộp", "Gói 20 gam, 250 gam một hộp"),
        ("Quý IV, khóa XIII, cấp I, II", "Quý 4, khóa 13, cấp 1, 2"),
        ("Quý III và IV/2023, quý I, II/2023", "Quý 3 và 4 năm 2023, quý 1, 2 năm 2023"),
        ("Đại hội khóa IX, X/2020, quý I/2023", "Đại hội khóa 9, 10 năm 2020, quý 1 năm 2023"),
        ("Quý I-II/2022, khóa I/2023-2025", "Quý 1 đến 2 năm 2022, khóa 1 năm 2023 đến 2025"),
        ("Quý 3 và 4/2023, quý 1, 2/2022", "Quý 3 và 4 năm 2023, quý 1, 2 năm 2022"),
        ("Xong quý 3, 10/2023", "Xong quý 3, tháng 10 năm 2023"),
        (
            "Quý III/2023, nghỉ ngày 1/5-7/5",
            "Quý 3 năm 2023, nghỉ ngày 1 tháng 5 đến ngày 7 tháng 5",
        ),
        (
            "Sấy 40%-50%, 5m-7m, mỗi ngày 3-4 mẻ",
            "Sấy 40 phần trăm đến 50 phần trăm, 5 mét đến 7 mét, mỗi ngày 3 đến 4 mẻ",
        ),
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
        "Đường rộng 1m2.",
        "Đóng cửa trước 17g.",
        "Ghi ngày/tháng/năm, làm việc ngày/đêm.",
        "Mỗi cá nhân/hộ góp một phần, 5 anh/chị.",
        "Ba thôn 1,2,3 và tổ 4,5.",
        "Đạt 70 triệu đồng/năm 2023.",
        "Nhận ngày 5 tháng 3, 2/3 số hộ có bò.",
        "Họp số 45-13-2019.",
        "KS Mỹ Trà, 50 tr. giấy.",
        "Nghề TS Việt Nam, điểm 8,5/10.",
        "Mỗi thôn/tổ 5 ghe/thuyền, đạt 35 phần trăm/tổng số.",
        "Đất chua 5~6.",
        "Loại C, vitamin D, TB 25 phần trăm.",
    ],
)
def test_what_is_read_as_it_stands_stays(text: str) -> None:
    assert spoken(text, SHORT) == text


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Đạt 19/19, 2/3 số hộ, lại 19/19.", ("19/19", "2/3")),
        ("Từ 4-5/2023, nghỉ 1-5.", ("4-5/2023", "1-5")),
        ("Theo Quyết định số 1085/QĐ-UBND (bản 2).", ("1085/QĐ-UBND",)),
        ("Cỏ VA06 của OLYSA, báo VnExpress.", ("VA06", "OLYSA", "VnExpress")),
        ("Điện 5 kWp, dày 50 tr., Th. Bình.", ("kWp", "tr", "Th")),
        ("Ông Q. Bình, nhà A, vitamin C", ("Q.",)),
        ("Hạ xuống 18 độ C. Có vitamin C. Tiêm viêm gan B. Ông Độ Q. Bình.", ("Q.",)),
        ("Đường rộng 1m2, mở lúc trước 17g", ("1m2", "17g")),
        ("Khung 2 × 3, 4 x 5, cộng + trừ", ("2 × 3", "4 x 5", "cộng + trừ")),
        ("Thôn 1,2,3 thời 4.0, ≥5", ("1,2,3", "4.0", "≥5")),
        ("Nam và/hoặc nữ, R&B, a@b.vn", ("và/hoặc", "R&B", "a@b.vn")),
        ("Mở đường tỉnh 623B, mạng 4G, 1.250 hộ.", ()),
        ("Người Hrê, H’Rê ở Đăk Rơ Wa, A Y nói: “Được!”…", ()),
        ("Kinh tế - xã hội, héc-ta – ki-lô-gam", ()),
        ("XÃ BA VINH , ấy", ()),
    ],
)
def test_what_has_no_sure_sound_is_listed_once_in_its_order(
    said: str, left: tuple[str, ...]
) -> None:
    assert unread(said) == left


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

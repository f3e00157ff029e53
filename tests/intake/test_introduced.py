"""A district's report by the outline introduces two or three: in item II.4.c, or in an annex."""

from pathlib import Path

import pytest

from dienhinh.intake.sources import Taken
from tests.intake.documents import word
from tests.intake.shipped import picture, taken

HEAD = (
    "UBND HUYỆN SƠN HÀ",
    "BÁO CÁO",
    "Sơ kết Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”",
    "I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH",
    "1. Đặc điểm tình hình",
    "Huyện miền núi.",
    "2. Thuận lợi",
    "3. Khó khăn",
    "II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA",
)
ITEM = (
    "4. Công tác phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến",
    "b) Mô hình, cách làm mới, sáng tạo",
    "Ông Mẫu: một tấm gương.",
    "c) Giới thiệu điển hình",
)
PROFILES = (
    "1. Tên tập thể: Tổ hợp tác Thí Dụ",
    "Địa chỉ: xã Sơn Ba",
    "Nội dung thực hiện: Nuôi heo ky.",
    picture(1),
    "2. Họ và tên: Ông Thí Dụ",
    "Địa chỉ: xã Sơn Linh",
    "Kết quả: Thoát nghèo.",
)
TAIL = ("6. Công tác kiểm tra, giám sát", "Kiểm tra hai đợt.", "III. ĐÁNH GIÁ CHUNG")
SIGNED = ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Trần Văn Ký")


def _taken(folder: Path, *lines: str | bytes) -> Taken:
    return taken(folder, {"a.docx": word(*HEAD, *lines)})


@pytest.mark.parametrize(
    "lines",
    [(*ITEM, *PROFILES, *TAIL, *SIGNED), (*ITEM, *TAIL, *SIGNED, "Phụ lục", *PROFILES)],
    ids=["item", "annex"],
)
def test_whom_a_report_introduces_becomes_a_profile(
    lines: tuple[str | bytes, ...], tmp_path: Path
) -> None:
    done = _taken(tmp_path, *lines)

    told = [
        (d.name, d.values["unit"], d.values["movement"], d.values["address"]) for d in done.drafts
    ]
    assert told == [
        ("Tổ hợp tác Thí Dụ", "son-ha", "vi-nguoi-ngheo", "xã Sơn Ba"),
        ("Ông Thí Dụ", "son-ha", "vi-nguoi-ngheo", "xã Sơn Linh"),
    ]
    assert [p.content for p in done.drafts[0].pictures] == [picture(1)]
    assert done.drafts[1].values["achievements"] == {"results": ["Thoát nghèo."]}
    said = "Hồ sơ lấy từ phần giới thiệu điển hình của báo cáo; lời ấy vẫn ở trong báo cáo."
    assert all(said in [doubt.text.vi for doubt in draft.doubts] for draft in done.drafts)


def test_the_report_itself_stays_whole(tmp_path: Path) -> None:
    (unit,) = _taken(tmp_path, *ITEM, *PROFILES, *TAIL, *SIGNED).units

    assert "Tên tập thể: Tổ hợp tác Thí Dụ" in str(unit.texts)
    assert "Kiểm tra hai đợt." in str(unit.texts)


def test_a_story_of_a_report_is_no_profile(tmp_path: Path) -> None:
    done = _taken(tmp_path, *ITEM, "Kết quả: Tốt.", "Địa chỉ: xã Sơn Ba", *TAIL, *SIGNED)

    assert done.drafts == []

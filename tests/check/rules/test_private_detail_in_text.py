from typing import Any

import pytest

from dienhinh.check.rules import private_detail_in_text
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, an_entry


def found(summary: str, **changes: Any) -> list[Problem]:  # noqa: ANN401 any YAML value
    usual = {
        "kind": "household",
        "model": None,
        "summary": f"{summary} Ngô bán ở chợ phiên của xã.",
    }
    return list(private_detail_in_text.check(an_entry(**usual | changes), a_context()))


@pytest.mark.parametrize(
    ("text", "sort", "shown"),
    [
        ("Chủ hộ sinh ngày 12/3/1975, trồng ngô.", "ngày sinh", "1975"),
        ("Ngày sinh: 12.03.1975; trồng ngô.", "ngày sinh", "1975"),
        ("Ông sinh 12-3-1975, trồng ngô ở xã.", "ngày sinh", "1975"),
        ("Bà sinh ngày 12 tháng 3 năm 1975.", "ngày sinh", "1975"),
        ("Hỏi mua thì viết cho mau.mot@thu.example nhé.", "địa chỉ thư điện tử", "mau.mot"),
        ("Nhà ở tọa độ 15.1203, 108.8044, trồng ngô.", "tọa độ hay liên kết bản đồ", "15.1203"),
        ("Tọa độ: 15,12034°N 108,80441°E.", "tọa độ hay liên kết bản đồ", "15,12034"),
        ("Xem https://maps.google.com/?q=thi-du nhé.", "tọa độ hay liên kết bản đồ", "thi-du"),
        ("Xem facebook.com/thidu.mau.1970 nhé.", "địa chỉ tài khoản mạng xã hội", "thidu"),
    ],
)
def test_a_day_of_birth_and_an_address_of_mail_are_told_without_them(
    text: str, sort: str, shown: str
) -> None:
    [problem] = found(text)

    assert (problem.code, problem.severity) == ("private-detail-in-text", Severity.WARNING)
    assert f"có {sort} trong hồ sơ của một người" in problem.vi
    assert shown not in problem.vi + problem.en


@pytest.mark.parametrize(
    "text",
    [
        "Chủ hộ sinh năm 1975, trồng ngô.",
        "Vườn có từ ngày 12/3/1975, nay rộng hơn.",
        "Có 12/15 học sinh 12 tuổi đến lớp mỗi ngày.",
        "Bán 3 kg @ 20.000 đồng ở chợ phiên.",
        "Vay 15.000 đồng, 108.000 đồng, rồi 12.500, 104.200 đồng.",
        "Trang của xã có trên Facebook, Zalo.",
    ],
)
def test_other_days_and_signs_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_collectives_and_invented_people_are_not_judged() -> None:
    text = "Tổ trưởng sinh ngày 12/3/1975, trồng ngô."

    assert found(text, kind="collective") == []
    assert found(text, origin="sample") == []

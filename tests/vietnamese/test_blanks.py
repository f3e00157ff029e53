import pytest

from dienhinh.vietnamese import with_room


@pytest.mark.parametrize(
    ("written", "dotted"),
    [
        ("Số: /SNV-TĐKT", "Số: ……/SNV-TĐKT"),
        ("Quảng Ngãi, ngày tháng 11 năm 2023", "Quảng Ngãi, ngày …… tháng 11 năm 2023"),
        ("Công văn số /SNV ngày tháng 11", "Công văn số ……/SNV ngày …… tháng 11"),
        ("Số: 769/QĐ-UBND ngày 17/6/2022", "Số: 769/QĐ-UBND ngày 17/6/2022"),
    ],
)
def test_what_is_to_be_written_in_has_room(written: str, dotted: str) -> None:
    assert with_room(written, "……") == dotted


def test_spaces_are_room_enough() -> None:
    assert with_room("ngày tháng 11", "   ") == "ngày    tháng 11"

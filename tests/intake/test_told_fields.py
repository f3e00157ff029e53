"""Updates tell fields and values by the names that people know."""

import pytest

from dienhinh.intake.folders.told_fields import difference_told, field_told
from dienhinh.model.source import KeyPath, Value
from tests.intake.shipped import reference


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (("achievements", "results"), "Kết quả (achievements.results)"),
        (("kind",), "Loại hình (kind)"),
        (("photos",), "Ảnh minh họa (photos)"),
        (("unknown",), "unknown"),
    ],
)
def test_a_field_is_told_by_its_label_and_its_place(path: KeyPath, told: str) -> None:
    assert field_told(path).vi == told


@pytest.mark.parametrize(
    ("path", "before", "now", "told"),
    [
        (("unit",), "son-ha", "ba-to", "“Sơn Hà” → “Ba Tơ”"),
        (("kind",), "individual", "household", "“Cá nhân” → “Hộ gia đình”"),
        (("commune",), None, "21328", "(trống) → “xã Sơn Ba, huyện Sơn Hà”"),
        (("unit",), "khong-co", "ba-to", "“khong-co” → “Ba Tơ”"),
        (
            ("photos",),
            [{"file": "anh-1.jpg", "caption": "Ruộng mì", "alt": "Xanh"}, {"file": "anh-2.jpg"}],
            [{"file": "anh-1.jpg", "caption": "Thu hoạch", "alt": "Xanh"}],
            "bỏ “Ruộng mì”; bỏ “anh-2.jpg”; thêm “Thu hoạch”",
        ),
        (
            ("photos",),
            [{"file": "anh-1.jpg", "caption": "Ruộng mì", "alt": "Xanh"}],
            [{"file": "anh-1.jpg", "caption": "Ruộng mì", "alt": "Đỏ"}],
            "đổi tệp hay lời của ảnh",
        ),
        (
            ("awards",),
            [],
            [{"award": "bang-khen-tinh", "year": 2022}],
            "thêm Bằng khen của Chủ tịch UBND tỉnh; 2022",
        ),
    ],
)
def test_a_change_is_told_in_the_names_of_the_lists(
    path: KeyPath, before: Value, now: Value, told: str
) -> None:
    assert difference_told(path, before, now, reference()).vi == told

import pytest

from dienhinh.intake.drafts.name_kinds import kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Cụ Lê Văn Mẫu", "individual"),
        ("Bác Lê Văn Mẫu, sinh năm 1950", "individual"),
        ("Cô Lê Thị Mẫu", "individual"),
        ("chú Lê Văn Mẫu", "individual"),
        ("Thầy Mẫu", "individual"),
        ("Đồng chí Lê Văn Mẫu", "individual"),
        ("Nghệ nhân ưu tú Lê Văn Mẫu", "individual"),
        ("ông lê văn mẫu", "individual"),
        ("Hộ cụ Lê Văn Mẫu", "household"),
        ("Hộ gia đình bác Lê Văn Mẫu", "household"),
        ("Hộ ông Lê Văn Mẫu", "household"),
        # Words that only begin so.
        ("Cụ thể như sau", ""),
        ("Chú ý", ""),
        ("CHÚ Ý KHI ĐIỀN", ""),
        ("Bác sĩ thú y", ""),
        ("Cô Tô", ""),
        ("Chi hội Phụ nữ thôn Mẫu", "collective"),
        ("THT Ớt Mẫu", "collective"),
    ],
)
def test_a_name_tells_the_kind_by_its_form_of_address(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind

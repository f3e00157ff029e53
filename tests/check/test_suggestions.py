import pytest

from dienhinh.check.suggestions import nearest

COMMUNES = [("21517", "xã Ba Tiêu"), ("21517", "Ba Tiêu"), ("21484", "thị trấn Ba Tơ")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21517", "21517"),
        ("ba tieu", "21517"),
        ("XÃ BA TIÊU", "21517"),
        ("thị trấn Ba Tô", "21484"),
        ("thi-tran-ba-to", "21484"),
        ("Đức Phổ", None),
    ],
)
def test_an_id_is_found_by_itself_and_by_its_names(typed: str, meant: str | None) -> None:
    assert nearest(typed, COMMUNES) == meant


def test_of_two_entries_of_one_name_the_first_is_meant() -> None:
    assert nearest("Nguyễn Nghiêm", [("21025", "Nguyễn Nghiêm"), ("21439", "Nguyễn Nghiêm")]) == (
        "21025"
    )


def test_nothing_is_near_an_empty_list() -> None:
    assert nearest("Ba Tiêu", []) is None

"""A label that stands twice: neither answer is changed, and the second is told."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.sources import take
from tests.intake import districts
from tests.intake.documents import all_text, word
from tests.intake.shipped import CALL, names, only_draft, taken

_FACTS = (
    "Tên tập thể: Tổ hợp tác Thí Dụ",
    "Địa chỉ: xã Long Mai, huyện Minh Long",
    "Điện thoại: 0255 300 0000",
    "Số thành viên: 15",
    "Nội dung thực hiện: Trồng chè.",
    "Kết quả: Bán được chè.",
)


def _left(draft: Draft) -> list[str]:
    return [row.text for row in draft.leftovers]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Số thành viên: 120 người", "Số lượng thành viên tham gia"),
        ("Địa chỉ: thôn Mẫu, xã Long Mai", "Địa chỉ"),
        ("Điện thoại: 0255 300 0001", "Điện thoại liên lạc"),
    ],
)
def test_a_short_answer_said_again_otherwise_is_kept_beside_and_told(
    line: str, asked: str, tmp_path: Path
) -> None:
    once = only_draft(tmp_path / "once", {"a.docx": word(*_FACTS)})

    twice = only_draft(tmp_path / "twice", {"a.docx": word(*_FACTS, line)})

    assert twice.values == once.values
    assert line in _left(twice)
    (told,) = [row for row in twice.doubts if row.text.vi.startswith(f"“{asked}” đã lấy ở đoạn")]
    assert told.place == "đoạn 7"
    assert told.quoted.startswith(line[:15])


@pytest.mark.parametrize(
    "line", ["Điện thoại: 02553000000", "Địa chỉ: xã Long Mai, huyện Minh Long."]
)
def test_a_short_answer_said_again_alike_is_no_doubt(line: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*_FACTS, line)})

    assert draft.values["phone"] == "0255 300 0000"
    assert draft.values["address"] == "xã Long Mai, huyện Minh Long"
    assert (_left(draft), "đã lấy ở" in all_text(draft)) == ([], False)


def test_a_kind_said_again_otherwise_is_told_by_its_label(tmp_path: Path) -> None:
    lines = (*_FACTS, "Loại hình: Tập thể", "Loại hình: Cá nhân")

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert draft.values["kind"] == "collective"
    assert "“Loại hình” đã lấy ở đoạn 7" in all_text(draft)


def test_a_short_answer_said_again_in_a_cell_is_kept_beside(tmp_path: Path) -> None:
    made = districts.document(*_FACTS)
    districts.table(made, ("Số thành viên", "120 người"))

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["model"] == {"members": 15}
    assert "Số thành viên: 120 người" in _left(draft)


def test_what_stands_below_a_short_label_said_again_is_kept_beside(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*_FACTS, "Số thành viên:", "120 người")})

    assert draft.values["model"] == {"members": 15}
    assert "Số thành viên: 120 người" in _left(draft)


def test_a_half_number_said_again_is_not_spelled_out(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(*_FACTS, "Điện thoại: 300 0001"))

    (draft,) = take([tmp_path], names(), Given(call=CALL, may_hold_phone=False)).drafts

    assert "0001" not in all_text(draft)


def test_another_label_of_a_name_directly_below_makes_the_name_no_longer(tmp_path: Path) -> None:
    lines = ("Tên mô hình: Trồng chè", "Họ và tên: Đinh Thị Thí Dụ", *_FACTS[1:])

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert draft.name == "Trồng chè"
    assert "kind" not in draft.values
    assert "Họ và tên: Đinh Thị Thí Dụ" in _left(draft)


def test_people_with_a_name_and_one_fact_each_are_profiles_of_their_own(tmp_path: Path) -> None:
    lines = [
        text
        for number, (name, commune) in enumerate(
            (("Phạm Thị Thí Dụ", "Ba Vì"), ("Phạm Văn Thí Dụ", "Ba Xa"), ("Đinh Thị Mẫu", "Ba Tô")),
            1,
        )
        for text in (f"{number}. Họ và tên: {name}", f"Địa chỉ: xã {commune}")
    ]

    drafts = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert [(draft.name, draft.values["address"]) for draft in drafts] == [
        ("Phạm Thị Thí Dụ", "xã Ba Vì"),
        ("Phạm Văn Thí Dụ", "xã Ba Xa"),
        ("Đinh Thị Mẫu", "xã Ba Tô"),
    ]

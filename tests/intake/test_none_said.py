"""Answers that say there is nothing: "Không", "Chưa có"."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake.documents import word
from tests.intake.shipped import only_draft


def draft_with(folder: Path, *lines: str) -> Draft:
    text = ("Tên tập thể: Tổ hợp tác Thí Dụ", *lines)
    return only_draft(folder, {"a.docx": word(*text, "Nội dung thực hiện: Trồng nấm.")})


@pytest.mark.parametrize(
    "said", ["Không", "không có.", "- Chưa có", "Chưa được khen thưởng", "Chưa"]
)
def test_who_has_no_awards_leaves_nothing_in_doubt(said: str, tmp_path: Path) -> None:
    draft = draft_with(tmp_path, f"Khen thưởng đã nhận: {said}", f"Tham quan, học tập: {said}")

    assert "awards" not in draft.values
    assert "replication" not in draft.values
    assert [doubt for doubt in draft.doubts if doubt.quoted.strip("- .") == said.strip("- .")] == []


def test_who_has_no_telephone_lacks_it(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, "Điện thoại liên lạc: Không có số điện thoại")

    (doubt,) = [doubt for doubt in draft.doubts if doubt.quoted == "Không có số điện thoại"]
    assert doubt.text.vi == "Thiếu: Điện thoại liên lạc. Nguồn viết:"
    assert doubt.lacks == ("phone",)


def test_none_is_the_count_0_and_told(tmp_path: Path) -> None:
    draft = draft_with(
        tmp_path,
        "Số người lao động được tạo việc làm: Không",
        "Số lượng thành viên tham gia: Chưa có",
    )

    # A collective of nobody is none.
    assert draft.values["model"] == {"jobs_created": 0}
    told = [doubt.text.vi for doubt in draft.doubts if "Nguồn viết" in doubt.text.vi]
    assert told == [
        "“Số người lao động được tạo việc làm” đã ghi, xin xem lại: máy hiểu là 0. Nguồn viết:",
        "“Số lượng thành viên tham gia” để trống, vì không rõ là con số nào. Nguồn viết:",
    ]


def test_no_cost_and_no_consent_are_said(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, "Chi phí: Không", "Đồng ý công khai hình ảnh: Không")

    assert draft.values["replication"] == {"cost": "Không"}
    assert "Đồng ý công khai hình ảnh" in f"{draft.doubts}{draft.leftovers}"

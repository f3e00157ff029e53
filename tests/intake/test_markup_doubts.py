"""What the check will refuse in the texts of a draft is told with the draft."""

from pathlib import Path

from tests.intake.shipped import filled_form, only_draft
from tests.intake.spoiling import Root, set_answer, spoiled


def test_markup_that_the_check_refuses_is_told(tmp_path: Path) -> None:
    def change(root: Root) -> None:
        set_answer(root, "achievements.activities", "Tổ làm <b>nhanh</b> và rất đều tay.")
        set_answer(root, "achievements.effects", "# Đất dốc không còn bị rửa trôi.")

    draft = only_draft(tmp_path, {"a.docx": spoiled(filled_form(), change)})

    told = [(doubt.text.vi.partition(",")[0], doubt.quoted) for doubt in draft.doubts]
    assert ("“Nội dung thực hiện” có thẻ HTML", "<b>") in told
    assert ("“Hiệu quả” có tiêu đề", "# Đất dốc không còn bị rửa trôi.") in [
        (doubt.text.vi.rpartition(", trang")[0], doubt.quoted) for doubt in draft.doubts
    ]


def test_plain_texts_are_not_doubted(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": filled_form()})

    assert [doubt for doubt in draft.doubts if "dienhinh check" in doubt.text.vi] == []

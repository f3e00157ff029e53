"""Pictures beside a page: without words, or as heavy as from a camera."""

from dienhinh.check.page_pictures import picture_problems

SIZES = {"docs/tin/bo.jpg": 24_635_318, "docs/tin/nho.jpg": 400_000, "docs/anh/to.jpg": 1_500_000}


def told(text: str) -> list[tuple[int, int, str]]:
    found = picture_problems("docs/tin/a.md", text, SIZES.get)
    return [(problem.line, problem.column, problem.vi) for problem in found]


def test_a_picture_without_words_is_told_with_what_to_type() -> None:
    ((line, column, vi),) = told("Chữ\n\n![ ](nho.jpg)")

    assert (line, column) == (3, 1)
    assert vi.startswith("Ảnh “nho.jpg” chưa có lời tả")
    assert "![Đàn bò trên đồi cỏ](nho.jpg)" in vi


def test_a_heavy_picture_is_told_with_its_size() -> None:
    ((_, column, vi),) = told("Chữ ![Đàn bò](./bo.jpg) ![Đàn bò](nho.jpg)")

    assert column == 5
    assert vi.startswith("Ảnh “./bo.jpg” nặng 24,6 MB")
    assert "1.600 điểm" in vi
    assert len(told("![Đồi](../anh/to.jpg)")) == 1


def test_samples_and_pictures_that_are_not_there_are_left_alone() -> None:
    assert told("`![](a.jpg)` ![Làng](khong-co.jpg)\n\n```\n![](a.jpg)\n```") == []

"""An award is told as what was won; nothing that a note holds is lost."""

from dataclasses import replace

import pytest

from dienhinh.model.awards_told import award_told
from dienhinh.model.lists import UNLISTED_AWARD, AwardForm
from tests.builders import a_reference

MERIT = a_reference().awards["bk-tinh"]
UNLISTED = replace(MERIT, id=UNLISTED_AWARD, name="Khác (ghi tên, nơi trao, năm)")
ORDER = replace(MERIT, name="Huân chương Lao động", grades=("hạng Nhất", "hạng Nhì", "hạng Ba"))
PRODUCT = replace(MERIT, name="Sản phẩm OCOP", grades=("3 sao", "4 sao", "5 sao"))
TITLES = replace(
    MERIT,
    name="Nghệ nhân nhân dân, Nghệ nhân ưu tú",
    titles=("Nghệ nhân nhân dân", "Nghệ nhân ưu tú"),
)
VILLAGE = replace(
    MERIT,
    name="Làng nghề, làng nghề truyền thống",
    titles=("Làng nghề", "Làng nghề truyền thống"),
)


@pytest.mark.parametrize(
    ("form", "note", "told"),
    [
        (MERIT, None, "Bằng khen của Chủ tịch UBND tỉnh"),
        (MERIT, "chống dịch", "Bằng khen của Chủ tịch UBND tỉnh (chống dịch)"),
        (MERIT, "Bằng khen của Chủ tịch UBND tỉnh, lần 2",
         "Bằng khen của Chủ tịch UBND tỉnh, lần 2"),
        (UNLISTED, "giải Nhì, Hội Nông dân tỉnh", "Giải Nhì, Hội Nông dân tỉnh"),
        (UNLISTED, None, "Khen thưởng khác"),
        (ORDER, "Hạng Ba", "Huân chương Lao động hạng Ba"),
        (ORDER, "Ba", "Huân chương Lao động hạng Ba"),
        (ORDER, "hạng Nhì (hư cấu)", "Huân chương Lao động hạng Nhì (hư cấu)"),
        (ORDER, "hạng Ba (2019), (2021)", "Huân chương Lao động hạng Ba ((2019), (2021))"),
        (ORDER, "Ba người nhận", "Huân chương Lao động (Ba người nhận)"),
        (ORDER, "hạng Nhì và hạng Ba", "Huân chương Lao động (hạng Nhì và hạng Ba)"),
        (ORDER, None, "Huân chương Lao động"),
        (PRODUCT, "3 sao, khăn thổ cẩm", "Sản phẩm OCOP 3 sao (khăn thổ cẩm)"),
        (PRODUCT, "13 sao", "Sản phẩm OCOP (13 sao)"),
        (TITLES, "Nghệ nhân Ưu tú", "Nghệ nhân Ưu tú"),
        (TITLES, "hát ru", "Nghệ nhân nhân dân hoặc Nghệ nhân ưu tú (hát ru)"),
        (
            TITLES,
            "Được tặng danh hiệu Nghệ nhân ưu tú",
            "Nghệ nhân ưu tú (Được tặng danh hiệu Nghệ nhân ưu tú)",
        ),
        (VILLAGE, "Làng nghề nước mắm Đức Lợi", "Làng nghề nước mắm Đức Lợi"),
        (VILLAGE, "công nhận làng nghề truyền thống",
         "Làng nghề truyền thống (công nhận làng nghề truyền thống)"),
    ],
)  # fmt: skip
def test_an_award_is_told_as_what_was_won(form: AwardForm, note: str | None, told: str) -> None:
    assert award_told(form, note).whole == told


def test_the_decision_tells_which_title_when_the_note_does_not() -> None:
    told = award_told(TITLES, None, "Quyết định số 1/QĐ-CTN phong tặng Nghệ nhân ưu tú")

    assert (told.name, told.is_open) == ("Nghệ nhân ưu tú", False)


def test_titles_that_nobody_told_apart_are_open() -> None:
    assert award_told(TITLES, None, "Quyết định số 1/QĐ-CTN").is_open
    assert award_told(UNLISTED, None).is_open
    assert not award_told(MERIT, None).is_open

"""A movement that a title names in one line or in two; one that is named beside another."""

from pathlib import Path

import pytest

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.lines.movement_lines import lines_on_movements, named_movements
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.profile import PROFILE
from tests.intake.documents import word
from tests.intake.shipped import CALL, reference, taken

RURAL = "“Quảng Ngãi chung sức xây dựng nông thôn mới”"
POOR = "“Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”"
OPEN = "Điển hình trong phong trào thi đua"


def rows(*lines: str) -> list[Leftover]:
    return [Leftover(place=f"đoạn {at}", text=line) for at, line in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((f"Phong trào thi đua {RURAL}",), [("đoạn 1", "nong-thon-moi")]),
        (("BÁO CÁO", OPEN, f"{RURAL} năm 2023"), [("đoạn 2", "nong-thon-moi")]),
        # What a line says alone goes before.
        ((f"Phong trào {POOR}", OPEN, RURAL), [("đoạn 1", "vi-nguoi-ngheo")]),
        (("Hội phát động phong trào trồng cây.", "Xã đạt nông thôn mới"), []),
        # The whole name needs no word before it; a short one, or a part, is no title.
        (("BÁO CÁO", RURAL), [("đoạn 2", "nong-thon-moi")]),
        (("(CẢ NƯỚC CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI)",), [("đoạn 1", "nong-thon-moi")]),
        ((f"{RURAL} giai đoạn 2021 - 2025",), [("đoạn 1", "nong-thon-moi")]),
        (("Nông thôn mới", "Chung sức xây dựng nông thôn mới"), []),
    ],
)
def test_a_movement_is_named_in_one_line_or_in_two(
    lines: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    names = Names(reference(), reference().calls[CALL])

    named = [(row.place, movement) for row, movement in named_movements(rows(*lines), names)]

    assert named == found


def test_the_line_below_goes_with_the_line_that_it_ends() -> None:
    given = rows("BÁO CÁO", OPEN, RURAL, "Kính gửi: Sở Nội vụ")

    assert lines_on_movements(given) == given[1:3]


def test_a_title_in_two_lines_is_of_all_profiles_below(tmp_path: Path) -> None:
    one = ("Tên: Tổ {0}", "Địa chỉ: xã Ba Vì, huyện Ba Tơ", "Nội dung: Góp bò.", "Kết quả: Tốt.")
    lines = [line.format(name) for name in ("Một", "Hai") for line in one]

    drafts = taken(tmp_path, {"a.docx": word("BÁO CÁO", OPEN, RURAL, *lines)}).drafts

    assert [draft.values["movement"] for draft in drafts] == ["nong-thon-moi"] * 2


def test_two_movements_in_one_answer_are_both_named(tmp_path: Path) -> None:
    made = word("Tên: Tổ Một", "Địa chỉ: xã Ba Vì", f"Phong trào thi đua: {RURAL} và {POOR}")

    (draft,) = taken(tmp_path, {"a.docx": made}).drafts

    assert "movement" not in draft.values
    told = next(doubt.text.vi for doubt in draft.doubts if "2 phong trào" in doubt.text.vi)
    assert "Nông thôn mới; Vì người nghèo" in told
    assert "mỗi phong trào là một hồ sơ riêng" in told


@pytest.mark.parametrize(
    "lines",
    [
        (f"Phong trào thi đua {RURAL} và {POOR}",),
        (f"Phong trào thi đua {RURAL}", f"Phong trào thi đua {POOR}"),
        (OPEN, f"{RURAL} và {POOR}"),
    ],
)
def test_two_movements_in_a_title_are_both_named(lines: tuple[str, ...], tmp_path: Path) -> None:
    made = word(*lines, "Tên: Tổ Một", "Địa chỉ: xã Ba Vì")

    (draft,) = taken(tmp_path, {"a.docx": made}).drafts

    assert "movement" not in draft.values
    (told,) = (doubt for doubt in draft.doubts if "2 phong trào" in doubt.text.vi)
    assert "Nông thôn mới; Vì người nghèo" in told.text.vi
    assert told.place == "đoạn 1"


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("☐ Nông thôn mới ☒ Vì người nghèo", "vi-nguoi-ngheo", ""),
        ("☐ Nông thôn mới ☐ Vì người nghèo", None, "không tìm thấy"),
    ],
)
def test_what_stands_behind_an_empty_box_is_not_chosen(
    text: str, value: str | None, told: str
) -> None:
    names = Names(reference(), reference().calls[CALL])

    read = read_value(field_named(PROFILE, "movement"), text, names, None)

    assert read.value == value
    assert told in ("" if read.doubt is None else read.doubt.vi)

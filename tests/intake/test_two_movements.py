"""The same people introduced for two movements: two profiles, whatever file each came in."""

from pathlib import Path

import pytest

from dienhinh.intake.importing import Imported, import_files
from tests.intake.documents import word
from tests.intake.shipped import CALL, GIVEN, picture, reference

POOR = "Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau"
RURAL = "Quảng Ngãi chung sức xây dựng nông thôn mới"


def form(movement: str, content: str, result: str, shot: int, measure: str = "Họp tổ.") -> bytes:
    return word(
        "Tên: Tổ hợp tác Thí Dụ",
        "Địa chỉ: thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
        f"Phong trào thi đua: {movement}",
        f"Nội dung: {content}",
        "Biện pháp:",
        f"- {measure}",
        f"Kết quả: {result}",
        "Hiệu quả: Cả thôn cùng làm.",
        picture(shot),
    )


FIRST = form(POOR, "Góp bò giống.", "Ba hộ thoát nghèo.", 1)
SECOND = form(RURAL, "Làm đường thôn.", "Một con đường.", 2)
OTHER = form(RURAL, "Trồng hoa.", "Hai con đường.", 2, "Góp công.")


def imported(root: Path, **files: bytes) -> Imported:
    inbox = root / "in"
    inbox.mkdir(exist_ok=True)
    paths = [inbox / f"{name}.docx" for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return import_files(root / "profiles", paths, reference(), GIVEN)


def texts(root: Path) -> dict[str, str]:
    files = sorted((root / "profiles" / CALL / "ba-to").glob("*/profile.yaml"))
    return {file.parent.name: file.read_text(encoding="utf-8") for file in files}


@pytest.mark.parametrize("second", [SECOND, OTHER], ids=["half alike", "all other"])
@pytest.mark.parametrize("is_one_run", [True, False])
def test_each_movement_has_its_profile(second: bytes, tmp_path: Path, *, is_one_run: bool) -> None:
    if is_one_run:
        done = imported(tmp_path, a=FIRST, b=second)
    else:
        imported(tmp_path, a=FIRST)
        done = imported(tmp_path, b=second)

    made = texts(tmp_path)
    assert list(made) == ["to-hop-tac-thi-du", "to-hop-tac-thi-du-2"]
    assert "movement: vi-nguoi-ngheo" in made["to-hop-tac-thi-du"]
    assert "Góp bò giống." in made["to-hop-tac-thi-du"]
    assert "Ba hộ thoát nghèo." in made["to-hop-tac-thi-du"]
    assert "movement: nong-thon-moi" in made["to-hop-tac-thi-du-2"]
    assert "Đã có hồ sơ cùng tên ở" in done.report()


def test_each_edition_goes_to_the_profile_of_its_movement(tmp_path: Path) -> None:
    imported(tmp_path, a=FIRST, b=SECOND)

    again = form(RURAL, "Làm đường thôn.", "Hai con đường.", 2)
    imported(tmp_path, **{"b (1)": again, "a (1)": FIRST})

    made = texts(tmp_path)
    assert list(made) == ["to-hop-tac-thi-du", "to-hop-tac-thi-du-2"]
    assert "Ba hộ thoát nghèo." in made["to-hop-tac-thi-du"]
    assert "Hai con đường." in made["to-hop-tac-thi-du-2"]


def test_a_file_that_says_only_another_movement_is_put_right(tmp_path: Path) -> None:
    imported(tmp_path, a=FIRST)

    imported(tmp_path, a=form(RURAL, "Góp bò giống.", "Ba hộ thoát nghèo.", 1))

    (text,) = texts(tmp_path).values()
    assert "movement: nong-thon-moi" in text


@pytest.mark.parametrize("name", ["a", "a (1)"])
def test_a_movement_that_an_editor_put_right_makes_no_second_profile(
    name: str, tmp_path: Path
) -> None:
    imported(tmp_path, a=FIRST)
    file = tmp_path / "profiles" / CALL / "ba-to" / "to-hop-tac-thi-du" / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("vi-nguoi-ngheo", "nong-thon-moi"), encoding="utf-8")

    imported(tmp_path, **{name: FIRST})

    (text,) = texts(tmp_path).values()
    assert "movement: nong-thon-moi" in text

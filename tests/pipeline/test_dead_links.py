"""A link from the root to a page that is not there is told, with its file and line."""

import shutil
from pathlib import Path

import pytest

from dienhinh import pipeline
from tests.pipeline.room import Room, set_line


def written(room: Room, text: str, name: str = "gioi-thieu.md") -> None:
    (room.root / "docs").mkdir(exist_ok=True)
    (room.root / "docs" / name).write_text(text, encoding="utf-8")


def told(room: Room) -> list[tuple[int, int, str]]:
    options = room.options()
    published = pipeline.publish(
        options, pipeline.examine(options), room.site, generator=room.generated
    )
    assert {problem.path for problem in published.problems} <= {
        (room.root / "docs/gioi-thieu.md").as_posix()
    }
    assert {problem.code for problem in published.problems} <= {"link-without-page"}
    return [(found.line, found.column, found.vi) for found in published.problems]


def test_an_address_that_no_page_has_is_told_with_the_nearest(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    written(
        room,
        "# Giới thiệu\n\n[Số liệu](/so-lieuu/), [neo](/so-lieu/#khong-co), [xa](/khac/x.pdf)\n"
        '<a href="/so-lieuu/">x</a>\n',
    )

    near = "Không có trang, tệp nào ở địa chỉ này: “/so-lieuu/”. Có phải là /so-lieu/?"
    place = "Trang “/so-lieu/” không có chỗ nào tên “khong-co”. "
    far = "Không có trang, tệp nào ở địa chỉ này: “/khac/x.pdf”. "
    assert told(room) == [
        (3, 11, near),
        (3, 30, f"{place}Bỏ phần từ dấu #, hoặc ghi đúng tên ấy."),
        (3, 56, f"{far}Mở trang ấy, chép phần địa chỉ sau tên miền."),
        (4, 10, near),
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[Hồ sơ](/ho-so/)",
        "[Hồ sơ](/ho-so)",
        "[tại đây](/so-lieu/?x=1)",
        "[tại đây](https://example.org/so-lieu/)",
        "[của ta](/gioi-thieu/)",
        "[tệp](/assets/js/site.js)",
        "[sổ đính chính](/bao-chi/#dh-corrections)",
        "[nơi khác](//khac.example.org/x/)",
        "`[mẫu](/khong-co/)`",
    ],
)
def test_what_is_there_is_not_told(tmp_path: Path, drawn: Path, link: str) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    written(room, f"{link}\n")

    assert told(room) == []


def test_a_page_that_does_not_go_out_is_not_told(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    written(room, "[x](/khong-co/)\n", "nhap.md")

    assert told(room) == []


def test_a_link_is_told_when_only_the_page_it_leads_to_goes(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    (folder,) = room.folders()
    written(room, f"[in dán](/ap-phich/{folder.name}.pdf)\n")

    assert told(room) == []

    shutil.rmtree(folder)

    assert [line for line, _, text in told(room) if f"“/ap-phich/{folder.name}.pdf”" in text] == [1]


def test_what_checking_knows_of_profiles_and_themes_is_not_told_again(
    tmp_path: Path, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    (folder, *_) = room.folders()
    set_line(folder, "kind", "household")
    set_line(folder, "status", "withdrawn")
    gone = f"[đã gỡ](/ho-so/{folder.name}/)\n"
    written(room, f"{gone}\n[lùi](/ho-so/trang-99/) [ảnh](/ho-so/{folder.name}/anh/x.jpg)\n")

    assert [(line, column) for line, column, _ in told(room)] == [(3, 7), (3, 31)]

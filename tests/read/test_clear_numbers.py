from pathlib import Path

import pytest

from dienhinh.read.clear_numbers import clear_numbers, clear_numbers_beside
from dienhinh.read.folders import profile_places
from tests.render.pictures import photograph, pixels

PROFILE = """name: Tổ Mẫu  # gọi bà Lan 0905 321 009
# hoặc 0255.321.0007
phone: "0905 321 004"
sources: [{title: "Số #1", url: "https://bao.example.vn/a#0905321008"}]
"""


def found(tmp_path: Path, **files: str) -> list[tuple[str, int, int]]:
    folder = tmp_path / "so-ket-2023" / "ba-to" / "to-mau"
    folder.mkdir(parents=True)
    for name, text in {"profile.yaml": "name: Tổ Mẫu\n", **files}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    [place], _ = profile_places(tmp_path)
    return [(Path(p.path).name, p.line, p.column) for p in clear_numbers(place)]


def test_numbers_in_comments_are_found_and_values_left_to_the_rules(tmp_path: Path) -> None:
    assert found(tmp_path, **{"profile.yaml": PROFILE}) == [
        ("profile.yaml", 1, 28),
        ("profile.yaml", 2, 8),
    ]


def test_numbers_in_what_an_import_left_are_found(tmp_path: Path) -> None:
    # What an import remembers are digests, and some look like a number.
    left = {"can-xem-lai.md": "# Việc\n\n- Số thứ hai: 0905 321 005\n", ".nhap.json": "0905321006"}

    assert found(tmp_path, **left) == [("can-xem-lai.md", 3, 15)]


@pytest.mark.parametrize(
    "name",
    ["nguon.csv", "nguon.json", "nguon.html", "a.vcf", "khac.yaml", "GHI", ".ghi.md", ".ghi/dt.md"],
)
def test_a_number_in_any_other_text_is_found(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, **{name: "tên,số\nMẫu,0905 321 005\n"}) == [(Path(name).name, 2, 5)]


def test_a_list_as_excel_saves_it_is_a_text_and_what_only_looks_like_a_number_in_a_file_is_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "so-ket-2023" / "ba-to" / "to-mau"
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text("name: Tổ Mẫu\n", encoding="utf-8")
    (folder / "nguon.txt").write_bytes("Mẫu\t0905 321 005\n".encode("utf-16"))
    for name in ("anh.jpg", "nguon.pdf", "nguon.docx"):
        head = b"%PDF-1.7\n" if name.endswith("pdf") else b"" if name.endswith("jpg") else b"PK\0"
        (folder / name).write_bytes(head + b" 0905 321 005 ")
    [place], _ = profile_places(tmp_path)

    assert [(Path(p.path).name, p.line) for p in clear_numbers(place)] == [("nguon.txt", 1)]


def test_no_message_holds_the_whole_number(tmp_path: Path) -> None:
    assert found(tmp_path, **{"ghi-chu.txt": "0905 321 005"})
    [place], _ = profile_places(tmp_path)

    [problem] = clear_numbers(place)

    assert "0905…" in problem.vi
    assert "321" not in problem.vi + problem.en


def test_numbers_beside_the_profiles_are_found_wherever_a_comment_may_stand(
    tmp_path: Path,
) -> None:
    remark = 'title: "0905 321 001"  # phóng viên 0905 321 002\n'
    beside = {
        "corrections.yaml": remark,
        "collections/hop-tac.yaml": remark,
        "so-ket-2023/plan.yaml": remark,
        # The rules look at no word of a unit.
        "so-ket-2023/ba-to/unit.yaml": "note: Gọi 0905 321 003\n",
        "so-ket-2023/ba-to/bao-cao/vi-nguoi-ngheo.md": "## I\n\nGọi 0905 321 004.\n",
        "so-ket-2023/ba-to/ghi-chu.csv": "Mẫu,0905 321 005\n",
        "so-ket-2023/ba-to/danh-ba.yaml": "- Mẫu 0905 321 006\n",
        "reference/units.yaml": remark,
        ".ghi-chu/dt.md": "0905 321 007\n",
        # The number in it is an example of ours.
        "profile.schema.json": '"0905 321 008"',
        # Only beside the folders of the calls does `forms` lay one.
        "so-ket-2023/danh-ba.schema.json": '"0905 321 009"',
        "so-ket-2023/ba-to/to-mau/profile.yaml": remark,
        "so-ket-2023/ba-to/to-mau/ghi-chu.txt": remark,
        ".git/config.yaml": remark,
    }
    for name, text in beside.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    places, _ = profile_places(tmp_path)

    told = clear_numbers_beside(tmp_path, places)

    assert {(Path(p.path).relative_to(tmp_path).as_posix(), p.line, p.column) for p in told} == {
        ("corrections.yaml", 1, 37),
        ("collections/hop-tac.yaml", 1, 37),
        ("so-ket-2023/plan.yaml", 1, 37),
        ("so-ket-2023/ba-to/unit.yaml", 1, 11),
        ("so-ket-2023/ba-to/bao-cao/vi-nguoi-ngheo.md", 3, 5),
        ("so-ket-2023/ba-to/ghi-chu.csv", 1, 5),
        ("so-ket-2023/ba-to/danh-ba.yaml", 1, 7),
        ("reference/units.yaml", 1, 37),
        ("so-ket-2023/danh-ba.schema.json", 1, 2),
        (".ghi-chu/dt.md", 1, 1),
    }


def test_in_a_text_a_number_counts_on_either_side_of_a_sign_that_begins_comments(
    tmp_path: Path,
) -> None:
    text = "0905 321 005 # bà Lan\n#vay gọi 0905 321 006 #gấp\n"

    assert found(tmp_path, **{"ghi-chu.txt": text}) == [
        ("ghi-chu.txt", 1, 1),
        ("ghi-chu.txt", 2, 10),
    ]


def test_numbers_of_cards_and_accounts_are_found_as_those_of_telephones(tmp_path: Path) -> None:
    remark = "name: Tổ Mẫu  # CCCD 051 000 000 000\n# STK 4501205012345\n"

    assert found(tmp_path, **{"profile.yaml": remark, "ghi-chu.txt": "căn cước 051000000000"}) == [
        ("profile.yaml", 1, 22),
        ("profile.yaml", 2, 7),
        ("ghi-chu.txt", 1, 10),
    ]
    [place], _ = profile_places(tmp_path)
    assert not any("000000" in p.vi + p.en for p in clear_numbers(place))


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("ANH-3.JPG", True), ("anh.gif", True), (".cu/anh.jpg", True), ("anh-3.jpg", False)],
)
def test_a_number_in_a_picture_that_is_none_of_the_profile_is_found(
    tmp_path: Path, name: str, *, is_told: bool
) -> None:
    folder = tmp_path / "so-ket-2023" / "ba-to" / "to-mau"
    (folder / name).parent.mkdir(parents=True)
    (folder / "profile.yaml").write_text("name: Tổ Mẫu\n", encoding="utf-8")
    kind = "GIF" if name.endswith("gif") else "JPEG"
    pixels((64, 48)).save(folder / name, kind, comment=b"0905 321 005")
    [place], _ = profile_places(tmp_path)

    found = list(clear_numbers(place))

    assert [(Path(p.path).name, p.code) for p in found] == [
        (Path(name).name, "file-in-public-repository")
    ] * is_told
    assert all("lời ghi kèm (comment) nêu số điện thoại" in problem.vi for problem in found)


def test_a_picture_beside_the_profiles_tells_neither_numbers_nor_its_place(tmp_path: Path) -> None:
    (tmp_path / "bao-cao").mkdir()
    (tmp_path / "bao-cao" / "anh.jpg").write_bytes(photograph())
    (tmp_path / "bao-cao" / "hong.jpg").write_bytes(b"0905 321 005")

    numbers, place = clear_numbers_beside(tmp_path, [])

    assert {Path(problem.path).name for problem in (numbers, place)} == {"anh.jpg"}
    assert "(Artist, XMP, comment)" in numbers.vi
    assert "còn giữ nơi chụp" in place.vi

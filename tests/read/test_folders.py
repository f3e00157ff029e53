import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.read.folders import profile_places, read_folder


def _put(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()


def _problems(root: Path) -> list[tuple[str, str]]:
    found = profile_places(root)[1]
    assert all((problem.line, problem.column) == (1, 1) for problem in found)
    return [(Path(problem.path).relative_to(root).as_posix(), problem.code) for problem in found]


def _paths(root: Path) -> list[str]:
    return [place.path for place in profile_places(root)[0]]


def test_profiles_are_found_in_the_order_of_their_paths(tmp_path: Path) -> None:
    _put(
        tmp_path,
        "so-ket-2023/son-ha/b/profile.yaml",
        "so-ket-2023/ba-to/z/profile.yaml",
        "so-ket-2023/ba-to/a/profile.yaml",
        "so-ket-2022/ba-to/a/profile.yaml",
    )

    places, problems = profile_places(tmp_path)

    assert problems == []
    assert [place.path for place in places] == [
        "so-ket-2022/ba-to/a",
        "so-ket-2023/ba-to/a",
        "so-ket-2023/ba-to/z",
        "so-ket-2023/son-ha/b",
    ]
    assert places[1].file == tmp_path / "so-ket-2023/ba-to/a/profile.yaml"
    assert places[1].shown_as == f"{tmp_path.as_posix()}/so-ket-2023/ba-to/a/profile.yaml"


def test_lists_calls_outlines_and_what_systems_leave_are_no_profiles(tmp_path: Path) -> None:
    _put(
        tmp_path,
        "profile.schema.json",
        "reference/units.yaml",
        ".git/x/y/profile.yaml",
        "so-ket-2023/call.yaml",
        "so-ket-2023/outlines/nong-thon-moi.yaml",
        "so-ket-2023/ba-to/unit.yaml",
        "so-ket-2023/ba-to/Thumbs.db",
        "so-ket-2023/ba-to/trong/.gitkeep",
        "so-ket-2023/ba-to/trong/desktop.ini",
    )

    assert profile_places(tmp_path) == ([], [])


def test_no_folder_has_no_profiles(tmp_path: Path) -> None:
    assert profile_places(tmp_path / "none") == ([], [])


def test_files_beside_a_profile_are_listed_without_what_systems_leave(tmp_path: Path) -> None:
    folder = "so-ket-2023/ba-to/a"
    _put(tmp_path, f"{folder}/profile.yaml", f"{folder}/anh-2.jpg", f"{folder}/anh-1.jpg")
    _put(tmp_path, f"{folder}/.DS_Store", f"{folder}/Thumbs.db", f"{folder}/desktop.ini")
    _put(tmp_path, f"{folder}/~$ho-so.docx")

    (place,) = profile_places(tmp_path)[0]

    assert place.files == ("anh-1.jpg", "anh-2.jpg")


@pytest.mark.parametrize(
    "path",
    [
        "profile.yaml",
        "so-ket-2023/profile.yaml",
        "so-ket-2023/ba-to/profile.yaml",
        "so-ket-2023/ba-to/a/cu/profile.yaml",
        "so-ket-2023/ba-to/a/cu/b/profile.yaml",
        "so-ket-2023/ba-to/a/cu/anh.jpg",
    ],
)
def test_profile_too_high_or_too_deep_is_misplaced(tmp_path: Path, path: str) -> None:
    _put(tmp_path, "so-ket-2023/ba-to/a/profile.yaml", path)

    assert _problems(tmp_path) == [(path, "misplaced-file")]
    assert _paths(tmp_path) == ["so-ket-2023/ba-to/a"]


@pytest.mark.parametrize(
    "name",
    ["profile.yml", "Profile.yaml", "profile.yaml.txt", "profile-1.yaml", "profile (2).yaml"],
)
def test_profile_by_another_name_is_told_its_name(tmp_path: Path, name: str) -> None:
    _put(tmp_path, f"so-ket-2023/ba-to/a/{name}", "so-ket-2023/ba-to/a/anh-1.jpg")

    assert _problems(tmp_path) == [(f"so-ket-2023/ba-to/a/{name}", "misplaced-file")]
    assert "profile.yaml" in profile_places(tmp_path)[1][0].vi


def test_files_without_a_profile_are_told_by_their_folder(tmp_path: Path) -> None:
    _put(tmp_path, "so-ket-2023/ba-to/a/anh-1.jpg")

    (problem,) = profile_places(tmp_path)[1]

    assert problem.path.endswith("so-ket-2023/ba-to/a")
    assert problem.code == "misplaced-file"
    assert "anh-1.jpg" in problem.vi


def test_folder_names_are_plain_ascii_words(tmp_path: Path) -> None:
    _put(tmp_path, "so-ket-2023/Ba Tơ/HTX Đức Phổ/profile.yaml")

    places, problems = profile_places(tmp_path)

    assert [place.path for place in places] == ["so-ket-2023/Ba Tơ/HTX Đức Phổ"]
    assert [problem.code for problem in problems] == ["bad-folder-name", "bad-folder-name"]
    assert "Đổi thành ba-to." in problems[0].vi
    assert "Đổi thành htx-duc-pho." in problems[1].vi


@pytest.mark.parametrize("name", ["-a", "a-", "a--b", "a_b", "A", "a.b"])
def test_other_folder_names_are_refused(tmp_path: Path, name: str) -> None:
    _put(tmp_path, f"so-ket-2023/ba-to/{name}/profile.yaml")

    assert [code for _, code in _problems(tmp_path)] == ["bad-folder-name"]


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9", "trang", "trang-2", "a" * 81])
def test_names_that_some_system_cannot_hold_are_refused(tmp_path: Path, name: str) -> None:
    _put(tmp_path, f"so-ket-2023/ba-to/{name}/profile.yaml")

    assert [code for _, code in _problems(tmp_path)] == ["bad-folder-name"]


def test_a_name_of_eighty_letters_and_one_that_begins_like_a_device_are_taken(
    tmp_path: Path,
) -> None:
    for name in ("a" * 80, "con-nuoi-cua-doi", "com10"):
        _put(tmp_path, f"so-ket-2023/ba-to/{name}/profile.yaml")

    assert _problems(tmp_path) == []


@pytest.mark.parametrize("name", ["profile.yaml", "anh-1.jpg"])
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path, name: str) -> None:
    _put(tmp_path, "so-ket-2023/ba-to/a/profile.yaml")
    (tmp_path / "so-ket-2023/ba-to/b").mkdir()
    os.mkfifo(tmp_path / "so-ket-2023/ba-to/b" / name)

    assert _problems(tmp_path) == [(f"so-ket-2023/ba-to/b/{name}", "misplaced-file")]


def test_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    _put(tmp_path, "so-ket-2023/ba-to/a/profile.yaml")
    (tmp_path / "so-ket-2023/ba-to/b").symlink_to(tmp_path / "so-ket-2023/ba-to/a")
    (tmp_path / "so-ket-2023/ba-to/a/vong").symlink_to(tmp_path)

    assert _paths(tmp_path) == ["so-ket-2023/ba-to/a"]
    assert sorted(_problems(tmp_path)) == [
        ("so-ket-2023/ba-to/a/vong", "misplaced-file"),
        ("so-ket-2023/ba-to/b", "misplaced-file"),
    ]


def test_link_to_a_file_outside_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "profiles"
    _put(root, "so-ket-2023/ba-to/a/profile.yaml")
    _put(tmp_path, "secret.jpg")
    for name, target in (("anh-1.jpg", tmp_path / "secret.jpg"), ("anh-2.jpg", Path("none"))):
        (root / "so-ket-2023/ba-to/a" / name).symlink_to(target)

    (place,), problems = profile_places(root)

    assert place.files == ()
    assert [problem.code for problem in problems] == ["misplaced-file", "misplaced-file"]


def test_link_to_a_file_inside_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "so-ket-2023/ba-to/a"
    _put(tmp_path, "so-ket-2023/ba-to/a/profile.yaml", "so-ket-2023/ba-to/a/anh-1.jpg")
    (folder / "anh-2.jpg").symlink_to("anh-1.jpg")

    (place,), problems = profile_places(tmp_path)

    assert problems == []
    assert place.files == ("anh-1.jpg", "anh-2.jpg")


def test_name_that_is_no_utf8_can_still_be_shown(tmp_path: Path) -> None:
    _put(tmp_path, "so-ket-2023/ba-to/a/profile.yaml")
    (tmp_path / "so-ket-2023/ba-to/a" / os.fsdecode(b"anh\xe9.txt")).touch()

    (place,) = profile_places(tmp_path)[0]

    assert place.files == ("anh\ufffd.txt",)


def _with_picture(root: Path) -> Path:
    _put(root, "so-ket-2023/ba-to/a/profile.yaml", "so-ket-2023/ba-to/a/ghi-chu.txt")
    picture = root / "so-ket-2023/ba-to/a/anh-1.jpg"
    Image.new("RGB", (30, 20)).save(picture)
    return picture


def test_folder_has_the_facts_of_its_pictures(tmp_path: Path) -> None:
    _with_picture(tmp_path)
    _put(tmp_path, "so-ket-2023/ba-to/a/anh-2.png")
    (place,) = profile_places(tmp_path)[0]

    folder = read_folder(tmp_path, place, {}, {})

    assert folder.path == "so-ket-2023/ba-to/a"
    assert folder.files == ("anh-1.jpg", "anh-2.png", "ghi-chu.txt")
    assert list(folder.photos) == ["anh-1.jpg", "anh-2.png"]
    first, second = folder.photos.values()
    assert isinstance(first, PhotoFacts)
    assert (first.width_px, first.height_px) == (30, 20)
    assert isinstance(second, PhotoFault)
    assert second.code == "photo-unreadable"


def test_known_picture_is_not_opened_again_until_it_changes(tmp_path: Path) -> None:
    picture = _with_picture(tmp_path)
    (place,) = profile_places(tmp_path)[0]
    first: dict[tuple[str, str], PhotoFacts] = {}
    read_folder(tmp_path, place, {}, first)
    (key,) = first
    known = {key: replace(first[key], width_px=first[key].width_px + 1)}

    seen: dict[tuple[str, str], PhotoFacts] = {}
    assert read_folder(tmp_path, place, known, seen).photos["anh-1.jpg"] in known.values()
    assert seen == known

    os.utime(picture)
    assert read_folder(tmp_path, place, known, {}).photos["anh-1.jpg"] in first.values()


def test_a_picture_that_cannot_serve_is_looked_at_each_time(tmp_path: Path) -> None:
    _with_picture(tmp_path).write_bytes(b"GIF89a")
    (place,) = profile_places(tmp_path)[0]
    seen: dict[tuple[str, str], PhotoFacts] = {}

    assert isinstance(read_folder(tmp_path, place, {}, seen).photos["anh-1.jpg"], PhotoFault)
    assert seen == {}


def test_picture_that_went_away_is_a_fault(tmp_path: Path) -> None:
    picture = _with_picture(tmp_path)
    (place,) = profile_places(tmp_path)[0]
    picture.unlink()
    seen: dict[tuple[str, str], PhotoFacts] = {}

    fault = read_folder(tmp_path, place, {}, seen).photos["anh-1.jpg"]

    assert isinstance(fault, PhotoFault)
    assert seen == {}

"""What was found about a profile is taken again only while all it depends on is the same."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import dienhinh
from dienhinh import pipeline
from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.model.public import PublicText
from dienhinh.model.source import Tree
from dienhinh.pipeline import makers, profile_rows
from dienhinh.problems import Problem
from dienhinh.read import folders
from dienhinh.read.photo_facts import photo_facts
from dienhinh.read.yaml_tree import read_tree
from tests.builders import a_context
from tests.pipeline.room import Room, new_picture, set_line, with_another_text


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = Room(tmp_path / "project")
    made.add("to-thu-hai", "Tổ nuôi ong Hai Suối")
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The profiles that were read, as they are read."""
    found: list[str] = []

    def noted(path: Path, shown_as: str) -> tuple[Tree | None, list[Problem]]:
        found.append(path.parent.name)
        return read_tree(path, shown_as)

    monkeypatch.setattr(profile_rows, "read_tree", noted)
    return found


def examined(room: Room) -> tuple[Problem, ...]:
    return pipeline.examine(room.options()).problems


def edited(room: Room) -> None:
    set_line(room.folders()[0], "summary", "Tổ nuôi ong bên suối, cho các hộ trong thôn mượn đàn.")


def repainted(room: Room) -> None:
    new_picture(min(room.folders()[0].glob("*.jpg")), "khác")


def given_a_file(room: Room) -> None:
    (room.folders()[0] / "ghi-chu.txt").write_text("x", encoding="utf-8")


def copied_over_with_its_old_time(room: Room) -> None:
    file = room.folders()[0] / "profile.yaml"
    then = file.stat()
    file.write_bytes(file.read_bytes().replace("mượn".encode(), "nuôi".encode() + b"  "))
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))


def read_after(change: Callable[[Room], None], room: Room, read: list[str]) -> list[str]:
    """The profiles that are read a second time, after a change."""
    examined(room)
    read.clear()

    change(room)
    examined(room)
    return read


@pytest.mark.parametrize("change", [edited, repainted, given_a_file, copied_over_with_its_old_time])
def test_a_changed_folder_alone_is_read_again(
    room: Room, read: list[str], change: Callable[[Room], None]
) -> None:
    assert read_after(change, room, read) == [room.folders()[0].name]


def test_nothing_unchanged_is_read_again_and_nothing_found_is_lost(
    room: Room, read: list[str]
) -> None:
    given_a_file(room)
    first = examined(room)
    read.clear()

    assert examined(room) == first
    assert read == []
    assert "unused-file" in {problem.code for problem in first}


def test_a_picture_that_is_as_it_was_is_not_decoded_when_the_words_change(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    examined(room)
    decoded: list[Path] = []

    def noted(path: Path) -> PhotoFacts | PhotoFault:
        decoded.append(path)
        return photo_facts(path)

    monkeypatch.setattr(folders, "photo_facts", noted)

    edited(room)
    examined(room)
    assert decoded == []

    repainted(room)
    examined(room)
    assert decoded == [min(room.folders()[0].glob("*.jpg"))]


def test_a_fault_that_another_program_found_in_a_picture_is_not_taken_over(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr("dienhinh.read.photo_facts.MOST_PIXELS", 1_000)
        older.setattr(profile_rows, "program", lambda: "older")
        assert "photo-too-big" in {problem.code for problem in examined(room)}

    assert "photo-too-big" not in {problem.code for problem in examined(room)}


@pytest.mark.parametrize("lost", ["profiles.sqlite3", "pictures.sqlite3", ""])
def test_who_is_gone_is_in_no_memo_even_when_the_other_is_lost(room: Room, lost: str) -> None:
    folder = room.add("ong-nguyen-van-thu", "Tổ của ông Nguyễn Văn Thử")
    examined(room)
    assert b"nguyen-van-thu" in (room.cache / "pictures.sqlite3").read_bytes()

    shutil.rmtree(folder)
    if lost:
        (room.cache / lost).unlink()
    examined(room)

    assert [b"nguyen-van-thu" in f.read_bytes() for f in room.cache.glob("*.sqlite3*")] == [
        False
    ] * 2


def test_a_folder_with_a_file_that_cannot_be_looked_at_is_read_each_time(
    room: Room, read: list[str]
) -> None:
    path = room.folder("to-thu-hai").relative_to(room.profiles).as_posix()
    found = folders.profile_place(room.profiles, path)
    assert found is not None
    place = replace(found, files=(*found.files, "da-mat.txt"))

    for _ in range(2):
        profile_rows.profile_rows(room.options(), a_context(), [place], lambda *_: None)

    assert read == ["to-thu-hai"] * 2


def test_a_fingerprint_tells_where_a_folder_is_shown_and_its_hidden_files(tmp_path: Path) -> None:
    folder = tmp_path / "so-ket-2023" / "ba-to" / "to"
    folder.mkdir(parents=True)
    for name in ("profile.yaml", ".nhap.json"):
        (folder / name).write_text("{}", encoding="utf-8")
    place = folders.profile_place(tmp_path, "so-ket-2023/ba-to/to")
    assert place is not None
    elsewhere = replace(place, shown_as=f"x/{place.shown_as}")

    found = {profile_rows.fingerprint_of(tmp_path, each, "w") for each in (place, elsewhere)}
    (folder / ".nhap.json").write_text("{ }", encoding="utf-8")
    found.add(profile_rows.fingerprint_of(tmp_path, place, "w"))

    assert len(found) == 3


def another_day(room: Room) -> None:
    room.today += timedelta(days=1)


def another_list(room: Room) -> None:
    file = room.profiles / "reference" / "sectors.yaml"
    file.write_text(file.read_text("utf-8").replace("heo, gà", "heo, gà, ong"), encoding="utf-8")


@pytest.mark.parametrize("change", [another_day, another_list])
def test_another_day_or_list_has_all_read_again(
    room: Room, read: list[str], change: Callable[[Room], None]
) -> None:
    assert len(read_after(change, room, read)) == 2


def test_another_program_or_a_public_repository_has_all_read_again(
    room: Room, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    examined(room)
    read.clear()

    pipeline.examine(replace(room.options(), repository="public"))
    assert len(read) == 2

    monkeypatch.setattr(profile_rows, "program", lambda: "another")
    pipeline.examine(replace(room.options(), repository="public"))
    assert len(read) == 4


def test_processes_find_the_same(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        room.add(f"to-{number}", f"Tổ trồng rau số {number}")
    alone = pipeline.examine(room.options())
    (room.cache / "profiles.sqlite3").unlink()
    monkeypatch.setattr(profile_rows, "_WORTH_A_PROCESS", 0)
    room.jobs = 2

    together = pipeline.examine(room.options())

    assert together == alone


def texts(room: Room) -> Mapping[str, PublicText]:
    library = pipeline.examine(room.options()).library
    assert library is not None
    return library.texts


def activities(room: Room) -> str:
    return texts(room)["to-thu-hai"].activities


def test_texts_are_not_held_but_found_where_they_are_kept(room: Room) -> None:
    examined = pipeline.examine(room.options())

    assert examined.library is not None
    assert [profile.text for profile in examined.library.profiles] == [None, None]
    assert len(texts(room)) == 2
    assert "mượn một con giống" in activities(room)


@pytest.mark.parametrize("lost", ["memo", "row", "damaged row"])
def test_a_text_that_is_lost_is_read_again(room: Room, lost: str) -> None:
    before = activities(room)
    kept = texts(room)
    file = room.cache / "profiles.sqlite3"
    if lost == "memo":
        file.unlink()
    else:
        base = sqlite3.connect(file)
        base.execute("DELETE FROM long" if lost == "row" else "UPDATE long SET content = X'80'")
        base.commit()
        base.close()

    assert kept["to-thu-hai"].activities == before


def test_a_profile_that_changes_while_it_is_published_stops_the_publishing(room: Room) -> None:
    kept = texts(room)
    (room.cache / "profiles.sqlite3").unlink()
    with_another_text(room.folder("to-thu-hai"))

    with pytest.raises(pipeline.PublishError, match="vừa đổi trong lúc đăng"):
        kept["to-thu-hai"]


def test_publishing_holds_nothing_that_only_checking_needs(room: Room) -> None:
    set_line(room.folders()[0], "status", "draft")
    found = pipeline.examine(room.options())
    kept = found.to_publish()

    assert len(found.stories) == 2
    assert (kept.problems, kept.plans, kept.stories) == ((), (), ())
    assert (kept.library, kept.digests) == (found.library, found.digests)


def test_another_program_is_one_with_other_words_in_any_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dienhinh, "__file__", str(tmp_path / "__init__.py"))
    told = makers.own_files.__wrapped__
    (tmp_path / "read").mkdir()
    files = tmp_path / "__init__.py", tmp_path / "read" / "folders.py"
    found = {told()}

    for file in files:
        for text in ("so = 1\n", "so = 2\n"):
            file.write_text(text, encoding="utf-8")
            found.add(told())

    assert len(found) == 5
    assert found >= {told()}


def test_of_a_cache_that_cannot_be_made_a_person_hears(room: Room, tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")

    with pytest.raises(NotADirectoryError):
        pipeline.examine(replace(room.options(), cache=tmp_path / "tep" / "cache"))

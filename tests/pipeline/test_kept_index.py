"""The search index is made from the one that is served, as long as that can be trusted."""

import shutil
from pathlib import Path

import pytest

from dienhinh.derive import search_records
from dienhinh.model.search import SearchRecord
from tests.pipeline.room import Room, set_line

_STATE = ".dienhinh/search"


@pytest.fixture
def room(tmp_path: Path, drawn: Path) -> Room:
    made = Room(tmp_path / "project", drawn=drawn)
    made.add("to-thu-hai", "Tổ nuôi ong Hai Suối")
    made.add("to-thu-ba", "Tổ nuôi ong Ba Bến")
    made.publish()
    return made


@pytest.fixture
def derived(room: Room, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of profiles of which a record for the index is made."""
    del room
    names: list[str] = []
    make = search_records._profile  # noqa: SLF001 what must not be called

    def seen(*given: object) -> SearchRecord:
        record: SearchRecord = make(*given)  # type: ignore[arg-type]
        names.append(record.title)
        return record

    monkeypatch.setattr(search_records, "_profile", seen)
    return names


def _edit(room: Room, text: str) -> None:
    set_line(room.folders()[0], "summary", f"Tổ nuôi ong {text}, cho các hộ trong thôn mượn đàn.")


def test_an_edit_derives_one_record(room: Room, derived: list[str]) -> None:
    _edit(room, "bên suối")
    room.publish()
    assert len(derived) == 1

    # A run that changes nothing hands on what the next one needs.
    room.publish()
    _edit(room, "bên rừng")
    made = room.publish()

    assert len(derived) == 2
    assert made == room.clean()


@pytest.mark.parametrize("copy", ["site", ".site.dienhinh/next"])
def test_a_lost_file_of_the_index_is_made_again(room: Room, derived: list[str], copy: str) -> None:
    folder = room.root / copy / "tim-kiem/chi-muc/t"
    for file in folder.glob("*.js"):
        file.unlink()
    shutil.rmtree(room.root / ".site.dienhinh/next/tim-kiem", ignore_errors=True)
    _edit(room, "bên suối")

    made = room.publish()

    assert made == room.clean()
    assert derived


@pytest.mark.parametrize("damage", ["words.npy", "state", "key"])
def test_a_damaged_state_is_made_again(room: Room, derived: list[str], damage: str) -> None:
    path = room.site / _STATE / damage
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1])
    _edit(room, "bên suối")

    made = room.publish()

    assert len(derived) == 3
    assert made == room.clean()


def test_the_state_lies_in_the_served_copy_only(room: Room) -> None:
    assert (room.site / _STATE).is_dir()
    assert not (room.root / ".site.dienhinh/next" / _STATE).exists()

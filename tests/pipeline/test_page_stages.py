"""A publishing derives and renders only pages that tell of what changed, and never forgets one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dienhinh import pipeline
from dienhinh.derive.pages import group_pages, profile_pages
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.share import WHOLE, Share
from dienhinh.pipeline import page_making
from dienhinh.write.records import packed
from tests.pipeline.room import Room, set_line, with_another_text

SLUG = "to-thu-hai"


@pytest.fixture
def room(tmp_path: Path, drawn: Path) -> Room:
    made = Room(tmp_path / "project", drawn=drawn)
    made.add(SLUG, "Tổ nuôi ong Hai Suối")
    for _ in range(2):
        made.publish()
    return made


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of pages that are derived, as they are."""
    found: list[str] = []

    def noted(pages: Iterator[Page]) -> Iterator[Page]:
        for page in pages:
            found.append(page.uri)
            yield page

    def of_profiles(
        library: Library, share: Share, slugs: Collection[str] | None, known: Mapping[str, Any]
    ) -> Iterator[Page]:
        return noted(profile_pages(library, share, slugs, known))

    def of_groups(type_: str, library: Library, share: Share = WHOLE) -> Iterator[Page]:
        return noted(group_pages(type_, library, share))

    monkeypatch.setattr(page_making, "profile_pages", of_profiles)
    monkeypatch.setattr(page_making, "group_pages", of_groups)
    return found


def state_of(room: Room) -> Path:
    return room.site / ".dienhinh" / "pages"


def test_nothing_is_derived_when_nothing_changed(room: Room, derived: list[str]) -> None:
    before = room.publish()

    assert derived == []
    assert before == room.clean()


def test_a_new_text_has_its_own_page_derived_and_those_that_tell_sizes(
    room: Room, derived: list[str]
) -> None:
    with_another_text(room.folder(SLUG))
    made = room.publish()

    # The script to read aloud has another size now.
    telling = ("dia-ban/", "bao-chi/", "de-cuong/", "chuyen-de/")
    assert [uri for uri in derived if not uri.startswith(telling)] == [f"ho-so/{SLUG}/"]
    assert "Câu mới.".encode() in made[f"ho-so/{SLUG}/index.html"]
    assert made == room.clean()


def test_a_new_text_of_a_profile_that_offers_no_file_is_seen_too(
    room: Room, derived: list[str]
) -> None:
    set_line(room.folder(SLUG), "origin", "sample")
    file = room.folder(SLUG) / "profile.yaml"
    text = file.read_text("utf-8")
    effects = "Cả thôn cùng làm theo, nhà nào cũng có con giống."
    file.write_text(text.replace("\n  measures:", f"\n  effects: {effects}\n  measures:"), "utf-8")
    for _ in range(2):
        room.publish()
    derived.clear()

    with_another_text(room.folder(SLUG))
    made = room.publish()

    assert derived == [f"ho-so/{SLUG}/"]
    assert made == room.clean()


def test_another_name_is_told_on_every_page_that_names_it(room: Room, derived: list[str]) -> None:
    set_line(room.folder(SLUG), "name", "Tổ nuôi ong Ba Suối")
    made = room.publish()

    assert {f"ho-so/{SLUG}/", "ho-so/to-hop-tac-nuoc-leng/", "ho-so/"} <= set(derived)
    assert made == room.clean()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        packed(()),
        packed({}),
        packed({"own": 3}),
        packed({"own": {}, "indexed": {"profile": [[1]]}, "relatives": {}}),
    ],
)
def test_a_lost_state_has_pages_derived_and_none_forgotten(
    room: Room, derived: list[str], damaged: bytes
) -> None:
    state_of(room).write_bytes(damaged)
    made = room.publish()

    assert f"ho-so/{SLUG}/" in derived
    assert made == room.clean()


def test_a_page_that_was_deleted_from_the_site_comes_back(room: Room) -> None:
    (room.site / "ho-so" / SLUG / "index.html").unlink()

    assert room.publish() == room.clean()


def test_only_pages_of_profiles_may_ask_for_texts(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asking(type_: str, library: Library, share: Share) -> Iterator[Page]:
        library.text(library.profiles[0])
        return group_pages(type_, library, share)

    monkeypatch.setattr(page_making, "group_pages", asking)
    set_line(room.folder(SLUG), "name", "Tổ nuôi ong Ba Suối")

    with pytest.raises(KeyError):
        room.publish()


def test_a_type_that_offers_files_has_to_say_so(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offering(type_: str, library: Library, share: Share) -> Iterator[Page]:
        for page in group_pages(type_, library, share):
            yield replace(page, offers=("the/trang.jpg",))

    monkeypatch.setattr(page_making, "group_pages", offering)
    set_line(room.folder(SLUG), "name", "Tổ nuôi ong Ba Suối")

    with pytest.raises(AssertionError, match="add listing to the types"):
        room.publish()


CORRECTIONS = f"""corrections:
  - on: 2023-11-30
    profile: {SLUG}
    text: Số hộ là 12, không phải 21.
"""
PLAN = f"""slots:
  - date: 2023-11-27
    profile: {SLUG}
    channel: newspaper
    outlet: Báo Sen Hồng
    ran_on: 2023-11-28
    title: Đàn ong bên suối
    link: https://bao.example.vn/ong
"""


def test_what_other_files_tell_of_a_profile_is_on_its_page_at_once(room: Room) -> None:
    for name, text, shown in (
        ("corrections.yaml", CORRECTIONS, "Số hộ là 12, không phải 21."),
        ("so-ket-2023/plan.yaml", PLAN, "https://bao.example.vn/ong"),
    ):
        (room.profiles / name).write_text(text, encoding="utf-8")

        assert shown in room.publish()[f"ho-so/{SLUG}/index.html"].decode()


def test_kits_that_are_made_later_stand_on_pages_made_before(room: Room) -> None:
    page = room.site / "ho-so" / SLUG / "index.html"
    assert f"bao-chi/{SLUG}.zip" not in page.read_text(encoding="utf-8")
    options = replace(room.options(), kits=True)

    pipeline.publish(options, pipeline.examine(options), room.site, generator=room.generated)

    assert f"bao-chi/{SLUG}.zip" in page.read_text(encoding="utf-8")

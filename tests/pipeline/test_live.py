"""The page of an edited profile, made when it is asked for, is the page that publishing makes."""

from pathlib import Path

import jinja2
import pytest

from dienhinh import pipeline
from dienhinh.pipeline.live import LivePages
from tests.pipeline.room import Room, set_line, with_another_text

SLUG = "to-thu-hai"


@pytest.fixture
def room(tmp_path: Path, drawn: Path) -> Room:
    made = Room(tmp_path / "project", drawn=drawn)
    made.add(SLUG, "Tổ nuôi ong Hai Suối")
    made.publish()
    return made


def live(room: Room) -> LivePages:
    options = room.options()
    return LivePages(options, pipeline.examine(options), room.site)


def test_an_edited_profile_is_seen_before_it_is_published(room: Room) -> None:
    pages = live(room)

    with_another_text(room.folder(SLUG))
    shown = pages.page(SLUG)

    assert shown is not None
    assert "Câu mới.".encode() in shown
    assert shown == room.publish()[f"ho-so/{SLUG}/index.html"]


def test_nobody_waits_for_templates(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = live(room)
    with_another_text(room.folder(SLUG))
    monkeypatch.setattr(jinja2.BaseLoader, "load", lambda *_, **__: pytest.fail("loaded"))

    assert pages.page(SLUG) is not None


def test_what_is_published_is_not_made_again(room: Room) -> None:
    pages = live(room)

    assert [pages.page(slug) for slug in (SLUG, "to-hop-tac-nuoc-leng", "khong-co")] == [None] * 3


@pytest.mark.parametrize("line", [("kind", "khong-co"), ("status", "draft")])
def test_what_may_not_be_shown_is_not_made(room: Room, line: tuple[str, str]) -> None:
    pages = live(room)

    set_line(room.folder(SLUG), *line)

    assert pages.page(SLUG) is None


def test_another_name_is_seen_too(room: Room) -> None:
    pages = live(room)

    set_line(room.folder(SLUG), "name", "Tổ nuôi ong Ba Suối")
    shown = pages.page(SLUG)

    assert shown is not None
    assert "<h1>Tổ nuôi ong Ba\u00a0Suối</h1>".encode() in shown


def test_a_site_that_was_not_published_has_no_pages(room: Room, tmp_path: Path) -> None:
    options = room.options()

    with pytest.raises(pipeline.PublishError):
        LivePages(options, pipeline.examine(options), tmp_path / "khong-co")

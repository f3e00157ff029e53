"""What the page for editors is published with."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh import pipeline
from dienhinh.model.editor import Editor
from dienhinh.model.output import Output
from dienhinh.pipeline import publishing
from dienhinh.render import editor
from tests.pipeline.room import Room

OLD, NEXT, NEXT_DAY = "so-ket-2023", "so-ket-2024", date(2024, 3, 1)


@pytest.fixture
def without_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor's program is fetched by npm, and says nothing of calls."""

    def none(_files: object) -> Iterator[Output]:
        return iter(())

    monkeypatch.setattr(publishing, "editor_packages", lambda *_: {})
    monkeypatch.setattr(editor, "bundle_files", none)


@pytest.mark.usefixtures("without_packages")
def test_a_call_is_offered_from_its_day_on(drawn: Path, tmp_path: Path) -> None:
    assert _offered(Room(tmp_path / "before", today=date(2024, 2, 29), drawn=drawn)) == {OLD}
    assert _offered(Room(tmp_path / "then", today=NEXT_DAY, drawn=drawn)) == {OLD, NEXT}


def _offered(room: Room) -> set[str]:
    """The calls that the files of the page name, with one of a later day among those there are."""
    old, new = room.profiles / OLD, room.profiles / NEXT
    for file in (old / "call.yaml", *(old / "outlines").iterdir()):
        text = file.read_text(encoding="utf-8").replace(OLD, NEXT)
        for name, day in (("date", NEXT_DAY), ("deadline", date(2024, 4, 1))):
            text = re.sub(rf"(?m)^{name}: .*$", f"{name}: {day}", text)
        copy = new / file.relative_to(old)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text, encoding="utf-8")
    options = replace(room.options(), editor=Editor.parse("github:to-chuc/kho"))

    pipeline.publish(options, pipeline.examine(options), room.site, generator=room.generated)

    config, saving = (
        (room.site / "nhap" / name).read_text(encoding="utf-8")
        for name in ("config.yml", "saving.js")
    )
    assert [call in config for call in (OLD, NEXT)] == [call in saving for call in (OLD, NEXT)]
    return {call for call in (OLD, NEXT) if call in config}

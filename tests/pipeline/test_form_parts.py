from pathlib import Path

from dienhinh.render.theme_files import WEB_FORM_PARTS
from tests.pipeline.room import Room


def test_the_parts_of_the_web_form_do_not_go_out(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    part, whole = (
        room.generated / WEB_FORM_PARTS / "form.js",
        room.generated / "lap-ho-so/index.html",
    )
    for file in (part, whole):
        file.parent.mkdir(parents=True)
        file.write_text("<main><h1>Lập hồ sơ</h1></main>", encoding="utf-8")

    made = room.publish()

    assert "lap-ho-so/index.html" in made
    assert not [uri for uri in made if uri.startswith(WEB_FORM_PARTS)]

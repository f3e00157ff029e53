import re
from pathlib import Path

from dienhinh.render.theme_files import WEB_FORM_PARTS
from tests.folders import ROOT
from tests.pipeline.room import Room

FORM = "lap-ho-so/index.html"


def test_the_web_form_tells_whoever_shares_it_where_it_is_and_shows_a_picture(
    tmp_path: Path, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    file = room.generated / FORM
    file.parent.mkdir(parents=True)
    shipped = (ROOT / "docs" / FORM).read_text(encoding="utf-8")
    file.write_text(shipped, encoding="utf-8")

    html = room.publish()[FORM].decode()

    assert re.findall("<title>.*?</title>", shipped) == ["<title>Lập hồ sơ</title>"]
    assert re.findall("<title>.*?</title>", html) == ["<title>Lập hồ sơ | Điển hình</title>"]
    assert '<link rel="canonical" href="https://example.org/lap-ho-so/">' in html
    assert '<meta property="og:title" content="Lập hồ sơ">' in html
    assert '<meta property="og:image" content="https://example.org/the/trang.jpg">' in html
    assert html.count('<meta name="description"') == 1


def test_the_parts_of_the_web_form_do_not_go_out(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    part, whole = room.generated / WEB_FORM_PARTS / "form.js", room.generated / FORM
    for file in (part, whole):
        file.parent.mkdir(parents=True)
        file.write_text("<main><h1>Lập hồ sơ</h1></main>", encoding="utf-8")

    made = room.publish()

    assert FORM in made
    assert not [uri for uri in made if uri.startswith(WEB_FORM_PARTS)]

"""What lies beside hand-written pages goes out bare; beside the news, with the story it is of."""

import re
import shutil
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from pillow_heif import register_heif_opener

from dienhinh import pipeline
from dienhinh.model.output import page_file
from dienhinh.read.photo_hidden import tells_place
from dienhinh.render.frame import FRAME_URI
from dienhinh.render.policy import script_hash
from dienhinh.render.theme_files import web_form_script
from tests.pipeline.room import Room, files_of
from tests.render.pictures import photograph, pixels

STORY = """---
title: Bốn làng đón khách
date: {day}
description: Bốn làng đón khách và mỗi làng tự chọn việc của mình.
template: story.html
---

Bốn làng đón khách.
"""


PAGE = (
    '<html lang="vi"><head><title>Tin</title></head><body><main><h1>Tin</h1>'
    '<img src="../hom-nay.png" alt=""><img srcset="anh%201.png 2x" alt=""></main></body></html>'
)


def pictured(room: Room, uri: str, content: bytes) -> None:
    file = room.generated / uri
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.mark.parametrize("name", ["anh.jpg", "IMG_0001.JPG", "anh.jfif"])
def test_a_picture_beside_a_page_goes_out_without_what_the_telephone_wrote(
    tmp_path: Path, name: str, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    taken = photograph((300, 200))
    assert tells_place(taken)
    pictured(room, f"gioi-thieu/{name}", taken)

    made = room.publish()[f"gioi-thieu/{name}"]

    assert not tells_place(made)
    assert Image.open(BytesIO(made)).size == Image.open(BytesIO(taken)).size
    assert room.publish() == room.clean()


@pytest.mark.parametrize("kind", ["AVIF", "HEIF", "TIFF"])
@pytest.mark.parametrize(
    ("is_place", "why"),
    [(True, "ảnh còn ghi nơi chụp"), (False, "ảnh còn ghi máy chụp, người chụp")],
)
def test_a_picture_that_cannot_be_made_bare_is_refused(
    tmp_path: Path, kind: str, why: str, drawn: Path, *, is_place: bool
) -> None:
    register_heif_opener()
    room = Room(tmp_path / "project", drawn=drawn)
    exif = Image.Exif()
    if is_place:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (15.0, 7.0, 12.0)})
    else:
        exif[ExifTags.Base.Artist] = "Nguyen Thi Thu 0905 123 456"
    out = BytesIO()
    pixels((64, 48)).save(out, kind, exif=exif.tobytes())
    pictured(room, f"gioi-thieu/anh.{kind.lower()}", out.getvalue())

    with pytest.raises(pipeline.PublishError, match=rf"gioi-thieu/anh\.{kind.lower()}: {why}"):
        room.publish()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (photograph((300, 200))[:2_000], "ảnh hỏng hoặc tải chưa xong"),
        ("%PDF-1.7 Nguyễn Thị Thử".encode(), "ảnh còn ghi .* không mở được ra để xem"),
    ],
    ids=["damaged", "no picture"],
)
def test_of_what_nobody_can_look_into_nobody_says_that_it_is_bare(
    tmp_path: Path, content: bytes, why: str, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    pictured(room, "gioi-thieu/anh.jpg", content)

    with pytest.raises(pipeline.PublishError, match=rf"gioi-thieu/anh\.jpg: {why}"):
        room.publish()


def test_pictures_of_every_format_that_tell_nothing_go_out(tmp_path: Path, drawn: Path) -> None:
    register_heif_opener()
    room = Room(tmp_path / "project", drawn=drawn)
    for kind in ("AVIF", "GIF", "HEIF", "TIFF"):
        out = BytesIO()
        more = {"comment": b"0905 123 456"} if kind == "GIF" else {}
        pixels((64, 48)).save(out, kind, **more)
        pictured(room, f"gioi-thieu/anh.{kind.lower()}", out.getvalue())

    made = room.publish()

    for kind in ("AVIF", "GIF", "HEIF", "TIFF"):
        assert b"0905 123 456" not in made[f"gioi-thieu/anh.{kind.lower()}"]


@pytest.mark.parametrize("name", ["~$-du.docx", "~WRL0001.tmp", "Thumbs.db"])
def test_what_word_leaves_beside_an_open_file_is_not_published(
    tmp_path: Path, name: str, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    pictured(room, f"bieu-mau/{name}", "Nguyễn Thị Thử".encode("utf-16-le"))
    pictured(room, "bieu-mau/vi-du.docx", b"PK")

    made = room.publish()

    assert "bieu-mau/vi-du.docx" in made
    assert f"bieu-mau/{name}" not in made


def test_what_lies_beside_the_news_waits_for_the_story_that_names_it(
    tmp_path: Path, drawn: Path
) -> None:
    """Names that hold one another, or are alike in two folders, are two pictures."""
    room = Room(tmp_path / "project", drawn=drawn)
    pictured(room, "tin/bon-lang/index.html", PAGE.encode())
    pictured(room, "gioi-thieu/index.html", PAGE.replace("../hom-nay.png", "/tin/kho.png").encode())
    public = ("tin/hom-nay.png", "tin/bon-lang/anh 1.png", "tin/kho.png")
    waiting = ("tin/nay.png", "tin/ngay-mai/anh 1.png", "tin/anh 1.png", "tin/ngay-mai.png")
    for uri in (*public, *waiting):
        out = BytesIO()
        Image.new("RGB", (4, 3), "red").save(out, "PNG")
        pictured(room, uri, out.getvalue())
    story = room.root / "docs" / "tin" / "bon-lang.md"
    story.parent.mkdir(parents=True)
    story.write_text(STORY.format(day=room.today), encoding="utf-8")

    made = room.publish()

    assert "tin/bon-lang/index.html" in made
    pictures = {uri for uri in made if uri.startswith("tin/") and uri.endswith(".png")}
    assert pictures == set(public)


def test_no_list_leads_to_a_story_whose_page_is_not_built(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    room.tell("bai-moi", "suối", [])
    story = room.root / "docs" / "tin" / "bai-moi.md"
    due = room.today + timedelta(days=9)
    told = story.read_text(encoding="utf-8").replace(str(room.today), str(due))
    story.write_text(told, encoding="utf-8")
    room.publish()
    # Its page waits in no site, so a later publishing over this one cannot bring it.
    room.today = due
    options = room.options()
    refused = r"tin/bai-moi\.md: bài này đã tới ngày mà chưa có trang: .*`mkdocs build`"

    with pytest.raises(pipeline.PublishError, match=refused):
        pipeline.publish(options, pipeline.examine(options), room.site)

    assert "tin/bai-moi/index.html" in room.publish()


def test_a_page_does_not_name_who_is_gone_where_a_piece_shows_another(
    tmp_path: Path, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    page = PAGE.replace("<img src", "<!-- dienhinh: hero ong-da-go --><img src")
    pictured(room, "gioi-thieu/index.html", page.encode())

    made = room.publish()["gioi-thieu/index.html"]

    assert b"<!-- dienhinh: hero -->" in made
    assert b"ong-da-go" not in made


def test_where_the_record_is_lost_no_page_of_ours_is_taken_for_the_generators(
    tmp_path: Path, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)

    def published_in_place() -> dict[str, bytes]:
        options = room.options()
        pipeline.publish(options, pipeline.examine(options), room.site)
        return files_of(room.site)

    shutil.copytree(room.generated, room.site)
    made = published_in_place()
    (room.site / ".dienhinh" / "files").write_bytes(b"of another version")

    with pytest.raises(pipeline.PublishError, match="mkdocs build"):
        published_in_place()
    assert files_of(room.site) == made

    # As MkDocs leaves it, which cleans away all but what is hidden.
    for entry in [entry for entry in room.site.iterdir() if entry.name != ".dienhinh"]:
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    shutil.copytree(room.generated, room.site, dirs_exist_ok=True)
    assert published_in_place() == made


def test_a_script_that_somebody_wrote_into_a_page_stops_the_publishing(
    tmp_path: Path, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    page = PAGE.replace("<h1>", '<script>document.title="x"</script><h1>')
    pictured(room, "gioi-thieu/index.html", page.encode())

    with pytest.raises(pipeline.PublishError) as raised:
        room.publish()

    assert "gioi-thieu/index.html: trang có" in str(raised.value)
    assert str(raised.value).endswith('<script>document.title="x"')
    assert not room.site.exists()


@pytest.mark.parametrize(
    "put",
    [
        '<script src="../dem-luot-xem.js" defer></script>',
        '<meta http-equiv="refresh" content="2; url=/\\other.vn/dang-nhap">',
        '<a href="java\tscript:alert(1)">x</a>',
    ],
)
def test_what_a_browser_would_obey_stops_the_publishing(
    tmp_path: Path, put: str, drawn: Path
) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    pictured(room, "gioi-thieu/index.html", PAGE.replace("<h1>", f"{put}<h1>").encode())

    with pytest.raises(pipeline.PublishError, match=r"gioi-thieu/index\.html: trang có"):
        room.publish()


def test_scripts_of_the_theme_run_and_no_others(tmp_path: Path, drawn: Path) -> None:
    """The frame page holds them: its own, those of the handbook; the form's are beside them."""
    room = Room(tmp_path / "project", drawn=drawn)
    khung = room.generated / page_file(FRAME_URI)
    shell = "\u2042scripts\u2042<script>vo()</script>\u2042scripts\u2042</body>"
    html = khung.read_text(encoding="utf-8").replace("</head>", "<script>khung()</script></head>")
    khung.write_text(html.replace("</body>", shell), encoding="utf-8")
    form = web_form_script(room.theme)
    for uri, script in (("so-tay", "vo()"), ("gioi-thieu", "khung()"), ("lap-ho-so", form)):
        page = PAGE.replace("<main>", f"<script>{script}</script><main>")
        pictured(room, f"{uri}/index.html", page.encode())

    made = room.publish()

    (policy,) = re.findall(r"script-src ([^;]*);", made["_headers"].decode())
    assert set(policy.split()) == {"'self'", *map(script_hash, ("vo()", "khung()", form))}
    assert b"khung()" in made["ho-so/index.html"]
    assert b"vo()" not in made["ho-so/index.html"]

    khung.write_text(html, encoding="utf-8")
    with pytest.raises(pipeline.PublishError, match=r"so-tay/index\.html"):
        room.publish()

"""What lies beside hand-written pages goes out bare; beside the news, with the story it is of."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dienhinh import pipeline
from dienhinh.read.photo_facts import tells_place
from tests.pipeline.room import Room, files_of
from tests.render.pictures import photograph

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
    tmp_path: Path, name: str
) -> None:
    room = Room(tmp_path / "project")
    taken = photograph((300, 200))
    assert tells_place(taken)
    pictured(room, f"gioi-thieu/{name}", taken)

    made = room.publish()[f"gioi-thieu/{name}"]

    assert not tells_place(made)
    assert Image.open(BytesIO(made)).size == Image.open(BytesIO(taken)).size
    assert room.publish() == room.clean()


def test_a_picture_that_cannot_be_made_bare_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path / "project")
    out = BytesIO()
    taken = Image.open(BytesIO(photograph((300, 200))))
    taken.save(out, "AVIF", exif=taken.getexif())
    pictured(room, "gioi-thieu/anh.avif", out.getvalue())

    with pytest.raises(pipeline.PublishError, match=r"gioi-thieu/anh\.avif: ảnh còn ghi nơi chụp"):
        room.publish()


@pytest.mark.parametrize("name", ["~$-du.docx", "~WRL0001.tmp", "Thumbs.db"])
def test_what_word_leaves_beside_an_open_file_is_not_published(tmp_path: Path, name: str) -> None:
    room = Room(tmp_path / "project")
    pictured(room, f"bieu-mau/{name}", "Nguyễn Thị Thử".encode("utf-16-le"))
    pictured(room, "bieu-mau/vi-du.docx", b"PK")

    made = room.publish()

    assert "bieu-mau/vi-du.docx" in made
    assert f"bieu-mau/{name}" not in made


def test_what_lies_beside_the_news_waits_for_the_story_that_names_it(tmp_path: Path) -> None:
    """Names that hold one another, or are alike in two folders, are two pictures."""
    room = Room(tmp_path / "project")
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


def test_a_page_does_not_name_who_is_gone_where_a_piece_shows_another(tmp_path: Path) -> None:
    room = Room(tmp_path / "project")
    page = PAGE.replace("<img src", "<!-- dienhinh: hero ong-da-go --><img src")
    pictured(room, "gioi-thieu/index.html", page.encode())

    made = room.publish()["gioi-thieu/index.html"]

    assert b"<!-- dienhinh: hero -->" in made
    assert b"ong-da-go" not in made


def test_where_the_record_is_lost_no_page_of_ours_is_taken_for_the_generators(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path / "project")

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

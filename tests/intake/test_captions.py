"""Numbered captions: the picture directly above has its own, whatever its number counts."""

from pathlib import Path

import pytest

from tests.intake.documents import SUMMARY, jpeg, word
from tests.intake.shipped import picture, taken

FACTS = SUMMARY[:7]
LOGO = jpeg(64, 48)
LIST = ("Ảnh 1. Một", "Ảnh 2. Hai")


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (
            (picture(1), "Ảnh 1. Một", LOGO, picture(2), "Ảnh 2. Hai", picture(3), "Ảnh 3. Ba"),
            ["Một", "Hai", "Ba"],
        ),
        ((picture(1), "Ảnh 1. Một", picture(2), "Ảnh 3. Ba", picture(3)), ["Một", "Ba", ""]),
        ((picture(1), "Ảnh 2. Hai", picture(2), "Ảnh 1. Một"), ["Hai", "Một"]),
        ((picture(1), "Ảnh 2. Hai", picture(2), "Ảnh 2. Lại hai"), ["Hai", "Lại hai"]),
        ((picture(1), "Ảnh 3. Ba", picture(2), "Ảnh 4. Bốn", picture(3)), ["Ba", "Bốn", ""]),
        (("Ảnh 3. Ba", picture(1), "Ảnh 4. Bốn", picture(2)), ["Ba", "Bốn"]),
        ((picture(1), picture(2), *LIST), ["Một", "Hai"]),
        ((*LIST, picture(1), picture(2)), ["Một", "Hai"]),
        ((picture(1), "Hình ảnh 1: Một"), ["Một"]),
    ],
)
def test_a_caption_is_of_the_picture_it_stands_at(
    lines: tuple[str | bytes, ...], captions: list[str], tmp_path: Path
) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == captions


def test_the_caption_of_a_picture_left_out_is_kept_in_words(tmp_path: Path) -> None:
    lines = (LOGO, "Ảnh 1. Biểu trưng", picture(2), "Ảnh 2. Hai")

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["Hai"]
    left = draft.photo_words.unplaced([{"caption": "Hai"}])
    assert [row.text for row in left] == ["Biểu trưng"]


@pytest.mark.parametrize(
    "line", ["Ảnh 2, 3: Ra quân", "Ảnh 1 + 2. Ra quân", "Hình 1 và 2: Ra quân", "Ảnh 1-2: Ra quân"]
)
def test_a_caption_of_several_pictures_is_kept_and_told(line: str, tmp_path: Path) -> None:
    lines = (picture(1), picture(2), line)

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["", ""]
    assert line in [row.text for row in draft.leftovers]
    assert line in [doubt.quoted for doubt in draft.doubts]


def test_a_number_with_a_quantity_behind_it_is_of_one_picture(tmp_path: Path) -> None:
    lines = (picture(1), "Ảnh 1 - 5.000 cây giống")

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["5.000 cây giống"]

"""Numbered captions: the picture directly above has its own, whatever its number counts."""

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Cm
from docx.text.paragraph import Paragraph

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


def fill(paragraph: Paragraph, parts: tuple[str | bytes | None, ...]) -> None:
    for part in parts:
        run = paragraph.add_run()
        if part is None:
            run.add_break()
        elif isinstance(part, bytes):
            run.add_picture(io.BytesIO(part), Cm(7))
        else:
            run.add_text(part)


def in_one_paragraph(
    *rows: tuple[str | bytes | None, ...], above: tuple[str, ...] = FACTS
) -> bytes:
    """A file whose last paragraphs hold these in their order: words, pictures, None for a break."""
    document = docx.Document(io.BytesIO(word(*above)))
    for row in rows:
        fill(document.add_paragraph(), row)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("rows", "captions"),
    [
        (((picture(1), None, "Nhà nấm"), (picture(2), None, "Hái nấm")), ["Nhà nấm", "Hái nấm"]),
        (((picture(1), "Nhà nấm"),), ["Nhà nấm"]),
        ((("Nhà nấm", None, picture(1)), ("Hái nấm", None, picture(2))), ["Nhà nấm", "Hái nấm"]),
        (((picture(1), None, "Nhà nấm"), ("Hái nấm", None, picture(2))), ["Nhà nấm", "Hái nấm"]),
        (((picture(1), None, "Hình 2. Nhà nấm"), (picture(2),)), ["Nhà nấm", ""]),
    ],
)
def test_words_in_the_paragraph_of_a_picture_are_its_caption(
    rows: tuple[tuple[str | bytes | None, ...], ...], captions: list[str], tmp_path: Path
) -> None:
    (draft,) = taken(tmp_path, {"a.docx": in_one_paragraph(*rows)}).drafts

    assert [photo.caption for photo in draft.pictures] == captions
    assert "ấm" not in str(draft.values.get("achievements"))


def test_a_picture_within_a_sentence_parts_it_not(tmp_path: Path) -> None:
    row = ("Bà con làm nấm rơm", picture(1), " trên đất vườn, bán ở chợ phiên mỗi tuần hai lần.")

    (draft,) = taken(tmp_path, {"a.docx": in_one_paragraph(row)}).drafts

    whole = "Bà con làm nấm rơm trên đất vườn, bán ở chợ phiên mỗi tuần hai lần."
    assert whole in str(draft.values) or whole in [row.text for row in draft.leftovers]


def test_captions_in_the_cells_of_their_pictures_stay_there(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(word(*FACTS)))
    table = document.add_table(1, 2)
    for column, words in enumerate(("Nhà nấm", "Hái nấm")):
        paragraph = table.cell(0, column).paragraphs[0]
        paragraph.add_run().add_picture(io.BytesIO(picture(column + 1)), Cm(7))
        paragraph.add_run().add_break()
        paragraph.add_run(words)
    made = io.BytesIO()
    document.save(made)

    (draft,) = taken(tmp_path, {"a.docx": made.getvalue()}).drafts

    assert [photo.caption for photo in draft.pictures] == ["Nhà nấm", "Hái nấm"]


def test_words_on_the_left_and_the_right_picture_are_of_neither_alone(tmp_path: Path) -> None:
    line = "Nhà nấm (trái) và bà con hái nấm (phải)"

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, picture(1), picture(2), line)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["", ""]
    assert line in [doubt.quoted for doubt in draft.doubts]


ABOVE_EACH = ("Nhà nấm", None, picture(1), None, "Hái nấm", None, picture(2))


def in_one_cell(*parts: str | bytes | None) -> bytes:
    """A file whose last table has one cell that holds these, None for a break."""
    document = docx.Document(io.BytesIO(word(*FACTS)))
    fill(document.add_table(1, 1).cell(0, 0).paragraphs[0], parts)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "file",
    [
        in_one_paragraph(ABOVE_EACH),
        in_one_cell(*ABOVE_EACH),
        in_one_paragraph((picture(1),), ("Nhà nấm", None, picture(2)), ("Hái nấm",)),
    ],
    ids=["paragraph", "cell", "below-across-paragraphs"],
)
def test_captions_on_one_side_of_all_their_pictures_keep_it(file: bytes, tmp_path: Path) -> None:
    (draft,) = taken(tmp_path, {"a.docx": file}).drafts

    assert [photo.caption for photo in draft.pictures] == ["Nhà nấm", "Hái nấm"]


@pytest.mark.parametrize("facts", [FACTS, SUMMARY[:14]], ids=["below-facts", "in-an-answer"])
def test_words_between_pictures_with_words_above_the_first_are_laid_on_none(
    facts: tuple[str, ...], tmp_path: Path
) -> None:
    lines = ("Nhà nấm", picture(1), "Hái nấm", picture(2))

    (draft,) = taken(tmp_path, {"a.docx": word(*facts, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["", ""]
    assert "Hái nấm" in [row.text for row in draft.leftovers]
    assert "Nhà nấm / Hái nấm" in [doubt.quoted for doubt in draft.doubts]


def test_a_title_of_pictures_makes_no_caption_doubtful(tmp_path: Path) -> None:
    lines = ("Một số hình ảnh", picture(1), "Hái nấm", picture(2))

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["Hái nấm", ""]


def test_a_line_below_two_pictures_is_told_to_stand_at_the_last(tmp_path: Path) -> None:
    lines = (picture(1), picture(2), "Nhà nấm")

    (draft,) = taken(tmp_path, {"a.docx": word(*FACTS, *lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["", "Nhà nấm"]
    (told,) = [doubt.text.vi for doubt in draft.doubts if doubt.quoted == "Nhà nấm"]
    assert "dưới 2 ảnh" in told


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((picture(1), None, "Bà con hái nấm."), "Bà con hái nấm."),
        (("Bà con hái nấm.", None, picture(1)), "Bà con hái nấm."),
        ((picture(1), None, "Nhà nấm", None, "chụp tháng 5"), "chụp tháng 5"),
    ],
    ids=["sentence-below", "sentence-above", "second-line"],
)
def test_words_beside_a_picture_that_go_on_with_an_answer_are_told(
    row: tuple[str | bytes | None, ...], words: str, tmp_path: Path
) -> None:
    file = in_one_paragraph(row, above=SUMMARY[:15])

    (draft,) = taken(tmp_path, {"a.docx": file}).drafts

    assert words in str(draft.values["achievements"])
    assert words in [doubt.quoted for doubt in draft.doubts]


def test_a_sentence_in_a_paragraph_below_a_picture_is_told_of_no_picture(tmp_path: Path) -> None:
    file = in_one_paragraph((picture(1),), ("Bà con hái nấm.",), above=SUMMARY[:15])

    (draft,) = taken(tmp_path, {"a.docx": file}).drafts

    assert "Bà con hái nấm." not in [doubt.quoted for doubt in draft.doubts]

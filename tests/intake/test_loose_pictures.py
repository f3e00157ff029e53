"""Pictures that come as files of their own, and the profiles that lie beside them."""

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.photo_words import PhotoWords
from dienhinh.intake.files.given_files import GivenFile, folder_of
from dienhinh.intake.folders.loose_pictures import by_folder, share_out
from dienhinh.intake.folders.pictures import Picture
from tests.intake.shipped import call, picture


def file(name: str, number: int = 0) -> GivenFile:
    content = picture(number) if number else b"PK"
    return GivenFile(name=name, folder=folder_of(name), content=content)


def draft(name: str, source: str = "ds.docx", **captions: str) -> Draft:
    words = PhotoWords(captions={int(at[1:]): text for at, text in captions.items()})
    return Draft(source=source, number=1, values={"name": name}, pictures=[], photo_words=words)


def counts(drafts: list[Draft]) -> list[int]:
    return [len(row.pictures) for row in drafts]


def test_a_folder_of_pictures_goes_with_the_profiles_it_lies_beside() -> None:
    files = [
        file("xã/a.docx"),
        file("xã/ảnh/1.jpg", 1),
        file("xã/ảnh/gốc/2.jpg", 2),
        file("thôn/b.docx"),
        file("thôn/c/d.docx"),
        file("3.jpg", 3),
    ]

    together = [[row.name for row in rows] for rows in by_folder(files)]

    assert together == [
        ["xã/a.docx", "xã/ảnh/1.jpg"],
        ["xã/ảnh/gốc/2.jpg"],
        ["thôn/b.docx"],
        ["thôn/c/d.docx"],
        ["3.jpg"],
    ]


@pytest.mark.parametrize("name", ["Gà Đồi.JPG", "gà đồi.jpg"])
def test_a_caption_that_is_the_name_of_a_picture_asks_for_it(name: str) -> None:
    drafts = [draft("Tổ Một", _1="gà đồi.jpg", _2="Chợ phiên"), draft("Tổ Hai")]

    left = share_out(drafts, [file(name, 1), file("khác.jpg", 2)], call(), is_only=False)

    assert counts(drafts) == [1, 0]
    assert [row.name for row in left] == ["khác.jpg"]
    assert drafts[0].photo_words.captions == {2: "Chợ phiên"}
    assert drafts[0].values["photos"] == [{"file": "anh-1.jpg", "kind": "photo"}]


def test_a_picture_that_a_caption_asks_for_in_vain_is_told_and_its_name_is_kept() -> None:
    one = draft("Tổ Một", _1="mất.jpg")

    assert share_out([one], [], call(), is_only=True) == []
    assert [doubt.quoted for doubt in one.doubts] == ["mất.jpg"]
    assert one.photo_words.captions == {1: "mất.jpg"}


def test_a_caption_of_a_picture_that_is_there_asks_for_no_other() -> None:
    one = draft("Tổ Một", _1="gà đồi.jpg")
    one.pictures.append(Picture(file="anh-1.jpg", content=picture(2), place="ds.docx"))

    assert len(share_out([one], [file("gà đồi.jpg", 1)], call(), is_only=False)) == 1
    assert share_out([one], [], call(), is_only=False) == []
    assert one.doubts == []


def test_the_name_of_a_file_of_several_profiles_is_no_name_of_theirs() -> None:
    drafts = [draft(name, "lê thị mẫu.docx") for name in ("Lê Thị Mẫu", "Tổ Hai")]

    assert share_out(drafts, [file("le thi mau.jpg", 1)], call(), is_only=False) == []
    assert counts(drafts) == [1, 0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("le thi mau.jpg", [1, 0]),
        ("Lê Thị Mẫu (2).jpg", [1, 0]),
        ("Lê Thị Mẫu/thu hoạch.jpg", [1, 0]),
        ("Hồ sơ tổ.jpg", [0, 1]),
        ("Lê Thị Mẫu và tổ.jpg", [0, 0]),
        ("2.jpg", [0, 0]),
    ],
)
def test_among_several_profiles_a_picture_is_of_the_one_it_is_named_for(
    name: str, expected: list[int]
) -> None:
    drafts = [draft("Lê Thị Mẫu", "a.docx"), draft("Tổ Hai", "Hồ sơ tổ.docx")]

    left = share_out(drafts, [file(name, 1)], call(), is_only=False)

    assert counts(drafts) == expected
    assert len(left) == 1 - sum(expected)
    told = [
        doubt.quoted for row in drafts for doubt in row.doubts if "vì tên giống" in doubt.text.vi
    ]
    assert len(told) == sum(expected)


def test_a_picture_named_like_two_profiles_is_of_neither() -> None:
    drafts = [draft("Lê Hà"), draft("Lê Hạ")]

    assert len(share_out(drafts, [file("le ha.jpg", 1)], call(), is_only=False)) == 1
    assert counts(drafts) == [0, 0]


def captions(one: Draft) -> list[str]:
    return [row.caption for row in one.pictures if row.is_photo]


def test_a_picture_that_cannot_be_opened_counts_and_no_caption_is_of_two() -> None:
    one = draft("Tổ Một", _1="Ruộng mì", _2="Thu hoạch")
    broken = GivenFile(name="ảnh/1.jpg", folder="ảnh", content=picture(1)[:900])

    share_out([one], [broken, file("ảnh/2.jpg", 2), file("ảnh/3.jpg", 3)], call(), is_only=True)

    assert captions(one) == ["Thu hoạch", ""]
    rows = one.values["photos"]
    assert isinstance(rows, list)
    assert [row.text for row in one.photo_words.unplaced(rows)] == ["Ruộng mì"]


def test_captions_laid_by_the_order_of_files_are_told_unless_the_names_are_numbers() -> None:
    one = draft("Tổ Một", _1="Ruộng mì", _2="Thu hoạch")
    share_out([one], [file("IMG_0007.JPG", 1), file("z48712.jpg", 2)], call(), is_only=True)
    two = draft("Tổ Hai", _1="Ruộng mì", _2="Thu hoạch")
    share_out([two], [file("Ảnh 1.jpg", 1), file("ảnh-2.jpg", 2)], call(), is_only=True)

    assert captions(one) == captions(two) == ["Ruộng mì", "Thu hoạch"]
    (told,) = [doubt for doubt in one.doubts if "theo thứ tự" in doubt.text.vi]
    assert told.quoted == "Ảnh 1 = IMG_0007.JPG; Ảnh 2 = z48712.jpg"
    assert not [doubt for doubt in two.doubts if "theo thứ tự" in doubt.text.vi]

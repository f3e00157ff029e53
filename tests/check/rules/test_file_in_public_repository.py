from dienhinh.check.rules import file_in_public_repository
from tests.builders import a_context, a_folder, a_photo_facts, an_entry
from tests.check.places import places

PUBLIC = a_context(repository="public")


def test_a_file_that_no_rule_looks_into_is_an_error() -> None:
    folder = a_folder(files=("anh-1.jpg", "Ho-so.DOCX", "ghi-chu.txt", "giay-to.pdf"))

    problems = list(file_in_public_repository.check(an_entry(folder=folder), PUBLIC))

    assert places(problems) == [(1, 1, "file-in-public-repository")] * 2
    assert ["Ho-so.DOCX" in p.vi for p in problems] == [True, False]
    assert ["giay-to.pdf" in p.en for p in problems] == [False, True]


def test_a_picture_that_holds_where_it_was_taken_is_an_error() -> None:
    photos = {"anh-1.jpg": a_photo_facts(tells_place=True), "anh-2.jpg": a_photo_facts()}

    [problem] = file_in_public_repository.check(an_entry(folder=a_folder(photos=photos)), PUBLIC)

    assert places([problem]) == [(1, 1, "file-in-public-repository")]
    assert "anh-1.jpg" in problem.vi
    assert "dienhinh fix" in problem.vi


def test_a_picture_with_a_number_in_its_description_is_an_error_place_or_not() -> None:
    both = a_photo_facts(tells_place=True, numbers_in=("ImageDescription", "XMP"))
    photos = {"anh-1.jpg": a_photo_facts(numbers_in=("UserComment",)), "anh-2.jpg": both}

    found = list(file_in_public_repository.check(an_entry(folder=a_folder(photos=photos)), PUBLIC))

    assert places(found) == [(1, 1, "file-in-public-repository")] * 3
    assert "“anh-1.jpg” có lời ghi kèm (UserComment) nêu số điện thoại" in found[0].vi
    assert "Chạy dienhinh fix" in found[0].vi
    assert "(ImageDescription, XMP)" in found[1].en
    assert "nơi chụp" in found[2].vi


def test_a_private_repository_may_hold_both() -> None:
    folder = a_folder(files=("ho-so.docx",), photos={"anh-1.jpg": a_photo_facts(tells_place=True)})

    assert list(file_in_public_repository.check(an_entry(folder=folder), a_context())) == []

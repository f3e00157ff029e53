from dienhinh.check.rules import photo_unlisted
from dienhinh.problems import Severity
from tests.builders import a_context, a_folder, an_entry
from tests.check.places import places


def test_a_picture_that_no_entry_names_is_a_warning_at_the_list() -> None:
    folder = a_folder(files=("anh-1.jpg", "anh-2.jpg", "anh-3.HEIC", "quet.tiff"))

    problems = list(photo_unlisted.check(an_entry(folder=folder), a_context()))

    assert places(problems) == [(73, 1, "photo-unlisted"), (73, 1, "photo-unlisted")]
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_what_publishing_takes_for_a_picture_is_one_here() -> None:
    folder = a_folder(files=("anh-1.jpg", "anh-2.jpg", "anh-3.jfif", "bieu-jpg"))

    (problem,) = photo_unlisted.check(an_entry(folder=folder), a_context())

    assert "“anh-3.jfif”" in problem.vi


def test_a_listed_picture_in_another_case_is_left_to_the_missing_one() -> None:
    folder = a_folder(files=("ANH-1.JPG", "anh-2.jpg"))

    assert list(photo_unlisted.check(an_entry(folder=folder), a_context())) == []


def test_a_picture_that_a_slip_in_the_list_means_is_not_to_be_deleted() -> None:
    entry = an_entry(photos__0__file="anh-9.jpg")

    assert list(photo_unlisted.check(entry, a_context())) == []


def test_a_picture_left_beside_a_profile_taken_down_is_told_whatever_is_gone() -> None:
    folder = a_folder(files=("anh-1.jpg", "anh-3.jpg"))
    entry = an_entry(folder=folder, status="withdrawn")

    assert [p.code for p in photo_unlisted.check(entry, a_context())] == ["photo-unlisted"]

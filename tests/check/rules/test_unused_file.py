from dienhinh.check.rules import unused_file
from tests.builders import a_context, a_folder, an_entry
from tests.check.places import places


def test_a_file_that_is_no_picture_is_told_at_the_top() -> None:
    folder = a_folder(files=("anh-1.jpg", "anh-2.jpg", "phieu-dong-y.pdf"))

    [problem] = unused_file.check(an_entry(folder=folder), a_context())

    assert places([problem]) == [(1, 1, "unused-file")]
    assert "phieu-dong-y.pdf" in problem.vi


def test_pictures_are_left_to_the_rules_about_pictures() -> None:
    folder = a_folder(files=("anh-1.jpg", "anh-2.jpg", "anh-3.PNG"))

    assert list(unused_file.check(an_entry(folder=folder), a_context())) == []


def test_what_an_import_left_to_look_at_is_read_before_it_is_deleted() -> None:
    folder = a_folder(files=("can-xem-lai.md", "can-xem-lai-ba-to-docx.md"))

    problems = list(unused_file.check(an_entry(folder=folder), a_context()))

    assert ["việc cần xem" in problem.vi for problem in problems] == [True, True]
    assert ["Do what it says" in problem.en for problem in problems] == [True, True]


def test_what_is_an_error_in_a_public_repository_is_not_told_twice() -> None:
    folder = a_folder(files=("phieu-dong-y.pdf", "ghi-chu.txt"))

    [problem] = unused_file.check(an_entry(folder=folder), a_context(repository="public"))

    assert "ghi-chu.txt" in problem.vi

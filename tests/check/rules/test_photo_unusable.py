from dienhinh.check.rules import photo_unusable
from dienhinh.model.folder import PhotoFault
from tests.builders import a_context, a_folder, a_photo_facts, an_entry
from tests.check.places import places


def test_a_fault_keeps_its_code_and_texts_and_gets_the_place_of_the_file() -> None:
    fault = PhotoFault(code="photo-animated", vi="Đây là ảnh động.", en="This is an animation.")
    folder = a_folder(photos={"anh-1.jpg": a_photo_facts(), "anh-2.jpg": fault})

    [problem] = photo_unusable.check(an_entry(folder=folder), a_context())

    assert places([problem]) == [(79, 9, "photo-animated")]
    assert (problem.vi, problem.en) == ("Đây là ảnh động.", "This is an animation.")


def test_a_fault_of_a_picture_that_is_not_listed_is_nobodys_business() -> None:
    fault = PhotoFault(code="photo-unreadable", vi="Tệp trống.", en="The file is empty.")
    folder = a_folder(
        files=("anh-1.jpg", "anh-2.jpg", "anh-3.jpg"),
        photos={"anh-1.jpg": a_photo_facts(), "anh-2.jpg": a_photo_facts(), "anh-3.jpg": fault},
    )

    assert list(photo_unusable.check(an_entry(folder=folder), a_context())) == []

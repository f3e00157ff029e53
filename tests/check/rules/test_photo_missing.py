import pytest

from dienhinh.check.rules import photo_missing
from tests.builders import a_context, a_folder, a_photo_facts, an_entry
from tests.check.places import places


def test_a_listed_picture_that_is_not_there_is_told_at_its_file() -> None:
    entry = an_entry(photos__1__file="nuong-ngo.jpg")

    problems = list(photo_missing.check(entry, a_context()))

    assert places(problems) == [(79, 9, "photo-missing")]


def test_a_file_that_differs_in_case_only_is_suggested() -> None:
    folder = a_folder(files=("ANH-1.JPG", "anh-2.jpg"), photos={"anh-2.jpg": a_photo_facts()})

    [problem] = photo_missing.check(an_entry(folder=folder), a_context())

    assert problem.vi == (
        "Không có tệp “anh-1.jpg” cạnh profile.yaml. Có tệp “ANH-1.JPG”: đổi tên tệp ấy thành "
        "“anh-1.jpg”."
    )


@pytest.mark.parametrize("typed", ["anh-9.jpg", "anh1.jpg"])
def test_a_slip_in_the_line_leaves_the_file_its_good_name(typed: str) -> None:
    entry = an_entry(photos__0__file=typed)

    [problem] = photo_missing.check(entry, a_context())

    assert problem.vi == (
        f"Không có tệp “{typed}” cạnh profile.yaml. Có tệp “anh-1.jpg”: nếu là ảnh này thì ghi "
        "tên ấy ở mục file."
    )
    assert problem.en.endswith(
        'There is "anh-1.jpg": if it is this picture, type that name in file.'
    )


def test_a_listed_file_is_never_suggested_for_another() -> None:
    folder = a_folder(files=("anh-2.jpg",), photos={"anh-2.jpg": a_photo_facts()})

    [problem] = photo_missing.check(an_entry(folder=folder), a_context())

    assert problem.vi.endswith("Chép ảnh vào thư mục này, hoặc bỏ mục ảnh này.")


def test_pictures_of_a_profile_taken_down_may_be_deleted() -> None:
    entry = an_entry(photos__1__file="nuong-ngo.jpg", status="withdrawn")

    assert list(photo_missing.check(entry, a_context())) == []

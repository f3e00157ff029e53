from dienhinh.check.file_names import name_problems
from tests.check.places import places


def test_a_number_of_a_person_in_the_name_of_a_page_or_a_folder_is_an_error() -> None:
    names = ["docs/tin/goi-0255-300-0000.md", "docs/051000000000", "docs/tin/gap-ong-mau.md"]

    problems = list(name_problems(names))

    assert places(problems) == [(1, 1, "identity-number-in-text"), (1, 1, "phone-in-text")]
    assert problems[0].vi.startswith("Tên thư mục có dãy 12 chữ số giống số căn cước “051…”")
    assert problems[1].vi.startswith("Tên tệp có số điện thoại “0255…”, và tên ấy là địa chỉ")


def test_the_name_of_a_picture_is_no_address_and_a_day_is_no_number() -> None:
    names = ["docs/tin/anh/0255300000.jpg", "docs/tin/hoi-nghi-12-11-2023.md"]

    assert list(name_problems(names)) == []

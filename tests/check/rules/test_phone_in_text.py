import pytest

from dienhinh.check.leaves import free_texts
from dienhinh.check.rules import phone_in_text
from tests.builders import a_context, a_folder, an_entry
from tests.check.places import places


def test_numbers_are_found_in_every_free_text() -> None:
    entry = an_entry(
        workplace="Hội Nông dân xã, ĐT 0255 300 0000",
        photos__0__caption="Quầy hàng, liên hệ 0255.300.0000",
        replication__visits="Gọi (0255) 300 0000 trước một ngày.",
    )

    problems = list(phone_in_text.check(entry, a_context()))

    assert places(problems) == [
        (11, 12, "phone-in-text"),
        (75, 12, "phone-in-text"),
        (95, 11, "phone-in-text"),
    ]


def test_the_message_does_not_repeat_the_number() -> None:
    [problem] = phone_in_text.check(an_entry(workplace="Gọi 0255 300 0000"), a_context())

    assert problem.vi.startswith("Trong mục “Đơn vị công tác” có số điện thoại “0255…”.")


def test_only_a_profile_is_told_of_its_own_field() -> None:
    entry = an_entry(workplace="Gọi 0255 300 0000")
    places = [text for text in free_texts(entry.profile) if "0255" in text.text]

    [of_profile] = phone_in_text.check(entry, a_context())
    [elsewhere] = phone_in_text.check_words(entry.tree, places)

    assert of_profile.vi.endswith("ghi ở mục phone, trang chỉ hiện số khi có đồng ý.")
    assert elsewhere.vi.endswith(
        "Xóa số ấy. Là số của hồ sơ thì chỉ ghi ở mục phone của profile.yaml."
    )


def test_the_field_for_the_number_and_addresses_of_pages_are_no_text() -> None:
    entry = an_entry(sources__0__url="https://example.org/bai-0255300000012345.html")

    assert list(phone_in_text.check(entry, a_context())) == []


@pytest.mark.parametrize("host", ["zalo.me", "www.zalo.me", "wa.me"])
def test_the_address_of_a_chat_is_a_number(host: str) -> None:
    entry = an_entry(sources__0__url=f"https://{host}/0255300000")
    link = an_entry(sources__0__url=f"https://{host}/02553000000")

    assert list(phone_in_text.check(entry, a_context())) == []
    [problem] = phone_in_text.check(link, a_context())
    assert "Trong mục “Đường dẫn” có số điện thoại “0255…”." in problem.vi


def test_the_name_of_a_folder_is_looked_at_because_it_becomes_the_address() -> None:
    folder = a_folder(path="so-ket-2023/ba-to/nguoi-mau-0255-300-0000")

    [problem] = phone_in_text.check(an_entry(folder=folder), a_context())

    assert (problem.line, problem.code) == (1, "phone-in-text")
    assert problem.vi == (
        "Tên thư mục có số điện thoại “0255…”, và tên ấy là địa chỉ của trang. Đổi tên thư mục, "
        "bỏ số ấy."
    )

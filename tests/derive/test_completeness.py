from typing import Any

from dienhinh.derive.completeness import completeness
from tests.builders import a_call, a_plain_profile, a_reference


def missing(root: dict[str, Any], *, phone_is_asked: bool = True) -> tuple[str, ...]:
    return completeness(root, a_reference(), phone_is_asked=phone_is_asked).missing


def test_the_sound_profile_is_complete() -> None:
    found = completeness(a_plain_profile(), a_reference(), phone_is_asked=True)

    assert found.missing == ()
    assert found.percent == 100


def test_each_missing_field_counts_and_is_named() -> None:
    root = a_plain_profile()
    asked = completeness(root, a_reference(), phone_is_asked=True).asked
    del root["summary"]
    root["photos"][1]["credit"] = ""

    found = completeness(root, a_reference(), phone_is_asked=True)

    assert found.missing == ("Tóm tắt một, hai câu", "Ảnh minh họa 2: Người chụp, nguồn ảnh")
    assert (found.filled, found.asked) == (asked - 2, asked)
    assert found.percent < 100


def test_one_photo_of_two_is_not_enough() -> None:
    root = a_plain_profile()
    del root["photos"][1]

    assert missing(root) == ("Ảnh minh họa",)


def test_how_many_photos_are_enough_is_for_the_call_to_say() -> None:
    lists = a_reference(calls={"so-ket-2023": a_call(photos_least=1, photos_most=3)})
    root = a_plain_profile()
    del root["photos"][1]

    assert completeness(root, lists, phone_is_asked=True).missing == ()


def test_a_photo_whose_sort_nobody_said_is_one_that_shows_somebody() -> None:
    root = a_plain_profile() | {"kind": "individual", "consent": []}
    for photo in root["photos"]:
        photo.pop("kind", None)

    assert "Đồng ý công khai: Hình ảnh" in missing(root)


def test_members_are_asked_of_collectives_only() -> None:
    root = a_plain_profile()
    del root["model"]["members"]

    assert missing(root) == ("Số liệu của mô hình: Số lượng thành viên tham gia",)
    assert not any("thành viên" in label for label in missing(root | {"kind": "household"}))


def test_a_story_without_a_model_is_asked_for_no_figures() -> None:
    root = a_plain_profile()
    del root["model"]

    assert missing(root) == ()


def test_of_a_person_consent_is_asked_and_for_photos_only_where_there_are_any() -> None:
    root = a_plain_profile() | {"kind": "individual", "consent": []}
    drawn = [photo | {"kind": "illustration"} for photo in root["photos"]]

    assert missing(root) == ("Đồng ý công khai: Họ tên", "Đồng ý công khai: Hình ảnh")
    assert missing(root | {"photos": drawn}) == ("Đồng ý công khai: Họ tên",)


def test_where_everybody_can_read_no_telephone_is_asked_for() -> None:
    root = a_plain_profile()
    del root["phone"]

    assert missing(root) == ("Điện thoại liên lạc",)
    assert missing(root, phone_is_asked=False) == ()


def test_press_profiles_need_their_source_and_no_figures() -> None:
    root = a_plain_profile(model=None) | {"origin": "press", "sources": [], "verified": []}

    assert missing(root) == ("Nguồn",)


def test_an_empty_file_has_nothing_and_no_fault() -> None:
    assert completeness({}, a_reference(), phone_is_asked=True).filled == 0

    odd: dict[str, Any] = {"photos": [3], "model": 7, "kind": []}
    assert completeness(odd, a_reference(), phone_is_asked=True).filled == 1

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from dienhinh.derive.changes import changes
from dienhinh.derive.discretion import ALL, NOTHING, Withheld
from dienhinh.model.review import Change
from dienhinh.model.schema.fields import Field, Group, Items, Text, Url
from dienhinh.model.schema.profile import PROFILE
from tests.builders import a_plain_profile, a_reference


def told(after: dict[str, Any], withheld: Withheld = NOTHING) -> list[Change]:
    before = a_plain_profile()
    return list(changes(before, after, a_reference(), withheld))


def edited(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 plain values of any field
    return deepcopy(a_plain_profile()) | changed


def test_equal_files_tell_nothing() -> None:
    assert told(edited()) == []


def test_what_an_editor_writes_otherwise_and_the_check_reads_alike_is_no_change() -> None:
    plain = a_plain_profile()
    told_again = plain["achievements"] | {
        "activities": plain["achievements"]["activities"] + "\n",
        "measures": [f" {point}\n" for point in plain["achievements"]["measures"]],
    }
    photos = [{k: v for k, v in photo.items() if k != "kind"} for photo in plain["photos"]]
    before = plain | {
        "photos": [photo | {"kind": "photo"} for photo in photos],
        "model": plain["model"] | {"founded": 2018},
    }
    after = plain | {
        "photos": photos,
        "model": plain["model"] | {"founded": "2018"},
        "achievements": told_again,
        "summary": f"  {plain['summary']}\n",
    }

    assert changes(before, after, a_reference(), NOTHING) == ()


def test_a_number_is_told_old_and_new() -> None:
    model = a_plain_profile()["model"] | {"jobs_created": 1250}

    assert told(edited(model=model)) == [
        Change(
            label="Số liệu của mô hình: Số người lao động được tạo việc làm",
            before="30",
            after="1.250",
        )
    ]


def test_choices_and_references_are_told_by_their_names() -> None:
    found = told(edited(status="draft", movement="nong-thon-moi"))

    assert ("Đã đăng", "Bản nháp") in [(c.before, c.after) for c in found]
    assert all("nong-thon-moi" not in (c.after or "") for c in found)


def test_a_commune_is_told_by_its_name_though_files_hold_its_code() -> None:
    [change] = changes(edited(commune="21517"), edited(commune="21484"), a_reference(), NOTHING)

    assert change.before == "xã Ba Tiêu, huyện Ba Tơ"
    assert change.after == "thị trấn Ba Tơ, huyện Ba Tơ"


def test_who_asks_nobody_any_more_is_told_so() -> None:
    person = edited(kind="individual")

    [found] = changes(person, a_plain_profile(), a_reference(), ALL)

    assert (found.label, found.before) == ("Loại hình", "Cá nhân")
    assert (found.after or "").startswith("Tập thể: từ nay không cần ai đồng ý")
    [back] = told(person)
    assert back.after == "Cá nhân"


def test_a_telephone_number_is_never_told() -> None:
    found = told(edited(phone="0905 111 222"))

    assert found == [Change(label="Điện thoại liên lạc", before=None, after=None, is_hidden=True)]


def test_a_telephone_number_typed_into_another_field_is_blotted_out() -> None:
    (found,) = told(edited(workplace="Hội Nông dân, 0905 111 222"))

    assert "111" not in str(found)
    assert found.after == "Hội Nông dân, …"


def test_who_consented_and_the_paper_are_not_told_but_the_item_is() -> None:
    consent = [{"item": "phone", "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Tủ số 3, UBND xã"}]

    found = told(edited(consent=consent))

    assert (
        Change(
            label="Đồng ý công khai “Số điện thoại”",
            before=None,
            after="có; Ngày đồng ý: 2023-11-12",
        )
        in found
    )
    assert "Bà Mẫu" not in str(found)
    assert "Tủ số 3" not in str(found)


def test_a_longer_text_is_measured_and_its_new_numbers_named() -> None:
    before = a_plain_profile()["achievements"]["activities"]
    achievements = a_plain_profile()["achievements"] | {
        "activities": before + " Năm nay tổ bán được 4.500 kg."
    }

    (found,) = told(edited(achievements=achievements))

    assert found.label == "Tóm tắt thành tích: Nội dung thực hiện"
    assert found.after is not None
    assert found.after.endswith("chữ; chỉ ở bản này: 4.500")
    assert found.before is not None
    assert "chỉ ở bản này" not in found.before


def test_a_photo_is_known_by_its_file_wherever_it_stands() -> None:
    first, second = a_plain_profile()["photos"]

    assert told(edited(photos=[second, first])) == []
    assert told(edited(photos=[first, second | {"caption": "Băng cỏ sau mưa"}])) == [
        Change(
            label="Ảnh minh họa “anh-2.jpg”: Chú thích",
            before="Băng cỏ giữ đất trên nương, tháng 9/2023",
            after="Băng cỏ sau mưa",
        )
    ]


NAMED = "Gặp bà Phạm Thị Thí Dụ ở thôn 3"


def with_words(fields: tuple[Field, ...], words: str) -> dict[str, Any]:
    """A file in which every text, and every address of the web, holds the words."""
    found: dict[str, Any] = {}
    for field in fields:
        kind = field.inner
        if isinstance(kind, Group):
            entry: Any = with_words(kind.fields, words)
        elif isinstance(kind, Text | Url):
            entry = words
        else:
            continue
        found[field.name] = [entry] if isinstance(field.type, Items) else entry
    return found


def test_no_text_of_a_person_without_consent_is_told_wherever_it_stands() -> None:
    files = [with_words(PROFILE, f"{NAMED}{end}") for end in ("", ".", ". Nhờ tổ hợp tác" * 20)]

    for before in ({}, *files):
        for after in ({}, *files):
            found = changes(before, after, a_reference(), ALL)
            assert "Thí Dụ" not in str(found)
            assert bool(found) == (before != after)
    assert "Thí Dụ" in str(changes(files[0], files[1], a_reference(), NOTHING))


def test_of_a_long_text_without_consent_its_length_and_numbers_are_told() -> None:
    (found,) = told(edited(summary=f"{NAMED}. {'Bà dệt thổ cẩm. ' * 20}"), ALL)

    assert not found.is_hidden
    assert found.after is not None
    assert found.after.endswith("chữ; chỉ ở bản này: 3")


def test_an_address_without_consent_is_not_even_measured() -> None:
    address = f"số nhà 12, {'thôn Mẫu, ' * 30}"

    (found,) = told(edited(address=address), Withheld(address=True))

    assert found.is_hidden


def test_words_in_a_field_that_asks_for_none_are_not_told_without_consent() -> None:
    (found,) = told(edited(sector="Bà Phạm Thị Thí Dụ"), ALL)

    assert found.is_hidden
    assert told(edited(sector="chan-nuoi"), ALL)[0].after is not None


def test_an_ethnic_group_without_consent_is_not_told_and_other_words_are() -> None:
    replication = {"visits": "Gặp người Hrê ở tổ", "cost": "Hai triệu đồng mỗi sào"}

    found = told(edited(replication=replication), Withheld(ethnicity=True))

    by_field = {change.label: change for change in found}
    assert by_field["Nhân rộng: Tham quan, học tập"].is_hidden
    assert by_field["Nhân rộng: Chi phí"].after == "Hai triệu đồng mỗi sào"


def test_values_of_wrong_shape_are_compared_without_a_fault() -> None:
    found = told(edited(photos="anh-1.jpg", model=["x"], consent=3, awards=[None], kind=7))

    assert len(found) > 3


def test_a_list_without_points_is_no_change_of_a_list_that_was_not_there() -> None:
    empty: dict[str, Any] = {"achievements": {"measures": []}}

    assert changes({}, empty, a_reference(), NOTHING) == ()
    assert changes(empty, {}, a_reference(), NOTHING) == ()


def test_an_empty_text_is_no_change_of_a_text_that_was_not_there() -> None:
    assert changes({}, {"name": ""}, a_reference(), NOTHING) == ()
    assert changes({"name": " "}, {}, a_reference(), NOTHING) == ()


def test_of_many_new_numbers_it_is_said_how_many_are_not_named() -> None:
    numbers = [f"{number} kg" for number in range(101, 112)]
    (found,) = told(edited(summary=f"{NAMED} bán {', '.join(numbers)}. {'Bà dệt. ' * 30}"), ALL)

    assert found.after is not None
    assert found.after.endswith("3, 101, 102, 103, 104, 105, 106, 107 và 4 số nữa")


def test_an_award_that_came_is_told_with_its_year_and_decision() -> None:
    award = {"award": "bang-khen-ubnd-tinh", "year": 2022, "decision": "12/QĐ-UBND ngày 03/01/2022"}

    (change,) = told(edited(awards=[*a_plain_profile().get("awards", []), award]))

    assert change.before is None
    assert change.after == "có; Năm: 2022; Số quyết định: 12/QĐ-UBND ngày 03/01/2022"


@pytest.mark.parametrize("number", ["0905123456", "048199001234", "0905 123 456", 905123456])
@pytest.mark.parametrize("name", ["sector", "commune", "kind", "publish_on"])
def test_a_number_of_a_person_in_the_place_of_a_choice_is_not_told(
    name: str, number: str | int
) -> None:
    (there,) = told(edited(**{name: number}))
    (gone,) = changes(edited(**{name: number}), a_plain_profile(), a_reference(), NOTHING)

    assert (there.is_hidden, there.before, there.after) == (True, None, None)
    assert (gone.is_hidden, gone.before, gone.after) == (True, None, None)


@pytest.mark.parametrize("number", ["0905123456", "048199001234", 905123456, 48199001234])
def test_a_number_of_a_person_in_the_place_of_a_figure_is_not_told(number: str | int) -> None:
    (change,) = told(edited(model=a_plain_profile()["model"] | {"members": number}))

    assert change.is_hidden
    assert change.after is None


def test_an_unknown_code_is_told_where_nothing_is_withheld_and_else_not() -> None:
    unknown = edited(sector="ba-thi-du")

    assert [change.after for change in told(unknown)] == ["ba-thi-du"]
    assert [change.is_hidden for change in told(unknown, Withheld(name=True))] == [True]


def test_a_code_that_the_lists_hold_is_told_of_anybody() -> None:
    (change,) = told(edited(kind="household"), Withheld(name=True))

    assert (change.before, change.after) == ("Tập thể", "Hộ gia đình")


def test_who_agreed_is_not_told_where_the_item_should_stand() -> None:
    row = {"item": "Bà Thí Dụ", "by": "Con của bà", "on": "2023-11-12", "proof": "Phiếu"}

    (change,) = told(edited(consent=[row]))

    assert "Thí Dụ" not in f"{change.label} {change.after}"


def test_the_address_of_the_web_of_who_may_not_be_named_is_not_told() -> None:
    source = a_plain_profile()["sources"][0] | {"url": "https://example.org/ba-thi-du.html"}

    (change,) = told(edited(sources=[source]), Withheld(name=True))

    assert change.is_hidden


def test_a_workplace_that_leads_to_a_home_is_withheld_with_the_address() -> None:
    (change,) = told(edited(workplace="Tiệm may, số nhà 12"), Withheld(address=True))

    assert change.is_hidden
    assert not told(edited(workplace="Hội Nông dân"), Withheld(address=True))[0].is_hidden


def test_whom_somebody_learned_from_is_told_by_the_folder() -> None:
    (change,) = told(
        edited(replication=a_plain_profile()["replication"] | {"adopted_from": "to-hai"})
    )

    assert change.after == "to-hai"


def test_the_name_that_a_list_gives_is_told_without_a_number() -> None:
    reference = a_reference()
    sectors = {
        name: replace(sector, name=f"{sector.name} 0905 123 456")
        for name, sector in reference.sectors.items()
    }
    before, after = a_plain_profile(), edited(sector="chan-nuoi")

    (change,) = changes(before, after, replace(reference, sectors=sectors), NOTHING)

    assert "123 456" not in f"{change.before} {change.after}"
    assert f"{change.before}".endswith(" …")

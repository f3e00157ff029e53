from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dienhinh.check.leaves import free_texts
from dienhinh.derive.public import public_view
from dienhinh.model.consent import Consent
from dienhinh.model.folder import PhotoFault
from dienhinh.model.profile import Photo
from dienhinh.model.public import Contact, PublicProfile, Withdrawn
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import KeyPath
from tests.builders import (
    TODAY,
    a_call,
    a_commune,
    a_consent,
    a_folder,
    a_photo_facts,
    a_present_commune,
    a_profile,
    a_reference,
    a_unit,
)

PHOTOGRAPH = Photo(
    file="anh-1.jpg",
    caption="Bên nương",
    alt="Một người đứng bên nương",
    credit="Hội",
    kind="photo",
)
DRAWING = Photo(
    file="anh-1.jpg",
    caption="Tranh vẽ nương ngô",
    alt="Tranh vẽ một nương ngô",
    credit="Ban biên tập",
    kind="illustration",
)


def view(today: date = TODAY, **changes: object) -> PublicProfile | Withdrawn | None:
    return public_view(a_profile(**changes), a_folder(), a_reference(), today)


def shown(today: date = TODAY, **changes: object) -> PublicProfile:
    found = view(today, **changes)
    assert isinstance(found, PublicProfile)
    return found


def test_nothing_of_a_call_is_seen_before_its_day() -> None:
    day = date(2024, 3, 1)
    lists = a_reference(calls={"so-ket-2023": a_call(date=day)})
    early = a_profile(publish_on=date(2023, 11, 28))

    assert public_view(early, a_folder(), lists, date(2024, 2, 29)) is None
    view = public_view(early, a_folder(), lists, day)

    assert isinstance(view, PublicProfile)
    assert view.published_on == date(2023, 11, 28)


def test_a_published_collective_is_shown() -> None:
    assert shown().name == "Tổ hợp tác Suối Mẫu"


def test_a_draft_is_nothing() -> None:
    assert view(status="draft") is None


def test_a_withdrawn_profile_leaves_only_its_address() -> None:
    assert view(status="withdrawn") == Withdrawn(slug="to-hop-tac-suoi-mau")


@pytest.mark.parametrize(
    ("day", "is_shown"),
    [
        pytest.param(date(2023, 12, 4), False, id="the day before"),
        pytest.param(date(2023, 12, 5), True, id="its day"),
        pytest.param(date(2023, 12, 6), True, id="the day after"),
    ],
)
def test_a_scheduled_profile_appears_on_its_day(day: date, is_shown: bool) -> None:  # noqa: FBT001 table
    found = view(day, status="scheduled", publish_on=date(2023, 12, 5))

    assert (found is not None) is is_shown


def test_a_published_profile_with_a_later_day_waits_for_it() -> None:
    assert view(date(2023, 12, 4), status="published", publish_on=date(2023, 12, 5)) is None


@pytest.mark.parametrize("kind", ["household", "individual"])
def test_a_person_without_consent_is_nothing(kind: str) -> None:
    assert view(kind=kind) is None


def test_a_person_needs_consent_for_name_and_photographs() -> None:
    name, photo = a_consent(item="name"), a_consent(item="photo")

    assert view(kind="individual", photos=(PHOTOGRAPH,), consent=(name,)) is None
    assert view(kind="individual", photos=(PHOTOGRAPH,), consent=(photo,)) is None
    assert view(kind="individual", photos=(PHOTOGRAPH,), consent=(name, photo)) is not None


def test_drawings_of_no_person_need_no_consent_for_photos() -> None:
    assert view(kind="individual", photos=(DRAWING,), consent=(a_consent(item="name"),)) is not None


@pytest.mark.parametrize(
    ("changes", "is_shown"),
    [
        pytest.param({"on": date(2023, 12, 2)}, False, id="not yet given"),
        pytest.param({"on": date(2023, 12, 1)}, True, id="given today"),
        pytest.param({"until": date(2023, 11, 30)}, False, id="ended yesterday"),
        pytest.param({"until": date(2023, 12, 1)}, True, id="ends today"),
        pytest.param({"withdrawn_on": date(2023, 12, 1)}, False, id="withdrawn today"),
        pytest.param({"withdrawn_on": date(2023, 12, 2)}, True, id="withdrawn tomorrow"),
    ],
)
def test_consent_counts_only_while_it_holds(changes: dict[str, date], is_shown: bool) -> None:  # noqa: FBT001 table
    consent = (a_consent(item="name", **changes),)

    found = view(kind="individual", photos=(DRAWING,), consent=consent)

    assert (found is not None) is is_shown


def contact_of(*consent: Consent) -> Contact | None:
    text = shown(consent=consent).text
    assert text is not None
    return text.contact


def test_a_phone_is_shown_only_with_its_own_consent() -> None:
    assert contact_of() is None
    assert contact_of(a_consent(item="name"), a_consent(item="photo")) is None

    contact = contact_of(a_consent(item="phone"))

    assert contact is not None
    assert contact.tel == "+842553000000"
    assert contact.consent_on == date(2023, 11, 12)


def test_a_withdrawn_phone_disappears() -> None:
    assert contact_of(a_consent(item="phone", withdrawn_on=date(2023, 11, 20))) is None


def test_nothing_of_a_public_profile_holds_the_phone_without_consent() -> None:
    assert "300" not in repr(shown())


def test_the_place_of_a_person_stops_at_the_commune() -> None:
    person: dict[str, Any] = {
        "kind": "household",
        "photos": (DRAWING,),
        "address": "số nhà 7, thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ",
    }

    without = shown(consent=(a_consent(item="name"),), **person)
    with_consent = shown(consent=(a_consent(item="name"), a_consent(item="address")), **person)

    assert without.place == "xã Ba Tiêu, huyện Ba Tơ"
    assert with_consent.place == "số nhà 7, thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ"


def test_the_address_of_a_collective_is_shown_in_full() -> None:
    assert shown(address="thôn Nước Tia, xã Ba Tiêu").place == "thôn Nước Tia, xã Ba Tiêu"


def test_a_place_without_commune_is_its_district() -> None:
    assert shown(address=None, commune=None).place == "huyện Ba Tơ"


def test_a_commune_that_an_agency_introduces_lies_in_its_district() -> None:
    assert shown(address=None, unit="hoi-nong-dan").place == "xã Ba Tiêu, huyện Ba Tơ"


def test_the_commune_is_followed_to_the_one_of_today() -> None:
    then = shown(date(2023, 12, 1)).communes_today
    now = shown(date(2026, 11, 22)).communes_today

    assert [code for code, _ in then] == ["21517"]
    assert [code for code, _ in now] == ["21529"]


@pytest.mark.parametrize("commune", ["21517", None], ids=["one is given", "none is"])
def test_a_place_of_two_communes_is_in_all_that_hold_them_today(commune: str | None) -> None:
    reference = a_reference()
    beside = a_commune(code="21538", name="Ba Xa", became=("21484",))
    both = replace(reference, communes=(*reference.communes, beside))
    profile = a_profile(address="xã Ba Tiêu và xã Ba Xa, huyện Ba Tơ", commune=commune)

    found = public_view(profile, a_folder(), both, date(2026, 11, 22))

    assert isinstance(found, PublicProfile)
    assert [code for code, _ in found.communes_today] == ["21529", "21484"]


def test_a_commune_that_the_address_does_not_name_is_the_only_one() -> None:
    found = shown(date(2026, 11, 22), address="thị trấn Ba Tơ, huyện Ba Tơ")

    assert [code for code, _ in found.communes_today] == ["21529"]


def test_a_district_that_is_one_commune_now_is_found_by_it() -> None:
    special_zone = a_present_commune(code="21547", name="Lý Sơn", type="đặc khu", units=("ly-son",))
    reference = a_reference()
    island = a_reference(
        communes=(*reference.communes, special_zone),
        units={**reference.units, "ly-son": a_unit(id="ly-son", full_name="Huyện Lý Sơn")},
    )
    profile = a_profile(unit="ly-son", commune=None, address=None)

    found = public_view(profile, a_folder(), island, date(2026, 11, 22))

    assert isinstance(found, PublicProfile)
    assert found.communes_today == (special_zone.key,)


def test_an_unusable_photo_is_left_out() -> None:
    fault = PhotoFault(code="photo-unreadable", vi="hỏng", en="broken")
    folder = a_folder(photos={"anh-1.jpg": fault, "anh-2.jpg": a_photo_facts()})

    found = public_view(a_profile(), folder, a_reference(), TODAY)

    assert isinstance(found, PublicProfile)
    assert [photo.source.rpartition("/")[2] for photo in found.photos] == ["anh-2.jpg"]


def test_a_profile_without_model_is_a_guong() -> None:
    assert shown(model=None).is_model is False
    assert shown().is_model is True


def test_a_withdrawn_person_leaves_nothing_because_the_address_is_the_name() -> None:
    for kind in ("household", "individual"):
        assert view(status="withdrawn", kind=kind, model=None) is None


ENDED = date(2023, 11, 30)
ETHNIC = "Bà con người Hrê ở bản cùng ghi sổ chung rồi bán ngô, heo và rau ở chợ phiên."


@pytest.mark.parametrize(
    ("changes", "summary", "is_shown"),
    [
        ({}, ETHNIC, True),
        ({"withdrawn_on": date(2023, 12, 1)}, ETHNIC, False),
        ({"until": date(2023, 11, 30)}, ETHNIC, False),
        ({"withdrawn_on": date(2023, 12, 1)}, "Bà con trong bản cùng ghi sổ chung.", True),
    ],
    ids=["agreed", "withdrawn", "ended", "withdrawn and the text changed"],
)
def test_who_no_longer_agrees_to_ethnicity_is_hidden_until_the_text_changes(
    changes: dict[str, date], summary: str, *, is_shown: bool
) -> None:
    consent = (a_consent(), a_consent(item="photo"), a_consent(item="ethnicity", **changes))

    found = view(kind="household", model=None, summary=summary, consent=consent)

    assert (found is not None) is is_shown


@pytest.mark.parametrize(
    "text",
    [text for text in free_texts(a_profile()) if not text.is_internal],
    ids=lambda text: ".".join(map(str, text.path)),
)
def test_every_text_that_check_judges_hides_who_no_longer_agrees(text: FreeText) -> None:
    profile = a_profile(
        consent=(a_consent(), a_consent(item="photo"), a_consent(item="ethnicity", until=ENDED))
    )

    names_it = _with(profile, text.path, f"{text.text}, già làng người Hrê")

    assert public_view(profile, a_folder(), a_reference(), TODAY) is not None
    assert public_view(names_it, a_folder(), a_reference(), TODAY) is None


def _with(record: Any, path: KeyPath, value: str) -> Any:  # noqa: ANN401 any part of a profile
    """The record with another value at one place."""
    if not path:
        return value
    if isinstance(path[0], int):
        rows = list(record)
        rows[path[0]] = _with(rows[path[0]], path[1:], value)
        return tuple(rows)
    return replace(record, **{path[0]: _with(getattr(record, path[0]), path[1:], value)})


@pytest.mark.parametrize(
    ("photo", "line"),
    [
        (PHOTOGRAPH, "Ảnh: Hội"),
        (DRAWING, "Tranh: Ban biên tập"),
        (replace(DRAWING, credit="Ban biên tập vẽ minh họa"), "Ban biên tập vẽ minh họa"),
        (replace(DRAWING, credit="Tranh: Ban biên tập"), "Tranh: Ban biên tập"),
        (replace(DRAWING, credit="Tranh do Đinh Văn A vẽ"), "Tranh do Đinh Văn A vẽ"),
        (replace(PHOTOGRAPH, credit="Ảnh: Nguyễn Văn An"), "Ảnh: Nguyễn Văn An"),
        (replace(PHOTOGRAPH, credit="Nguồn ảnh : ảnh: Hội"), "Ảnh: Hội"),
        (replace(PHOTOGRAPH, credit="Ảnh do UBND xã cung cấp"), "Ảnh do UBND xã cung cấp"),
        (replace(PHOTOGRAPH, credit="Ảnh:"), "Ảnh: Ảnh:"),
    ],
)
def test_a_picture_says_once_who_made_it_and_that_it_is_a_drawing(photo: Photo, line: str) -> None:
    assert shown(photos=(photo,)).photos[0].credit_line == line


@pytest.mark.parametrize("item", ["name", "photo"])
@pytest.mark.parametrize(
    "ended", [{"until": date(2023, 11, 30)}, {"withdrawn_on": date(2023, 12, 1)}]
)
def test_a_collective_goes_with_a_consent_that_was_recorded(
    item: str, ended: dict[str, date]
) -> None:
    old = a_consent(item=item, **ended)

    assert view(photos=(PHOTOGRAPH,), consent=(old,)) is None
    assert (
        view(photos=(PHOTOGRAPH,), consent=(old, a_consent(item=item, by="Người Mẫu Hai")))
        is not None
    )
    assert view(photos=(PHOTOGRAPH,), consent=()) is not None


def test_drawings_of_a_collective_stay_without_a_consent_for_photographs() -> None:
    ended = a_consent(item="photo", withdrawn_on=TODAY)

    assert view(photos=(DRAWING,), consent=(ended,)) is not None


def test_the_address_of_a_collective_goes_with_a_consent_that_was_recorded() -> None:
    address = "thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ"
    ended = a_consent(item="address", withdrawn_on=TODAY)

    assert shown(address=address).place == address
    assert shown(address=address, consent=(ended,)).place == "xã Ba Tiêu, huyện Ba Tơ"


@pytest.mark.parametrize("workplace", ["Tiệm may tại nhà, số nhà 12", "Chi hội Phụ nữ thôn Mẫu"])
def test_a_workplace_that_tells_the_home_needs_the_consent_for_the_address(workplace: str) -> None:
    name = a_consent()
    last = date(2023, 12, 31)
    address = a_consent(item="address", until=last)

    def told(**changes: Any) -> PublicProfile:  # noqa: ANN401 any attribute of the record
        return shown(kind="individual", model=None, photos=(), workplace=workplace, **changes)

    hidden, open_ = told(consent=(name,), address=None), told(consent=(name, address), address=None)

    assert hidden.text is not None
    assert hidden.text.workplace is None
    assert open_.text is not None
    assert open_.text.workplace == workplace
    assert (hidden.last_day, open_.last_day) == (None, last)
    collective = shown(workplace=workplace).text
    assert collective is not None
    assert collective.workplace == workplace


@pytest.mark.parametrize(
    ("full_name", "group", "place"),
    [
        ("Hội Nông dân tỉnh Quảng Ngãi", "front", "Hội Nông dân tỉnh Quảng Ngãi"),
        ("Tỉnh Đoàn Quảng Ngãi", "front", "Tỉnh Đoàn Quảng Ngãi"),
        ("Thành phố Quảng Ngãi", "district", "thành phố Quảng Ngãi"),
    ],
)
def test_an_office_that_introduces_keeps_its_name(full_name: str, group: str, place: str) -> None:
    unit = a_unit(id="hoi", full_name=full_name, group=group, code=None)
    lists = a_reference(units={"hoi": unit})
    profile = a_profile(unit="hoi", commune=None, address=None)

    view = public_view(profile, a_folder(), lists, TODAY)

    assert isinstance(view, PublicProfile)
    assert view.place == place


def test_a_consent_to_tell_an_ethnic_group_ends_nothing_that_names_none() -> None:
    last = date(2023, 12, 31)
    agreed = (a_consent(), a_consent(item="photo"), a_consent(item="ethnicity", until=last))

    def told(summary: str) -> date | None:
        return shown(kind="individual", model=None, consent=agreed, summary=summary).last_day

    assert told("Bà trồng ngô trên đất dốc cùng sáu hộ trong thôn, nay bán ở chợ phiên.") is None
    assert told("Bà người Hrê trồng ngô trên đất dốc cùng sáu hộ, nay bán ở chợ phiên.") == last

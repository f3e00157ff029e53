from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.kits import (
    citation,
    held_kit,
    kit_profile,
    kit_source,
    movement_kits,
    part_kit,
    profile_kit,
    unit_kits,
    week_kits,
)
from dienhinh.model.consent import Consent
from dienhinh.model.dates import PartialDate
from dienhinh.model.kit import KitProfile
from dienhinh.model.profile import Photo, Source
from dienhinh.model.site_contact import SiteContact
from tests.builders import a_consent, a_profile
from tests.derive.libraries import a_library, shown_in_kit

DRAWN = Photo(
    file="anh-1.jpg",
    caption="Bà con họp tổ",
    alt="Vài người ngồi quanh bàn",
    credit="Ban biên tập",
    kind="illustration",
)


def reached(**changes: object) -> str:
    """The contact line where the editors say how they are reached."""
    told = SiteContact(email="bien-tap@kho.test", issues="https://kho.test/issues")
    plain = a_library(a_profile(**changes))
    library = replace(plain, address=replace(plain.address, contact=told))
    return kit_profile(library.profiles[0], library).contact


def facts(profile: KitProfile) -> dict[str, str]:
    return {fact.key: fact.value for fact in profile.facts}


def test_the_fact_box_answers_what_the_dispatch_asks() -> None:
    found = facts(shown_in_kit())

    assert found["name"] == "Tổ hợp tác Suối Mẫu"
    assert found["place"] == "Xã Ba Tiêu, huyện Ba Tơ"
    assert found["workplace"] == "Hội Nông dân xã Ba Tiêu"
    assert found["founded"] == "8/2018"
    assert found["jobs_created"] == "30 người"
    assert found["households_supported"] == "37 hộ"
    assert found["members"] == "15 thành viên"
    assert found["as_of"] == "10/2023"
    assert found["published_on"] == "28/11/2023"


def test_a_confirmation_of_earlier_figures_says_so() -> None:
    confirmed = "Xác nhận: UBND xã Ba Tiêu, ngày 10/11/2023, Giấy xác nhận số 02"
    model = a_profile().model
    assert model is not None
    later = replace(model, as_of=PartialDate(2023, 12))

    assert confirmed in shown_in_kit().sources
    assert f"{confirmed} (xác nhận số liệu trước đó)" in shown_in_kit(model=later).sources


def test_an_award_is_told_as_what_was_won_and_not_by_the_label_of_its_form() -> None:
    (award,) = a_profile().awards
    library = a_library(a_profile(awards=(replace(award, note="Nghệ nhân ưu tú, hát ru"),)))
    form = next(iter(library.reference.awards.values()))
    label = replace(
        form,
        name="Nghệ nhân nhân dân, Nghệ nhân ưu tú",
        titles=("Nghệ nhân nhân dân", "Nghệ nhân ưu tú"),
    )
    lists = replace(library.reference, awards={**library.reference.awards, form.id: label})
    known = replace(library, reference=lists)

    told = facts(kit_profile(known.profiles[0], known))

    assert told["award"].startswith("Nghệ nhân ưu tú, hát ru, năm 2022")
    # What is made of other titles is another kit.
    source = kit_source(library.profiles[0], library)
    assert kit_source(known.profiles[0], known) != source


def test_the_day_of_a_source_is_written_as_in_the_fact_box() -> None:
    source = Source(
        title="Bài", publisher="Báo A", date=PartialDate(2024, 4), url=None, note="Đọc qua trích."
    )

    assert shown_in_kit(sources=(source,)).sources[0] == "Báo A: “Bài”, 4/2024 (Đọc qua trích)"


def test_a_source_says_how_much_of_it_was_read_before_its_note() -> None:
    source = Source(title="Bài", publisher="Báo A", date=None, url=None, note=None, read="excerpt")
    noted = replace(source, note="35 là số hộ.")

    found = shown_in_kit(sources=(source, noted)).sources[:2]

    assert found == (
        "Báo A: “Bài” (Đọc qua đoạn trích)",
        "Báo A: “Bài” (Đọc qua đoạn trích. 35 là số hộ)",
    )


def test_a_story_without_figures_has_no_lines_of_a_model() -> None:
    assert not {"founded", "jobs_created", "members"} & facts(shown_in_kit(model=None)).keys()


def test_a_figure_nobody_states_is_said_to_be_unknown() -> None:
    model = a_profile().model
    assert model is not None

    found = facts(shown_in_kit(model=replace(model, jobs_created=None, founded=None)))
    assert found["jobs_created"] == found["founded"] == "chưa có số liệu"


def test_only_a_collective_is_asked_for_members() -> None:
    consents = (a_consent(), a_consent(item="photo"))

    assert "members" not in facts(shown_in_kit(kind="household", consent=consents))


def test_contact_goes_through_the_department_without_consent() -> None:
    profile = shown_in_kit()

    assert profile.contact == (
        "qua Sở Nội vụ tỉnh Quảng Ngãi; số điện thoại của hồ sơ không công bố."
    )
    assert "0255 300 0000" not in repr(profile)


@pytest.mark.parametrize(
    "office",
    [{}, {"workplace": None, "address": "số 5 đường Trần Phú, xã Ba Tiêu, huyện Ba Tơ"}],
)
def test_of_a_story_from_the_press_an_office_is_asked_itself(office: dict[str, object]) -> None:
    contact = shown_in_kit(origin="press", **office).contact

    assert contact.startswith("hỏi thẳng nơi ghi ở mục địa chỉ")
    assert "Sở Nội vụ" not in contact


def test_who_has_no_office_is_asked_for_at_the_editors() -> None:
    told = "số điện thoại của hồ sơ không công bố."

    assert shown_in_kit(origin="press", workplace=None).contact == (
        "hỏi tờ báo nguồn ở cuối hồ sơ, hoặc nhóm biên tập theo cách ghi ở "
        f"https://dien-hinh.test/dong-gop/#bao-cho-sai; {told}"
    )
    assert reached(origin="press", workplace=None) == (
        "hỏi nhóm biên tập của trang: thư điện tử bien-tap@kho.test, mục báo lỗi "
        f"kho.test/issues; {told}"
    )
    assert reached() == (
        "qua Sở Nội vụ tỉnh Quảng Ngãi, hoặc nhóm biên tập của trang: thư điện tử "
        f"bien-tap@kho.test, mục báo lỗi kho.test/issues; {told}"
    )


def test_the_number_is_there_with_consent_and_its_day() -> None:
    profile = shown_in_kit(consent=(a_consent(item="phone", on=date(2023, 11, 12)),))

    assert profile.contact.startswith(
        "điện thoại 0255 300 0000 (công bố theo đồng ý ngày 12/11/2023)"
    )
    assert facts(profile)["phone"] == "0255 300 0000"


def until(item: str, day: int | None, **changes: date) -> Consent:
    """A consent to the end of a day of December 2026, or without an end."""
    return a_consent(item=item, until=date(2026, 12, day) if day else None, **changes)


@pytest.mark.parametrize(
    ("consent", "last"),
    [
        ((until("name", None), until("photo", None)), ""),
        ((until("name", 9), until("photo", 2)), "02/12/2026"),
        ((until("name", 2), until("photo", 9)), "02/12/2026"),
        ((until("name", 9), until("address", 3)), "03/12/2026"),
        ((until("ethnicity", 4), until("name", None)), "04/12/2026"),
        # Whoever agreed again agreed for longer; taken back is the day before.
        ((until("photo", 2), until("photo", 9)), "09/12/2026"),
        ((until("photo", 2), until("photo", None)), ""),
        ((until("photo", 9, withdrawn_on=date(2026, 12, 5)),), "04/12/2026"),
        # Of the number alone the contact speaks.
        ((until("phone", 2),), ""),
    ],
)
def test_what_may_be_used_for_a_time_only_says_so_before_anything_else(
    consent: tuple[Consent, ...], last: str
) -> None:
    profile = shown_in_kit(consent=consent, summary="Người Hrê cùng ghi sổ chung.", origin="press")

    said = f"Chỉ dùng đến hết ngày {last}: sau ngày ấy không còn sự đồng ý công khai."
    assert profile.warning == (said if last else "")
    assert profile.notice.startswith(f"{profile.warning} Biên soạn từ tin".lstrip())


@pytest.mark.parametrize(
    ("consent", "last"),
    [
        ((until("phone", 9),), ", chỉ đến hết ngày 09/12/2026)"),
        ((until("phone", 9), until("name", 2)), ", chỉ đến hết ngày 02/12/2026)"),
        ((until("phone", None),), "12/11/2023)"),
    ],
)
def test_the_number_says_until_when_it_may_be_used(consent: tuple[Consent, ...], last: str) -> None:
    assert f"{last}, chỉ dùng để liên hệ viết bài." in shown_in_kit(consent=consent).contact


def test_a_kit_that_is_held_says_so_before_the_rest() -> None:
    library = a_library(a_profile(consent=(until("photo", 9),)))

    held = held_kit(library.profiles[0], library, date(2026, 12, 5)).profiles[0]

    assert held.warning.startswith("GIỮ BÀI đến 0 giờ ngày 05/12/2026: ")
    assert "trang của hồ sơ, mã QR từ lúc ấy mới mở được." in held.warning
    assert held.warning.endswith(
        "Chỉ dùng đến hết ngày 09/12/2026: sau ngày ấy không còn sự đồng ý công khai."
    )
    assert held.notice == held.warning


def test_the_story_keeps_the_order_of_the_dispatch() -> None:
    assert [section.title for section in shown_in_kit().sections][:4] == [
        "Nội dung thực hiện",
        "Biện pháp, giải pháp",
        "Kết quả",
        "Hiệu quả",
    ]


def test_on_paper_what_is_unknown_is_one_line_and_no_place_stands_twice() -> None:
    model = a_profile().model
    assert model is not None
    made = shown_in_kit(model=replace(model, members=None, jobs_created=None), origin="press")

    labels = [fact.label for fact in made.box]
    assert "Địa bàn lúc lập hồ sơ" not in labels
    (line,) = [fact for fact in made.box if fact.key == "unknown"]
    assert line.label == "Báo chí chưa nêu"
    assert line.value == "Lao động được tạo việc làm, số lượng thành viên tham gia"
    assert "chưa có số liệu" not in {fact.value for fact in made.box}
    # Files for machines keep every line.
    assert {"unit", "members", "jobs_created"} <= {fact.key for fact in made.facts}


def test_a_drawing_is_called_one_in_file_name_caption_and_licence() -> None:
    photo = shown_in_kit(photos=(DRAWN,)).photos[0]

    assert photo.name == "tranh-ve-1"
    assert photo.caption == "Tranh minh họa: Bà con họp tổ"
    assert photo.licence.startswith("Tranh vẽ, không phải ảnh chụp")


def test_a_drawing_of_the_editors_follows_the_licence_of_the_words() -> None:
    photo = shown_in_kit(photos=(replace(DRAWN, credit="Tranh: Nhóm biên tập"),)).photos[0]

    assert photo.licence == (
        "Tranh vẽ, không phải ảnh chụp; không dùng thay ảnh thời sự. Tranh: Nhóm biên tập. Giấy "
        "phép CC BY 4.0, ghi “Tranh: Nhóm biên tập”, giữ chữ “Minh họa”."
    )


def test_a_photograph_keeps_its_caption_and_names_who_must_be_asked() -> None:
    photo = shown_in_kit().photos[0]

    assert photo.name == "anh-1"
    assert photo.caption == "Quầy hàng của tổ ở chợ phiên, tháng 10/2023"
    assert photo.licence == (
        "Ảnh: Hội Nông dân xã Ba Tiêu. Xin phép trước khi đăng lại; khi đăng ghi tên, không theo "
        "CC BY."
    )


def test_a_sample_says_so_in_its_folder_and_its_notice() -> None:
    library = a_library(a_profile(origin="sample"))

    kit = profile_kit(library.profiles[0], library)
    assert kit.folder.startswith("mau-")
    assert kit.profiles[0].notice == kit.profiles[0].warning
    assert kit.profiles[0].warning.startswith("HỒ SƠ MẪU")


def test_whoever_cites_a_sample_says_that_it_is_invented() -> None:
    library = a_library(a_profile(origin="sample"))

    assert citation(library.profiles[0], library).startswith("Hồ sơ mẫu, hư cấu: “")


def test_a_name_and_a_title_that_hold_quotation_marks_are_quoted_with_two_kinds() -> None:
    source = Source(title="Nữ “giám đốc”", publisher="Báo", date=None, url=None, note=None)
    profile = shown_in_kit(name="Làng “số”", sources=(source,))

    assert profile.citation.startswith("“Làng ‘số’”, Kho thử")
    assert profile.sources[0] == "Báo: “Nữ ‘giám đốc’”"


def test_a_citation_names_the_site_the_day_and_the_address() -> None:
    library = a_library(a_profile())

    assert citation(library.profiles[0], library) == (
        "“Tổ hợp tác Suối Mẫu”, Kho thử, đăng ngày 28/11/2023, "
        "https://dien-hinh.test/ho-so/to-hop-tac-suoi-mau/"
    )


def test_the_source_changes_with_the_profile_and_with_a_name_it_shows() -> None:
    library = a_library(a_profile())
    profile = library.profiles[0]
    before = kit_source(profile, library)
    movement = library.movement(profile)
    movements = {**library.reference.movements, movement.id: replace(movement, short="Khác")}
    renamed = replace(library, reference=replace(library.reference, movements=movements))

    assert kit_source(profile, library) == before
    assert kit_source(replace(profile, summary="Khác hẳn."), library) != before
    assert kit_source(profile, renamed) != before


def test_kits_of_many_come_in_parts_of_ten_and_never_hold_a_sample() -> None:
    real = [a_profile(slug=f"to-{n:02d}", name=f"Tổ {n:02d}") for n in range(23)]
    library = a_library(*real, a_profile(slug="mau", origin="sample"))

    parts = unit_kits(library.reference.units["ba-to"], library)
    assert [part.uri for part in parts] == [
        "bao-chi/dia-ban-ba-to-1.zip",
        "bao-chi/dia-ban-ba-to-2.zip",
        "bao-chi/dia-ban-ba-to-3.zip",
    ]
    assert [len(part.profiles) for part in parts] == [10, 10, 3]
    assert "mau" not in {profile.slug for part in parts for profile in part.profiles}
    assert ", phần 3 trong 3 phần" in part_kit(parts[2], library).about


def test_what_has_no_profile_has_no_kit() -> None:
    library = a_library()

    assert unit_kits(library.reference.units["ba-to"], library) == ()
    assert week_kits(date(2023, 11, 28), library) == ()


def test_a_week_goes_from_monday_to_sunday() -> None:
    days = {"truoc": 26, "dau": 27, "cuoi": 3, "sau": 4}
    profiles = [
        a_profile(slug=slug, publish_on=date(2023, 12 if day < 20 else 11, day))
        for slug, day in days.items()
    ]
    library = a_library(*profiles)

    (part,) = week_kits(date(2023, 11, 30), library)
    assert part.uri == "bao-chi/tuan-2023-48.zip"
    assert part.title == "Hồ sơ đăng từ 27/11/2023 đến 03/12/2023"
    assert {profile.slug for profile in part.profiles} == {"dau", "cuoi"}


def test_a_movement_has_its_own_profiles_only() -> None:
    library = a_library(a_profile(), a_profile(slug="khac", movement="nong-thon-moi"))

    (part,) = movement_kits(library.reference.movements["nong-thon-moi"], library)
    assert [profile.slug for profile in part.profiles] == ["khac"]


def test_figures_without_a_time_have_that_of_their_newest_source() -> None:
    source = Source(
        title="Giữ đất", publisher="Báo Mẫu", date=PartialDate(2019, 10, 19), url=None, note=None
    )
    model = a_profile().model
    assert model is not None
    timeless = replace(model, as_of=None)
    undated = shown_in_kit(model=timeless, sources=(source,))

    (row,) = [fact for fact in undated.facts if fact.key == "as_of"]
    assert (row.label, row.value) == ("Số liệu theo nguồn đăng", "19/10/2019")


def test_figures_whose_time_nobody_tells_say_so() -> None:
    model = a_profile().model
    assert model is not None
    timeless = shown_in_kit(model=replace(model, as_of=None), sources=())
    bare = replace(model, as_of=None, jobs_created=None, households_supported=None, members=None)

    (row,) = [fact for fact in timeless.box if fact.key == "as_of"]
    assert (row.label, row.value) == ("Số liệu", "không rõ thời điểm")
    assert "as_of" not in facts(shown_in_kit(model=bare, sources=()))

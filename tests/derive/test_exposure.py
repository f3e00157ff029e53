"""What the reviewer is told will be public."""

from datetime import date

import pytest

from dienhinh.derive.exposure import WHOLE, exposures, standing
from dienhinh.derive.public import public_view
from dienhinh.model.consent import Consent
from tests.builders import TODAY, a_consent, a_folder, a_profile, a_reference

ENDED = date(2023, 11, 20)


@pytest.mark.parametrize(
    ("consent", "why"),
    [
        ((a_consent(withdrawn_on=ENDED),), "cho họ tên, hoặc cho hình ảnh khi có ảnh chụp"),
        (
            (a_consent(), a_consent(item="ethnicity", withdrawn_on=ENDED)),
            "để nêu dân tộc, mà bài viết còn nêu",
        ),
    ],
)
def test_what_hides_the_whole_profile_is_named(consent: tuple[Consent, ...], why: str) -> None:
    profile = a_profile(
        kind="individual", consent=consent, summary="Chị là người Hrê ở Suối Mẫu.", photos=()
    )

    (row,) = exposures(profile, a_folder(), a_reference(), TODAY)

    assert (row.label, row.is_public) == (WHOLE, False)
    assert row.why.endswith(why)


@pytest.mark.parametrize(
    ("workplace", "consent", "is_public", "why"),
    [
        ("Xưởng mộc, số nhà 12", (), False, "chưa có đồng ý đang còn hiệu lực cho địa chỉ"),
        ("Xưởng mộc, số nhà 12", (a_consent(item="address"),), True, "có đồng ý cho địa chỉ"),
        ("Hội Nông dân xã Ba Tiêu", (), True, "không ghi số nhà, thôn, xóm"),
    ],
)
def test_whether_the_workplace_of_a_person_is_seen_is_told(
    workplace: str, consent: tuple[Consent, ...], why: str, *, is_public: bool
) -> None:
    profile = a_profile(
        kind="individual", workplace=workplace, consent=(a_consent(), *consent), photos=()
    )

    rows = {row.label: row for row in exposures(profile, a_folder(), a_reference(), TODAY)}

    assert (rows["Đơn vị công tác"].is_public, rows["Đơn vị công tác"].why) == (is_public, why)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("individual", "Đã gỡ: trang không còn gì"),
        ("household", "Đã gỡ: trang không còn gì"),
        ("collective", "Đã gỡ: trang chỉ còn lời báo"),
    ],
)
def test_what_stays_of_a_profile_taken_down_is_told_as_the_site_has_it(
    kind: str, told: str
) -> None:
    profile = a_profile(kind=kind, status="withdrawn")

    assert standing(profile, a_reference(), TODAY).startswith(told)
    is_page_left = public_view(profile, a_folder(), a_reference(), TODAY) is not None
    assert is_page_left == ("lời báo" in told)


@pytest.mark.parametrize(
    ("consent", "day"),
    [
        # Agreed to again without an end: the site goes on showing.
        ((a_consent(until=date(2024, 1, 31)), a_consent(on=date(2023, 11, 25))), None),
        ((a_consent(until=date(2024, 1, 31)),), "31/01/2024"),
        # What is over decides nothing, nor what is not shown.
        ((a_consent(until=ENDED), a_consent(on=date(2023, 11, 25))), None),
        ((a_consent(), a_consent(item="ethnicity", until=date(2024, 1, 31))), None),
        ((a_consent(), a_consent(item="phone", until=date(2024, 1, 31))), "31/01/2024"),
    ],
)
def test_the_day_on_which_something_will_be_hidden_is_that_of_the_site(
    consent: tuple[Consent, ...], day: str | None
) -> None:
    profile = a_profile(kind="individual", address=None, consent=consent, photos=())

    rows = {row.label: row for row in exposures(profile, a_folder(), a_reference(), TODAY)}

    told = rows.get("Đồng ý có thời hạn")
    assert (told.why.startswith(f"đến hết ngày {day};") if told else None) == (day and True)


@pytest.mark.parametrize(
    ("phone", "consent", "why"),
    [
        ("0905 321 004", (), "chưa có đồng ý đang còn hiệu lực cho số điện thoại"),
        ("0905 321 004", (a_consent(item="phone"),), "có đồng ý riêng"),
        # Who decides would otherwise ask for a paper that is there.
        ("age:YWdl", (a_consent(item="phone"),), "số đang niêm phong"),
        ("age:YWdl", (), "số đang niêm phong"),
    ],
)
def test_why_a_number_is_not_shown_is_told(
    phone: str, consent: tuple[Consent, ...], why: str
) -> None:
    profile = a_profile(
        kind="individual", address=None, phone=phone, consent=(a_consent(), *consent), photos=()
    )

    rows = {row.label: row for row in exposures(profile, a_folder(), a_reference(), TODAY)}

    assert rows["Điện thoại"].why == why

from datetime import date
from pathlib import Path

import pytest

from dienhinh.commands.custody.clock import clock
from dienhinh.commands.custody.withdrawal import Withdrawal
from dienhinh.commands.custody.withdrawal_text import withdrawal_text
from dienhinh.problems import Language

ASKED = date(2023, 12, 1)


def told(language: Language, today: date = ASKED, **changes: object) -> list[str]:
    parts: dict[str, object] = {
        "slug": "ho-mau",
        "former_slugs": (),
        "name": "Hộ Mẫu",
        "file": Path("profile.yaml"),
        "item": None,
        "ended": ("name",),
        "is_person": True,
        "is_whole": True,
        "leaves_page": False,
        "was_changed": True,
        "is_left": False,
        "clock": clock(ASKED),
    }
    return withdrawal_text(Withdrawal(**parts | changes), today, language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("leaves_page", "vi", "en"),
    [
        (True, "ở địa chỉ cũ còn một trang ngắn không nêu tên", "stays a short page without"),
        (False, "ở địa chỉ cũ chỉ còn trang 404 chung", "stays the common 404 page"),
    ],
)
def test_what_stays_at_the_address_is_told(leaves_page: bool, vi: str, en: str) -> None:  # noqa: FBT001 a row of the table
    assert vi in "\n".join(told("vi", leaves_page=leaves_page))
    assert en in "\n".join(told("en", leaves_page=leaves_page))


def test_the_profile_stays_hidden_while_its_text_tells_the_ethnicity() -> None:
    hides = "  lần dựng sau: hồ sơ ẩn cho đến khi bài không còn nêu dân tộc"

    assert hides in told("vi", item="ethnicity", is_whole=False, ended=("ethnicity",))
    assert hides not in told("vi", item="ethnicity", is_whole=False, ended=())
    assert hides not in told("vi", item="phone", is_whole=False, ended=("phone",))


def test_days_left_and_days_too_many_are_counted_from_today() -> None:
    by = clock(ASKED).withdrawn_by

    assert f"  off the site: {by} (1 day left)" in told("en", date.fromordinal(by.toordinal() - 1))
    late = date.fromordinal(by.toordinal() + 3)
    assert any(
        "gỡ xong khỏi trang: " in row and "QUÁ HẠN 3 ngày" in row for row in told("vi", late)
    )


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("vi", "  gỡ xong khỏi trang: 16/12/2023 (hôm nay là ngày cuối)"),
        ("en", "  off the site: 2023-12-16 (today is the last day)"),
    ],
)
def test_the_last_day_is_named_not_counted(language: Language, last: str) -> None:
    assert last in told(language, clock(ASKED).withdrawn_by)


@pytest.mark.parametrize(
    ("language", "ended"),
    [
        ("vi", "  đồng ý đã rút: họ tên, hình ảnh, dân tộc"),
        ("en", "  consents ended: name, photo, ethnicity"),
    ],
)
def test_consents_are_named_as_people_call_them(language: Language, ended: str) -> None:
    assert ended in told(language, ended=("name", "photo", "ethnicity"))


@pytest.mark.parametrize(("language", "look"), [("vi", "mở địa chỉ cũ"), ("en", "open its old")])
def test_the_person_is_told_to_look_that_it_is_gone(language: Language, look: str) -> None:
    assert look in "\n".join(told(language))


def test_old_addresses_are_named_where_the_whole_goes() -> None:
    line = "  Trang còn những địa chỉ cũ, xem và báo cho máy tìm kiếm cả chúng: ho-so/ho-cu/."

    assert line in told("vi", former_slugs=("ho-cu",))
    assert line not in told("vi", former_slugs=("ho-cu",), is_whole=False)
    assert not any("địa chỉ cũ, xem" in row for row in told("vi"))

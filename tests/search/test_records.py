from datetime import date

from dienhinh.derive.search_records import HandwrittenPage
from dienhinh.model.search import SearchRecord, Zone
from tests.builders import a_consent, a_profile
from tests.derive.every_page import search_records
from tests.derive.libraries import a_library


def _records(*pages: HandwrittenPage) -> dict[str, SearchRecord]:
    phone = a_consent(item="phone")
    return {r.uri: r for r in search_records(a_library(a_profile(consent=(phone,))), pages)}


def _text(record: SearchRecord) -> str:
    return "\n".join([record.title, *(text.text for text in record.texts)])


def test_a_profile_is_found_by_its_places_awards_and_roles() -> None:
    text = _text(_records()["ho-so/to-hop-tac-suoi-mau/"])

    for words in (
        "Tổ hợp tác Suối Mẫu",
        "giữ đất bằng băng cỏ",
        "xã Ba Tiêu",
        "Huyện Ba Tơ",
        "Trồng trọt",
        "Bằng khen của Chủ tịch UBND tỉnh",
        "Hội Nông dân xã Ba Tiêu",
        "Thôn bên cạnh",
    ):
        assert words in text


def test_no_telephone_number_is_in_the_index_even_with_consent() -> None:
    records = _records()

    assert records
    for record in records.values():
        assert "0255" not in _text(record)
        assert "300 0000" not in _text(record)


def test_the_summary_comes_first() -> None:
    profile = _records()["ho-so/to-hop-tac-suoi-mau/"]

    assert profile.texts[0].zone is Zone.LEAD
    assert profile.texts[0].text.startswith("Sáu hộ trồng ngô")


def test_every_sort_of_page_is_there_and_profiles_are_last() -> None:
    records = _records(HandwrittenPage(uri="gioi-thieu/", title="Giới thiệu", text="Kho này."))

    sorts = [record.sort for record in records.values()]
    assert set(sorts) == {"page", "movement", "sector", "unit", "commune", "outline", "profile"}
    assert sorts[-1] == "profile"
    assert _text(records["gioi-thieu/"]) == "Giới thiệu\nKho này."


def test_news_and_the_handbook_are_sorts_of_their_own() -> None:
    pages = (
        HandwrittenPage(uri=uri, title="x", text="y")
        for uri in ("tin/bon-lang/", "so-tay/", "so-tay/loi/", "gioi-thieu/")
    )

    found = {uri: record.sort for uri, record in _records(*pages).items()}

    assert found["tin/bon-lang/"] == "news"
    assert found["so-tay/"] == found["so-tay/loi/"] == "handbook"
    assert found["gioi-thieu/"] == "page"


def test_a_present_commune_is_found_by_those_it_was_made_of() -> None:
    communes = [r for r in _records().values() if r.sort == "commune"]

    assert any("Hình thành từ: " in _text(record) for record in communes)


def test_the_press_room_is_found_by_what_newsrooms_ask_for() -> None:
    text = _text(_records()["bao-chi/"])

    for words in ("Phòng báo chí", "logo", "embargo", "phóng viên", "đính chính"):
        assert words in text


def test_a_sample_says_that_it_is_one_and_stands_before_what_is_real() -> None:
    sample = a_profile(slug="mau-ho-suoi-ong", origin="sample", publish_on=date(2023, 11, 30))
    library = a_library(a_profile(), sample)

    records = [record for record in search_records(library, ()) if "ho-so/" in record.uri]

    assert [record.sort for record in records] == ["sample", "profile"]

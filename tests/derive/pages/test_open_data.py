from pathlib import Path

from dienhinh.derive.pages import open_data
from dienhinh.derive.pages.open_data import Entry, OpenDataPage
from dienhinh.model.page import Page
from dienhinh.model.profile import Profile
from tests.builders import a_profile
from tests.derive.libraries import a_library


def page(*profiles: Profile) -> Page:
    (found,) = open_data.pages(a_library(*profiles))
    return found


def entries(*profiles: Profile) -> dict[str, Entry]:
    data = page(*profiles).data
    assert isinstance(data, OpenDataPage)
    return {entry.name: entry for entry in data.chapters[0].entries}


def test_the_codebook_counts_the_cells_that_are_filled() -> None:
    of_district = a_profile(slug="b", model=None, commune=None, address="huyện Ba Tơ")

    found = entries(a_profile(slug="a"), of_district)

    assert found["id"].filled == 2
    assert found["jobs_created"].filled == 1
    assert found["communes_today_codes"].filled == 1


def test_a_column_has_its_label_and_the_names_of_its_values() -> None:
    kind = entries()["kind"]

    assert (kind.title, kind.type) == ("Loại hình", "chữ")
    assert kind.options == (
        ("collective", "Tập thể"),
        ("household", "Hộ gia đình"),
        ("individual", "Cá nhân"),
    )


def test_a_date_that_may_lack_its_day_is_said_to_be_one() -> None:
    found = entries()

    assert found["founded"].type == "ngày, tháng hoặc năm"
    assert found["published_on"].type == "ngày"


def test_samples_are_named_but_not_counted() -> None:
    data = page(a_profile(slug="a"), a_profile(slug="mau", origin="sample")).data

    assert isinstance(data, OpenDataPage)
    assert data.samples == 1
    assert [offer.rows for offer in data.offers[:2]] == [1, 1]


def test_dataset_search_engines_find_licence_and_files() -> None:
    dataset = page(a_profile()).json_ld[1]

    assert dataset["@type"] == "Dataset"
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert 50 <= len(dataset["description"]) <= 5000
    assert {(file["contentUrl"], file["encodingFormat"]) for file in dataset["distribution"]} >= {
        ("https://dien-hinh.test/du-lieu/ho-so.csv", "text/csv"),
        ("https://dien-hinh.test/du-lieu/ho-so.json", "application/json"),
        ("https://dien-hinh.test/du-lieu/xa-phuong.geojson", "application/geo+json"),
        ("https://dien-hinh.test/du-lieu/datapackage.json", "application/json"),
    }


def test_dataset_search_engines_find_every_figure() -> None:
    measured = page(a_profile()).json_ld[1]["variableMeasured"]

    assert "Số lượng thành viên tham gia" in measured
    assert "Năm thành lập" not in measured


def test_the_page_does_not_promise_all_that_the_site_holds() -> None:
    template = Path(__file__).parents[3] / "docs/theme/pages/open_data.html"

    assert "Mọi thứ" not in template.read_text(encoding="utf-8")

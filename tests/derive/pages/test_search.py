from dienhinh.derive.pages.search import Search, pages
from tests.builders import a_profile
from tests.derive.libraries import a_library


def test_the_search_page_is_not_for_search_engines() -> None:
    (page,) = pages(a_library(a_profile()))

    assert page.uri == "tim-kiem/"
    assert not page.is_indexed


def test_results_are_narrowed_by_sort_of_page_and_by_the_facets_of_profiles() -> None:
    (page,) = pages(a_library(a_profile()))
    assert isinstance(page.data, Search)

    ids = [facet.id for facet in page.data.facets]

    assert ids[0] == "loai-trang"
    assert {"phong-trao", "xa", "nam", "anh", "so-ho"} <= set(ids)


def test_samples_news_and_the_handbook_are_sorts_of_their_own() -> None:
    (page,) = pages(a_library(a_profile()))
    assert isinstance(page.data, Search)

    names = {value.name for value in page.data.facets[0].values}

    assert {"Hồ sơ", "Hồ sơ mẫu", "Tin", "Trang", "Sổ tay"} <= names

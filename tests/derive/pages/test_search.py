import re
from pathlib import Path

from dienhinh.derive.pages.search import SORT_NAMES, Search, pages
from tests.builders import a_profile
from tests.derive.libraries import a_library

SCRIPT = Path(__file__).parents[3] / "docs/theme/assets/js/search-box.js"


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


def test_the_script_names_sorts_of_pages_as_the_page_does() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    named = re.search(r"SORTS = \{(.*?)\}", script, re.DOTALL)
    assert named is not None

    assert dict(re.findall(r'(\w+): "([^"]+)"', named[1])) == SORT_NAMES

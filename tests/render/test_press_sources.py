"""Which of the pieces of the press a profile was written from."""

import dataclasses
from collections import defaultdict
from pathlib import Path

from dienhinh.derive.pages import profile
from dienhinh.model.library import Library
from dienhinh.model.public import Coverage
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, TODAY, a_library

THEME = Path(__file__).parents[2] / "docs/theme"
RAN = Coverage(
    profile="tu-bao",
    channel="newspaper",
    outlet="Báo Thí Dụ",
    title="Bài đã phát",
    link="https://bao.example.vn/1",
    ran_on=TODAY,
)


def page(library: Library) -> str:
    (made,) = profile.pages(library)
    html = environment(THEME).get_template(f"pages/{made.template}").render(
        page=made, data=made.data, site=ADDRESS, base="", sizes=defaultdict(int)
    )  # fmt: skip
    return " ".join(html.split())


def test_what_ran_later_is_no_source_of_the_profile() -> None:
    library = a_library(a_profile(slug="tu-bao", origin="press"))
    told = page(dataclasses.replace(library, coverage={"tu-bao": (RAN,)}))

    assert "Hồ sơ biên soạn từ các bài ghi “nguồn của hồ sơ” ở mục" in told
    assert told.count("(nguồn của hồ sơ)") == 1
    assert "(nguồn của hồ sơ)" not in told.partition("Bài đã phát")[2].partition("</li>")[0]


def test_where_all_are_sources_none_is_marked() -> None:
    told = page(a_library(a_profile(slug="tu-bao", origin="press")))

    assert "Hồ sơ biên soạn từ các bài ở mục" in told
    assert "nguồn của hồ sơ" not in told

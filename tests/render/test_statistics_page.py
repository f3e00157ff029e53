"""The templates of numbers: charts are tables, every number has its ground, nothing is inline."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dienhinh.derive.pages import listing, open_data, places, statistics
from dienhinh.derive.totals import Tally
from dienhinh.model.output import way_to_root
from dienhinh.model.profile import Profile
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[2] / "docs/theme"
MODULES = {"so-lieu/": statistics, "du-lieu/": open_data, "dia-ban/": places}
MANY = [
    *(a_profile(slug=f"ho-so-{number}") for number in range(12)),
    a_profile(slug="guong", model=None),
    a_profile(slug="bao", origin="press"),
    a_profile(slug="mau", origin="sample"),
]


class Tables(HTMLParser):
    """Each table as its attributes and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: list[list[tuple[str, dict[str, str | None]]]] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._inside = True
            self.tables.append([])
        if self._inside:
            self.tables[-1].append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._inside = False


def html(uri: str, *profiles: Profile) -> str:
    (page,) = MODULES.get(uri, listing).pages(a_library(*profiles))
    template = environment(THEME).get_template(f"pages/{page.template}")
    return template.render(page=page, data=page.data, site=ADDRESS, base=way_to_root(uri))


@pytest.mark.parametrize("uri", MODULES)
@pytest.mark.parametrize("profiles", [[], MANY], ids=["empty", "many"])
def test_every_table_has_a_caption_and_every_heading_cell_its_scope(
    uri: str, profiles: list[Profile]
) -> None:
    tables = Tables(html(uri, *profiles)).tables

    assert tables
    for table in tables:
        names = [tag for tag, _ in table]
        assert names.count("caption") == 1
        assert all("scope" in attributes for tag, attributes in table if tag == "th")


@pytest.mark.parametrize("uri", MODULES)
def test_bars_are_not_read_out_and_nothing_is_styled_inline(uri: str) -> None:
    text = html(uri, *MANY)

    assert "style=" not in text
    assert re.findall(r"<svg[^>]*>", text) == re.findall(r"<svg[^>]*aria-hidden[^>]*>", text)
    assert all(0 < int(width) <= 100 for width in re.findall(r'<rect width="(\d+)"', text))


def test_a_number_stands_beside_its_profiles_and_its_time() -> None:
    text = html("so-lieu/", *MANY)

    # 13 models with 30 jobs each; the sample is not among them.
    assert re.search(
        r"<b>390</b>\s*<small><a[^>]*>13 hồ sơ<span.*?</a> có nêu: 10/2023</small>", text
    )
    # A number straight after a full stop would be read as a decimal: "0. 6 hồ sơ".
    assert "Chưa nêu thì để trống. Hồ sơ mẫu (1) không được tính." in text


def test_profiles_in_no_row_of_the_quota_are_named_below_it() -> None:
    office = {"unit": "hoi-nong-dan", "commune": None}

    text = html(
        "so-lieu/", a_profile(slug="a", **office), a_profile(slug="b", origin="press", **office)
    )

    assert "Ngoài bảng còn 1 hồ sơ do đơn vị không thuộc chỉ tiêu giới thiệu, 1 hồ sơ từ" in text
    assert "Ngoài bảng" not in html("so-lieu/", *MANY)


def test_a_row_that_no_page_lists_is_no_link() -> None:
    text = html("so-lieu/", a_profile(unit="hoi-nong-dan", commune=None))

    assert '<th scope="row">Chưa rõ địa bàn</th>' in text


def test_a_figure_nobody_states_is_said_to_be_missing() -> None:
    text = html("so-lieu/", a_profile(model=None))

    assert text.count("Chưa hồ sơ nào nêu số liệu này.") == 3
    assert "chưa có số liệu" in text


def test_a_ranking_of_more_than_ten_leads_to_the_whole_list() -> None:
    assert 'href="../ho-so/?sap-xep=viec-lam"' in html("so-lieu/", *MANY)
    assert "sap-xep" not in html("so-lieu/", a_profile())


@pytest.mark.parametrize("name", ["so-do", "so-do-nay"])
def test_a_map_can_be_chosen_without_script(name: str) -> None:
    text = html("dia-ban/", *MANY)

    assert re.findall(rf'<input type="radio" name="{name}" value="([\w-]+)"( checked)?>', text) == [
        ("ho-so", " checked"),
        ("viec-lam", ""),
        ("ho", ""),
    ]


def test_each_map_has_a_part_for_every_choice() -> None:
    text = html("dia-ban/", *MANY)

    # The districts of 2023, the legend of today's communes, the one commune that has profiles.
    assert re.findall(r'data-map="([\w-]+)"', text) == ["ho-so", "viec-lam", "ho"] * 3


def test_the_codebook_names_every_column() -> None:
    text = html("du-lieu/", a_profile()).replace("<wbr>", "")

    for name in ("jobs_created", "communes_today_codes", "as_of_last", "award_name"):
        assert f"<code>{name}</code>" in text


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Tally(real=21, samples=6), "21 hồ sơ và 6 hồ sơ mẫu"),
        (Tally(real=1_200, samples=0), "1.200 hồ sơ"),
        (Tally(real=0, samples=6), "6 hồ sơ mẫu"),
        (Tally(real=0, samples=0), "0 hồ sơ"),
    ],
)
def test_samples_are_counted_apart(counted: Tally, said: str) -> None:
    text = '{% from "_macros.html" import tally %}{{ tally(t) }}'

    assert environment(THEME).from_string(text).render(t=counted) == said


def test_a_list_says_that_its_filters_do_not_count_samples() -> None:
    listed = html("ho-so/", *MANY)

    assert "14 hồ sơ và 1 hồ sơ mẫu" in listed
    assert "Số bên mỗi mục không tính hồ sơ mẫu" in listed
    assert "hồ sơ mẫu" not in html("ho-so/", a_profile())


def test_text_of_a_profile_is_escaped() -> None:
    text = html("so-lieu/", a_profile(name="Tổ <script>alert(1)</script> & bạn"))

    assert "<script>alert" not in text
    assert "Tổ &lt;script&gt;" in text

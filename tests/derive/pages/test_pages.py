from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.pages.dispatch import Dispatch, deadline_told
from dienhinh.derive.pages.index import Index
from dienhinh.derive.pages.listing import PER_PAGE, Listing
from dienhinh.derive.pages.outline import OutlinePage
from dienhinh.derive.pages.profile import ProfilePage
from dienhinh.derive.totals import Tally
from dienhinh.model.dates import PartialDate
from dienhinh.model.output import way_to_root
from dienhinh.model.page import Link, Page
from dienhinh.model.profile import AwardReceived
from dienhinh.model.reference import Reference
from dienhinh.render.templates import environment
from tests.builders import a_call, a_consent, a_profile, a_reference
from tests.derive.every_page import all_pages
from tests.derive.libraries import ADDRESS, TODAY, a_library
from tests.plans import a_correction

THEME = Path(__file__).parents[3] / "docs/theme"


def pages(*profiles: object) -> dict[str, Page]:
    made = list(all_pages(a_library(*profiles)))  # type: ignore[arg-type] # the builder's records
    by_uri = {page.uri: page for page in made}
    assert len(by_uri) == len(made), "two pages at one address"
    return by_uri


def html(page: Page) -> str:
    template = environment(THEME).get_template(f"pages/{page.template}")
    sizes = dict.fromkeys(page.offers, 1000)
    return template.render(
        page=page, data=page.data, site=ADDRESS, base=way_to_root(page.uri), sizes=sizes
    )


def test_every_group_has_a_page_even_when_it_is_empty() -> None:
    found = pages()

    for uri in (
        "ho-so/",
        "phong-trao/",
        "phong-trao/nong-thon-moi/",
        "dia-ban/",
        "dia-ban/ba-to/",
        "linh-vuc/chan-nuoi/",
        "loai-hinh/ho-gia-dinh/",
        "de-cuong/vi-nguoi-ngheo/",
        "cong-van/so-ket-2023/",
    ):
        assert uri in found


def test_the_list_of_outlines_names_movement_dispatch_and_deadline() -> None:
    shown = pages()["de-cuong/"].data
    assert isinstance(shown, Index)
    (outline,) = (entry for entry in shown.entries if "vi-nguoi-ngheo" in entry.link.uri)

    assert outline.link.name.startswith("Quảng Ngãi vì người nghèo")
    # The number of the dispatch is not known: a text with holes in it looks like a fault.
    assert "Công văn số" not in outline.text
    assert "trước ngày 20/11/2023" in outline.text


def test_the_list_of_dispatches_names_who_asks_what_and_by_when() -> None:
    shown = pages()["cong-van/"].data
    assert isinstance(shown, Index)
    (dispatch,) = shown.entries

    assert dispatch.text.startswith("Sở Nội vụ, UBND tỉnh Quảng Ngãi: ")
    assert dispatch.text.endswith(". Hạn gửi báo cáo (trước ngày 20/11/2023) đã qua.")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2023, 11, 19), "Gửi báo cáo trước ngày 20/11/2023."),
        # What is asked for before a day is late on that day.
        (date(2023, 11, 20), "Hạn gửi báo cáo (trước ngày 20/11/2023) đã qua."),
    ],
    ids=["last day", "day after"],
)
def test_a_deadline_that_is_over_is_told_as_past(day: date, told: str) -> None:
    assert deadline_told(a_call(), day) == told


def _two_calls() -> Reference:
    lists = a_reference()
    (first,) = lists.outlines.values()
    later = a_call(
        id="so-ket-2026", title="Sơ kết năm 2026", date=TODAY, deadline=date(2026, 12, 31)
    )
    outlines = {**lists.outlines, (later.id, first.movement): replace(first, call=later.id)}
    return replace(lists, calls={**lists.calls, later.id: later}, outlines=outlines)


def test_the_newest_call_stands_first_and_the_older_lead_to_it() -> None:
    found = {page.uri: page for page in all_pages(a_library(reference=_two_calls()))}
    old, new = found["de-cuong/vi-nguoi-ngheo/"], found["de-cuong/so-ket-2026-vi-nguoi-ngheo/"]
    dispatch = found["cong-van/so-ket-2023/"]

    for uri, first in (("cong-van/", "cong-van/so-ket-2026/"), ("de-cuong/", new.uri)):
        shown = found[uri].data
        assert isinstance(shown, Index)
        assert shown.entries[0].link.uri == first
        assert len({entry.link.name for entry in shown.entries}) == len(shown.entries)
    assert isinstance(old.data, OutlinePage)
    assert isinstance(new.data, OutlinePage)
    assert old.data.newer == Link("Sơ kết năm 2026", new.uri)
    assert (old.data.is_over, new.data.is_over, new.data.newer) == (True, False, None)
    assert old.title == f"Đề cương: Vì người nghèo, {a_call().title}"
    assert isinstance(dispatch.data, Dispatch)
    assert dispatch.data.newer == Link("Sơ kết năm 2026", "cong-van/so-ket-2026/")
    for page, told in (
        (old, "<b>hạn gửi (trước ngày 20/11/2023) đã qua</b>. Đề cương mới nhất của phong trào"),
        (dispatch, "Hạn gửi báo cáo của công văn này đã qua.</b> Công văn mới nhất: <a href"),
    ):
        assert told in html(page)
    assert "đã qua" not in html(new)


def test_a_long_list_is_cut_into_pages_that_know_each_other() -> None:
    many = [a_profile(slug=f"ho-so-{number:03d}") for number in range(PER_PAGE + 1)]

    found = pages(*many)

    first, second = found["ho-so/"].data, found["ho-so/trang-2/"].data
    assert isinstance(first, Listing)
    assert isinstance(second, Listing)
    assert (len(first.list.cards), len(second.list.cards)) == (PER_PAGE, 1)
    assert first.list.next is not None
    assert first.list.next.uri == "ho-so/trang-2/"
    assert second.list.previous is not None
    assert second.list.previous.uri == "ho-so/"


def test_a_list_counts_samples_apart() -> None:
    found = pages(a_profile(slug="that"), a_profile(slug="mau", origin="sample"))

    listing = found["ho-so/"].data
    assert isinstance(listing, Listing)
    assert listing.list.tally == Tally(real=1, samples=1)
    assert (listing.totals.profiles, listing.totals.samples) == (1, 1)


def test_a_sample_is_not_for_search_engines() -> None:
    found = pages(a_profile(slug="that"), a_profile(slug="mau", origin="sample"))

    assert found["ho-so/that/"].is_indexed
    assert not found["ho-so/mau/"].is_indexed


def test_nothing_tells_machines_or_link_previews_that_a_sample_is_real() -> None:
    found = pages(a_profile(slug="that"), a_profile(slug="mau", origin="sample"))

    sample = found["ho-so/mau/"]
    assert sample.title == f"Hồ sơ mẫu: {a_profile().name}"
    assert sample.description.startswith("Hồ sơ mẫu: ")
    assert sample.image_alt.startswith("Hồ sơ mẫu: ")
    assert [node["@type"] for node in sample.json_ld] == ["BreadcrumbList"]
    listed = found["ho-so/"].json_ld[1]["mainEntity"]["itemListElement"]
    assert [item["url"].endswith("/ho-so/that/") for item in listed] == [True]


@pytest.mark.parametrize(
    ("kind", "type_"), [("individual", "Person"), ("household", "Thing"), ("collective", "Thing")]
)
def test_a_story_is_about_a_person_or_what_has_no_sure_type(kind: str, type_: str) -> None:
    agreed = (a_consent(item="name"), a_consent(item="photo"))
    profile = a_profile(kind=kind, model=None, consent=agreed)

    article = pages(profile)["ho-so/to-hop-tac-suoi-mau/"].json_ld[1]

    assert article["about"]["@type"] == type_


def test_a_story_is_by_those_who_keep_the_site() -> None:
    article = pages(a_profile())["ho-so/to-hop-tac-suoi-mau/"].json_ld[1]

    keepers = article["author"]
    assert article["publisher"] == keepers
    assert (keepers["@type"], keepers["name"]) == ("Organization", ADDRESS.name)


def test_whoever_copies_from_a_page_reads_until_when_it_may_be_used() -> None:
    consent = (a_consent(until=date(2026, 12, 31)), a_consent(item="photo"))
    until = pages(a_profile(kind="individual", model=None, consent=consent))
    always = pages(a_profile())

    told = html(until["ho-so/to-hop-tac-suoi-mau/"])
    assert "Chỉ dùng đến hết ngày 31/12/2026: sau ngày ấy không còn sự đồng ý" in told
    assert "Chỉ dùng đến hết ngày" not in html(always["ho-so/to-hop-tac-suoi-mau/"])


def test_awards_of_one_year_stand_in_the_order_of_the_alphabet() -> None:
    told = "Bằng khen của Chủ tịch UBND tỉnh"
    awards = [
        AwardReceived(award="bk-tinh", year=year, decision=None, note=f"{told} {about}")
        for year, about in ((2022, "hội thi"), (2023, "hội thi"), (2023, "đợt đầu"))
    ]

    page = pages(a_profile(awards=tuple(awards)))["ho-so/to-hop-tac-suoi-mau/"]

    assert isinstance(page.data, ProfilePage)
    shown = [(line.year, line.name.removeprefix(f"{told} ")) for line in page.data.awards]
    assert shown == [(2023, "đợt đầu"), (2023, "hội thi"), (2022, "hội thi")]


def test_a_correction_changes_the_day_of_a_page() -> None:
    profile = a_profile(publish_on=date(2024, 1, 1))
    corrected = a_correction(profile=profile.slug, on=date(2024, 2, 1))

    found = {p.uri: p for p in all_pages(a_library(profile, corrections=[corrected]))}

    page = found["ho-so/to-hop-tac-suoi-mau/"]
    assert page.changed_on == date(2024, 2, 1)
    assert page.json_ld[1]["datePublished"] == "2024-01-01T00:00:00+07:00"
    assert page.json_ld[1]["dateModified"] == "2024-02-01T00:00:00+07:00"


def test_new_figures_change_the_day_of_a_page_and_whose_the_confirmation_is() -> None:
    model = a_profile().model
    assert model is not None
    later = a_profile(model=replace(model, as_of=PartialDate(2024, 2)))

    before = pages(a_profile())["ho-so/to-hop-tac-suoi-mau/"]
    after = pages(later)["ho-so/to-hop-tac-suoi-mau/"]

    assert html(before).count("xác nhận số liệu trước đó") == 0
    assert "ngày 10/11/2023, Giấy xác nhận số 02 (xác nhận số liệu trước đó)." in html(after)
    assert (before.changed_on, after.changed_on) == (date(2023, 11, 28), date(2024, 2, 1))
    assert after.json_ld[1]["dateModified"] == "2024-02-01T00:00:00+07:00"


def test_a_withdrawn_profile_leaves_a_page_without_content() -> None:
    page = pages(a_profile(slug="go", status="withdrawn"))["ho-so/go/"]

    assert page.data is None
    assert not page.is_indexed
    assert "Suối Mẫu" not in repr(page)


def test_a_figure_nobody_states_is_missing_not_zero() -> None:
    page = pages(a_profile(kind="collective"))["ho-so/to-hop-tac-suoi-mau/"]
    assert isinstance(page.data, ProfilePage)
    facts = {fact.label: fact.value for fact in page.data.facts}

    assert facts == {
        "Thành lập": "8/2018",
        "Việc làm tạo ra": "30",
        "Hộ được hỗ trợ": "37",
        "Thành viên": "15",
    }


def test_every_internal_link_of_the_crumbs_is_a_page() -> None:
    found = pages(a_profile())

    crumbs = {crumb.uri for page in found.values() for crumb in page.crumbs}
    assert {"ho-so/", "dia-ban/"} <= crumbs <= found.keys()


def test_the_title_of_a_decision_is_named_without_saying_about_twice() -> None:
    page = pages()["phong-trao/vi-nguoi-ngheo/"]
    template = environment(THEME).get_template(f"pages/{page.template}")

    html = template.render(page=page, data=page.data, base=way_to_root(page.uri), site=ADDRESS)
    assert "<dt>Trích yếu</dt>" in html
    assert "<dt>Về việc</dt>" not in html

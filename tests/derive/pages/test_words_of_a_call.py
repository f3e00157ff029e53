"""What pages say of a call is of that call: how many it asks of whom, in how many movements."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from dienhinh.derive.reports.outline_papers import outline_files
from dienhinh.derive.share_cards import share_cards
from dienhinh.model.call import AddresseeGroup, Quota
from dienhinh.model.library import Library
from dienhinh.model.output import way_to_root
from dienhinh.model.page import Page
from dienhinh.model.reference import Reference
from dienhinh.render.templates import environment
from tests.builders import a_call
from tests.derive.every_page import all_pages
from tests.derive.libraries import ADDRESS, a_library, after_2025

THEME = Path(__file__).parents[3] / "docs/theme"


def another() -> Reference:
    """The lists with a third movement and one call, which asks a commune and an agency for one."""
    lists = after_2025()
    first = lists.movements["nong-thon-moi"]
    third = replace(first, id="chuyen-doi-so", short="Chuyển đổi số")
    units = ("xa-21529", "hoi-nong-dan")
    call = a_call(
        addressees=(AddresseeGroup(id="x", name="X", nominates=True, units=units),),
        quota=Quota(least=1, most=1),
        pages_least=1,
        pages_most=1,
    )
    movements = {**lists.movements, third.id: third}
    return replace(lists, movements=movements, calls={call.id: call}, **_with_short_forms(lists))


def _with_short_forms(lists: Reference) -> dict[str, Any]:
    (key, outline), *_ = lists.outlines.items()
    (section,) = outline.sections
    told = replace(
        outline,
        call="so-ket-2023",
        name="BÁO CÁO KẾT QUẢ NTM",
        sections=(replace(section, title="KẾT QUẢ XÂY DỰNG NTM, OCOP"),),
    )
    sector = replace(lists.sectors["trong-trot"], name="Sản phẩm OCOP")
    return {"outlines": {key: told}, "sectors": {**lists.sectors, sector.id: sector}}


def library(reference: Reference | None = None) -> Library:
    return a_library(reference=reference)


@cache
def made(*, is_other: bool) -> Mapping[str, Page]:
    return {page.uri: page for page in all_pages(library(another() if is_other else None))}


def text(uri: str, *, is_other: bool) -> str:
    page = made(is_other=is_other)[uri]
    template = environment(THEME).get_template(f"pages/{page.template}")
    html = template.render(
        page=page, data=page.data, base=way_to_root(page.uri), site=ADDRESS, sizes={}
    )
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_number_is_a_span_only_when_the_call_leaves_a_choice() -> None:
    assert "hồ sơ mỗi địa phương, mỗi phong trào 2–3" in text(
        "cong-van/so-ket-2023/", is_other=False
    )
    other = text("cong-van/so-ket-2023/", is_other=True)
    assert "hồ sơ mỗi đơn vị, mỗi phong trào 1 hồ sơ cả tỉnh 4" in other
    assert "Tóm tắt thành tích 1 trang A4 2–3 ảnh minh họa" in other


def test_the_quota_is_told_of_whom_it_was_asked() -> None:
    before, after = (text("so-lieu/", is_other=is_other) for is_other in (False, True))

    assert "mỗi địa phương giới thiệu 2–3 điển hình trong mỗi phong trào: 2 địa phương" in before
    assert "theo phong trào; số hồ sơ từ tin báo chí" in before
    assert "mỗi đơn vị giới thiệu 1 điển hình trong mỗi phong trào: 2 đơn vị" in after
    assert "Giới thiệu, cần 1 Báo chí" in after


def test_movements_are_counted() -> None:
    assert "trong hai phong trào thi đua" in text("ho-so/", is_other=False)
    assert "trong ba phong trào thi đua" in text("ho-so/", is_other=True)
    assert made(is_other=False)["phong-trao/"].description == (
        "Hai phong trào mà công văn yêu cầu sơ kết và tuyên truyền điển hình."
    )
    assert made(is_other=True)["phong-trao/"].description.startswith("Ba phong trào")


def test_the_card_of_the_site_names_the_movements_there_are() -> None:
    before, *_ = share_cards(library())
    after, *_ = share_cards(library(another()))

    assert before.summary == (
        "Điển hình trong hai phong trào thi đua: nông thôn mới và vì người nghèo."
    )
    assert after.summary == (
        "Điển hình trong ba phong trào thi đua: nông thôn mới, vì người nghèo và chuyển đổi số."
    )


def test_short_forms_keep_their_capitals() -> None:
    uri = "de-cuong/vi-nguoi-ngheo/"
    outline = made(is_other=True)[uri]
    assert outline.description == "Báo cáo kết quả NTM: Sơ kết Phong trào thi đua."
    assert "I. Kết quả xây dựng NTM, OCOP" in text(uri, is_other=True)

    (told,) = another().outlines.values()
    blank = next(iter(outline_files(told, another())))
    assert blank.paper.name.startswith("Báo cáo kết quả NTM: ")

    sector = made(is_other=True)["linh-vuc/trong-trot/"]
    assert sector.description.endswith("trong lĩnh vực sản phẩm OCOP.")

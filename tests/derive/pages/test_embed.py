"""`/nhung/<slug>/`: the card that other sites show."""

from pathlib import Path

from dienhinh.derive.pages import embed
from dienhinh.model.output import way_to_root
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[3] / "docs/theme"


def html(**changes: object) -> str:
    (page,) = embed.pages(a_library(a_profile(**changes)))
    template = environment(THEME).get_template(f"pages/{page.template}")
    base = way_to_root(page.uri)
    return template.render(page=page, head=page, data=page.data, site=ADDRESS, base=base)


def test_a_card_made_from_the_press_says_that_nobody_confirmed_it() -> None:
    notice = "Theo báo chí, địa phương chưa xác nhận."

    assert notice in html(origin="press")
    assert notice not in html()


def test_a_card_in_a_frame_tells_the_whole_summary() -> None:
    summary = "Mười lăm thành viên bao tiêu nông sản cho nhau ở xã vùng cao. " * 4

    assert f'<p class="summary">{summary.strip()}</p>' in html(summary=summary.strip())

"""Who copies a figure sees at the head of a profile that something was corrected."""

import dataclasses
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.pages import profile
from dienhinh.model.public import PublicCorrection
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[2] / "docs/theme"
TEXT = "Đã viết 12 nhóm, đúng là 14 nhóm."


def corrected(slug: str, day: int) -> PublicCorrection:
    return PublicCorrection(
        on=date(2026, 11, day), text=TEXT, profile=slug, article=None, basis=None
    )


@pytest.mark.parametrize(("slug", "is_told"), [("nhom-bo", True), ("nhom-khac", False)])
def test_a_correction_is_told_at_the_head_of_a_profile(slug: str, *, is_told: bool) -> None:
    library = a_library(a_profile(slug="nhom-bo"))
    (page,) = profile.pages(
        dataclasses.replace(library, corrections=(corrected(slug, 20), corrected(slug, 3)))
    )
    html = environment(THEME).get_template(f"pages/{page.template}").render(
        page=page, data=page.data, site=ADDRESS, base="", sizes=defaultdict(int)
    )  # fmt: skip
    head = html.partition("</header>")[0]

    told = '<a href="#dh-corrected">Có đính chính ngày 20/11/2026</a>'
    assert (told in head, 'id="dh-corrected"' in html) == (is_told, is_told)
    (article,) = [node for node in page.json_ld if node["@type"] == "Article"]
    assert [entry["datePublished"] for entry in article.get("correction", ())] == (
        ["2026-11-20", "2026-11-03"] if is_told else []
    )

"""Places have pages: the name of an office or union leads nowhere."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.comparison import comparison
from dienhinh.derive.pages import profile
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library, after_2025

THEME = Path(__file__).parents[2] / "docs/theme"
OFFICE = a_profile(slug="cua-hoi", unit="hoi-nong-dan", commune=None)
DISTRICT = a_profile(slug="cua-huyen")
COMMUNE = a_profile(
    slug="cua-xa", call="2027", unit="xa-21529", commune=None, publish_on=date(2026, 11, 20)
)


@pytest.mark.parametrize("template", ["page", "compare"])
def test_a_unit_without_a_page_is_no_link(template: str) -> None:
    library = a_library(OFFICE, DISTRICT, COMMUNE, reference=after_2025())
    templates = environment(THEME)
    if template == "compare":
        data = comparison(library.profiles, library)
        text = templates.get_template("fragments/compare.html").render(data=data, base="")
    else:
        text = "".join(
            templates.get_template(f"pages/{page.template}").render(
                page=page, data=page.data, site=ADDRESS, base="", sizes=defaultdict(int)
            )
            for page in profile.pages(library)
        )

    assert 'href="dia-ban/ba-to/"' in text
    assert '<a href="dia-ban/xa-21529-21529/">Xã Ba Vì</a>' in text
    assert "dia-ban/hoi-nong-dan" not in text
    assert "Hội Nông dân" in text
    assert ">Hội Nông dân tỉnh</a>" not in text

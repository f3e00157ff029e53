"""`sizes` of every picture says how wide it is laid: a phone loads no larger file."""

import pytest

from tests.site.findings import assert_none
from tests.site.kinds import KINDS
from tests.site.visitor import Visitor

# [src, said width, needed width], in CSS pixels. A picture that is cut to its box needs a file
# that covers the box.
_SLOTS = """() => {
  const probe = document.body.appendChild(document.createElement("div"));
  const said = (sizes) => {
    const fitting = sizes.split(", ").map((each) => each.match(/^(?:(\\(.+?\\)) )?(.+)$/))
      .find(([, media]) => !media || matchMedia(media).matches);
    probe.style.cssText = "position:absolute;width:" + fitting[2];
    return probe.getBoundingClientRect().width;
  };
  return [...document.querySelectorAll("main picture")].map((picture) => {
    const img = picture.querySelector("img");
    const box = img.getBoundingClientRect();
    const covers = box.height * img.getAttribute("width") / img.getAttribute("height");
    const cut = getComputedStyle(img).objectFit === "cover";
    const needed = cut ? Math.max(box.width, covers) : box.width;
    return [img.src, said(picture.querySelector("source").sizes), needed];
  }).filter(([, , needed]) => needed > 0);
}"""
# A card in a frame of another site is as tall as that site makes it.
_PAGES = [uri for uri in KINDS.values() if not uri.startswith("nhung/")]
_PAGES.append("tin/moi-ngay-hai-ho-chan-bo/")
# The narrowest file has 480 pixels; no telephone puts more than three of them in one of CSS.
_NARROWEST = 160


@pytest.mark.browser
@pytest.mark.parametrize("uri", _PAGES)
def test_a_picture_is_loaded_as_wide_as_it_is_shown(visitor: Visitor, uri: str) -> None:
    wrong = []
    with visitor.page(uri) as page:
        for width in (390, 640, 700, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            for src, said, needed in page.evaluate(_SLOTS):
                share = max(said, _NARROWEST) / max(needed, _NARROWEST)
                if not 0.75 <= share <= 1.4:
                    name = src.rsplit("/", 1)[1]
                    wrong.append(f"{width}: {name} says {said:.0f} px, is {needed:.0f}")

    assert_none(wrong)

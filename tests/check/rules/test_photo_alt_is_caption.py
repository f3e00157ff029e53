import pytest

from dienhinh.check.rules import photo_alt_is_caption
from tests.builders import a_context, an_entry
from tests.check.places import places


@pytest.mark.parametrize(
    "alt",
    [
        pytest.param("Quầy hàng của tổ ở chợ phiên, tháng 10/2023", id="the same"),
        pytest.param("QUẦY HÀNG CỦA TỔ Ở CHỢ PHIÊN, THÁNG 10/2023.", id="in capitals, with a stop"),
        pytest.param("Quầy hàng của tổ ở chợ phiên", id="its beginning"),
        pytest.param("Ảnh: Quầy hàng của tổ ở chợ phiên, tháng 10/2023", id="all of it and more"),
    ],
)
def test_an_alternative_that_repeats_the_caption_is_told_at_the_alternative(alt: str) -> None:
    problems = list(photo_alt_is_caption.check(an_entry(photos__0__alt=alt), a_context()))

    assert places(problems) == [(76, 8, "photo-alt-is-caption")]


def test_an_alternative_may_share_words_with_the_caption() -> None:
    entry = an_entry(photos__0__alt="Người bán xếp ngô lên quầy hàng ở chợ phiên")

    assert list(photo_alt_is_caption.check(entry, a_context())) == []

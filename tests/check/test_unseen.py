"""Why a profile or theme that exists is not shown."""

from datetime import date

import pytest

from dienhinh.check.unseen import why_profile_unseen, why_theme_unseen
from dienhinh.model.collection import Collection
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Story
from tests.check.plans import a_story

DAY = date(2023, 12, 31)


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (a_story(status="draft"), "Hồ sơ “a” còn là bản nháp. Xóa chỗ này"),
        (a_story(status="withdrawn"), "Hồ sơ “a” đã gỡ. Xem lại cả bài, rồi xóa chỗ này."),
        (
            a_story(status="scheduled", first_day=date(2024, 1, 1)),
            "Hồ sơ “a” hẹn ngày 01/01/2024. Bài thì sửa date thành ngày ấy hoặc muộn hơn",
        ),
        (
            a_story(
                agreed=(Agreed(item="name", on=date(2023, 1, 1), last_day=date(2023, 12, 30)),),
                needs=("name",),
            ),
            "Hồ sơ “a” hết đồng ý sau ngày 30/12/2023.",
        ),
        (a_story(), "Xem lỗi, lưu ý của chính hồ sơ ấy."),
        (a_story(first_day=None), "Xem lỗi, lưu ý của chính hồ sơ ấy."),
        (None, "Xem lỗi, lưu ý của chính hồ sơ ấy."),
    ],
)
def test_the_state_of_a_profile_is_told_with_what_to_do(story: Story | None, words: str) -> None:
    assert words in why_profile_unseen("a", story, DAY)[0]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (date(2024, 1, 1), "Chuyên đề “mau” hẹn ngày 01/01/2024."),
        (None, "Chuyên đề “mau” chưa có hồ sơ nào đang đăng."),
    ],
)
def test_the_state_of_a_theme_is_told(first: date | None, words: str) -> None:
    theme = Collection(
        id="mau", title="Mẫu", summary="", text="", profiles=("a", "b"), publish_on=first
    )

    assert words in why_theme_unseen(theme, DAY)[0]

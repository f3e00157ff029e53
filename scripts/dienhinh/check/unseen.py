"""Why the public does not see a profile or theme that exists, for whoever names it all the same.

Another's name is never proposed in its place: whoever follows that tells the wrong person's story.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from dienhinh.model.article import Article
from dienhinh.model.collection import Collection
from dienhinh.model.plan import Story
from dienhinh.vietnamese import date_text

WhyUnseen: TypeAlias = Callable[[str, str], tuple[str, str] | None]
"""Of a "profile" or "collection" and its id: what keeps it back and what to do, in Vietnamese and
English; None: there is none of that id."""


def why_profile_unseen(slug: str, story: Story | None, day: date) -> tuple[str, str]:
    """Of a profile that is not public on `day`; `story` is None when its file has a fault."""
    name, name_en = f"Hồ sơ “{slug}”", f'The profile "{slug}"'
    if story is None or story.first_day is None:
        return _kept(name, name_en)
    if story.status == "withdrawn":
        return (
            f"{name} đã gỡ. Xem lại cả bài, rồi xóa chỗ này.",
            f"{name_en} was withdrawn. Read all of the page again, then delete this.",
        )
    if story.status == "draft":
        return (
            f"{name} còn là bản nháp. Xóa chỗ này, hoặc đợi hồ sơ được đăng.",
            f"{name_en} is a draft. Delete this, or wait until it is published.",
        )
    if story.first_day > day:
        return _waits(name, name_en, story.first_day)
    last = story.last_day_before(day)
    if last is None:
        return _kept(name, name_en)
    vi = (
        "Xem lại cả bài, rồi xóa chỗ này; hết hạn chứ không phải người ấy rút lại thì xin đồng ý "
        "tiếp rồi ghi vào hồ sơ cũng được."
    )
    en = (
        "Read all of the page again, then delete this; where it ran out and was not taken back, "
        "you may ask again and add it to the profile."
    )
    return (
        f"{name} hết đồng ý sau ngày {date_text(last)}. {vi}",
        f"{name_en} has no consent after {last}. {en}",
    )


def why_renamed(slug: str, now: str) -> tuple[str, str]:
    """Of the name that a profile's folder had: only readers are led on from it."""
    return (
        f"“{slug}” là tên cũ của hồ sơ “{now}”. Ghi {now}.",
        f'"{slug}" is a former name of the profile "{now}". Write {now}.',
    )


def why_theme_unseen(theme: Collection, day: date) -> tuple[str, str]:
    """Of a theme that is not public on `day`."""
    name, name_en = f"Chuyên đề “{theme.id}”", f'The theme "{theme.id}"'
    if theme.publish_on is not None and theme.publish_on > day:
        return _waits(name, name_en, theme.publish_on)
    return (
        f"{name} chưa có hồ sơ nào đang đăng. Xóa chỗ này, hoặc đợi.",
        f"{name_en} has no public profile. Delete this, or wait.",
    )


def why_story_unseen(story: Article) -> tuple[str, str]:
    """Of a story whose day is still to come."""
    return _waits(f"Bài “{story.slug}”", f'The story "{story.slug}"', story.date)


def _waits(name: str, name_en: str, first: date) -> tuple[str, str]:
    vi = "Bài thì sửa date thành ngày ấy hoặc muộn hơn; trang khác thì đợi, hoặc xóa chỗ này."
    en = "Give a story that date or a later one; on another page wait, or delete this."
    return f"{name} hẹn ngày {date_text(first)}. {vi}", f"{name_en} waits for {first}. {en}"


def _kept(name: str, name_en: str) -> tuple[str, str]:
    return (
        f"{name} có, nhưng chưa hiện được. Xem lỗi, lưu ý của chính hồ sơ ấy.",
        f"{name_en} is there, but cannot be shown yet. See the problems of that profile.",
    )

"""What of a profile the public will see once it is published, and why not the rest.

Asked of `derive.public`, the only door, with the status set to published: so the reviewer is told
what the site will do, not what a second set of rules says it should do.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dienhinh.derive.public import first_day, may_appear, public_view
from dienhinh.model.article import Article
from dienhinh.model.consent import may_be_shown
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Reference
from dienhinh.model.review import Exposure, State
from dienhinh.model.sealed import is_sealed
from dienhinh.vietnamese import date_text

# The row that stands alone when nothing of the profile may be shown.
WHOLE = "Cả hồ sơ"
_NO_CONSENT = "chưa có đồng ý đang còn hiệu lực"
_DRAFT = "Bản nháp: chưa hiện trên trang."
_GONE = "Đã gỡ: trang không còn gì, địa chỉ cũ trả lời như mọi địa chỉ không có."
_TOLD_GONE = "Đã gỡ: trang chỉ còn lời báo hồ sơ đã gỡ, không nêu tên."
NO_FILE = "Tệp không còn trong kho."


def exposures(
    profile: Profile, folder: Folder, reference: Reference, today: date
) -> tuple[Exposure, ...]:
    """One row for each thing people ask about; none for a profile that is taken down."""
    if profile.status == "withdrawn" or profile.call not in reference.calls:
        return ()
    if profile.unit not in reference.units:
        return ()
    day = max(today, first_day(profile, reference))
    whole = replace(profile, status="published", publish_on=None)
    view = public_view(whole, folder, reference, day)
    if not isinstance(view, PublicProfile):
        lacks = (
            "để nêu dân tộc, mà bài viết còn nêu"
            if may_appear(whole, day)
            else "cho họ tên, hoặc cho hình ảnh khi có ảnh chụp"
        )
        return (Exposure(label=WHOLE, is_public=False, why=f"{_NO_CONSENT} {lacks}"),)
    return tuple(_rows(profile, view))


def standing(profile: Profile, reference: Reference, today: date) -> str:
    """Whether and when the profile is seen, in one sentence."""
    if profile.status == "draft":
        return _DRAFT
    if profile.status == "withdrawn":
        return _GONE if profile.is_of_person else _TOLD_GONE
    if profile.call not in reference.calls:
        return "Chưa xác định được đợt sơ kết."
    return _from_day(first_day(profile, reference), today)


def story_standing(head: Article | None, state: State, today: date) -> str:
    """The same of a story; `head` is None while what stands at its top has an error."""
    if state == "removed":
        return NO_FILE
    if head is None:
        return "Phần đầu bài còn lỗi nên chưa xét được."
    return _from_day(head.date, today)


def _from_day(day: date, today: date) -> str:
    if day > today:
        return f"Hẹn đăng ngày {date_text(day)}."
    return "Sẽ hiện trên trang ngay lần dựng tới."


def is_withheld(profile: Profile, item: str, today: date) -> bool:
    """Whether `name`, `address`, `photo` or `ethnicity` may not be told: not yet, or no more."""
    return not may_be_shown(profile, item, today)


def _why_phone(phone: str, *, is_shown: bool) -> str:
    if is_shown:
        return "có đồng ý riêng"
    # Never shown so, with a consent or without.
    return "số đang niêm phong" if is_sealed(phone) else f"{_NO_CONSENT} cho số điện thoại"


def _rows(profile: Profile, view: PublicProfile) -> Iterator[Exposure]:
    is_person = profile.is_of_person
    contact = view.text.contact if view.text else None
    yield Exposure(
        label="Họ tên" if is_person else "Tên tập thể",
        is_public=True,
        why="có đồng ý" if is_person else "tên tập thể không phải dữ liệu cá nhân",
    )
    drawn = sum(photo.is_illustration for photo in view.photos)
    kinds = f"{len(view.photos)} ảnh" + (f", trong đó {drawn} tranh minh họa" if drawn else "")
    yield Exposure(label="Ảnh", is_public=bool(view.photos), why=kinds)
    if profile.address:
        is_whole = view.place == profile.address
        yield Exposure(
            label="Địa chỉ",
            is_public=is_whole,
            why="ghi đủ như hồ sơ" if is_whole else f"chỉ ghi “{view.place}”: {_NO_CONSENT}",
        )
    if is_person and profile.workplace:
        is_told = view.text is not None and view.text.workplace is not None
        ground = "không ghi số nhà, thôn, xóm"
        if profile.workplace_tells_home:
            ground = "có đồng ý cho địa chỉ" if is_told else f"{_NO_CONSENT} cho địa chỉ"
        yield Exposure(label="Đơn vị công tác", is_public=is_told, why=ground)
    if profile.phone:
        yield Exposure(
            label="Điện thoại",
            is_public=contact is not None,
            why=_why_phone(profile.phone, is_shown=contact is not None),
        )
    if profile.consent:
        yield Exposure(
            label="Ai đồng ý, giấy tờ chứng minh",
            is_public=False,
            why="chỉ lưu trong kho, không bao giờ lên trang",
        )
    ends = [end for end in (view.last_day, contact.last_day if contact else None) if end]
    if ends:
        yield Exposure(
            label="Đồng ý có thời hạn",
            is_public=True,
            why=f"đến hết ngày {date_text(min(ends))}; sau ngày ấy lần dựng tới sẽ tự ẩn",
        )

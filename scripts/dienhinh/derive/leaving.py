"""What a change does to a profile that readers see: its page goes, or its address becomes another.

An address has no successor: who has the old one finds nothing (`docs/so-tay/truyen-thong.md`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.public import first_day, public_view
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import date_text

_MOST_FILES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A profile before the change: as it was (None: not there, or not to be read), and if shown.

    `folder` is where it lies below `profiles/`, `moved` the other one where the change moved it;
    `named_by` are files of which the check says that they name it and may not.
    """

    profile: Profile | None
    was_shown: bool
    folder: str
    moved: str | None = None
    named_by: tuple[str, ...] = ()


def is_shown(profile: Profile | None, folder: Folder, reference: Reference, today: date) -> bool:
    """Whether readers see a profile on a day."""
    if profile is None or profile.call not in reference.calls:
        return False
    if profile.unit not in reference.units:
        return False
    return isinstance(public_view(profile, folder, reference, today), PublicProfile)


def leaves(profile: Profile, reference: Reference, today: date) -> str:
    """One sentence on a profile that was shown and is no more; not of one taken down."""
    why = "thiếu đồng ý"
    if profile.status == "draft":
        why = "đã rút về bản nháp"
    elif profile.call in reference.calls and first_day(profile, reference) > today:
        why = f"hẹn lại ngày {date_text(first_day(profile, reference))}"
    return f"Đang hiện; sẽ biến khỏi trang ở lần dựng tới vì {why}, địa chỉ cũ báo không tìm thấy."


def steps_of_leaving(past: Past) -> Iterator[str]:
    """What to know or do about a profile that is there: of its address, and of who names it."""
    if past.moved and past.was_shown:
        yield from _of_the_address(past.moved.rpartition("/")[2], past.folder.rpartition("/")[2])
    yield from _of_who_names_it(past.named_by)


def steps_when_gone(past: Past) -> Iterator[str]:
    """The same where the folder is gone; at least one."""
    yield f"Thư mục nay là `{past.moved}`; xem hồ sơ ấy." if past.moved else _loss(past)
    yield from _of_who_names_it(past.named_by)


def _of_the_address(old: str, new: str) -> Iterator[str]:
    if old != new:
        yield (
            f"Địa chỉ trang đổi từ `ho-so/{old}/` thành `ho-so/{new}/`: liên kết và mã QR theo địa "
            "chỉ cũ sẽ hỏng. Không buộc phải đổi thì giữ tên thư mục của hồ sơ đã đăng."
        )


def _of_who_names_it(files: tuple[str, ...]) -> Iterator[str]:
    if files:
        more = len(files) - _MOST_FILES
        told = ", ".join(files[:_MOST_FILES]) + (f" và {more} tệp nữa" if more > 0 else "")
        yield f"Sửa trong cùng đề nghị những tệp còn gọi hồ sơ này: {told}."


def _loss(past: Past) -> str:
    was = past.profile
    if was is None:
        return "Hồ sơ bị xóa khỏi kho; bản trước không đọc được nên chưa rõ trang có mất gì không."
    if was.status == "withdrawn":
        what = (
            "trang đã không còn gì của hồ sơ này"
            if was.is_of_person
            else "lời báo đã gỡ ở địa chỉ cũ sẽ mất"
        )
        return f"Hồ sơ đã gỡ bị xóa khỏi kho: {what}. Giữ tệp thì kho còn ghi đã gỡ."
    if not past.was_shown:
        return "Hồ sơ bị xóa khỏi kho; nó đang không hiện nên trang không mất gì."
    lost = "Hồ sơ bị xóa khỏi kho, trang của nó sẽ mất và liên kết cũ báo không tìm thấy."
    if was.is_of_person:
        return (
            f"{lost} Người trong hồ sơ xin gỡ thì giữ tệp và chạy `dienhinh withdraw`: ở địa chỉ "
            "cũ cũng không còn gì, mà kho còn ghi ngày rút đồng ý."
        )
    return f"{lost} Muốn gỡ mà để lại lời báo thì giữ tệp và ghi `status: withdrawn`."

"""What a change does to a profile that readers see: its page goes, or its address becomes another.

Who has an old address is led on only while the profile tells it (`former_slugs`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.public import first_day, public_view
from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import date_text, joined

_MOST_FILES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A profile before the change: as it was (None: not there, or not to be read), and if shown.

    `folder` is where it lies below `profiles/`, `moved` the other one where the change moved it;
    `slugs` are those of its addresses then, `former_slugs` the old ones that its file tells now;
    `named_by` are files of which the check says that they name it and may not.
    """

    profile: Profile | None
    was_shown: bool
    folder: str
    moved: str | None = None
    slugs: tuple[str, ...] = ()
    former_slugs: tuple[str, ...] = ()
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


def steps_of_leaving(past: Past, now: Profile | None) -> Iterator[str]:
    """What to know or do about a profile that is there: of its address, and of who names it.

    `now` is None while the file has errors. Nobody is led to what is taken down.
    """
    if past.was_shown and (now is None or now.status != "withdrawn"):
        yield from _of_old_addresses(past)
    yield from _of_who_names_it(past.named_by)


def steps_when_gone(past: Past) -> Iterator[str]:
    """The same where the folder is gone; at least one."""
    yield f"Thư mục nay là `{past.moved}`; xem hồ sơ ấy." if past.moved else _loss(past)
    yield from _of_who_names_it(past.named_by)


def _of_old_addresses(past: Past) -> Iterator[str]:
    """What readers find at each address that was the profile's and is no more."""
    new = past.folder.rpartition("/")[2]
    lost = [slug for slug in past.slugs if slug not in {new, *past.former_slugs}]
    before = past.moved.rpartition("/")[2] if past.moved else new
    if before != new:
        then = (
            " Không buộc phải đổi thì giữ tên thư mục của hồ sơ đã đăng."
            if lost
            else " Địa chỉ cũ dẫn tới trang mới."
        )
        yield f"Địa chỉ trang đổi từ `ho-so/{before}/` thành `ho-so/{new}/`.{then}"
    if lost:
        line = ", ".join(dict.fromkeys((*past.former_slugs, *lost)))
        yield (
            f"Liên kết và mã QR đã in theo {joined([f'`ho-so/{slug}/`' for slug in lost])} sẽ "
            f"hỏng. Để chúng dẫn tới trang này, ghi trong `{past.folder}/profile.yaml`: "
            f"`former_slugs: [{line}]`."
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

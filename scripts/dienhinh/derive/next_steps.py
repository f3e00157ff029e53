"""What the editor and the reviewer of one profile should do next, in the order to do it."""

from collections.abc import Iterator

from dienhinh.derive.exposure import WHOLE
from dienhinh.model.review import Completeness, Exposure, count_errors
from dienhinh.problems import Problem

_MISSING_SHOWN = 4


def next_steps(
    status: str | None,
    problems: tuple[Problem, ...],
    completeness: Completeness | None,
    exposures: tuple[Exposure, ...],
) -> Iterator[str]:
    """Whole sentences. `status` is None when the file cannot be read."""
    errors = count_errors(problems)
    if errors:
        yield f"Sửa {errors} lỗi nêu ở trên; mỗi lỗi có số dòng và cách gõ."
    if status is not None:
        yield from _of_the_content(errors, len(problems) - errors, completeness, exposures)
        yield from _of_the_status(status, errors)


def _of_the_content(
    errors: int,
    reminders: int,
    completeness: Completeness | None,
    exposures: tuple[Exposure, ...],
) -> Iterator[str]:
    if completeness and completeness.missing and not errors:
        shown = ", ".join(f"“{label}”" for label in completeness.missing[:_MISSING_SHOWN])
        more = len(completeness.missing) - _MISSING_SHOWN
        yield f"Bổ sung nếu có: {shown}" + (f" và {more} mục nữa." if more > 0 else ".")
    if any(exposure.label == WHOLE for exposure in exposures):
        yield "Xin đồng ý của người được nêu, ghi vào mục `consent`; chưa có thì trang không hiện."
    if reminders:
        yield f"Đọc {reminders} lưu ý rồi tự quyết định, không bắt buộc sửa."


def _of_the_status(status: str, errors: int) -> Iterator[str]:
    if status == "draft":
        yield (
            "Khi đã duyệt xong nội dung, ghi ngày đăng vào `publish_on` và đổi `status: draft` "
            "thành `status: published` (ngày chưa tới thì `status: scheduled`)."
        )
    elif not errors:
        yield "Người duyệt đọc bài, đối chiếu văn bản nguồn và giấy đồng ý, rồi hợp nhất."

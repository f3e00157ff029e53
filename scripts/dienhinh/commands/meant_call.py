"""Which call a command is about when `--call` does not say."""

from datetime import date
from typing import TypeVar

from dienhinh.commands.arguments import not_listed
from dienhinh.model.reference import Reference
from dienhinh.refusal import Refusal
from dienhinh.vietnamese import date_text

R = TypeVar("R", bound=Refusal)


def call_meant(
    refusal: type[R], typed: str | None, reference: Reference, today: date, where: object
) -> str:
    """The id typed with `--call`, else that of the only call it can be on the day.

    Where several are open nobody but the person who types knows which: the refusal names them.
    `where` is the folder that has the calls.
    """
    if typed:
        if typed not in reference.calls:
            raise not_listed(refusal, "--call", typed, reference.calls, where)
        return typed
    meant = reference.calls_meant(today)
    if len(meant) == 1:
        return meant[0].id
    if not meant:
        raise refusal(
            "kho chưa có đợt nào; tạo bằng `dienhinh call new`.",
            "there is no call yet; make one with `dienhinh call new`.",
            about=where,
        )
    listed = ", ".join(f"{call.id} (trước ngày {date_text(call.deadline)})" for call in meant)
    listed_en = ", ".join(f"{call.id} (before {call.deadline})" for call in meant)
    raise refusal(
        f"có {len(meant)} đợt có thể là đợt bạn muốn. Thêm --call với một trong: {listed}.",
        f"{len(meant)} calls may be meant. Add --call with one of: {listed_en}.",
        about="--call",
        is_mistyped=True,
    )

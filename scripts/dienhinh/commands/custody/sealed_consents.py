"""Whose number a sealing takes off the site although they agreed that it may be public."""

import argparse
from collections.abc import Collection

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.audit import audit
from dienhinh.commands.telling import tell
from dienhinh.english import counted
from dienhinh.pipeline import repository, today_in_viet_nam


def tell_of_consents(given: argparse.Namespace, sealed: Collection[str]) -> None:
    """Name those of the sealed profiles whose consent for the number is in force today.

    Not in a public repository, where no number may stand in clear, whoever agreed.
    """
    if repository(given.repository) == "public":
        return
    try:
        rows = audit(given.profiles, given.today or today_in_viet_nam(), sealed)
    except CustodyError:
        tell(
            given,
            "Danh mục còn lỗi nên chưa biết ai trong đó đã đồng ý cho hiện số: sửa theo `dienhinh "
            "check`, rồi xem bằng `dienhinh audit`.",
            "The lists have faults, so who of these agreed to show the number is not known: mend "
            "what `dienhinh check` says, then see `dienhinh audit`.",
        )
        return
    agreed = [row for row in rows if row.item == "phone" and row.ground == "consent"]
    if not agreed:
        return
    tell(
        given,
        f"{len(agreed)} hồ sơ trong đó đã đồng ý cho hiện số. Số đã niêm phong KHÔNG hiện trên "
        "trang; muốn hiện lại thì chạy `dienhinh unseal --write TÊN-THƯ-MỤC` (cần khóa):",
        f"{counted(len(agreed), 'profile')} of these agreed to show the number. A sealed number is "
        "NOT shown on the site; to show it again, run `dienhinh unseal --write SLUG` (needs the "
        "key):",
    )
    for row in agreed:
        tell(given, f"  {row.slug} ({row.name})", f"  {row.slug} ({row.name})")

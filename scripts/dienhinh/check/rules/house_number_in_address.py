"""The address of a person or family goes down to the house.

A home's address below the commune is shown only with a consent of its own (Luật Bảo vệ dữ liệu cá
nhân 91/2025/QH15, Điều 16); what is not shown need not be written down.
"""

from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, is_about_people
from dienhinh.check.context import Context, Entry
from dienhinh.model.consent import holds
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese.homes import HOUSE

CODE = "house-number-in-address"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.address is None or not is_about_people(profile):
        return
    is_agreed = holds(profile.agreed, "address", deciding_day(profile, context))
    if is_agreed or HOUSE.search(profile.address) is None:
        return
    yield entry.tree.problem(
        ("address",),
        CODE,
        SEVERITY,
        # Which, no log may tell.
        "Địa chỉ có số nhà; khi chưa có đồng ý cho địa chỉ, trang chỉ hiện tới xã. Bỏ số nhà, chỉ "
        "ghi thôn, xã, huyện.",
        "The address holds the number of a house; without consent only the commune is shown. Leave "
        "the house out and write village, commune, district.",
    )

"""A text tells the village while the address below the commune may not be shown.

Where a person lives is made public only with consent (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15,
Điều 16); the field `address` is hidden without it, and so is a `workplace` that leads to a home; a
text is not. A warning, because a consent that ends by itself or is withdrawn must not keep the old
site on the net, and a place may bear the name of another.
"""

from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, standing
from dienhinh.check.context import Context, Entry
from dienhinh.check.villages import village_told
from dienhinh.model.consent import may_be_shown
from dienhinh.problems import Problem, Severity

CODE = "village-in-text"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.status == "withdrawn" or profile.origin == "sample":
        return
    day = deciding_day(profile, context)
    if may_be_shown(profile, "address", day):
        return
    why, why_en = standing(profile, "address", day)
    if profile.workplace_tells_home:
        yield entry.tree.problem(
            ("workplace",),
            CODE,
            SEVERITY,
            f"Mục “Đơn vị công tác” ghi số nhà, thôn hay xóm, mà đồng ý cho địa chỉ {why}: trang "
            "không hiện mục này. Chỉ viết tên đơn vị và xã, hoặc xin đồng ý rồi thêm vào consent "
            "một mục item: address.",
            f"Workplace holds a house or a village, and of consents to the address {why_en}: the "
            "site leaves the field out. Write no more than the institution and the commune, or ask "
            "and add to consent an entry item: address.",
        )
    for place in village_told(profile, context.reference):
        # Which village, no log may tell.
        yield entry.tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” nêu thôn, xóm hay đường ở mục address hay workplace, mà đồng ý cho "
            f"địa chỉ {why}: trang giấu mục ấy nhưng vẫn hiện chữ này. Chỉ viết tới xã, hoặc xin "
            "đồng ý rồi thêm vào consent một mục item: address.",
            f"{place.en} tells the village or street that stands in address or workplace, and of "
            f"consents to the address {why_en}: the site hides the field but not these words. "
            "Write no more than the commune, or ask and add to consent an entry item: address.",
        )

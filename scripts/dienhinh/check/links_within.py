"""Links of hand-written pages lead to profiles and themes that the public can see.

The site generator does not know these pages. A dead link is a fault by itself, and the address of a
profile that waits tells the name of its person. Code: `link-without-page`.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from dienhinh.check.suggestions import nearest
from dienhinh.model.marker import LINKED, PageLink
from dienhinh.problems import Problem, Severity

CODE = "link-without-page"

_PAGE_OF_LIST = re.compile(r"trang-\d+")


def link_problems(
    link: PageLink,
    profiles: Mapping[str, str],
    themes: Mapping[str, str],
    gone: Collection[str] = (),
) -> Iterator[Problem]:
    """What is wrong with a link; arguments as those of `marker_problems`."""
    is_profile = LINKED[link.folder] == "profile"
    public = profiles if is_profile else themes
    if link.name in public or _PAGE_OF_LIST.fullmatch(link.name):
        return
    near = nearest(link.name, [(name, name) for name in public] + list(public.items()))
    what, what_en = ("hồ sơ", "profile") if is_profile else ("chuyên đề", "theme")
    cure = f"Có phải là {near}?" if near else "Xóa liên kết, hoặc đợi trang ấy được đăng."
    cure_en = f"Did you mean {near}?" if near else "Delete the link, or wait for that page."
    yield Problem(
        link.path,
        link.spot.line,
        link.spot.column,
        CODE,
        Severity.WARNING if link.name in gone else Severity.ERROR,
        f"Không có {what} nào đang đăng ở địa chỉ này: “{link.name}”. {cure}",
        f'No public {what_en} is at this address: "{link.name}". {cure_en}',
    )

"""Links of hand-written pages lead to profiles and themes that the public can see.

The site generator does not know these pages. A dead link is a fault by itself, and the address of a
profile that waits tells the name of its person. Code: `link-without-page`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from dienhinh.check.suggestions import nearest
from dienhinh.check.unseen import WhyUnseen, none_unseen
from dienhinh.model.marker import LINKED, PageLink, SiteLink
from dienhinh.problems import Problem, Severity

CODE = "link-without-page"

_PAGE_OF_LIST = re.compile(r"trang-\d+")


def link_problems(
    link: PageLink,
    profiles: Mapping[str, str],
    themes: Mapping[str, str],
    gone: Collection[str] = (),
    why_unseen: WhyUnseen = none_unseen,
) -> Iterator[Problem]:
    """What is wrong with a link; arguments as those of `marker_problems`."""
    is_profile = LINKED[link.folder] == "profile"
    public = profiles if is_profile else themes
    if link.name in public or _PAGE_OF_LIST.fullmatch(link.name):
        return
    what = "profile" if is_profile else "collection"
    texts = why_unseen(what, link.name) or _unknown(link, public, is_profile=is_profile)
    severity = Severity.WARNING if link.name in gone else Severity.ERROR
    yield Problem(link.path, link.spot.line, link.spot.column, CODE, severity, *texts)


def _unknown(link: PageLink, public: Mapping[str, str], *, is_profile: bool) -> tuple[str, str]:
    near = nearest(link.name, [(name, name) for name in public] + list(public.items()))
    what, what_en = ("hồ sơ", "profile") if is_profile else ("chuyên đề", "theme")
    cure = f"Có phải là {near}?" if near else "Xóa liên kết, hoặc đợi trang ấy được đăng."
    cure_en = f"Did you mean {near}?" if near else "Delete the link, or wait for that page."
    return (
        f"Không có {what} nào đang đăng ở địa chỉ này: “{link.name}”. {cure}",
        f'No public {what_en} is at this address: "{link.name}". {cure_en}',
    )


def dead_link_problem(link: SiteLink, uri: str, pages: Iterable[str]) -> Problem:
    """No page or file is at `uri`, where a link leads; `pages` are the addresses of all pages.

    A warning: with the last profile of a place its page goes, and a site that may not be published
    for that would go on showing who was on it.
    """
    near = nearest(uri.rstrip("/"), ((page, page.rstrip("/")) for page in pages))
    cure = f"Có phải là /{near}?" if near else "Mở trang ấy, chép phần địa chỉ sau tên miền."
    cure_en = f"Did you mean /{near}?" if near else "Open that page, copy what follows the host."
    return _warning(
        link,
        f"Không có trang, tệp nào ở địa chỉ này: “/{uri}”. {cure}",
        f'No page or file is at this address: "/{uri}". {cure_en}',
    )


def no_place_problem(link: SiteLink, uri: str, place: str) -> Problem:
    """The page is there, but nothing in it has the name `place`."""
    return _warning(
        link,
        f"Trang “/{uri}” không có chỗ nào tên “{place}”. Bỏ phần từ dấu #, hoặc ghi đúng tên ấy.",
        f'The page "/{uri}" has no place named "{place}". Leave out what begins with #, or correct '
        "it.",
    )


def _warning(link: SiteLink, vi: str, en: str) -> Problem:
    return Problem(link.path, link.spot.line, link.spot.column, CODE, Severity.WARNING, vi, en)

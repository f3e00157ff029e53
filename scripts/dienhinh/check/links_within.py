"""Links of hand-written pages lead to profiles and themes that the public can see.

The site generator does not know these pages. A dead link is a fault by itself, and the address of a
profile that waits tells the name of its person. Code: `link-without-page`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from dienhinh.check.page_html import line_and_column, shown_text
from dienhinh.check.suggestions import nearest
from dienhinh.check.unseen import WhyUnseen, why_story_unseen
from dienhinh.check.words_about import links_to_stories
from dienhinh.english import quoted as quoted_en
from dienhinh.model.article import Article
from dienhinh.model.both import Both
from dienhinh.model.marker import LINKED, PageLink, SiteLink
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted, slug

CODE = "link-without-page"

_PAGE_OF_LIST = re.compile(r"trang-\d+")
# The address of a link or picture in Markdown; of a reference it has the line for itself.
_ADDRESS = r"(?:<(?P<{0}w>[^<>\n]*)>|(?P<{0}>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))"
_BESIDE = re.compile(
    rf"(?:(?<!\\)(?P<picture>!)\[[^\[\]]*)?(?<!\\)\]\(\s*{_ADDRESS.format('within')}"
    rf"|^ {{0,3}}\[[^\]\n]+\]:[ \t]+{_ADDRESS.format('below')}(?=[ \t]*$|[ \t]+[\"'(])",
    re.MULTILINE,
)
_GROUPS = ("within", "withinw", "below", "beloww")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
_NO_PICTURE = Both(
    "Không có ảnh nào ở “{way}”, tính từ thư mục của trang này. {near}Chép tệp ảnh vào đó, hoặc "
    "ghi đúng tên; ảnh của một hồ sơ thì ghi dòng <!-- dienhinh: photo htx-thi-du -->.",
    'No picture is at "{way}", from the folder of this page. {near}Copy the file there, or correct '
    "its name; for a picture of a profile write <!-- dienhinh: photo htx-thi-du -->.",
)
# What goes on behind the first space of a name, up to the bracket.
_SPACED = re.compile(r"[ \t]+[^()\n\"'<>]+(?=\))")
_SPACE = Both(
    "Tên tệp “{way}” có dấu cách nên không thành đường dẫn. Đổi tên tệp thành {better} rồi ghi tên "
    "ấy ở đây.",
    'The file name "{way}" has a space, which ends the address. Rename the file {better} and write '
    "that here.",
)
_NO_FILE = Both(
    "Không có tệp nào ở “{way}”, tính từ thư mục của trang này. {near}Trang viết tay thì ghi tên "
    "tệp có đuôi .md; trang do máy dựng thì ghi từ gốc, như /ho-so/htx-thi-du/; trang ở nơi khác "
    "thì ghi cả https://.",
    'No file is at "{way}", from the folder of this page. {near}Name a hand-written page with its '
    ".md, a page made here from the root, such as /ho-so/htx-thi-du/, one of another host with "
    "https://.",
)


def link_problems(
    link: PageLink,
    profiles: Mapping[str, str],
    themes: Mapping[str, str],
    *,
    gone: Collection[str],
    why_unseen: WhyUnseen,
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


def waiting_story_problems(
    path: str, text: str, stories: Mapping[str, Article | None], day: date
) -> Iterator[Problem]:
    """Every link of a page read on `day` to a story that waits longer; `stories` by their slugs.

    Its page is not there before its day, and its address tells what it is about.
    """
    waiting = {slug: story for slug, story in stories.items() if story and story.date > day}
    if not waiting:
        return
    shown = shown_text(text)
    for found in links_to_stories(frozenset(waiting)).finditer(shown):
        group = "file" if found["file"] else "page"
        line, column = line_and_column(shown, found.start(group))
        story = waiting[found[group]]
        if path.rpartition("/")[2] != f"{story.slug}.md":
            yield Problem(path, line, column, CODE, Severity.ERROR, *why_story_unseen(story))


def beside_problems(path: str, text: str, files: Collection[str]) -> Iterator[Problem]:
    """Every link and picture of a page, written as a way to a file, where there is none.

    `path` and `files` begin alike. An error: the site generator stops at such a link.
    """
    shown = shown_text(text)
    for found in _BESIDE.finditer(shown):
        group = next(name for name in _GROUPS if found[name] is not None)
        way = unquote(re.split("[?#]", found[group])[0])
        if not way or _ELSEWHERE.match(way):
            continue
        if normpath(join(dirname(path), way)) in files and not way.endswith("/"):
            continue
        if group.startswith("within") and _is_escaped(shown[: found.start(group)]):
            continue
        line, column = line_and_column(shown, found.start(group))
        told = _NO_PICTURE if found["picture"] else _NO_FILE
        spaced = _SPACED.match(shown, found.end(group)) if group == "within" else None
        if spaced:
            told, way = _SPACE, f"{way}{spaced[0].rstrip()}"
        found_near = nearest(way, ((other, other) for other in _ways(path, files)))
        near = f"Có phải là {found_near}? " if found_near else ""
        near_en = f"Did you mean {found_near}? " if found_near else ""
        yield Problem(
            path,
            line,
            column,
            CODE,
            Severity.ERROR,
            told.vi.format(way=way, near=near, better=_better(way)),
            told.en.format(way=way, near=near_en, better=_better(way)),
        )


def _better(way: str) -> str:
    """The way with a name for its file that needs no signs of its own."""
    folder, _, name = way.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return join(folder, f"{slug(stem or name)}{dot}{ending.lower()}")


def _is_escaped(before: str) -> bool:
    """Whether the bracket that opened the link before its address is a sign like any other."""
    return before.rpartition("](")[0].rpartition("[")[0].endswith("\\")


def _ways(path: str, files: Iterable[str]) -> Iterator[str]:
    folder = dirname(path)
    return (relpath(file, folder) for file in files)


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
        f"Trang “/{uri}” không có chỗ nào tên {quoted(place)}. Bỏ phần từ dấu #, hoặc ghi đúng tên "
        "ấy.",
        f'The page "/{uri}" has no place named {quoted_en(place)}. Leave out what begins with #, '
        "or correct it.",
    )


def _warning(link: SiteLink, vi: str, en: str) -> Problem:
    return Problem(link.path, link.spot.line, link.spot.column, CODE, Severity.WARNING, vi, en)

"""The heads of hand-written stories become records, or problems of their shape."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from dienhinh.check.shape import shape
from dienhinh.check.suggestions import no_profile
from dienhinh.check.unseen import WhyUnseen
from dienhinh.english import quoted as quoted_en
from dienhinh.model.article import Article
from dienhinh.model.marker import LINKED, Marker, PageLink
from dienhinh.model.schema.collection import ARTICLE
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted, slug

# A page called index stands at the address of its folder.
_GOOD_NAME = re.compile(r"(?!index$)[a-z0-9]+(?:-[a-z0-9]+)*")


def shape_articles(
    trees: Iterable[tuple[str, Tree]],
    markers: Iterable[Marker],
    links: Iterable[PageLink] = (),
) -> tuple[tuple[tuple[Article, Tree], ...], list[Problem]]:
    """The stories whose head is right, with their trees, and every problem of the others.

    `markers` and `links` are those of all hand-written pages: a story shows the profiles that its
    own name, and leads to those that its own are to.
    """
    shown: defaultdict[str, list[str]] = defaultdict(list)
    linked: defaultdict[str, list[str]] = defaultdict(list)
    for marker in markers:
        shown[marker.path] += marker.profiles
    for link in links:
        if LINKED[link.folder] == "profile":
            linked[link.path].append(link.name)
    found: list[tuple[Article, Tree]] = []
    problems: list[Problem] = []
    for name, tree in trees:
        if not _GOOD_NAME.fullmatch(name):
            problems.append(_misnamed(name, tree))
        beside = {"shows": tuple(shown[tree.path]), "links": tuple(linked[tree.path])}
        article, wrong = shape(tree, ARTICLE, Article, {"slug": name, **beside})
        problems += wrong
        if article is not None:
            found.append((article, tree))
    return tuple(found), problems


def picture_problem(
    article: Article,
    tree: Tree,
    profiles: Mapping[str, str],
    *,
    gone: Collection[str],
    why_unseen: WhyUnseen,
) -> Problem | None:
    """A picture must be of a profile that may be named; `profiles` are names by slug.

    One of `gone`, the profiles taken down, is a warning: it must not keep the old site on the net.
    """
    picture = article.picture
    if picture is None or picture in profiles:
        return None
    texts = why_unseen("profile", picture) or no_profile(picture, profiles, is_public=True)
    severity = Severity.WARNING if picture in gone else Severity.ERROR
    return tree.problem(("picture",), "unknown-reference", severity, *texts)


def _misnamed(name: str, tree: Tree) -> Problem:
    better = "bai-moi" if name == "index" else slug(name) or "ten-khong-dau"
    return tree.problem(
        (),
        "bad-folder-name",
        Severity.ERROR,
        f"Tên tệp {quoted(f'{name}.md')} thành địa chỉ của bài nên phải là chữ thường không dấu, "
        f"nối bằng gạch ngang. Đổi thành {better}.md.",
        f"The file name {quoted_en(f'{name}.md')} becomes the address and must be lower-case ASCII "
        f"words joined by hyphens. Rename it {better}.md.",
    )

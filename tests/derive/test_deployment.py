import re
from collections.abc import Iterator, Mapping

import pytest

from dienhinh.derive.deployment import Deployment, deployment

# A page or list with the files it names; everything else names nothing.
OLD = {
    "index.html": "site.css ho-so/a/index.html ho-so/cu/index.html feed.xml",
    "ho-so/a/index.html": "site.css anh/a1.jpg",
    "ho-so/cu/index.html": "site.css anh/cu.jpg",
    "feed.xml": "ho-so/a/index.html ho-so/cu/index.html",
    "site.css": "",
    "anh/a1.jpg": "",
    "anh/cu.jpg": "",
}
NEW = {
    "index.html": "site.css site.js ho-so/a/index.html ho-so/b/index.html feed.xml",
    "ho-so/a/index.html": "site.css site.js anh/a2.jpg",
    "ho-so/b/index.html": "site.css anh/b.jpg bao-chi/feed.xml",
    "bao-chi/feed.xml": "",
    "feed.xml": "ho-so/a/index.html ho-so/b/index.html",
    "site.css": " ",
    "site.js": "",
    "anh/a2.jpg": "",
    "anh/b.jpg": "",
    "sitemap.xml": "ho-so/a/index.html ho-so/b/index.html",
}


def moments(
    plan: Deployment, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    """What stands there after each single file, however a step is ordered among itself."""
    there = dict(old)
    for step in plan.steps:
        for order in (step, step[::-1]):
            passing = dict(there)
            for uri in order:
                passing[uri] = new[uri]
                yield dict(passing)
        there = passing
    for step in plan.removals:
        for order in (step, step[::-1]):
            passing = dict(there)
            for uri in order:
                del passing[uri]
                yield dict(passing)
        there = passing


@pytest.mark.parametrize("old", [{}, OLD], ids=["first time", "a change"])
def test_no_page_ever_names_a_file_that_is_not_there(old: dict[str, str]) -> None:
    plan = deployment(NEW, old)

    every = list(moments(plan, old, NEW))
    assert every[-1] == NEW
    for there in every:
        for uri, text in there.items():
            if uri.endswith(".html"):
                named = set(re.findall(r"\S+", text))
                # On the first time, pages come one after the other and name each other.
                needed = named if old else {n for n in named if not n.endswith(".html")}
                assert needed <= there.keys(), uri


def test_lists_that_changed_go_after_the_pages_they_name() -> None:
    plan = deployment(NEW, OLD)

    assert plan.steps == (
        ("anh/a2.jpg", "anh/b.jpg", "bao-chi/feed.xml", "site.css", "site.js", "sitemap.xml"),
        ("ho-so/b/index.html",),
        ("ho-so/a/index.html", "index.html"),
        ("feed.xml",),
    )
    assert plan.removals == (("ho-so/cu/index.html",), ("anh/a1.jpg", "anh/cu.jpg"))


def test_a_new_edition_of_the_search_index_is_told_when_all_of_it_is_there() -> None:
    names = ("ban.js", "goc.js", "k/k-a.js", "t/t-0.js")
    old = {f"tim-kiem/chi-muc/{name}": "" for name in names[:3]}

    plan = deployment({f"tim-kiem/chi-muc/{name}": " " for name in names}, old)

    assert [[uri.rpartition("/")[2] for uri in step] for step in plan.steps] == [
        ["t-0.js"],
        ["k-a.js"],
        ["ban.js", "goc.js"],
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tin/IMG_1.JPG", "tin/img_1.jpg"),
        ("Tin/a.jpg", "tin/a.jpg"),
        ("a\u0309nh.jpg", "\u1ea3nh.jpg"),
        ("Tin", "tin/a.jpg"),
        ("Tin/a.jpg", "tin"),
    ],
)
def test_a_name_that_is_the_same_elsewhere_is_removed_before_the_new_one_goes_up(
    old: str, new: str
) -> None:
    plan = deployment({"a": "1", new: "2"}, {"a": "1", old: "2"})

    assert (plan.in_the_way, plan.steps, plan.removals) == ((old,), ((new,),), ())


def test_of_two_that_are_one_elsewhere_the_one_that_stays_goes_up_again() -> None:
    plan = deployment({"a.jpg": "1"}, {"A.jpg": "1", "a.jpg": "1"})

    assert (plan.in_the_way, plan.steps, plan.same) == (("A.jpg",), (("a.jpg",),), 0)


def test_nothing_is_done_where_nothing_changed() -> None:
    assert deployment(NEW, NEW) == Deployment(steps=(), removals=(), same=10)


def test_what_is_not_known_is_uploaded_again() -> None:
    assert deployment({"a.html": "1"}, {"a.html": ""}).uploads == ("a.html",)


def test_what_stands_in_the_way_of_a_folder_or_of_a_file_goes_before_all() -> None:
    old = {"tai-lieu": "1", "anh/x/a.jpg": "2", "cu.html": "3"}
    new = {"tai-lieu/a/index.html": "1", "anh/x": "2", "tai-lieu-2": "3"}

    plan = deployment(new, old)

    assert plan.in_the_way == ("anh/x/a.jpg", "tai-lieu")
    assert plan.removals == (("cu.html",),)
    assert plan.removed == ("anh/x/a.jpg", "tai-lieu", "cu.html")

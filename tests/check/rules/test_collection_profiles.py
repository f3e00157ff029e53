from dataclasses import replace

from dienhinh.check.context import CollectionEntry, Corpus, Trace
from dienhinh.check.rules.collection_profiles import check_all
from dienhinh.check.run import trace
from dienhinh.model.collection import Collection
from dienhinh.model.source import Spot, Tree
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context, an_entry


def a_trace(slug: str, status: str = "published") -> Trace:
    return replace(trace(an_entry()), slug=slug, name=f"Tổ {slug}", status=status)


def a_tree(*slugs: str) -> Tree:
    text = "profiles:\n" + "".join(f"  - {slug}\n" for slug in slugs)
    tree, problems = parse_tree(text.encode(), "collections/a.yaml")
    assert tree is not None, problems
    return tree


def told(*slugs: str) -> list[tuple[str, str, int, str]]:
    collection = Collection(id="a", title="A", summary="", text="", profiles=slugs, publish_on=None)
    corpus = Corpus(
        traces=(
            replace(a_trace("to-mot"), former_slugs=(("to-xua", Spot(1, 1)),)),
            a_trace("to-hai", "draft"),
            a_trace("to-ba", "scheduled"),
            a_trace("to-go", "withdrawn"),
        ),
        call_trees=(),
        slugs=frozenset({"to-mot", "to-hai", "to-ba", "to-go", "to-loi"}),
        collections=(CollectionEntry(collection=collection, tree=a_tree(*slugs)),),
    )
    found = check_all(corpus, a_context())
    return [(p.code, str(p.severity), p.line, p.vi) for p in found]


def test_profiles_that_are_there_are_silent_and_so_are_those_that_wait() -> None:
    assert told("to-mot", "to-ba") == []


def test_a_profile_whose_file_is_faulty_is_known_by_its_folder() -> None:
    assert told("to-mot", "to-loi") == []


def test_an_unknown_profile_is_told_with_the_nearest() -> None:
    ((code, severity, line, text),) = told("to-mot", "to-mott")

    assert (code, severity, line) == ("collection-profile-unknown", "error", 3)
    assert "Ghi to-mot (“Tổ to-mot”)." in text


def test_the_former_name_of_a_folder_leads_to_the_one_it_has_now() -> None:
    ((_, _, line, text),) = told("to-mot", "to-xua")

    assert (line, text) == (3, "“to-xua” là tên cũ của hồ sơ “to-mot”. Ghi to-mot.")


def test_a_draft_is_only_pointed_out() -> None:
    ((code, severity, line, text),) = told("to-mot", "to-hai")

    assert (code, severity, line) == ("collection-profile-hidden", "warning", 3)
    assert text.endswith("Xóa dòng hoặc để chờ đăng.")


def test_what_was_taken_down_is_to_be_left_out() -> None:
    ((code, severity, _, text),) = told("to-mot", "to-go")

    assert (code, severity) == ("collection-profile-hidden", "warning")
    assert text.startswith("Hồ sơ to-go đã gỡ nên chuyên đề không hiện hồ sơ này nữa. Xem lại lời")

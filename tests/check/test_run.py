from datetime import date

from dienhinh.check.context import Corpus, Trace
from dienhinh.check.run import check_corpus, check_profile, trace
from dienhinh.model.folder import PhotoFault
from dienhinh.model.source import Spot
from tests.builders import (
    FOLDER,
    PATH,
    SLUG,
    a_context,
    a_folder,
    a_photo_facts,
    a_profile,
    a_tree,
    an_entry,
)


def test_sound_profile_has_no_problems() -> None:
    assert check_profile(a_tree(), a_folder(), a_context()) == (a_profile(), [])


def test_slug_and_path_come_from_the_folder() -> None:
    tree = a_tree(path="elsewhere/profiles/x.yaml")

    profile, _ = check_profile(tree, a_folder(path="so-ket-2023/ba-to/khac"), a_context())

    assert profile is not None
    assert profile.slug == "khac"
    assert profile.path == "so-ket-2023/ba-to/khac/profile.yaml"


def test_rules_look_at_what_is_sound_of_a_profile_of_wrong_shape() -> None:
    tree = a_tree(summary="Ngắn", unit="khong-co", workplace="Gọi 0912 345 678 để hỏi.")

    profile, problems = check_profile(tree, a_folder(files=("thua.txt",)), a_context())

    assert profile is None
    codes = [problem.code for problem in problems]
    assert {"bad-length", "unknown-reference", "phone-in-text", "unused-file"} <= set(codes)
    assert problems == sorted(problems)


def test_of_a_faulty_field_only_its_fault_is_told() -> None:
    tree = a_tree(photos="anh-1.jpg", sector=None, kind="nhom")

    _, problems = check_profile(tree, a_folder(), a_context())

    assert [(p.code, p.severity.value) for p in problems if "photo" in p.code] == []
    assert {"wrong-type", "missing-field"} <= {p.code for p in problems}


def test_problems_of_rules_come_with_the_profile_in_the_order_of_their_places() -> None:
    tree = a_tree(sector="khong-co", publish_on="2023-11-01", photos__0__file="anh-3.jpg")

    profile, problems = check_profile(tree, a_folder(), a_context(today=date(2023, 12, 1)))

    assert profile is not None
    assert ("unknown-reference", 6) in [(problem.code, problem.line) for problem in problems]
    assert {"unknown-reference", "photo-missing"} <= {problem.code for problem in problems}
    assert problems == sorted(problems)


def test_trace_holds_what_rules_over_all_profiles_need() -> None:
    faulty = PhotoFault(code="photo-unreadable", vi="hỏng", en="damaged")
    photos = {"anh-1.jpg": a_photo_facts(digest="aa"), "anh-2.jpg": faulty}
    entry = an_entry(
        folder=a_folder(photos=photos), replication__adopted_from="htx-ba-tieu", origin=None
    )

    found = trace(entry)

    assert found == Trace(
        slug=SLUG,
        path=PATH,
        name="Tổ hợp tác Suối Mẫu",
        name_key="to hop tac suoi mau",
        name_spot=Spot(1, 7),
        call="so-ket-2023",
        unit="ba-to",
        movement="vi-nguoi-ngheo",
        origin="nomination",
        status="published",
        photos=(("aa", entry.tree.value_spot(("photos", 0, "file"))),),
        kind="collective",
        awards=(("bk-tinh", 2022),),
        adopted_from=("htx-ba-tieu", entry.tree.value_spot(("replication", "adopted_from"))),
        name_pairs=found.name_pairs,
    )
    assert found.adopted_from is not None
    assert found.adopted_from[1].column == len("  adopted_from: ") + 1


def test_trace_of_a_profile_that_learned_from_none_says_so() -> None:
    assert trace(an_entry(replication=None)).adopted_from is None


def test_problems_of_all_profiles_are_sorted() -> None:
    second = trace(an_entry())
    other = trace(an_entry(path=f"a/{PATH}", folder=a_folder(path=f"a/{FOLDER}")))

    problems = check_corpus(Corpus(traces=(other, second), call_trees=()), a_context())

    assert "slug-repeated" in {problem.code for problem in problems}
    assert problems == sorted(problems)

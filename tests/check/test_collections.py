from dienhinh.check.collections import shape_collections
from dienhinh.model.source import Tree
from dienhinh.read.yaml_tree import parse_tree

TEXT = """title: Khách đến làng
summary: Bốn nơi đón khách bằng chính cảnh làng của mình.
text: |
  Không nơi nào dựng thêm thứ gì to lớn để mời khách: cái để xem đã có sẵn, việc là tổ chức.
profiles:
  - a
  - b
"""


def a_tree(text: str) -> Tree:
    tree, problems = parse_tree(text.encode(), "collections/a.yaml")
    assert tree is not None, problems
    return tree


def test_a_sound_file_becomes_a_collection_named_after_it() -> None:
    (entry,), problems = shape_collections([("khach-den-lang", a_tree(TEXT))])

    assert problems == []
    assert entry.collection.id == "khach-den-lang"
    assert entry.collection.profiles == ("a", "b")
    assert entry.collection.publish_on is None


def test_a_profile_named_twice_is_told_at_the_second() -> None:
    _, (problem,) = shape_collections([("a", a_tree(f"{TEXT}  - a\n"))])

    assert (problem.code, problem.line, problem.column) == ("duplicate-id", 8, 5)


def test_a_missing_title_and_a_lonely_profile_are_told() -> None:
    text = TEXT.replace("title: Khách đến làng\n", "").replace("  - b\n", "")

    entries, problems = shape_collections([("a", a_tree(text))])

    assert entries == ()
    assert {problem.code for problem in problems} == {"missing-field", "bad-count"}


def test_a_telephone_number_in_the_words_of_a_collection_is_an_error() -> None:
    text = TEXT.replace("mời khách: cái", "mời khách, gọi 0255 300 0000: cái")

    _, (problem,) = shape_collections([("a", a_tree(text))])

    assert (problem.code, problem.line, problem.severity) == ("phone-in-text", 4, "error")


def test_a_telephone_number_in_the_name_of_a_collection_is_an_error() -> None:
    _, (problem,) = shape_collections([("goi-0255-300-0000", a_tree(TEXT))])

    assert (problem.code, problem.line) == ("phone-in-text", 1)

from dienhinh.check.rules import slug_repeated
from dienhinh.problems import Related
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace


def test_the_later_of_two_folders_of_one_name_is_told_with_the_first() -> None:
    first = a_trace("to-det")
    second = a_trace("to-det", path="so-ket-2023/son-ha/to-det/profile.yaml", unit="son-ha")
    third = a_trace("to-moc")

    [problem] = slug_repeated.check_all(a_corpus(first, second, third), a_context())

    assert (problem.path, problem.line, problem.column) == (second.path, 1, 1)
    assert problem.related == (Related(first.path, 1, 7, "Hồ sơ ấy ở đây.", "It is here."),)

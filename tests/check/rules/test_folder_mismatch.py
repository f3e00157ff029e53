from dataclasses import replace

import pytest

from dienhinh.check.rules import folder_mismatch
from tests.builders import a_call, a_context, a_reference, an_entry
from tests.check.places import places


def test_call_and_unit_are_compared_each_with_its_folder() -> None:
    calls = {"so-ket-2023": a_call(), "so-ket-2024": a_call(id="so-ket-2024")}
    entry = an_entry(call="so-ket-2024", unit="son-ha")

    problems = list(folder_mismatch.check(entry, a_context(reference=a_reference(calls=calls))))

    assert places(problems) == [(3, 7, "folder-mismatch"), (4, 7, "folder-mismatch")]
    assert problems[1].vi.endswith(
        "Ghi unit: ba-to, hoặc chuyển cả thư mục hồ sơ sang profiles/so-ket-2023/son-ha/: chạy "
        "`dienhinh fix`."
    )


@pytest.mark.parametrize("folder", ["chua-ro-don-vi", "Ba Tơ", "bato"])
def test_the_name_of_a_folder_that_is_no_unit_is_not_offered(folder: str) -> None:
    entry = an_entry()
    path = f"so-ket-2023/{folder}/to-hop-tac-nuoc-leng"
    entry = replace(entry, folder=replace(entry.folder, path=path))

    (problem,) = folder_mismatch.check(entry, a_context())

    assert f"unit: {folder}" not in problem.vi
    assert problem.vi.endswith(
        "Ghi đúng rồi thì chuyển cả thư mục hồ sơ sang profiles/so-ket-2023/ba-to/: chạy "
        "`dienhinh fix`."
    )


def test_a_file_that_says_what_its_folders_say_is_right() -> None:
    assert list(folder_mismatch.check(an_entry(), a_context())) == []


def test_an_unknown_unit_is_another_rules_business() -> None:
    assert list(folder_mismatch.check(an_entry(unit="tay-tra"), a_context())) == []

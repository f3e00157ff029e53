from dataclasses import replace

import pytest

from dienhinh.check.leaves import free_texts
from dienhinh.check.rules import sign_not_printed
from tests.builders import a_context, an_entry


@pytest.mark.parametrize(
    ("sign", "told"),
    [
        ("😀", "“😀” (U+1F600)"),
        ("⭐", "“⭐” (U+2B50)"),
        ("社", "“社” (U+793E)"),
        # Word's own bullets show as boxes: the sign itself would tell nothing.
        ("\uf0b7", "U+F0B7"),
    ],
)
def test_what_papers_print_without_is_told(sign: str, told: str) -> None:
    [problem] = sign_not_printed.check(an_entry(workplace=f"Hội Nông dân {sign}"), a_context())

    assert problem.vi == (
        f"Mục “Đơn vị công tác” có ký tự {told}: thẻ, áp phích, bản PDF không in được nên để trống "
        "chỗ ấy. Xóa đi, hoặc viết bằng chữ; đầu dòng thì gõ gạch ngang."
    )


def test_common_signs_are_not() -> None:
    entry = an_entry(workplace="“Hội” – 30 °C, m², ½, ✓ ★ ➢ → □ ☎, Hʼrê, Škoda…")

    assert list(sign_not_printed.check(entry, a_context())) == []


def test_internal_words_are_not() -> None:
    entry = an_entry()
    [place] = [p for p in free_texts(entry.profile) if p.path == ("name",)]
    internal = replace(place, text="gọi sau 😀", is_internal=True)

    assert list(sign_not_printed.check_words(entry.tree, [internal])) == []

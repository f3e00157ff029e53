import pytest

from dienhinh.check.rules import legacy_font_text
from tests.builders import a_context, an_entry
from tests.check.places import places


@pytest.mark.parametrize(
    ("typed", "encoding", "meant"),
    [
        ("Héi N«ng d©n x· Ba Tiªu", "TCVN3", "Hội Nông dân xã Ba Tiêu"),
        ("Hoäi Noâng daân xaõ Ñöùc Phoå", "VNI", "Hội Nông dân xã Đức Phổ"),
    ],
)
def test_text_of_an_old_font_is_told_with_what_was_meant(
    typed: str, encoding: str, meant: str
) -> None:
    [problem] = legacy_font_text.check(an_entry(workplace=typed), a_context())

    assert places([problem]) == [(11, 12, "legacy-font-text")]
    assert problem.vi == (
        f"Mục “Đơn vị công tác” gõ bằng phông chữ cũ ({encoding}): “{typed}”. Chuyển sang Unicode, "
        f"có lẽ là “{meant}”."
    )


def test_foreign_words_in_vietnamese_are_not() -> None:
    entry = an_entry(workplace="Hội Nông dân, cùng Škoda, Citroën và café Ñusta ở Ba Tiêu")

    assert list(legacy_font_text.check(entry, a_context())) == []

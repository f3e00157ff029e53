from dataclasses import replace

import pytest

from dienhinh.derive.press_pieces import press_pieces
from tests.builders import a_profile
from tests.derive.libraries import a_library

GUESSED = "Tiêu đề suy từ đường dẫn, chưa đối chiếu."


@pytest.mark.parametrize(
    ("note", "shown", "is_excerpt"),
    [
        ("Đọc qua đoạn trích.", None, True),
        (
            "Đọc qua đoạn trích; tiêu đề suy từ đường dẫn, chưa đối chiếu nguyên văn.",
            GUESSED,
            True,
        ),
        (
            "Đọc qua đoạn trích; tiêu đề suy từ đường dẫn, chưa đối chiếu nguyên văn. Chưa rõ.",
            f"{GUESSED} Chưa rõ.",
            True,
        ),
        ("Đọc qua đoạn trích. Xếp theo xã.", "Xếp theo xã.", True),
        ("Đọc qua đoạn trích của bản sao.", "Đọc qua đoạn trích của bản sao.", False),
        (None, None, False),
    ],
)
def test_what_was_read_in_part_is_marked_and_other_remarks_stay(
    note: str | None, shown: str | None, *, is_excerpt: bool
) -> None:
    profile = a_profile(origin="press")
    library = a_library(replace(profile, sources=(replace(profile.sources[0], note=note),)))

    (piece,) = press_pieces(library.profiles[0], library)

    assert (piece.note, piece.is_excerpt) == (shown, is_excerpt)

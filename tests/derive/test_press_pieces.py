from dataclasses import replace

import pytest

from dienhinh.derive.press_pieces import press_pieces
from dienhinh.model.profile import READ_IN_PART
from tests.builders import a_profile
from tests.derive.libraries import a_library

COPIED = READ_IN_PART["copy"]
GUESSED = "Tiêu đề suy từ đường dẫn, chưa đối chiếu."


@pytest.mark.parametrize(
    ("read", "note", "shown", "is_excerpt"),
    [
        ("excerpt", None, None, True),
        ("address", None, GUESSED, True),
        ("address", "Chưa rõ.", f"{GUESSED} Chưa rõ.", True),
        ("excerpt", "Xếp theo xã.", "Xếp theo xã.", True),
        ("copy", "Chưa rõ.", f"{COPIED}. Chưa rõ.", False),
        # In whatever words a note says it: the mark stands where the data say so.
        (None, "Chỉ đọc được một đoạn trích.", "Chỉ đọc được một đoạn trích.", False),
        (None, None, None, False),
    ],
)
def test_what_was_read_in_part_is_marked_and_other_remarks_stay(
    read: str | None, note: str | None, shown: str | None, *, is_excerpt: bool
) -> None:
    profile = a_profile(origin="press")
    source = replace(profile.sources[0], read=read, note=note)
    library = a_library(replace(profile, sources=(source,)))

    (piece,) = press_pieces(library.profiles[0], library)

    assert (piece.note, piece.is_excerpt) == (shown, is_excerpt)

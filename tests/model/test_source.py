"""Words of a long text are found on their own line of the file."""

import pytest

from dienhinh.read.yaml_tree import parse_tree

TEXT = """\
name: Tổ hợp tác
achievements:
  activities: |  # dài
    Đoạn một của tổ.

    Đoạn hai, gọi 0905 123 456
    rồi hết.
  effects: >-
    Chữ được gập lại ở đây, bà
    Nguyễn Thị Mẫu kể, rồi
    thôi.
summary: "0905 123 456"
"""


@pytest.mark.parametrize(
    ("path", "words", "spot"),
    [
        (("achievements", "activities"), "Đoạn một", (4, 5)),
        (("achievements", "activities"), "0905 123 456", (6, 19)),
        (("achievements", "activities"), "hết.\nThừa", (7, 9)),
        (("achievements", "effects"), "bà Nguyễn Thị Mẫu", (9, 29)),
        (("achievements", "effects"), "Nguyễn Thị Mẫu", (10, 5)),
        # What stands behind the block is no part of it.
        (("achievements", "effects"), "0905 123 456", (8, 12)),
        (("summary",), "0905 123 456", (12, 10)),
    ],
)
def test_words_of_a_block_have_their_own_place(
    path: tuple[str, ...], words: str, spot: tuple[int, int]
) -> None:
    tree, _ = parse_tree(TEXT.encode(), "profile.yaml")

    assert tree is not None
    assert tree.words_spot(path, words) == spot
    problem = tree.problem(path, "x", "error", "", "", words=words)  # type: ignore[arg-type] # any
    assert (problem.line, problem.column) == spot

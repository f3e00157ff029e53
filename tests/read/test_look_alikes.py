"""A sign that only looks right is named where it stands, whatever YAML stops at because of it."""

import pytest
import yaml

from dienhinh.read import yaml_tree
from dienhinh.read.yaml_tree import loose_odd_spaces, parse_tree

NBSP = "\u00a0"


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr(yaml_tree, "_Loader", yaml.SafeLoader)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (f"kind:{NBSP}collective\nname: x\n", (1, 6), "dấu cách đặc biệt (U+00A0)"),
        (f"name: x\nkind:{NBSP}collective\nunit: y\n", (2, 6), "gõ lại bằng phím cách"),
        (f"a:\n  - x\n{NBSP}{NBSP}- y\nb: c\n", (3, 1), "dấu cách đặc biệt"),
        (f"a:\n  - x\n  -{NBSP}y\nb: c\n", (3, 4), "dấu cách đặc biệt"),
        ("a:\n  - x\n  \u2013 Trồng gối vụ\nb: c\n", (3, 3), "Xóa nó rồi gõ - và dấu cách"),
        ("a:\n  \u2013 b: x\n    c: y\n", (2, 3), "Xóa nó rồi gõ - và dấu cách"),
        ("title: “Kỳ 2: Cùng làm giàu”\n", (1, 8), 'bằng nháy thẳng "'),
        ("a:\n  - title: “Kỳ 2: Cùng”\n", (2, 12), "Dấu “ là nháy cong"),
        ("title: “Kỳ 2: Cùng làm giàu\n", (1, 8), "Dấu “ là nháy cong"),
        (
            "title: “Ngân hàng dê”: 12 con\n",
            (1, 8),
            'gõ thêm nháy thẳng ở đầu và cuối cả câu: "“…"',
        ),
        ("title: “Dê” và “dê”: 12 con\n", (1, 8), "Giữ các nháy cong"),
        ("title: ‘Dê’ và “dê”: 12 con\n", (1, 8), "Giữ các nháy cong"),
        ("title: “Dê” và 'dê' \"x\": 12\n", (1, 8), "cuối cả câu: '“…'."),
    ],
)
def test_what_only_looks_right_is_told_by_name(
    text: str, place: tuple[int, int], words: str
) -> None:
    _, (problem, *others) = parse_tree(text.encode(), "p.yaml")

    assert (problem.line, problem.column, problem.code) == (*place, "not-yaml")
    assert words in problem.vi
    assert others == []


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\n  \u2022 b\nc: d: e\n", 3), (f"c: d: e\na:{NBSP}b", 1)]
)
def test_a_sign_of_another_line_is_not_blamed(text: str, line: int) -> None:
    _, (problem,) = parse_tree(text.encode(), "p.yaml")

    assert problem.line == line
    assert "Trong câu có dấu hai chấm" in problem.vi


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"a:{NBSP}b\n", [2]),
        (f"a: |\n  b:{NBSP}c\nd: e\n", []),
        (f"a: |\n  b:{NBSP}c\nd:{NBSP}e\n", [9, 14]),
        (f'a: "b\n  c:{NBSP}d"\n', []),
        (f"a:{NBSP}b\nc: d\ne: 'f\n  g:{NBSP}h'\n", [2]),
        (f"a: |\n  b\n{NBSP}{NBSP}c\nd: e\n", [9, 10]),
        (f"a:{NBSP}b\nc: [\n", [2]),
    ],
)
def test_odd_spaces_are_loose_outside_of_quotes_and_blocks(text: str, places: list[int]) -> None:
    assert loose_odd_spaces(text) == places

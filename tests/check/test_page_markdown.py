"""What the site generator reads otherwise than who typed it meant is told; what it reads is not."""

from pathlib import Path

import pytest

from dienhinh.check.page_markdown import markdown_problems
from tests.folders import ROOT

HEAD = "---\ntitle: Bài\n---\n\n"


def told(text: str, *, is_story: bool = True) -> list[tuple[int, int, str]]:
    found = list(markdown_problems("docs/tin/a.md", HEAD + text, is_story=is_story))
    assert {(problem.code, str(problem.severity)) for problem in found} <= {
        ("misread-markdown", "warning")
    }
    return [(problem.line - HEAD.count("\n"), problem.column, problem.vi) for problem in found]


@pytest.mark.parametrize(
    ("text", "place", "cure"),
    [
        ("#Vinguoingheo cả xóm.", (1, 1), "bỏ dấu #"),
        ("# Đề mục", (1, 1), "bắt đầu bằng ##"),
        ("Chữ.\n\n    Thụt vào.", (3, 5), "Xóa phần thụt"),
        ("Chữ.\n\n\tThụt vào.", (3, 2), "Xóa phần thụt"),
        ("Các việc:\n- Một\n- Hai", (2, 1), "một dòng trống phía trên"),
        ("Các việc:\n1. Một\n2. Hai", (2, 1), "một dòng trống phía trên"),
        ("Bảng:\n| a | b |\n|---|---|\n| 1 | 2 |", (2, 1), "một dòng trống phía trên"),
        ("• Gạch Word", (1, 1), "Gõ - và dấu cách"),
        ("1.Một", (1, 1), "Thêm dấu cách sau số"),
        ("[bài] (https://bao.example.vn)", (1, 5), "Xóa dấu cách ấy"),
        ("Xem https://bao.example.vn nhé.", (1, 5), "giữa < và >"),
        ("5*3*2 = 30", (1, 2), "Gõ ×"),
        ("**Đậm **sai", (1, 1), "sát bên trong cặp **"),
        ("Chữ **đậm", (1, 5), "thêm ** còn thiếu"),
        ("~~bỏ~~", (1, 1), "gạch ngang"),
        ("Chữ [^1]", (1, 5), "chú thích"),
    ],
)
def test_a_sign_read_otherwise_is_told_at_its_place_with_what_to_type(
    text: str, place: tuple[int, int], cure: str
) -> None:
    ((line, column, vi),) = told(text)

    assert (line, column) == place
    assert cure in vi


def test_lines_that_begin_with_dashes_are_told_where_they_run_together() -> None:
    assert [line for line, _, _ in told("– Góp đất\n– Góp công")] == [1, 2]
    assert told("– Chào bác.\n\n– Chào cháu.") == []


@pytest.mark.parametrize(
    "text",
    [
        "## Đề mục\n- Một\n- Hai\n\n    Đoạn của mục hai.\n\n1. Một\n\n        mã của mục",
        "- Một\ndài hai dòng\n- Hai",
        "!!! note\n\n    Trong khung.",
        "Chữ\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "[bài](https://a.vn) <https://a.vn> [https://a.vn](https://a.vn)\n\n[1]: https://a.vn",
        '<a href="https://a.vn">x</a> `#dính` `5*3*2` `**`',
        "Chữ **đậm\nhai dòng** và **nữa** và 5 * 3 * 2, 2*3.",
        "Năm 2023. 10.000 con; 2.5 triệu; mục 1.2",
        "```\n#dính\n    thụt\n```\n\n<!-- #dính -->",
    ],
)
def test_what_is_read_as_it_is_meant_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_page_that_is_no_story_has_its_title_as_a_heading() -> None:
    assert told("# Giới thiệu", is_story=False) == []


def test_the_pages_of_this_site_hold_none() -> None:
    pages: list[Path] = sorted((ROOT / "docs").rglob("*.md"))

    found = [
        problem
        for page in pages
        for problem in markdown_problems(
            page.as_posix(), page.read_text(encoding="utf-8"), is_story=page.parent.name == "tin"
        )
    ]
    assert len(pages) > 100
    assert found == []

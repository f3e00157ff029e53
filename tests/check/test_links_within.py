"""Links and pictures written as a way to a file: the site generator stops where there is none."""

from datetime import date

import pytest

from dienhinh.check.links_within import beside_problems, waiting_story_problems
from dienhinh.check.words_about import stories_linked
from tests.derive.libraries import an_article

FILES = (
    "docs/gioi-thieu.md",
    "docs/tin/nuoc-ve.md",
    "docs/tin/anh/lang-1.jpg",
    "docs/tin/anh/bản đồ.png",
    "docs/so-tay/index.md",
)


def told(text: str) -> list[tuple[int, int, str, str]]:
    found = list(beside_problems("docs/tin/a.md", text, FILES))
    assert {problem.code for problem in found} <= {"link-without-page"}
    return [(problem.line, problem.column, problem.severity, problem.vi) for problem in found]


@pytest.mark.parametrize(
    ("text", "place", "begins", "cure"),
    [
        ("Chữ ![Làng](anh.jpg)", (1, 13), "Không có ảnh nào ở “anh.jpg”", "Chép tệp ảnh vào đó"),
        ("![Làng](anh/lang-2.jpg)", (1, 9), "Không có ảnh nào", "Có phải là anh/lang-1.jpg?"),
        ("# Ba\n\n[x](../gioi-thieuu.md#y)", (3, 5), "Không có tệp nào", "../gioi-thieu.md?"),
        ("[x](nuoc-ve)", (1, 5), "Không có tệp nào ở “nuoc-ve”", "tên tệp có đuôi .md"),
        ("[x](../so-tay/)", (1, 5), "Không có tệp nào ở “../so-tay/”", "/ho-so/htx-thi-du/"),
        ("[x](www.example.vn/a.html)", (1, 5), "Không có tệp nào", "https://"),
        ("[x](../../profiles/a.yaml)", (1, 5), "Không có tệp nào", "từ gốc"),
        ("[![a](anh/lang-1.jpg)](b.md)", (1, 24), "Không có tệp nào ở “b.md”", "đuôi .md"),
        (r"\[ ![a](b.jpg)", (1, 9), "Không có ảnh nào ở “b.jpg”", "Chép tệp ảnh vào đó"),
        ("![Bò](anh bo.JPG)", (1, 7), "Tên tệp “anh bo.JPG” có dấu cách", "thành anh-bo.jpg rồi"),
        ("![Bò](anh/Đàn bò 1.png)", (1, 7), "Tên tệp “anh/Đàn bò 1.png”", "anh/dan-bo-1.png rồi"),
        ("[x][y]\n\n[y]: <b c.md> 'z'", (3, 7), "Không có tệp nào ở “b c.md”", "đuôi .md"),
    ],
)
def test_what_leads_to_no_file_is_told_at_its_place_with_what_to_type(
    text: str, place: tuple[int, int], begins: str, cure: str
) -> None:
    ((line, column, severity, vi),) = told(text)

    assert (line, column, severity) == (*place, "error")
    assert vi.startswith(begins)
    assert cure in vi


@pytest.mark.parametrize(
    "text",
    [
        "[x](nuoc-ve.md) [x](./nuoc-ve.md#y 'z') [x](../gioi-thieu.md?a) [x](../so-tay/index.md)",
        "![x](anh/lang-1.jpg) ![x](anh/b%E1%BA%A3n%20%C4%91%E1%BB%93.png) ![x](<anh/bản đồ.png>)",
        "[x](#y) [x](/ho-so/a/) [x](https://a.vn/b.md) [x](mailto:a@b.vn) [x](//a.vn/b)",
        "`[x](b.md)` <!-- [x](b.md) -->\n\n```\n[x](b.md)\n```",
        r"\[x](b.md) [x\](b.md)",
        "[Ghi chú]: nội dung không phải liên kết\n\n[x]:\n\nchữ",
        "---\ntitle: '[x](b.md)'\n---\n\nChữ [x] (b.md)",
    ],
)
def test_what_is_there_or_no_way_to_a_file_is_left_alone(text: str) -> None:
    assert told(text) == []


STORIES = {
    "tet-nay": an_article(slug="tet-nay", date=date(2027, 1, 20)),
    "hom-nay": an_article(slug="hom-nay", date=date(2026, 11, 30)),
    "hong": None,
}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[bài](tet-nay.md)", 7),
        ("[bài](../tin/tet-nay.md#y)", 14),
        ("[bài](/tin/tet-nay/)", 12),
        ("[bài](https://dien-hinh.example.vn/tin/tet-nay)", 40),
        ("Xem <https://dien-hinh.example.vn/tin/tet-nay/>.", 39),
    ],
)
def test_a_link_to_an_article_that_waits_is_an_error_with_its_day(text: str, column: int) -> None:
    (problem,) = waiting_story_problems("docs/tin/a.md", text, STORIES, date(2026, 12, 1))

    assert (problem.code, problem.line, problem.column) == ("link-without-page", 1, column)
    assert problem.severity == "error"
    assert problem.vi.startswith("Bài “tet-nay” hẹn ngày 20/01/2027. ")


@pytest.mark.parametrize(
    "text",
    [
        "[bài](hom-nay.md) [bài](/tin/hom-nay/) [bài](hong.md)",
        "[bài](tet-nay-2.md) [bài](/tin/tet-nay-2/) tet-nay `[bài](tet-nay.md)`",
    ],
)
def test_other_stories_and_samples_are_left_alone(text: str) -> None:
    found = waiting_story_problems("docs/tin/a.md", text, STORIES, date(2026, 12, 1))

    assert list(found) == []


def test_an_article_of_that_day_and_the_story_itself_may_lead_there() -> None:
    text = "[bài](tet-nay.md)"
    then = waiting_story_problems("docs/tin/a.md", text, STORIES, date(2027, 1, 20))
    itself = waiting_story_problems("docs/tin/tet-nay.md", text, STORIES, date(2026, 12, 1))

    assert [*then, *itself] == []


def test_a_word_that_is_a_storys_name_is_no_link() -> None:
    names = frozenset({"heo", "bo-vang"})
    text = "Nuôi heo (heo) từ năm 2018, [bò](bo-vang.md), [2]: heo.md\n\n[1]: heo.md\n/tin/heo/"

    assert [*stories_linked(text, names)] == ["bo-vang", "heo", "heo", "heo"]

import pytest

from dienhinh.check.pages import (
    may_name,
    name_pairs,
    named_problems,
    person_names,
    story_problems,
)
from tests.builders import a_reference


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Đinh Văn Mẫu", {"Đinh Văn Mẫu"}),
        ("Hộ ông Đinh Văn Mẫu", {"Đinh Văn Mẫu"}),
        ("Gia đình Bà Phạm Thị Mẫu Hai", {"Phạm Thị Mẫu Hai"}),
        # Typed in pieces; with the district, which is no person.
        ("Hộ chị Hồ Thi\u0323 Mẫu, Ba Tơ", {"Hồ Thị Mẫu"}),
        # Given names of one letter are common among the Hrê and the Cor.
        ("Hộ ông Hồ Văn Ô", {"Hồ Văn Ô"}),
        ("Thầy Lê Văn Mẫu", {"Lê Văn Mẫu"}),
        ("Nghệ Nhân Ưu Tú Lê Văn Mẫu", {"Lê Văn Mẫu"}),
        ("HỘ BÀ PHẠM THỊ BÉ", {"Phạm Thị Bé"}),
        # A single word tells nobody.
        ("Anh Mẫu", set()),
    ],
)
def test_the_names_of_people_are_found_within_the_names_of_profiles(
    name: str, found: set[str]
) -> None:
    assert person_names([name], a_reference()) == found


def test_a_name_that_may_not_be_told_is_told_by_its_place_only() -> None:
    text = "---\ntitle: Nghề dệt\n---\n\nCả bản theo chị Hồ Thi\u0323 Mẫu Một học dệt.\n"

    (problem,) = named_problems("docs/tin/det.md", text, {"Hồ Thị Mẫu Một"})

    assert (problem.line, problem.column, problem.code) == (5, 17, "person-not-public")
    assert problem.severity == "warning"
    assert "Mẫu" not in problem.vi + problem.en


@pytest.mark.parametrize(
    "line", ["Bà Hồ Thị Mẫu", "Hồ\u00a0Thị  Mẫu.", "“Hồ Thị Mẫu”", "Xã Ba Tiêu Hồ Thị Mẫu Hội"]
)
def test_a_name_is_found_among_other_words_with_capitals_and_odd_blanks(line: str) -> None:
    (problem,) = named_problems("a.md", line, {"Hồ Thị Mẫu"})

    assert line[problem.column - 1 :].startswith("Hồ")


@pytest.mark.parametrize(
    "text",
    [
        "Người đứng ra lập quỹ là ông Hồ\nThị Mẫu, ở bến thuyền.",
        "> Lập quỹ là bà Hồ Thị\n> Mẫu.",
        "Lập quỹ là bà **Hồ**\u2003_Thị Mẫu_.",
        "Lập quỹ là bà Hồ&nbsp;Thị<br>\nMẫu.",
        "# TẤM GƯƠNG HỒ THỊ MẪU",
        "Lập quỹ là bà Hồ Th\u200bị Mẫ\u00adu.",
        "Lập quỹ là bà Hồ Th&#7883; M<!-- x -->ẫu.",
        "Lập quỹ là bà <b>Hồ</b> <i>Thị</i> Mẫu.",
    ],
    ids=["broken", "quoted", "stressed", "entities", "capitals", "unseen", "remarks", "tags"],
)
def test_a_name_is_found_wherever_its_line_is_broken_and_however_it_is_stressed(text: str) -> None:
    (problem,) = named_problems("a.md", f"---\n\n{text}\n", {"Hồ Thị Mẫu"})

    assert problem.line == 3
    assert text[problem.column - 1 :].upper().startswith("HỒ")


def test_two_paragraphs_are_no_name_and_every_line_that_names_is_told_once() -> None:
    text = "Ở Hồ\n\nThị Mẫu.\n \nHồ Thị Mẫu và Hồ Thị Mẫu,\nHồ\nThị Mẫu"

    problems = named_problems("a.md", text, {"Hồ Thị Mẫu", "Thị Mẫu Hai"})

    assert [(problem.line, problem.column) for problem in problems] == [(5, 1), (6, 1)]


def test_part_of_a_longer_name_or_no_name_at_all_is_nobody() -> None:
    text = "Chị Hồ Thị Mẫu Mười và xã Hồ Thị, hồ Thị Mẫu M."

    assert list(named_problems("a.md", text, {"Hồ Thị Mẫu M"})) == []
    assert list(named_problems("a.md", text, frozenset())) == []


def test_numbers_of_people_in_a_story_are_errors_at_their_line_and_not_quoted_whole() -> None:
    head = "---\ntitle: Bài\n---\n\n"
    text = f"{head}Gọi 0255 300 0000.\n\nCCCD 051 090 001 234. Năm 2023, 4.500 kg.\n"

    phone, card = story_problems("docs/tin/bai.md", text)

    assert (phone.line, phone.code, phone.severity) == (5, "phone-in-text", "error")
    assert (card.line, card.code, card.severity) == (7, "identity-number-in-text", "error")
    assert "300 0000" not in phone.vi + phone.en
    assert "090" not in card.vi + card.en


def test_links_and_figures_of_a_story_are_no_numbers_of_people() -> None:
    text = (
        "Theo [báo](https://bao.example.vn/a-20231130123456789.htm), ngày 30/11/2023, 227 con bò, "
        "1.500.000.000 đồng.\n<!-- dienhinh: photo to-hop-tac-suoi-mau 2 -->\n"
    )

    assert list(story_problems("docs/tin/bai.md", text)) == []


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Hồ Thị Mẫu", True),
        ("Hồ Thị Mẫu Một Hai", False),
        ("Hồ Thị Mẫu Hai", False),
        ("Hồ Văn Mẫu", False),
        ("Hồ Thị Hai", False),
    ],
)
def test_what_is_kept_of_a_text_tells_whether_it_may_name_somebody(name: str, *, may: bool) -> None:
    kept = name_pairs(["Bà HỒ THỊ\nMẪU **Một** và tổ.", "Chị Thi\u0323 Mẫu."])

    assert may_name(kept, frozenset({name})) is may

import pytest

from dienhinh.check.units import check_report_text, check_unit
from dienhinh.model.source import KeyPath, Spot, Tree
from dienhinh.model.unit_figures import QUESTIONS
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context

CALL, POOR, RURAL = "so-ket-2023", "vi-nguoi-ngheo", "nong-thon-moi"
HEAD = "call: so-ket-2023\nunit: ba-to\nas_of: 2023-11-15\n"


def tree(text: str) -> Tree:
    found, problems = parse_tree(text.encode(), "so-ket-2023/ba-to/unit.yaml")
    assert found is not None, problems
    return found


def codes(text: str) -> list[tuple[int, str]]:
    _, problems = check_unit(tree(text), CALL, "ba-to", a_context())
    return [(problem.line, problem.code) for problem in problems]


def test_the_least_a_unit_can_write_is_sound() -> None:
    entry, problems = check_unit(tree(HEAD), CALL, "ba-to", a_context())

    assert problems == []
    assert entry is not None
    assert entry.figures.path == "so-ket-2023/ba-to/unit.yaml"
    assert not any(entry.figures.answers(name, POOR) for name in QUESTIONS)


@pytest.mark.parametrize("written", ["[ba-to]", "{id: ba-to}"])
def test_a_list_or_a_block_in_the_place_of_an_id_is_told_once(written: str) -> None:
    assert codes(HEAD.replace("unit: ba-to", f"unit: {written}")) == [(2, "wrong-type")]


def test_an_empty_list_is_an_answer() -> None:
    entry, problems = check_unit(tree(f"{HEAD}launched: []\n"), CALL, "ba-to", a_context())

    assert problems == []
    assert entry is not None
    assert entry.figures.answers("launched", POOR)
    assert entry.figures.launched == ()


INSPECTED = (
    "inspections:\n- {movement: vi-nguoi-ngheo, on: 2023-05, by: Đoàn của huyện, places: 6}\n"
)
AWARDED = (
    "awards:\n- {movement: vi-nguoi-ngheo, year: 2022, award: giay-khen-huyen, collectives: 1, "
    "households: 0, individuals: 0}\n"
)
NO_AWARDS = "collectives: 0, households: 0, individuals: 0"


@pytest.mark.parametrize(
    ("question", "rows", "totals", "is_answered"),
    [
        ("inspections", INSPECTED, "", False),
        ("inspections", INSPECTED, "inspections: 0", True),
        ("inspections", INSPECTED, "documents: 0", False),
        ("inspections", "", "inspections: 0", True),
        ("awards", AWARDED, "collectives: 0", False),
        ("awards", AWARDED, NO_AWARDS, True),
    ],
)
def test_rows_of_one_movement_say_nothing_of_another_but_a_total_of_none_does(
    question: str, rows: str, totals: str, *, is_answered: bool
) -> None:
    stated = f"totals:\n- {{movement: {RURAL}, {totals}}}\n" if totals else ""

    entry, _ = check_unit(tree(f"{HEAD}{rows}{stated}"), CALL, "ba-to", a_context())

    assert entry is not None
    assert entry.figures.answers(question, RURAL) is is_answered
    assert entry.figures.answers(question, POOR) is bool(rows)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("collectives: -1, households: 0, individuals: 0", "out-of-range"),
        ("collectives: 1.5, households: 0, individuals: 0", "wrong-type"),
        ("collectives: nhiều, households: 0, individuals: 0", "wrong-type"),
        ("collectives: 1, households: 0", "missing-field"),
        ("collectives: 1, households: 0, individuals: 0, others: 4", "unknown-field"),
    ],
)
def test_numbers_are_whole_there_and_not_below_zero(row: str, code: str) -> None:
    text = f"{HEAD}awards:\n  - {{movement: {POOR}, year: 2022, award: gk-huyen, {row}}}\n"

    assert codes(text) == [(5, code)]


def test_ids_that_lead_nowhere_are_told_though_the_shape_is_wrong_elsewhere() -> None:
    text = f"""{HEAD.replace("ba-to", "ba-to")}awards:
  - {{movement: {POOR}, year: 2022, award: gk-huyn, collectives: 1, households: 0, individuals: -2}}
"""

    assert codes(text) == [(5, "unknown-reference"), (5, "out-of-range")]


def test_a_unit_of_another_day_is_told() -> None:
    entry, problems = check_unit(
        tree(HEAD.replace("ba-to", "hoi-nong-dan")), CALL, "hoi-nong-dan", a_context()
    )

    assert problems == []
    assert entry is not None


def test_words_in_the_figures_are_judged_as_words_anywhere() -> None:
    text = f"""{HEAD}launched:
  - movement: {POOR}
    name: Mỗi chi bộ một hộ
    purpose: Gọi số 0255 300 0000 để biết thêm.
    criteria: [Có sổ theo dõi <b>từng</b> hộ]
"""

    assert codes(text) == [(7, "phone-in-text")]


def report_tree(**sections: str) -> Tree:
    keys: dict[KeyPath, Spot] = {
        (key.replace("_", "."),): Spot(number, 1) for number, key in enumerate(sections, 1)
    }
    return Tree(
        "so-ket-2023/ba-to/bao-cao/vi-nguoi-ngheo.md",
        {key.replace("_", "."): text for key, text in sections.items()},
        keys=keys,
        values=keys,
    )


def test_sections_of_the_outline_are_taken() -> None:
    found, problems = check_report_text(report_tree(I_1="Dễ."), CALL, "ba-to", POOR, a_context())

    assert problems == []
    assert found is not None
    assert found.sections == {"I.1": "Dễ."}
    assert found.path == "so-ket-2023/ba-to/bao-cao/vi-nguoi-ngheo.md"


def test_a_section_nobody_asked_for_is_told_with_the_nearest() -> None:
    _, problems = check_report_text(report_tree(I_11="Dễ."), CALL, "ba-to", POOR, a_context())

    (problem,) = problems
    assert problem.code == "unknown-section"
    assert "Có phải I.1?" in problem.vi


def test_words_of_a_report_may_use_no_more_markdown_than_the_site() -> None:
    words = report_tree(I_1="# Tiêu đề\n\nSố 0255 300 0000.")

    _, problems = check_report_text(words, CALL, "ba-to", POOR, a_context())

    assert {problem.code for problem in problems} == {"markdown-not-allowed", "phone-in-text"}


def test_a_text_for_a_movement_without_outline_is_told() -> None:
    found, (problem,) = check_report_text(
        report_tree(I_1="Dễ."), CALL, "ba-to", "nong-thon", a_context()
    )

    assert found is None
    assert problem.code == "unknown-reference"


def test_a_day_that_is_there_and_wrong_is_not_told_as_missing() -> None:
    told = codes(HEAD.replace("2023-11-15", "15/11/2023x") + "documents: []\n")

    assert [code for _, code in told] == ["bad-date"]

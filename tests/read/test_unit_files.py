from pathlib import Path

import pytest

from dienhinh.model.source import Spot
from dienhinh.problems import Severity
from dienhinh.read.unit_files import read_text_tree, unit_places


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_units_are_found_with_their_figures_and_texts(tmp_path: Path) -> None:
    write(tmp_path / "dot" / "ba-to" / "unit.yaml", "call: dot\n")
    write(tmp_path / "dot" / "ba-to" / "bao-cao" / "mot.md", "")
    (tmp_path / "dot" / "son-ha").mkdir()
    (tmp_path / "dot" / "outlines").mkdir()
    (tmp_path / "reference").mkdir()

    places, problems = unit_places(tmp_path)

    assert problems == []
    assert [(p.call, p.unit, p.figures is None, len(p.texts)) for p in places] == [
        ("dot", "ba-to", False, 1),
        ("dot", "son-ha", True, 0),
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("dot/ba-to/Unit.yaml", 1),
        ("dot/ba-to/unit (1).yaml", 1),
        ("dot/unit.yaml", 1),
        ("dot/ba-to/bao-cao/mot.docx", 1),
        ("dot/ba-to/bao-cao/.mot.md", 0),
        ("dot/ghi-chu.txt", 0),
    ],
)
def test_figures_and_words_in_the_wrong_place_are_told(
    tmp_path: Path, path: str, expected: int
) -> None:
    write(tmp_path / path, "")

    _, problems = unit_places(tmp_path)

    assert [problem.code for problem in problems] == ["misplaced-file"] * expected


@pytest.mark.parametrize("name", ["nguon.xlsx", "quyet-dinh.pdf", "ghi-chu.txt", "danh-ba.yaml"])
def test_a_file_that_nobody_reads_is_told_in_the_folder_of_a_unit(
    tmp_path: Path, name: str
) -> None:
    file = write(tmp_path / "dot" / "ba-to" / name, "")

    _, [problem] = unit_places(tmp_path)

    assert (problem.path, problem.code) == (file.as_posix(), "unused-file")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("name", ["unit.yaml", "can-xem-lai.md", ".DS_Store", "~$nguon.xlsx"])
def test_what_is_read_and_what_systems_leave_there_is_not(tmp_path: Path, name: str) -> None:
    write(tmp_path / "dot" / "ba-to" / name, "")

    assert unit_places(tmp_path)[1] == []


def test_no_folder_of_profiles_holds_no_units(tmp_path: Path) -> None:
    assert unit_places(tmp_path / "khong-co") == ([], [])


def test_sections_begin_with_their_address(tmp_path: Path) -> None:
    file = write(
        tmp_path / "mot.md",
        "<!-- nhắc\nhai dòng -->\n## I.1 Đặc điểm\n\nMột.\n\nHai.\n### II.2.đ) Chữ\nBa.\n# IV.-1\n",
    )

    tree, problems = read_text_tree(file, "mot.md")

    assert problems == []
    assert tree is not None
    assert tree.root == {"I.1": "Một.\n\nHai.", "II.2.đ": "Ba."}
    assert tree.key_spot(("I.1",)) == Spot(3, 1)
    assert tree.value_spot(("I.1",)) == Spot(5, 1)


def test_text_before_the_first_heading_is_told_line_by_line(tmp_path: Path) -> None:
    file = write(tmp_path / "mot.md", "Một.\n\nHai.\n## I.1\nBa.\n")

    _, problems = read_text_tree(file, "mot.md")

    assert [(p.line, p.code) for p in problems] == [(1, "misplaced-text"), (3, "misplaced-text")]


def test_a_section_twice_is_told_with_the_first_line(tmp_path: Path) -> None:
    file = write(tmp_path / "mot.md", "## I.1\nMột.\n## I.1\nHai.\n")

    tree, (problem,) = read_text_tree(file, "mot.md")

    assert tree is not None
    assert tree.root["I.1"] == "Một."
    assert (problem.line, problem.code) == (3, "duplicate-section")
    assert "dòng 1" in problem.vi


def test_other_encodings_and_loose_marks_are_told(tmp_path: Path) -> None:
    legacy = tmp_path / "mot.md"
    legacy.write_bytes("## I.1\nĐường".encode("utf-16"))
    loose = write(tmp_path / "hai.md", "## I.1\nĐươ\u0300ng\n")

    nothing, (not_utf8,) = read_text_tree(legacy, "mot.md")
    tree, (not_nfc,) = read_text_tree(loose, "hai.md")

    assert nothing is None
    assert not_utf8.code == "not-utf8"
    assert tree is not None
    assert tree.root == {"I.1": "Đường"}
    assert (not_nfc.line, not_nfc.code) == (2, "not-nfc")


def test_a_text_over_a_megabyte_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "mot.md", "## I.1\n" + "a" * 1_100_000)

    tree, (problem,) = read_text_tree(file, "mot.md")

    assert tree is None
    assert problem.code == "file-too-large"


def test_links_to_the_folder_of_a_call_or_unit_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside" / "ba-to"
    outside.mkdir(parents=True)
    (outside / "unit.yaml").write_text("as_of: 2023-11-15\n", encoding="utf-8")
    root = tmp_path / "profiles"
    (root / "so-ket-2023").mkdir(parents=True)
    (root / "so-ket-2023" / "ba-to").symlink_to(outside)
    (root / "dot-2024").symlink_to(outside.parent)

    assert unit_places(root) == ([], [])

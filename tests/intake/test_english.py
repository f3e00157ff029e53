"""An import tells in English what it did and what to look at; nothing is told without it."""

import ast
import re
from pathlib import Path

import pytest
from openpyxl.comments import Comment

from dienhinh import intake
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.importing import Imported, import_files
from dienhinh.intake.place_words import place_in
from tests.commands.languages import vietnamese_in
from tests.intake.documents import jpeg, word
from tests.intake.shipped import CALL, reference
from tests.intake.unit_files import imported, saved, table

_PLACE = re.compile(r'\b(?:place|where|inside)\s*=\s*f?"([^"]*)"')
SOURCES = sorted(Path(intake.__file__).parent.rglob("*.py"))
# What people send, without a letter that English has not, so that all such letters are ours.
PROFILE = (
    "Ho va ten: Ong Tran Van Thi Du",
    "Don vi: Huyen Xyz",
    "Linh vuc: Rau",
    "Phong trao thi dua: Abc",
    "Dia chi: thon Mau, xa Ba Vi, huyen Ba To",
    "Dien thoai: 0905.123.456 hoi ong Ba",
    "So luong thanh vien: 4",
    "Nam thanh lap: hom qua",
    "So lao dong: nhieu",
    "Khen thuong: Giay khen gi do",
    "Noi dung: Nam 2019 ong bat dau nuoi bo nhot chuong.",
    "Nguoi xac nhan: Abc",
)


def said_in_english(done: Imported) -> str:
    """The report, without the names of the lists and the headings of our forms in quotes."""
    known = reference()
    said = done.report("en")
    names = {unit.full_name for unit in known.units.values()}
    names |= {commune.full_name for commune in known.communes}
    names |= {name for row in known.movements.values() for name in (row.name, row.short)}
    names |= {sector.name for sector in known.sectors.values()}
    names |= {award.name for award in known.awards.values()}
    for name in sorted(names, key=len, reverse=True):
        said = said.replace(name, "")
    return re.sub(r", “[^”]*”: ", ": ", said)


def test_doubts_of_a_word_file_are_english(tmp_path: Path) -> None:
    pictures = (jpeg(60, 40), jpeg(500, 400), jpeg(500, 400))
    content = word(*PROFILE, *pictures, "Anh 9: Xa", header="Dau trang")

    done = imported(tmp_path, "ho-so.docx", content, Given(call=CALL, may_hold_phone=False))

    (outcome,) = done.outcomes
    assert len({doubt.text for doubt in outcome.doubts}) >= 15
    assert vietnamese_in(said_in_english(done)) == []


def test_changes_and_what_was_edited_meanwhile_are_english(tmp_path: Path) -> None:
    before = (*PROFILE, "Cach lam", "- Mot viec da lam.", "- Hai viec da lam.")
    after = (*PROFILE[:-2], "Noi dung: Da doi roi.", "Cach lam", "- Ba viec.")
    imported(tmp_path, "ho-so.docx", word(*before, jpeg(1300, 900)))
    (profile,) = (tmp_path / "profiles").rglob("profile.yaml")
    text = profile.read_text(encoding="utf-8")
    profile.write_text(text.replace("bat dau nuoi", "thoi nuoi"), encoding="utf-8")

    done = imported(tmp_path, "ho-so.docx", word(*after, jpeg(1400, 900)))

    told = said_in_english(done)
    assert "was edited here, so it stays" in told
    assert "  change: Measures (achievements.measures): out “Mot viec da lam.”" in told
    assert vietnamese_in(told) == []


def test_doubts_of_a_workbook_are_english(tmp_path: Path) -> None:
    heads = ["Ho ten", "Dia chi", "Dien thoai", "So lao dong", "Noi dung", "Thu khac"]
    book = table([heads, ["Ong A B", "thon Mau, xa Ba Vi, huyen Ba To", 905123456, 1.5, "X", "Y"]])
    sheet = book.worksheets[0]
    sheet.append(["Ba C D", "thon Mau", 12, "#REF!", "Z", None])
    sheet["C3"].comment = Comment("Hoi lai", "X")
    sheet.row_dimensions[3].hidden = True

    done = imported(tmp_path, "bang.xlsx", saved(book), Given(call=CALL))

    assert len(done.outcomes) == 2
    assert vietnamese_in(said_in_english(done)) == []


def test_doubts_of_the_figures_of_a_unit_are_english(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Stt", "Phong trao", "Nam", "Hinh thuc khen thuong", "Tap the", "Ho", "Ca nhan", "Cong"],
        [1, "vi-nguoi-ngheo", 2023, "Giay khen cua Chu tich UBND huyen", 3, None, "nhieu", 9],
        [2, '"', 2023, "Bang gi do", "-", 1, 2, 3],
        ["Tong cong", None, None, None, 7, 7, 7, 21],
    ]

    done = imported(tmp_path, "so-lieu.xlsx", saved(table(rows)))

    (outcome,) = done.units
    assert len(outcome.doubts) >= 5
    assert vietnamese_in(said_in_english(done)) == []


def test_why_a_file_was_not_imported_is_english(tmp_path: Path) -> None:
    given = {
        "a.pdf": b"%PDF-1.7", "b.docx": b"", "c.docx": b"PK\x03\x04x", "d.txt": b"Chu",
        "e.doc": b"7z\xbc\xaf", "f.doc": b"MIME-Version: 1.0", "g.xls": b"\xd0\xcf\x11\xe0",
        "h.bin": b"\0", "i.jpg": jpeg(10, 10), "k.docx": word(), "l.docx": word(jpeg(10, 10)),
        "m.xlsx": saved(table([["Chu"]])),
    }  # fmt: skip
    folder = tmp_path / "nhan"
    folder.mkdir()
    for name, content in given.items():
        (folder / name).write_bytes(content)
    paths = [folder, tmp_path / "khong-co"]

    done = import_files(tmp_path / "profiles", paths, reference(), Given(call=CALL))

    assert len(done.refused) == len(given) + 1
    assert vietnamese_in(done.report("en")) == []


def sentences() -> list[tuple[str, ast.Call]]:
    """Every pair that the program makes, with its place."""
    return [
        (f"{file.name}:{node.lineno}", node)
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Both"
    ]


def test_the_english_of_every_sentence_is_english() -> None:
    found = sentences()
    assert len(found) > 100
    for place, call in found:
        vi, en = (
            " ".join(str(n.value) for n in ast.walk(half) if isinstance(n, ast.Constant))
            for half in call.args
        )
        assert vietnamese_in(en) == [], place
        assert en.strip() or not vi.strip(), place


def places() -> list[str]:
    """Every place that readers of sources make, with {} where a figure or a name is put in."""
    texts = (file.read_text(encoding="utf-8") for file in SOURCES)
    found = [text for source in texts for text in _PLACE.findall(source)]
    return sorted({re.sub(r"\{[^}]*\}", "{}", text) for text in found if vietnamese_in(text)})


@pytest.mark.parametrize("place", places())
def test_every_place_has_english(place: str) -> None:
    filled = [place.replace("{}", value) for value in ("1", "A1")]

    assert any(not vietnamese_in(place_in(one, "en")) for one in filled)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("bảng 2, dòng 3", "table 2, row 3"),
        (
            "bảng 2, dòng 3, bảng lồng, dòng 1, cột 4",
            "table 2, row 3, table within, row 1, column 4",
        ),
        ("trang “bảng 2, dòng”, ô B3", "sheet “bảng 2, dòng”, cell B3"),
        ("đoạn 7, khung chữ 2", "paragraph 7, text box 2"),
        ("sơ đồ SmartArt", "SmartArt diagram"),
        ("lời bàn bên lề", "comments"),
        ("ảnh 1.jpg", "ảnh 1.jpg"),
        ("", ""),
    ],
)
def test_a_place_is_told_in_english(place: str, expected: str) -> None:
    assert place_in(place, "en") == expected
    assert place_in(place, "vi") == place

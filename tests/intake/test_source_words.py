"""What was not taken over stays in the words of its source, where the data hold codes."""

from pathlib import Path

from tests.intake import districts
from tests.intake.documents import word
from tests.intake.test_editions import HEAD, STORY, edit, imported, read
from tests.intake.test_unit_copies import unit_file
from tests.intake.unit_files import AWARDS, FILLED, workbook
from tests.intake.unit_files import imported as unit_imported

PRAISE = "Bằng khen của Chủ tịch UBND tỉnh năm 2022"
WORD_REVIEW, LIST_REVIEW = "can-xem-lai.md", "can-xem-lai-bo-sung-docx.md"


def story(award: str, sector: str = "Chăn nuôi") -> bytes:
    return word(*HEAD, f"Lĩnh vực: {sector}", *STORY, f"Khen thưởng: {award}")


def test_another_source_is_told_in_its_own_words(tmp_path: Path) -> None:
    imported(tmp_path, story("Giấy khen của Chủ tịch UBND huyện năm 2021"))
    made = districts.document("Danh sách")
    heads = ("Tên", "Địa chỉ", "Lĩnh vực", "Kết quả", "Khen thưởng")
    row = ("Ông Trần Văn Mẫu", HEAD[1].partition(": ")[2], "Trồng trọt", "Hai ao.\nBa bò.", PRAISE)
    districts.table(made, heads, row)

    again = imported(tmp_path, districts.saved(made), "bo-sung.docx")

    review = read(again, LIST_REVIEW)
    assert f"tệp này ghi: “{PRAISE}”" in review
    assert f"mục awards theo nguồn này:\n\n> {PRAISE}\n" in review
    assert "mục sector theo nguồn này:\n\n> Trồng trọt\n" in review
    assert "mục achievements.results theo nguồn này:\n\n> Hai ao.\n> Ba bò.\n" in review
    assert "danh sách" not in review


def test_what_an_editor_edited_is_answered_in_the_words_of_the_source(tmp_path: Path) -> None:
    outcome = imported(tmp_path, story("Giấy khen của Chủ tịch UBND huyện năm 2021"))
    edit(outcome, ("year: 2021", "year: 2020"))

    again = imported(tmp_path, story(PRAISE))

    assert f"mục awards theo nguồn này:\n\n> {PRAISE}\n" in read(again, WORD_REVIEW)


def test_a_row_of_a_unit_is_told_in_its_own_words_and_whole(tmp_path: Path) -> None:
    unit_imported(tmp_path, "so-lieu.xlsx", workbook())
    text = unit_file(tmp_path).read_text(encoding="utf-8")
    unit_file(tmp_path).write_text(
        text.replace("collectives: 12\n", "collectives: 11\n", 1), "utf-8"
    )
    row = (*FILLED[AWARDS][0][:3], 13, 5, 20)

    unit_imported(tmp_path, "so-lieu.xlsx", workbook({**FILLED, AWARDS: [row]}))

    review = (unit_file(tmp_path).parent / "can-xem-lai-so-lieu-xlsx.md").read_text("utf-8")
    said = (
        "Hình thức khen thưởng: Giấy khen của Chủ tịch UBND cấp huyện; Tập thể: 13; Hộ gia đình: 5"
    )
    assert "mục awards theo nguồn này:\n\n> Phong trào thi đua: Quảng Ngãi vì người" in review
    assert said in review

"""Workbooks as they come back: damaged by Excel, by people, with photos in cells or beside."""

import io
import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.forms.answers_shown import answer_shown
from dienhinh.intake.questions import questions
from dienhinh.intake.sheets.cells import Cell
from dienhinh.intake.sheets.file import read_sheets
from dienhinh.intake.sheets.typed_cells import typed_cell
from dienhinh.model.schema.fields import Phone
from tests.intake.shipped import VALUES, blank_workbook, only_draft, picture, reference, taken
from tests.intake.spoiling import tcvn3


class Book:
    """The workbook being filled in."""

    def __init__(self) -> None:
        self._book = openpyxl.load_workbook(io.BytesIO(blank_workbook()))
        self.sheet: Worksheet = self._book["Hồ sơ"]
        self._columns = {cell.value: cell.column for cell in self.sheet[1]}

    def fill(self, row: int = 3) -> "Book":
        self.set("kind", "Tập thể", row)
        for question in questions():
            text = answer_shown(question, VALUES, reference())
            if text:
                self.set(question.tag, text, row)
        return self

    def set(self, tag: str, value: Any, row: int = 3) -> Any:  # noqa: ANN401 any cell value
        column = self._columns[tag]
        assert column is not None
        return self.sheet.cell(row, column, value)

    def epoch_1904(self) -> None:
        """Count days as workbooks begun on old Macs do."""
        self._book.epoch = CALENDAR_MAC_1904

    def content(self) -> bytes:
        out = io.BytesIO()
        self._book.save(out)
        return out.getvalue()


def values_without_photos() -> dict[str, Any]:
    return {k: v for k, v in VALUES.items() if k != "photos"} | {"origin": "nomination"}


def photo_words() -> list[str]:
    return [
        f"{question.label}: {text}"
        for question in questions()
        if question.group == "photos" and (text := answer_shown(question, VALUES, reference()))
    ]


def test_a_filled_row_is_the_profile(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.xlsx": Book().fill().content()})

    assert draft.values == values_without_photos()
    # The photos did not come; what the row says of them waits for them.
    assert [row.text for row in draft.leftovers] == photo_words()


def test_a_doubt_of_a_row_is_told_once(tmp_path: Path) -> None:
    book = Book().fill()
    book.set("movement", "xyz")
    book.set("sector", "Rau")

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    told = [
        doubt.line() for doubt in draft.doubts if "không tìm thấy trong danh mục" in doubt.text.vi
    ]
    assert [line.partition(" để trống")[0] for line in told] == [
        "ô D3: “Phong trào thi đua”",
        "ô E3: “Lĩnh vực”",
    ]


def test_a_blank_workbook_imports_nothing(tmp_path: Path) -> None:
    done = taken(tmp_path, {"a.xlsx": blank_workbook()})

    assert done.drafts == []
    assert "chưa có dòng" in done.refused[0].doubt.text.vi


def test_rows_put_above_the_headings_do_no_harm(tmp_path: Path) -> None:
    book = Book().fill()
    book.sheet.insert_rows(1)
    book.sheet.cell(1, 1, "DANH SÁCH ĐIỂN HÌNH HUYỆN BA TƠ")

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    assert draft.values == values_without_photos()
    title, *others = [row.text for row in draft.leftovers]
    assert title == "DANH SÁCH ĐIỂN HÌNH HUYỆN BA TƠ"
    assert others == photo_words()


def test_without_the_hidden_row_the_labels_serve(tmp_path: Path) -> None:
    book = Book().fill()
    book.sheet.delete_rows(1)

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    assert draft.values == values_without_photos()


@pytest.mark.parametrize(
    ("tag", "value", "number_format", "path", "read", "told"),
    [
        ("phone", 905123456, "General", "phone", "0905 123 456", "số 0"),
        ("model.founded", date(2019, 3, 1), "mmm-yy", "founded", "2019-03", "ngày tháng"),
        ("model.founded", 2019, "General", "founded", "2019", None),
        ("model.jobs_created", 1.234, "General", "jobs_created", None, "số lẻ"),
        ("model.jobs_created", date(2019, 3, 4), "d/m/yyyy", "jobs_created", None, "ngày"),
        ("model.members", "27 người", "@", "members", 27, None),
    ],
)
def test_what_excel_makes_of_values_is_put_right_or_told(  # noqa: PLR0913, PLR0917 a row of a table
    tag: str,
    value: object,
    number_format: str,
    path: str,
    read: object,
    told: str | None,
    tmp_path: Path,
) -> None:
    book = Book().fill()
    book.set(tag, value).number_format = number_format

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    model = draft.values["model"]
    assert isinstance(model, dict)
    assert (draft.values | model).get(path) == read
    assert told is None or any(told in doubt.text.vi for doubt in draft.doubts)


def test_dates_that_count_from_1904_are_those_that_the_workbook_shows(tmp_path: Path) -> None:
    book = Book().fill()
    book.epoch_1904()
    book.set("model.founded", date(2019, 3, 1)).number_format = "mmm-yy"

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    model = draft.values["model"]
    assert isinstance(model, dict)
    assert model["founded"] == "2019-03"


@pytest.mark.parametrize(
    ("number", "number_format", "shown"),
    [
        (0.85, "0%", "85%"),
        (0.125, "0.0%", "12,5%"),
        (0.85, '0.00"%"', "0,85%"),
        (1234.5, "General", "1.234,5"),
    ],
)
def test_a_share_is_read_as_the_cell_shows_it(
    number: float, number_format: str, shown: str, tmp_path: Path
) -> None:
    book = Book().fill()
    book.set("achievements.effects", number).number_format = number_format

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    achievements = draft.values["achievements"]
    assert isinstance(achievements, dict)
    assert achievements["effects"] == shown


def test_old_fonts_in_cells_are_decoded(tmp_path: Path) -> None:
    book = Book().fill()
    book.set("name", tcvn3("Tổ hợp tác Suối Mẫu")).font = Font(name=".VnTime")

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    assert draft.name == "Tổ hợp tác Suối Mẫu"
    assert any(".VnTime" in doubt.text.vi for doubt in draft.doubts)


def test_pictures_in_cells_belong_to_their_row(tmp_path: Path) -> None:
    book = Book().fill(3).fill(4)
    book.set("name", "Tổ Thứ Hai", 4)
    book.sheet.add_image(Image(io.BytesIO(picture(1))), "B3")
    book.sheet.add_image(Image(io.BytesIO(picture(2))), "B4")

    done = taken(tmp_path, {"a.xlsx": book.content()})

    assert [[p.content for p in draft.pictures] for draft in done.drafts] == [
        [picture(1)],
        [picture(2)],
    ]


def test_pictures_placed_in_cells_are_taken(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.xlsx": placed_in_cell(Book().fill().content(), picture(1))})

    assert [photo.content for photo in draft.pictures] == [picture(1)]
    assert draft.values["name"] == VALUES["name"]


def placed_in_cell(data: bytes, content: bytes) -> bytes:
    """The workbook as Excel writes a picture that is the value of a cell."""
    rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "xl/metadata.xml": f'<metadata xmlns="{main}" xmlns:x="{rich}"><futureMetadata count="1">'
        '<bk><extLst><ext><x:rvb i="0"/></ext></extLst></bk></futureMetadata>'
        '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
        "xl/richData/rdrichvalue.xml": f'<rvData xmlns="{rich}"><rv><v>0</v><v>5</v></rv></rvData>',
        "xl/richData/richValueRel.xml": f'<richValueRels xmlns="{rich}" xmlns:r="{office}">'
        '<rel r:id="rId1"/></richValueRels>',
        "xl/richData/_rels/richValueRel.xml.rels": f'<Relationships xmlns="{package}">'
        f'<Relationship Id="rId1" Type="{office}/image" Target="../media/image1.jpg"/>'
        "</Relationships>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            sheet = source.read(name)
            if name == "xl/worksheets/sheet2.xml":
                cell = b'<c r="AZ3" t="e" vm="1"><v>#VALUE!</v></c></row><row r="4"'
                sheet = sheet.replace(b'</row><row r="4"', cell, 1)
                assert b"AZ3" in sheet
            target.writestr(name, sheet)
        for name, text in parts.items():
            target.writestr(name, text)
        target.writestr("xl/media/image1.jpg", content)
    return out.getvalue()


def test_pictures_zipped_beside_are_found_by_name(tmp_path: Path) -> None:
    book = Book().fill()
    book.set("photos.0.file", "Ảnh chợ phiên.JPG")
    book.set("photos.1.file", "anh bang co")
    book.set("photos.2.file", "mat.jpg")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("Hồ sơ/bang.xlsx", book.content())
        target.writestr(unicodedata.normalize("NFD", "Hồ sơ/ảnh chợ phiên.jpg"), picture(1))
        target.writestr("Hồ sơ/Ảnh băng cỏ.png", picture(2))
        target.writestr("__MACOSX/Hồ sơ/._x.jpg", b"x")
        # The list was open in Excel when the folder was packed.
        target.writestr("Hồ sơ/~$bang.xlsx", b"\x06Nguyen")

    draft = only_draft(tmp_path, {"goi.zip": out.getvalue()})

    assert [photo.content for photo in draft.pictures] == [picture(1), picture(2)]
    assert any(doubt.quoted == "mat.jpg" for doubt in draft.doubts)
    assert not any("~$" in str(doubt) for doubt in draft.doubts)


def test_a_picture_that_no_row_names_is_told(tmp_path: Path) -> None:
    book = Book().fill(3).fill(4)
    book.set("name", "Tổ Thứ Hai", 4)
    book.set("photos.0.file", "a.jpg")

    files = {"so.xlsx": book.content(), "a.jpg": picture(1), "b.jpg": picture(2)}
    done = taken(tmp_path, files)

    assert [len(draft.pictures) for draft in done.drafts] == [1, 0]
    assert [(row.source, "Ảnh để riêng" in row.doubt.text.vi) for row in done.refused] == [
        ("b.jpg", True)
    ]


def test_pictures_beside_a_workbook_of_one_row_are_its_photos(tmp_path: Path) -> None:
    files = {"so.xlsx": Book().fill().content(), "1.jpg": picture(1), "2.jpg": picture(2)}

    draft = only_draft(tmp_path, files)

    assert draft.values["photos"] == VALUES["photos"]


def test_a_picture_is_not_taken_for_another_that_the_row_names(tmp_path: Path) -> None:
    book = Book().fill()
    book.set("photos.0.file", "cho-phien.jpg")

    done = taken(tmp_path, {"so.xlsx": book.content(), "IMG_1.jpg": picture(1)})

    assert [draft.pictures for draft in done.drafts] == [[]]
    assert [row.source for row in done.refused] == ["IMG_1.jpg"]


def test_a_picture_on_a_row_of_no_profile_is_told(tmp_path: Path) -> None:
    book = Book().fill()
    book.sheet.add_image(Image(io.BytesIO(picture(1))), "B9")

    draft = only_draft(tmp_path, {"a.xlsx": book.content()})

    told = [doubt.place for doubt in draft.doubts if "không nằm ở dòng" in doubt.text.vi]
    assert told == ["trang “Hồ sơ”, dòng 9"]


def test_a_workbook_of_something_else_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "Thu chi quý I"
    out = io.BytesIO()
    book.save(out)

    done = taken(tmp_path, {"a.xlsx": out.getvalue()})

    (refused,) = done.refused
    assert "không có dòng tiêu đề mà máy hiểu nên 1 dòng chưa nhập" in refused.doubt.text.vi
    assert refused.doubt.place == "trang “Sheet”"
    assert [row.text for row in refused.leftovers] == ["Thu chi quý I"]


def test_a_merged_range_of_a_whole_sheet_takes_no_memory(tmp_path: Path) -> None:
    data = Book().fill().content()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet2.xml":
                merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A4:XFD1048576"/>'
                content = content.replace(b"</sheetData>", merged + b"</mergeCells>")
            target.writestr(name, content)

    draft = only_draft(tmp_path, {"a.xlsx": out.getvalue()})

    assert draft.name == "Tổ hợp tác Suối Mẫu"


def test_five_hundred_people_are_read_and_where_reading_stopped_is_told() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung"])
    for number in range(602):
        sheet.append([f"Trần Văn {number}"])
    out = io.BytesIO()
    book.save(out)

    (read,) = read_sheets(out.getvalue())

    # Headings, groups and sums cost nobody a place among 500.
    assert len(read.cells) == 600
    (told,) = read.doubts()
    assert "dừng trước dòng 601, còn 3 dòng chưa đọc" in told.text.vi


def test_notes_on_cells_hidden_rows_and_signatures_are_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Danh sách"
    sheet.append(["Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung thực hiện"])
    sheet.append(["Ông Mẫu Một", "xã Ba Vì, huyện Ba Tơ", "0905 123 456", "Trồng keo"])
    sheet.append(["Ông Mẫu Hai", "xã Ba Vì, huyện Ba Tơ", "0905 123 457", "Nuôi bò"])
    sheet["B5"] = "Người lập biểu"
    sheet["A6"] = "Nguyễn Văn Lập"
    sheet["A2"].comment = Comment("Ông này mới chuyển đi", "BT")
    sheet.row_dimensions[3].hidden = True
    out = io.BytesIO()
    book.save(out)

    first, second = taken(tmp_path, {"a.xlsx": out.getvalue()}).drafts

    assert [(row.place, row.text) for row in first.leftovers] == [
        ("trang “Danh sách”, lời bàn ở ô A2", "Ông này mới chuyển đi")
    ]
    assert [row.text for row in second.leftovers] == ["Người lập biểu", "Nguyễn Văn Lập"]
    assert any("bị ẩn" in doubt.text.vi for doubt in second.doubts)
    assert not any("bị ẩn" in doubt.text.vi for doubt in first.doubts)


def with_text_box(data: bytes, *lines: str) -> bytes:
    """The workbook, which has a picture, with a text box above its fourth row as well."""
    words = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    anchor = (
        f'<xdr:oneCellAnchor xmlns:xdr="{main}/spreadsheetDrawing" xmlns:a="{main}/main">'
        "<xdr:from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></xdr:from>"
        f"<xdr:sp><xdr:txBody>{words}</xdr:txBody></xdr:sp></xdr:oneCellAnchor>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/drawings/drawing1.xml":
                head, end, rest = content.rpartition(b"</")
                content = head + anchor.encode() + end + rest
            target.writestr(name, content)
    return out.getvalue()


def list_of_two(title: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    sheet.append(["Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung thực hiện"])
    sheet.append(["Ông Mẫu Một", "xã Ba Vì, huyện Ba Tơ", "0905 123 456", "Trồng keo"])
    sheet.append(["Ông Mẫu Hai", "xã Ba Vì, huyện Ba Tơ", "0905 123 457", "Nuôi bò"])
    sheet.add_image(Image(io.BytesIO(picture(1))), "A2")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_words_of_a_text_box_are_shown(tmp_path: Path) -> None:
    data = with_text_box(list_of_two("Danh sách"), "Ông Hai xin rút", "ngày 3/11")

    first, _ = taken(tmp_path, {"a.xlsx": data}).drafts

    assert [(row.place, row.text) for row in first.leftovers] == [
        ("trang “Danh sách”, dòng 4, khung chữ", "Ông Hai xin rút\nngày 3/11")
    ]
    assert len(first.pictures) == 1


def test_a_list_of_profiles_is_read_whatever_its_sheet_is_called(tmp_path: Path) -> None:
    drafts = taken(tmp_path, {"a.xlsx": list_of_two("Danh mục")}).drafts

    assert [draft.name for draft in drafts] == ["Ông Mẫu Một", "Ông Mẫu Hai"]


def test_a_telephone_too_large_for_a_number_is_told() -> None:
    told: list[Doubt] = []

    assert typed_cell(Cell(place="B2", content=float("inf")), Phone(), told) == ""

    assert [doubt.line() for doubt in told] == ["ô B2: Ô này không phải số điện thoại; ghi lại số."]

"""Documents without our form, several profiles in one, files that are no documents at all."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from dienhinh.intake.files.xml_parts import W
from dienhinh.intake.forms.word_form import Example, word_form
from dienhinh.intake.word.pieces import Line, Piece, lines_in
from tests.intake import districts
from tests.intake.documents import SUMMARY, all_text, emf, jpeg, word
from tests.intake.shipped import CALL, VALUES, filled_form, only_draft, picture, reference, taken
from tests.intake.spoiling import Root, new_paragraph, set_answer, spoiled, without_controls


def test_a_summary_without_our_form_is_read_by_its_labels(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY)})

    assert draft.values == {
        "name": "Ông Trần Văn Thí Dụ",
        "kind": "individual",
        "call": CALL,
        "unit": "ba-to",
        "movement": "vi-nguoi-ngheo",
        "origin": "nomination",
        "status": "draft",
        "address": "thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
        "commune": "21529",
        "phone": "0905 123 456",
        "achievements": {
            "activities": "Năm 2019 ông bắt đầu nuôi bò nhốt chuồng.",
            "measures": ["Trồng cỏ trên bờ ruộng.", "Ủ phân làm vườn."],
            "results": ["Tạo việc làm cho 5 lao động."],
        },
    }


def test_a_heading_no_label_knows_is_kept_with_its_text(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY)})

    kept = {row.text: row.place for row in draft.leftovers}
    assert kept["4. Đề nghị khen thưởng"] == "đoạn 16"
    assert kept["Đề nghị tặng giấy khen."] == "đoạn 17"


@pytest.mark.parametrize("line", SUMMARY[3:])
def test_no_line_is_dropped_in_silence(line: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY)})

    words = line.rpartition(": ")[2].removeprefix("- ")
    known = {"1. Nội dung", "2. Cách làm", "3. Kết quả đạt được", "3. SĐT: 0905.123.456"}
    assert line in known or words in all_text(draft)


def test_what_was_concluded_is_told_with_its_place(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY)})

    told = [doubt.line() for doubt in draft.doubts]
    assert (
        "đoạn 6: Đơn vị “Huyện Ba Tơ” suy từ địa chỉ, xin xem lại: "
        "“thôn Mẫu, xã Ba Vì, huyện Ba Tơ”" in told
    )
    assert "Thiếu: Lĩnh vực." in told


def test_what_is_left_empty_and_what_was_taken_are_told_apart(tmp_path: Path) -> None:
    lines = ["Đơn vị giới thiệu: huyện Không Có", "SĐT: 0905.123.456 (gọi sau 18h)"]
    rest = [line for line in SUMMARY if "SĐT" not in line]

    draft = only_draft(tmp_path, {"a.docx": word(*rest[:6], *lines, *rest[6:])})

    told = [doubt.text for doubt in draft.doubts]
    empty = "“Đơn vị giới thiệu” để trống, vì không tìm thấy trong danh mục. Nguồn viết:"
    assert empty in [text.vi for text in told]
    assert any("was left empty, because it was not found in the lists." in t.en for t in told)
    taken_too = "“Điện thoại liên lạc” đã ghi, xin xem lại: có chữ đi kèm, chỉ lấy số."
    assert any(taken_too in text.vi for text in told)


@pytest.mark.parametrize(
    ("name", "kind", "by"),
    [
        ("Hộ ông Trần Văn Thí Dụ", "household", "tên"),
        ("Tổ hợp tác Suối Mẫu", "collective", "tên"),
        ("Ông Trần Văn Thí Dụ", "individual", "tên"),
        ("Trần Văn Thí Dụ", "individual", "nhãn của ô tên"),
        ("Đoàn Văn Thí Dụ", "individual", "nhãn của ô tên"),
        ("Đoàn xã Ba Mẫu", "collective", "tên"),
    ],
)
def test_what_a_name_says_goes_before_its_label(
    name: str, kind: str, by: str, tmp_path: Path
) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(f"Họ tên: {name}", *SUMMARY[5:])})

    assert draft.values["kind"] == kind
    assert any(f"suy từ {by}, xin xem lại" in doubt.text.vi for doubt in draft.doubts)


def test_numbers_in_prose_are_not_taken(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY)})

    assert "model" not in draft.values


def test_two_profiles_in_one_file_become_two(tmp_path: Path) -> None:
    second = [line.replace("Thí Dụ", "Thứ Hai") for line in SUMMARY[4:]]

    done = taken(tmp_path, {"a.docx": word(*SUMMARY, *second)})

    assert [draft.name for draft in done.drafts] == ["Ông Trần Văn Thí Dụ", "Ông Trần Văn Thứ Hai"]
    assert "Tệp chứa 2 hồ sơ" in done.drafts[0].doubts[0].text.vi


def test_a_blank_form_imports_nothing(tmp_path: Path) -> None:
    for number, kind in enumerate(("collective", "household", "individual")):
        blank = word_form(kind, reference(), CALL, "tóm tắt thành tích")
        for form in (blank, spoiled(blank, without_controls)):
            done = taken(tmp_path / f"{number}{len(form)}", {"a.docx": form})

            assert done.drafts == []
            assert "chưa điền" in done.refused[0].doubt.text.vi


def test_a_paragraph_behind_a_long_answer_is_kept(tmp_path: Path) -> None:
    story = "Tổ có sáu hộ trồng ngô trên đất dốc, góp vốn mua giống và ghi sổ chung. " * 8
    more = "Năm 2022 tổ nhận thêm mười hộ."

    def change(root: Root) -> None:
        set_answer(root, "achievements.activities", story)
        control = next(
            control
            for control in root.iter(f"{W}sdt")
            if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == "achievements.activities"
        )
        cell = next(above for above in control.iterancestors() if above.tag == f"{W}tc")
        cell.append(new_paragraph(more))

    draft = only_draft(tmp_path, {"a.docx": spoiled(filled_form(), change)})

    assert [row.text for row in draft.leftovers] == [more]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([("Số hộ thoát nghèo", "Năm"), ("45", "2022"), ("120", "2023")], {"45", "120"}),
        ([("Số hộ thoát nghèo", "Năm"), ("1", "2022"), ("2", "2023")], {"1", "2"}),
        ([("45", "hộ thoát nghèo"), ("120", "hộ cận nghèo")], {"45", "120"}),
        ([("STT", "Việc"), ("3", "Nuôi bò"), ("7", "Trồng keo")], set()),
        ([("1", "Nuôi bò"), ("2.", "Trồng keo")], set()),
    ],
)
def test_numbers_in_a_table_are_kept_unless_they_count_its_rows(
    rows: list[tuple[str, str]], kept: set[str], tmp_path: Path
) -> None:
    made = districts.document(SUMMARY[4], SUMMARY[5])
    districts.table(made, *rows)

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    texts = {row.text for row in draft.leftovers}
    assert {text for text in texts if text.rstrip(".").isdecimal() and len(text) < 4} == kept


def test_text_beside_the_body_is_kept(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY, header="Mật: chỉ gửi Sở")})

    assert ("đầu trang", "Mật: chỉ gửi Sở") in [(row.place, row.text) for row in draft.leftovers]


def test_a_document_of_strange_words_is_kept_whole(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"Bài viết hay.docx": word("Một bài văn.", "Không có nhãn nào.")})

    assert [row.text for row in draft.leftovers] == ["Một bài văn.", "Không có nhãn nào."]
    assert "name" not in draft.values


# A compound file whose document begins in its second sector and says that it is encrypted.
LOCKED_WORD = (
    b"\xd0\xcf\x11\xe0".ljust(512, b"\0")
    + b"\xec\xa5\xc1\0\0\0\0\0\0\0\x00\x01".ljust(512, b"\0")
    + "WordDocument".encode("utf-16-le")
)


OUTLOOK = b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", b"%PDF-1.7 x", "PDF"),
        ("a.docx", b"", "trống"),
        ("a.docx", b"PK\x03\x04 damaged", "hỏng"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.doc", LOCKED_WORD, "mật khẩu"),
        ("a.rar", b"Rar!\x1a\x07\x01\0", "máy chỉ mở .zip"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "máy chỉ mở .zip"),
        ("a.doc", b"MIME-Version: 1.0\r\n", "Lưu thành > .docx"),
        ("a.txt", "Họ và tên: Ông A".encode(), "Lưu thành > .docx"),
        ("a.exe", b"MZ", "bỏ qua"),
        ("a.csv", "Họ và tên;Địa chỉ".encode("utf-16"), "Lưu thành > .xlsx"),
        ("a.eml", b"MIME-Version: 1.0\r\n", "lưu các tệp kèm"),
        ("thu", b"Received: from a\r\n", "lưu các tệp kèm"),
        ("a.msg", OUTLOOK, "lưu các tệp kèm"),
        ("a.msg", OUTLOOK + "WordDocument".encode("utf-16-le"), "lưu các tệp kèm"),
        ("scan.docx", None, "bản quét"),
    ],
)
def test_what_cannot_be_read_is_said(
    name: str, content: bytes | None, told: str, tmp_path: Path
) -> None:
    data = word(picture(1), picture(2)) if content is None else content

    done = taken(tmp_path, {name: data})

    assert done.drafts == []
    assert [told in row.doubt.text.vi for row in done.refused] == [True]


def test_a_locked_zip_is_said_to_be_locked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("a.docx", b"x")
    data = bytearray(out.getvalue())
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1

    done = taken(tmp_path, {"a.zip": bytes(data)})

    (told,) = done.refused
    assert "Giải nén bằng mật khẩu" in told.doubt.text.vi


def test_without_libreoffice_old_files_say_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dienhinh.intake.files.old_office.office", lambda: None)

    done = taken(tmp_path, {"a.rtf": b"{\\rtf1 x}"})

    assert "libreoffice.org" in done.refused[0].doubt.text.vi
    assert "Lưu thành" in done.refused[0].doubt.text.vi


def test_a_form_of_another_kind_is_told(tmp_path: Path) -> None:
    form = word_form("household", reference(), CALL, "tóm tắt", Example(VALUES, ()))

    draft = only_draft(tmp_path, {"a.docx": form})

    assert any("nhầm biểu mẫu" in doubt.text.vi for doubt in draft.doubts)


def test_members_of_a_household_are_kept_as_words(tmp_path: Path) -> None:
    lines = (*SUMMARY, "Số lượng thành viên: 4")

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert "model" not in draft.values
    assert any("không dùng cho loại hình" in d.text.vi and d.quoted == "4" for d in draft.doubts)


# Pictures


def test_captions_below_pictures_are_found(tmp_path: Path) -> None:
    lines = (*SUMMARY[:7], picture(1), "Ảnh 1: Chuồng bò mới", picture(2), "Hình 2. Bờ cỏ xanh")

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert [photo.caption for photo in draft.pictures] == ["Chuồng bò mới", "Bờ cỏ xanh"]
    assert [photo.content for photo in draft.pictures] == [picture(1), picture(2)]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Ảnh 1: Chuồng bò mới (Ảnh: Hội Nông dân xã)", "Chuồng bò mới", "Hội Nông dân xã"),
        ("Ảnh 1: Chuồng bò mới. Ảnh: Hội Nông dân xã", "Chuồng bò mới", "Hội Nông dân xã"),
        ("Ảnh 1: Chuồng bò (nguồn ảnh: UBND xã).", "Chuồng bò", "UBND xã"),
        ("Ảnh 1: Chuồng bò mới (tháng 5/2023)", "Chuồng bò mới (tháng 5/2023)", None),
    ],
)
def test_who_took_a_picture_is_taken_out_of_its_caption(
    line: str, caption: str, credit: str | None, tmp_path: Path
) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY[:7], picture(1), line)})

    photo = {"file": "anh-1.jpg", "caption": caption, "credit": credit, "kind": "photo"}
    assert draft.values["photos"] == [{k: v for k, v in photo.items() if v is not None}]
    assert not any("Chuồng bò" in row.text for row in draft.leftovers)


def test_what_nobody_said_of_a_photo_is_asked_for(tmp_path: Path) -> None:
    lines = (*SUMMARY[:7], picture(1), "Ảnh 1: Chuồng bò mới (Ảnh: Hội Nông dân xã)", picture(2))

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert [doubt.text.vi for doubt in draft.doubts if "còn thiếu" in doubt.text.vi] == [
        "Ảnh anh-1.jpg còn thiếu: alt (mô tả cho người không nhìn thấy ảnh).",
        (
            "Ảnh anh-2.jpg còn thiếu: caption (chú thích), "
            "alt (mô tả cho người không nhìn thấy ảnh), credit (người chụp, nguồn ảnh)."
        ),
    ]


def test_the_bitmap_inside_a_metafile_is_taken_out(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    data = word(*SUMMARY, picture(1))
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        name = next(name for name in source.namelist() if name.startswith("word/media/"))
        rows = {n: source.read(n) for n in source.namelist()} | {name: emf(1300, 40)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for each, content in rows.items():
            target.writestr(each, content)

    draft = only_draft(tmp_path / "in", {"a.docx": out.getvalue()})

    (photo,) = draft.pictures
    assert photo.file == "anh-1.png"
    with Image.open(io.BytesIO(photo.content)) as image:
        assert (image.size, image.getpixel((5, 5))) == ((1300, 40), (255, 0, 0))
    assert any("EMF" in doubt.text.vi for doubt in draft.doubts)


def test_logos_and_twins_are_left_out_and_told(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY, jpeg(90, 90), picture(1), picture(1))})

    told = [doubt.text.vi for doubt in draft.doubts]
    # Word itself keeps one copy of equal pictures; both places show it.
    assert len(draft.pictures) == 1
    assert any("biểu trưng" in text for text in told)
    assert any("trùng" in text for text in told)


def test_a_picture_no_page_can_show_is_kept_unlisted(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (1300, 900), (1, 2, 3)).save(out, "BMP")

    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY, out.getvalue(), picture(1))})

    assert [photo.file for photo in draft.pictures] == ["anh-1.jpg", "tep-khac-2.bmp"]
    assert draft.pictures[1].content == out.getvalue()
    assert draft.values["photos"] == [{"file": "anh-1.jpg", "kind": "photo"}]
    assert any("nguồn có 1 ảnh dùng được" in doubt.text.vi for doubt in draft.doubts)


def test_small_photos_are_taken_and_told(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY, jpeg(800, 600))})

    assert len(draft.pictures) == 1
    assert any("800×600" in doubt.text.vi for doubt in draft.doubts)


def test_pictures_beside_the_only_document_are_its_photos(tmp_path: Path) -> None:
    files = {"Hồ sơ.docx": word(*SUMMARY), "Ảnh 1.JPG": picture(1), "ảnh 2.jpg": picture(2)}

    draft = only_draft(tmp_path, files)

    assert [photo.file for photo in draft.pictures] == ["anh-1.jpg", "anh-2.jpg"]
    assert draft.values["photos"] == [
        {"file": "anh-1.jpg", "kind": "photo"},
        {"file": "anh-2.jpg", "kind": "photo"},
    ]
    assert [doubt.text.vi for doubt in draft.doubts if "ảnh dùng được" in doubt.text.vi] == []


def test_what_the_form_says_of_pictures_beside_it_is_theirs(tmp_path: Path) -> None:
    form = word_form("collective", reference(), CALL, "tóm tắt", Example(VALUES, ()))

    draft = only_draft(tmp_path, {"a.docx": form, "1.jpg": picture(1), "2.jpg": picture(2)})

    assert draft.values["photos"] == VALUES["photos"]
    assert draft.leftovers == []


def test_numbered_captions_find_the_pictures_beside(tmp_path: Path) -> None:
    lines = (*SUMMARY[:7], "Ảnh 1: Chuồng bò mới", "Hình 2. Bờ cỏ xanh")

    draft = only_draft(tmp_path, {"a.docx": word(*lines), "1.jpg": picture(1)})

    assert [photo.caption for photo in draft.pictures] == ["Chuồng bò mới"]
    assert [(r.place, r.text) for r in draft.leftovers if "Bờ cỏ" in r.text] == [
        ("chú thích ảnh 2", "Bờ cỏ xanh")
    ]


def test_what_is_said_of_pictures_that_did_not_come_is_left_over(tmp_path: Path) -> None:
    form = word_form("collective", reference(), CALL, "tóm tắt", Example(VALUES, ()))

    draft = only_draft(tmp_path, {"a.docx": form, "1.jpg": picture(1)})

    assert "photos" in draft.values
    left = [row.text for row in draft.leftovers]
    assert "Chú thích ảnh 2: Băng cỏ giữ đất trên nương" in left
    assert not any("ảnh 1:" in text for text in left)


def test_pictures_of_nobody_are_told(tmp_path: Path) -> None:
    done = taken(tmp_path, {"ảnh.jpg": picture(1)})

    assert "không biết của hồ sơ nào" in done.refused[0].doubt.text.vi


def test_a_fourth_photo_is_kept_beside(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*SUMMARY, *(picture(n) for n in range(1, 5)))})

    photos = draft.values["photos"]
    assert isinstance(photos, list)
    assert (len(photos), len(draft.pictures)) == (3, 4)
    assert any("để cạnh" in doubt.text.vi for doubt in draft.doubts)


def test_what_a_file_is_its_bytes_say(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"hồ sơ.doc": filled_form()})

    assert draft.name == "Tổ hợp tác Suối Mẫu"


def test_whether_a_document_is_the_example_is_looked_up_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def counted(pieces: tuple[Piece, ...]) -> Iterator[Line]:
        asked.append(1)
        return lines_in(pieces)

    monkeypatch.setattr("dienhinh.intake.sources.lines_in", counted)
    blocks = [line for name in ("Một", "Hai", "Ba") for line in (f"Họ và tên: Lê Thị {name}",
              f"Địa chỉ: thôn {name}, xã Ba Vì", "Nội dung: Nuôi bò.")]  # fmt: skip

    done = taken(tmp_path, {"a.docx": word(*blocks)})

    assert len(done.drafts) == 3
    assert len(asked) == 1

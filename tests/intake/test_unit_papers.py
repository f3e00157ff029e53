"""Reports as units write them: whose movement they are, which item each line belongs to."""

import io
from pathlib import Path

import docx
import pytest

from dienhinh.commands.official.papers import dossier, make_unit_report, report_file
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.units.own_words import is_made_here
from dienhinh.intake.word.file import read_word
from dienhinh.intake.word.pieces import Document, Line
from tests.intake.shipped import CALL
from tests.intake.unit_files import (
    POOR,
    POOR_NAME,
    RURAL,
    RURAL_NAME,
    doubts,
    everything_in,
    figures,
    imported,
    paper,
    saved,
)
from tests.reports import corpus

LETTERHEAD = [["ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]
FIRST = ("I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "1. Đặc điểm tình hình")
SECOND = "II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA"
RESULTS = "3. Kết quả thực hiện Phong trào thi đua"
CHECKED = "6. Công tác kiểm tra, giám sát thực hiện Phong trào thi đua"
THIRD = ("III. ĐÁNH GIÁ CHUNG", "1. Đánh giá chung", "a) Ưu điểm", "Đúng hạn.", "b) Hạn chế")
SIGNED = ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Ký")
BODY = (*FIRST, "Có 19 xã.", SECOND, RESULTS, "Đã xong.", CHECKED, "Hai đợt.", *THIRD, "Chậm.")


def title(*names: str) -> str:
    return "Sơ kết Phong trào thi đua " + " và ".join(f"“{name}”" for name in names)


def sections(root: Path, movement: str = POOR) -> dict[str, str]:
    """The words of the report by address."""
    file = root / "profiles" / CALL / "ba-to" / "bao-cao" / f"{movement}.md"
    parts = file.read_text(encoding="utf-8").split("## ")[1:]
    return {part.split()[0]: part.partition("\n")[2].strip() for part in parts}


@pytest.mark.parametrize(
    "head",
    [
        (title(POOR_NAME),),
        ("Sơ kết Phong trào thi đua “Quảng Ngãi vì người", "nghèo - Không để ai bị bỏ lại”"),
        (title(POOR_NAME), f"Thực hiện Công văn về sơ kết “{RURAL_NAME}” và “{POOR_NAME}”"),
        (title(POOR_NAME), f"UBND huyện đã sơ kết “{RURAL_NAME}”, nay báo cáo như sau:"),
        ("Kết quả phong trào thi đua", f"Thực hiện Kế hoạch “{POOR_NAME}”, UBND huyện báo cáo:"),
    ],
    ids=["whole", "two lines", "reason", "sentence", "only the reason"],
)
def test_the_title_says_of_which_movement_a_report_is(
    head: tuple[str, ...], tmp_path: Path
) -> None:
    story = "Huyện có 3/9 xã đạt chuẩn nông thôn mới."

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", *head, *FIRST, story, *BODY[3:]))

    assert sections(tmp_path)["I.1"] == story
    assert not (tmp_path / "profiles" / CALL / "ba-to" / "bao-cao" / f"{RURAL}.md").exists()


def test_a_report_whose_head_is_silent_has_the_movement_of_its_headings(tmp_path: Path) -> None:
    leaders = (
        "1. Công tác lãnh đạo, chỉ đạo của các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các "
        "đoàn thể trong triển khai Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai bị "
        "bỏ lại phía sau” giai đoạn 2021-2025"
    )
    story = "Gắn với xây dựng nông thôn mới."

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", *BODY[:4], leaders, story, *BODY[4:]))

    assert sections(tmp_path)["II.1"] == story


AWARDS = [
    ("Phong trào thi đua", "Năm", "Hình thức", "Tập thể", "Hộ gia đình", "Cá nhân"),
    (RURAL_NAME, "2022", "Bằng khen của Chủ tịch UBND tỉnh", "1", "0", "2"),
    ("", "2023", "Bằng khen của Chủ tịch UBND tỉnh", "2", "0", "0"),
]


@pytest.mark.parametrize("names", [(), (RURAL_NAME, POOR_NAME)], ids=["none", "both"])
def test_words_of_no_certain_movement_are_not_taken(names: tuple[str, ...], tmp_path: Path) -> None:
    done = imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(*names), *BODY, AWARDS))

    (refused,) = done.refused
    assert "--movement nong-thon-moi hoặc --movement vi-nguoi-ngheo" in refused.doubt.text.vi
    assert "--movement nong-thon-moi or --movement vi-nguoi-ngheo" in refused.doubt.text.en
    assert not (tmp_path / "profiles").exists()


def test_the_command_says_where_the_words_of_a_joint_report_go(tmp_path: Path) -> None:
    leaders = (
        "1. Công tác lãnh đạo, chỉ đạo của các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các "
        "đoàn thể trong triển khai Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn "
        "mới” giai đoạn 2021-2025"
    )
    body = (*BODY[:4], leaders, "Đã họp.", *BODY[4:])
    data = paper("BÁO CÁO", title(RURAL_NAME, POOR_NAME), *body, AWARDS)

    done = imported(tmp_path, "bc.docx", data, Given(call=CALL, unit="ba-to", movement=POOR))

    assert sections(tmp_path)["I.1"] == "Có 19 xã."
    assert sections(tmp_path)["II.1"] == "Đã họp."
    assert [row["movement"] for row in figures(tmp_path)["awards"]] == [RURAL, POOR]
    assert "Tên báo cáo nêu nhiều phong trào" in doubts(done)


def test_two_reports_in_one_file_are_both_read(tmp_path: Path) -> None:
    story = (*FIRST, "Có 20 xã.", *BODY[3:])
    lines = (LETTERHEAD, "BÁO CÁO", title(RURAL_NAME), *BODY, *SIGNED,
             LETTERHEAD, "BÁO CÁO", title(POOR_NAME), *story, *SIGNED)  # fmt: skip

    done = imported(tmp_path, "bc.docx", paper(*lines), Given(call=CALL))

    assert sections(tmp_path, RURAL)["I.1"] == "Có 19 xã."
    assert sections(tmp_path, POOR)["I.1"] == "Có 20 xã."
    assert [outcome.draft.source for outcome in done.units] == ["bc.docx", "bc.docx (2)"]
    assert "máy đọc riêng từng báo cáo, đây là báo cáo thứ 2" in doubts(done)
    assert everything_in(tmp_path).count("Trần Văn Ký") == 2


def test_a_contents_list_above_the_report_makes_no_second_report(tmp_path: Path) -> None:
    lines = ("BÁO CÁO", title(POOR_NAME), *FIRST, SECOND, *BODY)

    done = imported(tmp_path, "bc.docx", paper(*lines))

    assert len(done.units) == 1


# Headings


@pytest.mark.parametrize(
    "line",
    ["Hạn chế: Một số xã còn chậm.", "- Hạn chế:", "Hạn chế", "- Với tỉnh: chưa kịp.",
     "Khách quan: mưa lũ.", "Đánh giá chung: tốt."],
)  # fmt: skip
def test_few_words_without_their_mark_head_nothing_in_another_chapter(
    line: str, tmp_path: Path
) -> None:
    lines = (*FIRST, "Có 19 xã.", SECOND, RESULTS, "Đã xong.", line, "Còn nữa.", CHECKED,
             "Hai đợt.", *THIRD, "Chậm.")  # fmt: skip

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *lines))

    found = sections(tmp_path)
    assert found["II.3"].split("\n\n") == ["Đã xong.", line, "Còn nữa."]
    assert found["II.6"] == "Hai đợt."
    assert found["III.1.b"] == "Chậm."


def test_few_words_without_their_mark_head_an_item_in_its_chapter(tmp_path: Path) -> None:
    lines = ("- KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "- Đặc điểm tình hình", "Có 19 xã.",
             "Thuận lợi: đường tốt.", "- KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA",
             CHECKED, "Hai đợt.", "- ĐÁNH GIÁ CHUNG", "Ưu điểm:", "Đúng hạn.",
             "- Hạn chế: chậm.")  # fmt: skip

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *lines))

    assert sections(tmp_path) == {
        "I.1": "Có 19 xã.",
        "I.2": "đường tốt.",
        "II.6": "Hai đợt.",
        "III.1.a": "Đúng hạn.",
        "III.1.b": "chậm.",
    }


def test_three_words_head_the_item_that_is_due_and_no_later_one(tmp_path: Path) -> None:
    lines = (*FIRST, "Có 19 xã.", SECOND, "b) Xây dựng, ban hành cơ chế, chính sách", "Có.",
             "c) Việc triển khai", "Quỹ.", "4. Công tác phát", "Xa.", *BODY[4:])  # fmt: skip

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *lines))

    found = sections(tmp_path)
    assert found["II.2.b"] == "Có."
    assert found["II.2.c"].split("\n\n") == ["Quỹ.", "4. Công tác phát", "Xa."]


def test_items_whose_heading_was_not_found_are_told(tmp_path: Path) -> None:
    done = imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *BODY))

    told = "Không thấy đầu mục I.2, I.3, II.1, II.2.a, II.2.b, II.2.c, II.2.d, II.4.a, II.4.b, "
    assert told + "II.4.c, II.5 của đề cương." in doubts(done)


def test_the_closing_sentence_is_no_part_of_the_last_item(tmp_path: Path) -> None:
    closing = "Trên đây là báo cáo kết quả của UBND huyện./."

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *BODY, closing, *SIGNED))

    assert sections(tmp_path)["III.1.b"] == "Chậm."
    assert closing in everything_in(tmp_path)


# A report that we made ourselves


def made_here(root: Path, movement: str = POOR) -> bytes:
    """Our own report of a unit, with all its nominees, for the eyes of officials."""
    corpus.lay_out(root)
    options = corpus.options(root)
    made = make_unit_report(dossier(options, None), "ba-to", movement, internal=True)
    return report_file(options, made, ".docx")


def without_mark(data: bytes) -> bytes:
    """As programs hand it on that keep no properties of a file."""
    kept = docx.Document(io.BytesIO(data))
    kept.core_properties.keywords = ""
    return saved(kept)


@pytest.mark.parametrize("has_mark", [True, False])
def test_our_own_report_introduces_nobody_anew(tmp_path: Path, *, has_mark: bool) -> None:
    data = made_here(tmp_path / "corpus")

    done = imported(tmp_path, "bc.docx", data if has_mark else without_mark(data))

    assert done.outcomes == ()
    assert figures(tmp_path)["as_of"] == str(corpus.BA_TO["as_of"])
    assert "Báo cáo này do lệnh report làm từ kho" in doubts(done)
    assert "Bà Phạm Thị Mẫu" in everything_in(tmp_path)


@pytest.mark.parametrize("movement", [POOR, RURAL])
def test_the_mark_of_our_own_report_says_its_movement(movement: str, tmp_path: Path) -> None:
    written = read_word("bc.docx", made_here(tmp_path, movement))

    assert written.form == f"DH-05/1-{CALL}/{movement}"


@pytest.mark.parametrize(
    "line",
    [
        "Số liệu đơn vị khai ở mục “Khen thưởng qua phong trào”, dòng 1, 2 (ba-to/unit.yaml).",
        "Hồ sơ số 1 “Hộ bà Mẫu” (ba-to/ho-ba-mau); số 2 “Tổ Mẫu” (ba-to/to-mau).",
        "Nguồn: hồ sơ điển hình của đơn vị (ba-to/ho-ba-mau).",
    ],
)
def test_what_only_our_report_cites_tells_it(line: str) -> None:
    pieces = (Line(text=line, place="đoạn 1"),)

    assert is_made_here(Document(name="a.docx", pieces=pieces))


@pytest.mark.parametrize(
    "line",
    [
        "Hồ sơ: 3 bộ/đơn vị.",
        "Hồ sơ: 01/2023.",
        "Hồ sơ số 1 “Hộ bà Mẫu” (xã Ba Tơ)",
        "Số liệu đơn vị khai ở mục “Khen thưởng”: đủ.",
        "Nguồn: hồ sơ điển hình của đơn vị.",
    ],
)
def test_what_people_write_of_profiles_is_no_report_of_ours(line: str) -> None:
    pieces = (Line(text=line, place="đoạn 1"),)

    assert not is_made_here(Document(name="a.docx", pieces=pieces))

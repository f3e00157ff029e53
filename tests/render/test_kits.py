import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from dienhinh.derive.kits import held_kit
from dienhinh.model.kit import Kit, KitProfile
from dienhinh.model.profile import PressTexts
from dienhinh.render import kits
from dienhinh.render.kept_names import kit_name
from dienhinh.render.kit_words import readme
from dienhinh.render.kits import KitPictures, kit_zip
from dienhinh.render.pdf import PdfPrinter, page_count
from dienhinh.render.photos import full_jpeg
from dienhinh.render.word.profile_document import profile_document
from tests.builders import a_consent, a_profile
from tests.render.kit_samples import (
    SIZE,
    one_kit,
    text_of,
    three_pictures,
    unit_kit,
    unpacked,
    with_pictures,
)
from tests.render.pictures import TOLD, decoded


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kit")


@pytest.fixture(scope="module")
def made(folder: Path) -> tuple[Kit, KitPictures]:
    library, pictures = with_pictures(folder)
    return one_kit(library), pictures


@pytest.fixture(scope="module")
def packed(made: tuple[Kit, KitPictures]) -> bytes:
    kit, pictures = made
    return kit_zip(kit, pictures, PdfPrinter(pictures.made))


@pytest.fixture(scope="module")
def files(packed: bytes) -> Mapping[str, bytes]:
    return unpacked(packed)


@pytest.mark.parametrize(("count", "most_bytes"), [(1, 6_000_000), (3, 6_000_000), (6, 3_000_000)])
def test_the_more_pictures_a_profile_has_the_lighter_each_is_in_its_kit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, count: int, most_bytes: int
) -> None:
    photos = (three_pictures() * 2)[:count]
    library, pictures = with_pictures(folder, a_profile(photos=photos))
    asked: list[int] = []

    def full(original: Path, most: int) -> bytes:
        asked.append(most)
        return full_jpeg(original, most)

    monkeypatch.setattr(kits, "full_jpeg", full)
    kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made))

    # Below the 25 MB of a mail together, whatever the number.
    assert asked == [most_bytes] * count


def test_a_kit_has_all_that_a_newsroom_asks_for(files: Mapping[str, bytes]) -> None:
    assert set(files) == {
        "DOC-TRUOC.txt",
        "ho-so-to-hop-tac-suoi-mau.docx",
        "ho-so-to-hop-tac-suoi-mau.pdf",
        "van-ban/60-chu.txt",
        "van-ban/150-chu.txt",
        "van-ban/400-chu.txt",
        "thong-tin/thong-tin.txt",
        "thong-tin/thong-tin.csv",
        "thong-tin/thong-tin.json",
        "chu-thich-anh.txt",
        "trich-dan-lien-he.txt",
        "anh-goc/anh-1.jpg",
        "anh-goc/tranh-ve-2.jpg",
        "anh-goc/anh-3.jpg",
        "anh-web/anh-1-960.jpg",
        "anh-web/tranh-ve-2-960.jpg",
        "anh-web/anh-3-960.jpg",
        "ma-qr/ma-qr.svg",
        "ma-qr/ma-qr.png",
    }


def test_a_kit_is_the_same_bytes_again(made: tuple[Kit, KitPictures], packed: bytes) -> None:
    kit, pictures = made

    assert kit_zip(kit, pictures, PdfPrinter(pictures.made)) == packed


def test_a_held_kit_says_from_when_on_its_links_lead_to_the_site(folder: Path) -> None:
    library, _ = with_pictures(folder, a_profile())
    profile = library.profiles[0]
    names = ("ma-qr/ma-qr.svg", "ma-qr/ma-qr.png")

    held = readme(held_kit(profile, library, date(2027, 1, 1)), names)
    free = readme(one_kit(library), names)

    opened = " (mở được từ 0 giờ ngày 01/01/2027)"
    assert f"BẢN MỚI NHẤT{opened}\n" in held
    assert f"mã QR dẫn tới trang hồ sơ{opened}\n" in held
    assert f"mở trang hồ sơ{opened} xem" in held
    assert held.count("mở được từ") == 3
    assert "mở được từ" not in free


def test_a_held_kit_with_the_longest_slug_unpacks_on_windows(folder: Path) -> None:
    slug = "to-hop-tac-trong-mia-va-nuoi-trau-thon-suoi-mau-xa-ba-tieu-ba-to"
    photos = three_pictures()
    library, pictures = with_pictures(folder, a_profile(photos=photos, slug=slug))
    kit = held_kit(library.profiles[0], library, date(2027, 1, 1))

    with zipfile.ZipFile(io.BytesIO(kit_zip(kit, pictures, PdfPrinter(pictures.made)))) as archive:
        names = archive.namelist()

    into = rf"C:\Users\NguyenThiHoa\Downloads\{PurePosixPath(kit.uri).stem}"
    assert max(len(rf"{into}\{name}") for name in names) <= 240
    folder_name = "bo-tu-lieu-giu-bai-den-2027-01-01-to-hop-tac-trong-mia-va-nuoi-trau-thon"
    assert f"{folder_name}/ho-so-to-hop-tac-trong-mia-va.docx" in names


def test_what_all_the_rest_weighs_is_taken_from_the_full_pictures(
    made: tuple[Kit, KitPictures], packed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or ten photographs of leaves would make a kit that mail servers refuse."""
    kit, pictures = made
    most_bytes = len(packed) - 20_000
    monkeypatch.setattr(kits, "_MOST_BYTES", most_bytes)
    monkeypatch.setattr(kits, "_ROOM_BYTES", 10_000)

    assert len(kit_zip(kit, pictures, PdfPrinter(pictures.made))) <= most_bytes


def test_names_are_ascii_and_entries_have_no_time(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert all(entry.filename.isascii() for entry in archive.infolist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_pdf_has_two_or_three_pages(files: Mapping[str, bytes]) -> None:
    pdf = files["ho-so-to-hop-tac-suoi-mau.pdf"]

    assert pdf.startswith(b"%PDF-")
    assert page_count(pdf) in {2, 3}


def test_full_pictures_keep_their_size_and_tell_only_what_we_wrote(
    files: Mapping[str, bytes],
) -> None:
    for name in ("anh-1", "tranh-ve-2", "anh-3"):
        content = files[f"anh-goc/{name}.jpg"]
        assert decoded(content).size == SIZE
        assert not decoded(content).getexif()
        assert TOLD.encode() not in content
        assert "Hội Nông dân xã".encode() in content


def test_no_picture_of_the_kit_tells_where_it_was_taken(packed: bytes) -> None:
    assert b"Exif\0\0" not in packed
    assert b"0905" not in packed


def test_a_drawing_says_so_wherever_it_stands(files: Mapping[str, bytes]) -> None:
    caption = "Tranh minh họa: Băng cỏ giữ đất"

    assert caption in text_of(files["chu-thich-anh.txt"])
    assert caption.encode() in files["anh-goc/tranh-ve-2.jpg"]
    assert caption.encode() in files["anh-web/tranh-ve-2-960.jpg"]
    assert "TRANH VẼ MINH HỌA, không phải ảnh chụp" in text_of(files["DOC-TRUOC.txt"])
    photos = json.loads(files["thong-tin/thong-tin.json"])["photos"]
    assert [photo["is_illustration"] for photo in photos] == [False, True, False]


def test_texts_say_that_they_were_put_together(files: Mapping[str, bytes]) -> None:
    for limit in (60, 150, 400):
        first, heading, text = text_of(files[f"van-ban/{limit}-chu.txt"]).split("\n\n", 2)
        assert heading.splitlines() == [
            "Tổ hợp tác Suối Mẫu",
            "Xã Ba Tiêu, huyện Ba Tơ (nay thuộc xã Ba Vì)",
        ]
        assert first.endswith(
            "chữ, chưa kể dòng tên, dòng nguồn, máy ghép từ nguyên câu của hồ sơ, xin biên tập lại]"
        )
        text, _, source = text.rstrip().rpartition("\n\n")
        assert source == (
            "Nguồn: “Tổ hợp tác Suối Mẫu”, Kho thử, đăng ngày 28/11/2023, "
            "https://dien-hinh.test/ho-so/to-hop-tac-suoi-mau/"
        )
        assert len(text.split()) <= limit


def test_the_readme_lists_every_file_by_its_folder(files: Mapping[str, bytes]) -> None:
    readme = text_of(files["DOC-TRUOC.txt"])

    assert {"DOC-TRUOC.txt", "van-ban/60-chu.txt"} < files.keys()
    for name in set(files) - {"DOC-TRUOC.txt"}:
        path = PurePosixPath(name)
        assert name in readme or f"{path.parent}/*" in readme


def test_texts_open_in_the_oldest_editor(files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".txt"):
            assert content.startswith(b"\xef\xbb\xbf")
            assert content.count(b"\n") == content.count(b"\r\n")
            assert content.endswith(b"\r\n")


def test_the_fact_box_says_the_same_in_three_forms(files: Mapping[str, bytes]) -> None:
    rows = list(csv.reader(io.StringIO(files["thong-tin/thong-tin.csv"].decode("utf-8-sig"))))
    data = json.loads(files["thong-tin/thong-tin.json"])
    text = text_of(files["thong-tin/thong-tin.txt"])

    assert rows[0] == ["muc", "noi_dung", "ma"]
    facts = [row for row in rows[1:] if row[2] != "source"]
    assert [row[2] for row in facts] == [fact["key"] for fact in data["facts"]]
    assert [row[1] for row in rows if row[2] == "source"] == data["sources"]
    assert {fact["key"]: fact["value"] for fact in data["facts"]}["jobs_created"] == "30 người"
    assert all(f"{fact['label']}: {fact['value']}" in text for fact in data["facts"])


def test_figures_of_press_reports_are_never_told_without_saying_so(folder: Path) -> None:
    library, pictures = with_pictures(folder, a_profile(origin="press", photos=()))

    files = unpacked(kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made)))

    rows = csv.reader(io.StringIO(files["thong-tin/thong-tin.csv"].decode("utf-8-sig")))
    _head, first, *_facts, last = rows
    notice = json.loads(files["thong-tin/thong-tin.json"])["notice"]
    assert first == ["Lưu ý", notice, "notice"]
    assert notice in text_of(files["thong-tin/thong-tin.txt"])
    assert (last[0], last[2]) == ("Nguồn", "source")


def test_a_formula_in_a_name_does_nothing_in_a_spreadsheet(folder: Path) -> None:
    library, pictures = with_pictures(folder, a_profile(name="=1+1", photos=()))

    files = unpacked(kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made)))
    rows = csv.reader(io.StringIO(files["thong-tin/thong-tin.csv"].decode("utf-8-sig")))
    assert {row[2]: row[1] for row in rows}["name"] == "'=1+1"


def test_a_number_is_in_the_kit_only_with_consent(folder: Path) -> None:
    consent = a_consent(item="phone", on=date(2023, 11, 12))
    with_consent, pictures = with_pictures(folder, a_profile(photos=(), consent=(consent,)))
    without, _ = with_pictures(folder, a_profile(photos=()))
    printer = PdfPrinter(pictures.made)

    shown = unpacked(kit_zip(one_kit(with_consent), pictures, printer))
    hidden = unpacked(kit_zip(one_kit(without), pictures, printer))
    number = "0255 300 0000"
    assert number in text_of(shown["trich-dan-lien-he.txt"])
    assert not any(number.encode() in content for content in hidden.values())
    with zipfile.ZipFile(io.BytesIO(hidden["ho-so-to-hop-tac-suoi-mau.docx"])) as document:
        assert not any(number.encode() in document.read(name) for name in document.namelist())


def test_a_kit_of_a_unit_has_a_folder_for_each_and_small_pictures_only(folder: Path) -> None:
    profiles = [a_profile(slug=f"to-{n}", name=f"Tổ {n}", photos=three_pictures()) for n in (1, 2)]
    library, pictures = with_pictures(folder, *profiles)

    files = unpacked(kit_zip(unit_kit(library), pictures, PdfPrinter(pictures.made)))
    assert {name.partition("/")[0] for name in files} == {"DOC-TRUOC.txt", "to-1", "to-2"}
    assert not any("/anh-goc/" in name for name in files)
    assert "to-1/anh-web/anh-1-960.jpg" in files
    readme = text_of(files["DOC-TRUOC.txt"])
    assert "- to-1/: Tổ 1" in readme
    assert "ho-so-*.docx: hồ sơ đầy đủ" in readme


def test_papers_of_a_profile_are_made_once_for_all_kits_it_is_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, pictures = with_pictures(folder, a_profile(photos=three_pictures()))
    printer = PdfPrinter(pictures.made)
    made: list[str] = []

    def document(profile: KitProfile, *others: Any) -> bytes:  # noqa: ANN401 as they come
        made.append(profile.slug)
        return profile_document(profile, *others)

    monkeypatch.setattr(kits, "profile_document", document)
    own = unpacked(kit_zip(one_kit(library), pictures, printer))
    of_unit = unpacked(kit_zip(unit_kit(library), pictures, printer))

    (name,) = (name for name in own if name.endswith(".docx"))
    assert of_unit[f"{made[0]}/{name}"] == own[name]
    assert made == [library.profiles[0].slug]


def test_a_kit_of_several_says_of_whom_only_the_press_tells(folder: Path) -> None:
    profiles = [
        a_profile(slug="to-1", name="Tổ A", photos=(), origin="press"),
        a_profile(slug="to-2", name="Tổ B", photos=()),
    ]
    library, pictures = with_pictures(folder, *profiles)

    files = unpacked(kit_zip(unit_kit(library), pictures, PdfPrinter(pictures.made)))

    head, _, rows = text_of(files["DOC-TRUOC.txt"]).partition("CÁC HỒ SƠ")
    assert "Biên soạn từ tin báo chí" not in head
    first, _, second = rows.partition("- to-2/: Tổ B")
    assert "Biên soạn từ tin báo chí" in first
    assert "Biên soạn từ tin báo chí" not in second


@pytest.mark.parametrize("words", [None, "Bài viết sẵn."])
def test_a_text_copied_alone_still_says_that_only_the_press_tells_it(
    folder: Path, words: str | None
) -> None:
    written = PressTexts(words_60=words, words_150=words, words_400=words)
    library, pictures = with_pictures(folder, a_profile(origin="press", press_texts=written))

    files = unpacked(kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made)))

    for limit in (60, 150, 400):
        lines = text_of(files[f"van-ban/{limit}-chu.txt"]).rstrip().splitlines()
        assert lines[-1] == "Theo báo chí, địa phương chưa xác nhận."
        assert lines[-2].startswith("Nguồn: “Tổ hợp tác Suối Mẫu”, Kho thử, ")


def test_a_sample_says_in_every_text_that_it_is_invented(folder: Path) -> None:
    library, pictures = with_pictures(folder, a_profile(origin="sample", photos=()))

    files = unpacked(kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made)))
    for name in ("DOC-TRUOC.txt", "van-ban/60-chu.txt", "thong-tin/thong-tin.txt"):
        assert "HỒ SƠ MẪU" in text_of(files[name])


def test_every_file_says_until_when_it_may_be_used(folder: Path) -> None:
    consent = a_consent(item="photo", until=date(2026, 12, 2))
    library, pictures = with_pictures(
        folder, a_profile(photos=three_pictures(), consent=(consent,))
    )
    said = "Chỉ dùng đến hết ngày 02/12/2026"

    files = unpacked(kit_zip(one_kit(library), pictures, PdfPrinter(pictures.made)))
    silent = {name for name, content in files.items() if said.encode() not in content}
    assert {PurePosixPath(name).suffix for name in silent} == {".docx", ".pdf", ".svg", ".png"}
    with zipfile.ZipFile(io.BytesIO(files["ho-so-to-hop-tac-suoi-mau.docx"])) as document:
        assert said.encode() in document.read("word/document.xml")


def test_the_kept_name_changes_with_the_source_and_tells_nothing() -> None:
    assert kit_name("Tổ A", "") == kit_name("Tổ A", "") != kit_name("Tổ B", "")
    assert "Tổ" not in kit_name("Tổ A", "")


def test_a_picture_that_is_gone_stops_the_kit(made: tuple[Kit, KitPictures]) -> None:
    kit, pictures = made
    lost = replace(pictures, originals=pictures.originals / "khong-co")

    with pytest.raises(OSError, match="khong-co"):
        kit_zip(kit, lost, PdfPrinter(pictures.made))

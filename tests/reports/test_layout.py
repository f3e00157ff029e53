"""The papers as LibreOffice lays them out: heading, page numbers, fonts, annexes."""

import io
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import (
    make_province_report,
    make_unit_report,
    reminders,
    report_file,
)
from dienhinh.derive.reports.board import board as board_of
from dienhinh.derive.reports.outline_papers import outline_files
from dienhinh.model.dossier import Dossier
from dienhinh.render.word.official import plain_file
from tests.intake.shipped import CALL, reference
from tests.reports.corpus import POOR, RURAL
from tests.reports.word_files import needs_office

pytestmark = needs_office
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
LONG_PHONE = "0255.3863456"
PAPERS = ("don-vi", "tinh", "nhac", "de-cuong")


@pytest.fixture(scope="module")
def folder(
    found: Dossier, corpus_options: pipeline.Options, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """All papers as PDF, made by one run of LibreOffice."""
    to = tmp_path_factory.mktemp("papers")
    unit = make_unit_report(found, "ba-to", POOR, internal=False)
    province = make_province_report(found, (RURAL, POOR), internal=False, earlier=None)
    letters = reminders(corpus_options, found, board_of(found))
    letter = next(output for output in letters if output.uri.endswith("ba-to.docx"))
    (to / "don-vi.docx").write_bytes(report_file(corpus_options, unit, ".docx"))
    (to / "tinh.docx").write_bytes(report_file(corpus_options, province, ".docx"))
    (to / "nhac.docx").write_bytes(letter.content)
    inside = make_unit_report(found, "ba-to", POOR, internal=True)
    content = report_file(corpus_options, inside, ".docx")
    (to / "noi-bo.docx").write_bytes(with_long_phone(content))
    (to / "de-cuong.docx").write_bytes(longest_outline())
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(to / 'office').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(to), *map(str, sorted(to.glob("*.docx")))],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return to


def with_long_phone(content: bytes) -> bytes:
    """A number of eleven figures without a space, where a line could end."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as given, ZipFile(made, "w") as archive:
        for name in given.namelist():
            data = given.read(name).replace(b"0255 300 0000", LONG_PHONE.encode())
            archive.writestr(name, data)
    return made.getvalue()


def longest_outline() -> bytes:
    """The outline filled in for the unit with the longest name."""
    outline = reference().outlines[CALL, POOR]
    files = outline_files(outline, reference())
    return plain_file(next(file.paper for file in files if file.owner == "Thành phố Quảng Ngãi"))


def pages(folder: Path, name: str) -> list[list[str]]:
    """The lines with text of each page."""
    shown = subprocess.run(
        ["pdftotext", "-layout", str(folder / f"{name}.pdf"), "-"],
        check=True, capture_output=True, timeout=30,
    )  # fmt: skip
    every = shown.stdout.decode().split("\f")[:-1]
    return [[line for line in page.split("\n") if line.strip()] for page in every]


@pytest.mark.parametrize("name", PAPERS)
def test_the_national_heading_stands_on_one_line(name: str, folder: Path) -> None:
    first = pages(folder, name)[0]

    assert NATION in " ".join(first[0].split())
    assert "Độc lập - Tự do - Hạnh phúc" in " ".join(first[1].split())


@pytest.mark.parametrize("name", PAPERS)
def test_the_letters_are_as_wide_as_those_of_times_new_roman(name: str, folder: Path) -> None:
    shown = subprocess.run(
        ["pdffonts", str(folder / f"{name}.pdf")], check=True, capture_output=True, timeout=30
    )

    fonts = [line.split()[0].partition("+")[2] for line in shown.stdout.decode().split("\n")[2:-1]]
    assert fonts
    assert all(font.startswith(("LiberationSerif", "TimesNewRoman")) for font in fonts), fonts


def test_page_one_has_no_number_the_next_theirs_and_annexes_count_anew(folder: Path) -> None:
    numbers = [
        page[0].strip() if page[0].strip().isdecimal() else "" for page in pages(folder, "tinh")
    ]
    begins = [
        n for n, page in enumerate(pages(folder, "tinh")) if page[0].strip().startswith("Phụ lục")
    ]

    assert numbers[:2] == ["", "2"]
    assert len(begins) == 4
    for begin in begins:
        assert numbers[begin] == ""
    # The list fits on one page, the sheets behind it do not.
    sheets = begins[1]
    assert numbers[sheets + 1] == "2"


def test_a_reminder_is_a_letter_of_one_page(folder: Path) -> None:
    assert len(pages(folder, "nhac")) == 1


def test_neither_a_telephone_number_nor_a_heading_breaks_inside_a_word(folder: Path) -> None:
    text = "\n".join(line for page in pages(folder, "noi-bo") for line in page)

    # In the narrow cell of the list, and in the sheet of its own.
    assert text.count(LONG_PHONE) == 2
    # "Thành lập" and "Thành viên".
    assert text.count("Thành") >= 2


def test_footnotes_leave_the_pages_of_the_synthesis_to_its_text(folder: Path) -> None:
    body = pages(folder, "tinh")[:4]

    for page in body:
        told = [line for line in page if "Nguồn của từng số" in line]
        assert len(told) < len(page) / 3


def test_the_outline_of_a_unit_takes_two_pages_its_signature_below_the_last_item(
    folder: Path,
) -> None:
    _, second = pages(folder, "de-cuong")
    last = " ".join(" ".join(second).split())

    assert last.startswith("2 ")
    assert last.index("- Với Trung ương") < last.index("Nơi nhận:") < last.index("CHỦ TỊCH")

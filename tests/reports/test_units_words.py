"""What units wrote of people: printed for the office, and outside only of who may be named."""

import shutil
from pathlib import Path

import pytest

from dienhinh.intake.units.own_words import is_made_by_us
from tests.reports import corpus
from tests.reports.word_files import in_red, paragraphs
from tests.running import run

UNNAMED, NAMED = "Ông Lê Văn Mẫu", "Bà Phạm Thị Mẫu"
STORY = "đi từng nhà thôn Mẫu chỉ cách ghi sổ."
FILE = f"so-ket-2023/ba-to/bao-cao/{corpus.POOR}.md"


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = corpus.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return made


def write(profiles: Path, who: str) -> None:
    text = f"## I.1\nHuyện có 19 xã.\n\n## II.4.b\n\nHuyện có một gương:\n\n- {who}.\n- {STORY}\n"
    (profiles / FILE).write_text(text, encoding="utf-8")


WHOSE = {
    "unit": ("--unit", "ba-to", "--movement", corpus.POOR),
    "province": ("--province",),
}


def made(whose: str, *more: str) -> bytes:
    assert run("report", *WHOSE[whose], *more, "--out", "ra/a.docx") == 0
    return Path("ra/a.docx").read_bytes()


@pytest.mark.parametrize("whose", WHOSE)
def test_a_section_with_a_name_nobody_may_tell_is_for_the_office_only(
    profiles: Path, capsys: pytest.CaptureFixture[str], whose: str
) -> None:
    write(profiles, UNNAMED)

    outside = made(whose)

    told = capsys.readouterr().out
    text = " ".join(paragraphs(outside))
    assert UNNAMED not in text
    assert STORY not in text
    assert "Huyện có 19 xã." in text
    assert f"{FILE}:8: mục này có số điện thoại" in told
    (gap,) = [line for line in in_red(outside) if "bao-cao/" in line]
    assert gap.startswith(f"[Mục II.4.b chưa có ở bản này: lời của đơn vị ({FILE}, dòng 8)")
    assert is_made_by_us(gap)

    inside = made(whose, "--internal")
    assert f"- {UNNAMED}." in paragraphs(inside)
    assert f"{FILE}:8" not in capsys.readouterr().out


def test_what_a_unit_told_of_a_person_goes_with_their_profile(profiles: Path) -> None:
    write(profiles, NAMED)
    assert f"- {STORY}" in paragraphs(made("unit"))
    file = profiles / corpus.CALL / "ba-to" / "ba-pham-thi-mau" / "profile.yaml"
    corpus.change(file, "status: published", "status: withdrawn")

    assert STORY not in " ".join(paragraphs(made("unit")))


def test_a_person_of_another_call_is_named_no_more_than_one_of_this(profiles: Path) -> None:
    write(profiles, UNNAMED)
    away = profiles / "so-ket-2020" / "ba-to"
    away.mkdir(parents=True)
    shutil.move(profiles / corpus.CALL / "ba-to" / "ong-chua-dong-y", away / "ong-chua-dong-y")

    assert STORY not in " ".join(paragraphs(made("unit")))


def test_a_person_whose_file_has_no_shape_agreed_to_nothing(profiles: Path) -> None:
    write(profiles, NAMED)
    file = profiles / corpus.CALL / "ba-to" / "ba-pham-thi-mau" / "profile.yaml"
    corpus.change(file, "sector: ", "sectors: ")

    assert STORY not in " ".join(paragraphs(made("unit")))


def test_check_tells_the_line_of_the_name_and_not_the_name(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("docs").mkdir(exist_ok=True)
    write(profiles, UNNAMED)

    run("check", f"profiles/{FILE}")

    out = capsys.readouterr().out
    (line,) = [row for row in out.splitlines() if "[person-not-public]" in row]
    assert line.startswith(f"profiles/{FILE}:8:1: lưu ý [person-not-public] Mục II.4.b nêu tên")
    assert "Lê Văn" not in line


def test_check_lets_a_report_name_who_agreed_though_the_profile_is_a_draft(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("docs").mkdir(exist_ok=True)
    write(profiles, NAMED)
    file = profiles / corpus.CALL / "ba-to" / "ba-pham-thi-mau" / "profile.yaml"
    corpus.change(file, "status: published", "status: draft")

    run("check", f"profiles/{FILE}")

    assert "[person-not-public]" not in capsys.readouterr().out

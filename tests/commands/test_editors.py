"""The commands `import`, `new` and `fix` as a person runs them."""

import io
from pathlib import Path

import pytest

from dienhinh import cli
from tests.folders import copy_lists
from tests.intake.shipped import filled_form

FOLDER = "profiles/so-ket-2023/ba-to/to-hop-tac-suoi-mau"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the lists and the dispatch of the repository, and no profile."""
    copy_lists(tmp_path / "profiles")
    (tmp_path / "nhan").mkdir()
    (tmp_path / "nhan" / "Hồ sơ.docx").write_bytes(filled_form())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_import_writes_a_draft_and_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["import", "nhan"]) == 0

    out = capsys.readouterr().out
    assert "Tổ hợp tác Suối Mẫu ← Hồ sơ.docx" in out
    assert "1 hồ sơ mới, 0 hồ sơ cập nhật, 0 việc cần xem, 0 tệp không nhập được." in out
    assert (project / FOLDER / "profile.yaml").is_file()


def test_import_again_says_that_nothing_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["import", str(project / "nhan")])
    capsys.readouterr()

    assert cli.main(["import", "nhan"]) == 0

    assert "không có gì đổi" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_ends_with_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "a.pdf").write_bytes(b"%PDF-1.7")

    assert cli.main(["import", "a.pdf"]) == 1

    assert "KHÔNG NHẬP a.pdf" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_mistyped_and_nothing_is_imported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["import", "nhan", "khong-co.docx"])

    assert ended.value.code == 2
    assert "“khong-co.docx”: không có tệp hay thư mục này" in capsys.readouterr().err
    assert not (project / FOLDER).exists()


def test_an_unknown_unit_is_refused_with_where_the_known_ones_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.is_dir()
    assert cli.main(["import", "--unit", "xyz", "nhan"]) == 2

    assert "profiles/reference/units.yaml có 85 tên" in capsys.readouterr().err


def test_new_reads_answers_from_a_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nTổ hợp tác Suối Mẫu\nhuyện Ba Tơ\n"))

    assert cli.main(["new"]) == 0

    assert f"Đã ghi {FOLDER}" in capsys.readouterr().out
    assert "unit: ba-to" in (project / FOLDER / "profile.yaml").read_text(encoding="utf-8")


def test_ctrl_c_in_new_ends_with_130_and_keeps_the_answers(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Keyboard(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override] # as typeshed has it
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    monkeypatch.setattr("sys.stdin", Keyboard("1\nTổ hợp tác Suối Mẫu\nhuyện Ba Tơ\n"))

    assert cli.main(["new"]) == 130

    assert f"Đã ghi {FOLDER}" in capsys.readouterr().out
    assert "unit: ba-to" in (project / FOLDER / "profile.yaml").read_text(encoding="utf-8")


def kept_elsewhere(out: str) -> Path:
    """The folder of the profile that `new` kept in a folder which it named."""
    folder = Path(out.partition("được giữ ở ")[2].partition(": ")[0])
    (file,) = folder.glob("*/*/*/profile.yaml")
    return file.parent


def test_new_keeps_the_answers_elsewhere_where_the_folder_is_a_link(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "khac").mkdir()
    (project / "profiles" / "so-ket-2023" / "ba-to").symlink_to(project / "khac")
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nTổ hợp tác Suối Mẫu\nhuyện Ba Tơ\n"))

    assert cli.main(["new"]) == 1

    out = capsys.readouterr().out
    assert "Không ghi được vào profiles (thư mục của hồ sơ là liên kết dẫn ra ngoài)" in out
    text = (kept_elsewhere(out) / "profile.yaml").read_text(encoding="utf-8")
    assert "name: Tổ hợp tác Suối Mẫu" in text
    assert not any((project / "khac").iterdir())


@pytest.mark.parametrize("fault", ["achievements: một câu\n", "achievements: [\n"])
def test_new_keeps_the_answers_elsewhere_where_the_earlier_draft_is_faulty(
    fault: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun = "1\nTổ hợp tác Suối Mẫu\nhuyện Ba Tơ\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(begun))
    cli.main(["new"])
    file = project / FOLDER / "profile.yaml"
    file.write_text(file.read_text(encoding="utf-8") + fault, encoding="utf-8")
    more = "\n" * 6 + "Đoạn một.\n.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(begun + more))
    capsys.readouterr()

    assert cli.main(["new"]) == 1

    out = capsys.readouterr().out
    assert "hồ sơ đang có ở đó còn lỗi, xem bằng `dienhinh check`" in out
    text = (kept_elsewhere(out) / "profile.yaml").read_text(encoding="utf-8")
    assert "activities: Đoạn một." in text
    assert fault in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_answers_that_are_no_utf_8_end_new_and_those_before_are_kept(
    encoding: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = "1\nTổ hợp tác Suối Mẫu\nhuyện Ba Tơ\n".encode() + "Đâu\n".encode("cp1258")
    errors = "strict" if encoding == "utf-8" else "surrogateescape"
    piped = io.TextIOWrapper(io.BytesIO(lines), encoding=encoding, errors=errors)
    monkeypatch.setattr("sys.stdin", piped)

    assert cli.main(["new"]) == 0

    assert "Câu trả lời không phải UTF-8 nên dừng ở đây" in capsys.readouterr().out
    text = (project / FOLDER / "profile.yaml").read_text(encoding="utf-8")
    assert "name: Tổ hợp tác Suối Mẫu" in text


def test_fix_says_what_it_does_and_a_dry_run_what_it_would(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["import", "nhan"])
    file = project / FOLDER / "profile.yaml"
    good = file.read_bytes()
    file.write_bytes(good.replace(b"\n", b"\r\n"))
    capsys.readouterr()

    assert cli.main(["fix", "--dry-run"]) == 0
    assert "1 chỗ sẽ sửa." in capsys.readouterr().out
    assert cli.main(["fix", FOLDER]) == 0
    assert "1 chỗ đã sửa." in capsys.readouterr().out
    assert file.read_bytes() == good


def test_new_keeps_no_number_of_a_text_in_a_public_repository(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ("1", "Tổ Suối Mẫu gọi 0905 111 222", "huyện Ba Tơ")
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    assert cli.main(["--repository", "public", "new"]) == 0

    assert "số điện thoại trong bài không ghi lại" in capsys.readouterr().out
    below = project / "profiles" / "so-ket-2023" / "ba-to"
    for path in below.rglob("*"):
        assert "0905" not in path.name
        assert path.is_dir() or "111 222" not in path.read_text(encoding="utf-8")


def test_fix_counts_what_it_did_and_what_is_left(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.main(["import", "nhan"])
    monkeypatch.setattr("dienhinh.intake.repairs.tells_camera", lambda _: True)
    capsys.readouterr()

    assert cli.main(["fix", FOLDER]) == 0

    assert "0 chỗ đã sửa. 2 chỗ phải sửa tay." in capsys.readouterr().out
    assert project.is_dir()

"""A command typed where no profiles are says so, and asks for nothing else."""

from pathlib import Path

import pytest

from dienhinh import cli

NEW_CALL = "call new dot --title T --date 2026-01-02 --deadline 2026-02-01 --movement x"
LINES = (
    "check",
    "fix",
    "forms",
    "new",
    "import {here}/gui.docx",
    "publish --into {here}/trang --theme {here}",
    "calendar",
    "board",
    "report --province --out p.docx",
    NEW_CALL,
    "kit htx --out k",
    "review --base HEAD",
    "withdraw htx --reason x",
    "seal",
    "unseal",
    "audit",
    "export --archive kho.zip",
    "demo --count 1 --out mau",
    "illustrate",
)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is not the repository, with a file to import and a built site."""
    (tmp_path / "gui.docx").write_bytes(b"x")
    (tmp_path / "trang").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIENHINH_PRIVATE", str(tmp_path / "private"))
    return tmp_path


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line.split()[0]))
def test_a_command_in_another_folder_says_where_to_type_it(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    before = sorted(elsewhere.rglob("*"))

    assert cli.main(line.format(here=elsewhere).split()) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"profiles: không có thư mục này ở {elsewhere}. Mở Terminal trong thư mục của kho (nơi có "
        "mkdocs.yml) rồi gõ lại, hoặc thêm --profiles và đường dẫn của thư mục hồ sơ trước tên "
        f"lệnh. / there is no such folder in {elsewhere}. Open the terminal in the folder of the "
        "repository (where mkdocs.yml is) and type it again, or add --profiles and the folder of "
        "profiles before the name of the command.\n"
    )
    assert sorted(elsewhere.rglob("*")) == before


def test_every_command_that_works_on_profiles_is_tried_above() -> None:
    without = {"deploy", "restore"}

    tried = {line.split()[0] for line in LINES}
    assert tried == {name for names in cli.COMMANDS.values() for name in names} - without


def test_a_file_is_no_folder_of_profiles(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--profiles", str(elsewhere / "gui.docx"), "check"]) == 2

    assert "gui.docx: không có thư mục này" in capsys.readouterr().err


def test_an_empty_folder_of_profiles_says_how_to_begin(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (elsewhere / "profiles").mkdir()
    (elsewhere / "profiles" / ".gitkeep").write_bytes(b"")

    for line in ("check", "seal"):
        assert cli.main([line]) == 1

        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("profiles: thư mục trống, chưa có danh mục và đợt nào. Bắt đầu")
        assert "`dienhinh restore GÓI --into THƯ_MỤC_MỚI`" in told.err


def test_a_folder_of_other_things_is_no_folder_of_profiles(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--profiles", str(elsewhere), "check"]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "đây không phải thư mục hồ sơ: không có thư mục reference, không có đợt" in told.err


def test_lists_that_are_gone_from_a_folder_of_profiles_are_told(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = elsewhere / "profiles" / "dot"
    call.mkdir(parents=True)
    (call / "call.yaml").write_text("title: T\n", encoding="utf-8")

    assert cli.main(["check"]) == 1

    assert "profiles/reference/units.yaml" in "".join(capsys.readouterr())

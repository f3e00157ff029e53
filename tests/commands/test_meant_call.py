"""Which call commands take when none is named, and whose forms lie on the site."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.commands.official.calls import NewCall, make_call
from tests.folders import ROOT, copy_lists
from tests.intake.shipped import filled_form


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped lists and call of 2023, the theme, and a folder of files to import."""
    root = tmp_path / "profiles"
    copy_lists(root)
    shutil.copytree(ROOT / "docs" / "theme", tmp_path / "docs" / "theme")
    (tmp_path / "nhan").mkdir()
    (tmp_path / "nhan" / "ho-so.docx").write_bytes(filled_form())
    monkeypatch.chdir(tmp_path)
    return root


def add_call(root: Path, id_: str, day: date, deadline: date, *movements: str) -> None:
    make_call(
        root,
        NewCall(
            id=id_,
            title="Sơ kết",
            day=day,
            deadline=deadline,
            movements=movements or ("nong-thon-moi",),
            groups=("department",),
            like="so-ket-2023",
        ),
    )


def run(today: str, *arguments: str) -> int:
    return cli.main(["--today", today, *arguments])


@pytest.mark.parametrize("line", ["board", "import nhan", "new", "report --province --out r.docx"])
def test_of_several_open_calls_none_is_guessed(
    line: str, profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for id_ in ("a-2027", "z-2027"):
        add_call(profiles, id_, date(2026, 11, 1), date(2026, 12, 31))

    assert run("2026-11-30", *line.split()) == 2

    told = capsys.readouterr().err
    assert "a-2027 (trước ngày 31/12/2026), z-2027 (trước ngày 31/12/2026)" in told
    assert sorted(path.name for path in profiles.glob("?-2027/*")) == [
        "call.yaml", "call.yaml", "outlines", "outlines",
    ]  # fmt: skip


def test_a_call_that_is_named_is_taken(profiles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for id_ in ("a-2027", "z-2027"):
        add_call(profiles, id_, date(2026, 11, 1), date(2026, 12, 31))

    assert run("2026-11-30", "board", "--call", "a-2027") == 0
    assert run("2026-11-30", "board", "--call", "b-2027") == 2
    assert "--call: không có “b-2027”" in capsys.readouterr().err


def test_a_call_is_the_default_from_its_day_on(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_call(profiles, "so-ket-2028", date(2028, 3, 1), date(2028, 4, 15))

    assert run("2026-11-30", "board", "--format", "json") == 0
    assert '"call": "so-ket-2023"' in capsys.readouterr().out
    assert run("2028-03-01", "board", "--format", "json") == 0
    assert '"call": "so-ket-2028"' in capsys.readouterr().out


def test_forms_are_those_of_the_call_of_the_day(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_call(profiles, "so-ket-2027", date(2026, 11, 1), date(2026, 12, 31))
    made = Path("docs/bieu-mau")

    assert run("2026-10-31", "forms") == 0
    assert {path.name for path in made.glob("bao-cao-*")} == {
        "bao-cao-nong-thon-moi.docx", "bao-cao-vi-nguoi-ngheo.docx",
    }  # fmt: skip
    # The new call has one movement: the form of the other is of no call any more.
    capsys.readouterr()
    assert run("2026-11-01", "forms", "--check") == 1
    old = "bao-cao-vi-nguoi-ngheo.docx: biểu mẫu của một đợt trước"
    assert old in capsys.readouterr().out
    assert run("2026-11-01", "forms") == 0
    assert {path.name for path in made.glob("bao-cao-*")} == {"bao-cao-nong-thon-moi.docx"}
    assert run("2026-11-01", "forms", "--check") == 0


def test_a_form_of_ones_own_stays(profiles: Path) -> None:
    assert profiles.is_dir()
    own = Path("docs/bieu-mau/bao-cao-rieng.docx")
    own.parent.mkdir(parents=True)
    own.write_bytes(b"rieng")

    assert run("2026-10-31", "forms") == 0

    assert own.read_bytes() == b"rieng"


def test_open_calls_without_forms_on_the_site_are_told(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for id_ in ("a-2027", "z-2027"):
        add_call(profiles, id_, date(2026, 11, 1), date(2026, 12, 31))

    assert run("2026-11-30", "forms") == 0

    assert (
        "Biểu mẫu theo đợt z-2027; đợt đang mở mà chưa có biểu mẫu trên trang: a-2027."
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-10-31", "Từ ngày 01/11/2026 thì chạy `dienhinh forms`"),
        ("2026-11-01", "Ghi xong thì chạy `dienhinh forms`"),
    ],
)
def test_a_new_call_says_from_when_its_forms_are_made(
    today: str, told: str, profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()

    code = run(
        today, "call", "new", "so-ket-2027", "--title", "Sơ kết", "--date", "2026-11-01",
        "--deadline", "2026-12-31", "--movement", "nong-thon-moi", "--group", "department",
    )  # fmt: skip

    assert code == 0
    assert told in capsys.readouterr().out

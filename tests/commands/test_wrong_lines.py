"""What is wrong on the command line ends with 2 and is told; what is wrong in a file with 1."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from dienhinh import cli
from tests.commands.languages import vietnamese_in

HERE = Path(__file__).resolve().parents[2]
MOVEMENT = "vi-nguoi-ngheo"
WRONG: tuple[tuple[str, str], ...] = (
    ("chek", "“check”"),
    ("--today mai check", "2023-11-20"),
    ("--profiles /khong-co check", "xem lại đường dẫn"),
    ("check /khong-co", "xem lại đường dẫn"),
    ("check mkdocs.yml", "--profiles"),
    ("check --format pdf", "json"),
    ("fix mkdocs.yml", "--profiles"),
    ("import /khong-co.docx", "xem lại đường dẫn"),
    ("import README.md --unit ba-too", "“ba-to”"),
    ("new --call so-ket-2032", "“so-ket-2023”"),
    ("new --movement khong-co", MOVEMENT),
    ("new --sector nong-nghiepp", "--sector"),
    ("board --call so-ket-2032", "“so-ket-2023”"),
    ("board --format xlsx", "--out"),
    ("report --out x.docx", "--province"),
    ("report --unit ba-to --out x.docx", "--movement"),
    (f"report --unit ba-too --movement {MOVEMENT} --out x.docx", "“ba-to”"),
    ("report --unit ba-to --movement vi-nguoi-ngeo --out x.docx", f"“{MOVEMENT}”"),
    (f"report --unit ba-to --movement {MOVEMENT} --out x.pdf", ".docx"),
    (f"report --unit ba-to --movement {MOVEMENT} --key README.md --out x.docx", "--internal"),
    (f"report --unit ba-to --movement {MOVEMENT} --since HEAD --out x.docx", "--province"),
    ("report --unit ba-to --province --out x.docx", "--unit"),
    ("call new Dot --title T --date 2026-01-02 --deadline 2026-02-01 --movement x", "gạch ngang"),
    (
        f"call new dot --title T --date 2026-01-02 --deadline 2026-01-01 --movement {MOVEMENT}",
        "Hạn",
    ),
    ("call new dot --title T --date 2026-01-02 --deadline 2026-01-09 --movement x", "“x”"),
    ("kit htx-ba-tieuu --out k", "“htx-ba-tieu”"),
    ("kit --unit ba-too --out k", "“ba-to”"),
    ("audit --format csv --out docs/x.csv", "trang công khai (docs)"),
    ("calendar --format ics --out site/lich/x.ics", "trang công khai (site)"),
    ("board --format json --out docs/tin/x.json", "trang công khai (docs)"),
    ("board --reminders docs", "trang công khai (docs)"),
    ("report --province --internal --out docs/x.docx", "trang công khai (docs)"),
    ("kit htx-ba-tieu --out docs/k", "trang công khai (docs)"),
    ("export --archive docs/x.zip", "trang công khai (docs)"),
    ("export --archive site", "trang công khai (site)"),
    ("demo --out docs/demo --count 1", "trang công khai (docs)"),
    ("kit --collection x --out k", "--collection"),
    ("kit --out k", "--collection"),
    ("kit mau-ho-det-tho-cam --out k", "hư cấu"),
    ("kit htx-ba-tieu --out k --base-url x", "https://"),
    ("kit htx-ba-tieu --out k --base-url http://[", "https://"),
    (f"check {'x' * 300}", "máy không cho xem"),
    ("calendar --weeks 0", "1 đến"),
    ("calendar --from 31/12/2026", "2026-12-31"),
    ("calendar --from 9999-12-30", "xem lại năm, từ 1900 đến 2100"),
    ("--today 9999-12-31 calendar --weeks 104", "xem lại năm"),
    ("kit --week 9999-12-31 --out k", "xem lại năm"),
    ("kit --week 0001-01-01 --out k", "xem lại năm"),
    ("--today 9999-12-31 withdraw htx-ba-tieu --reason x", "xem lại năm"),
    ("publish", "--into"),
    ("publish --into /khong-co", "/khong-co"),
    ("publish --into . --jobs hai", "--jobs"),
    ("publish --into . --executor may:1", "dask://"),
    ("publish --into . --base-url ftp://x", "https://"),
    ("publish --into . --editor x", "github:"),
    ("publish --into . --theme /khong-co", "--theme"),
    ("deploy s3://", "s3://"),
    ("deploy /tmp/dich --site /khong-co", "/khong-co"),
    ("deploy /tmp/dich --jobs 0", "1 đến"),
    ("demo --count 0 --out /tmp/mau", "1 đến"),
    ("demo --seed x --out /tmp/mau", "--seed"),
    ("withdraw htx-ba-tieuu --reason x", "“htx-ba-tieu”"),
    ("withdraw x --reason x", "Không có hồ sơ nào có thư mục tên “x”. Gõ đúng tên thư mục"),
    ("kit x --out k", "phần cuối địa chỉ trang của hồ sơ"),
    ("withdraw htx-ba-tieu --reason x --field ten", "“name”|name"),
    ("withdraw htx-ba-tieu --reason x --requested-on 2099-01-01", "sau hôm nay"),
    ("audit --format xlsx", "--out"),
    ("audit --within -1", "0 đến"),
    ("unseal --key /khong-co", "--key"),
    ("export --archive README.md", "không ghi đè"),
    ("restore /khong-co --into x", "xem lại đường dẫn"),
    ("restore README.md --into docs", "chọn nơi khác"),
    ("restore README.md --into profiles", "mới hoặc trống"),
    ("review", "--base"),
    ("review --base HEAD --format pdf", "markdown"),
    ("withdraw htx-ba-tieu --re x", "--reason"),
    ("forms --bogus", "--bogus"),
    ("illustrate --bogus", "--bogus"),
    ("seal --bogus", "--bogus"),
)

# Of the profiles only those that are named: each command looks at all pictures anew.
_FOLDERS = (
    "docs/theme", "profiles/reference", "profiles/so-ket-2023/outlines",
    "profiles/so-ket-2023/ba-to",
)  # fmt: skip
_FILES = ("README.md", "mkdocs.yml", "profiles/so-ket-2023/call.yaml")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the lines speak of, as a copy: a line that is taken for a right one may write."""
    root = tmp_path_factory.mktemp("kho")
    for folder in _FOLDERS:
        shutil.copytree(HERE / folder, root / folder)
    for name in _FILES:
        shutil.copy(HERE / name, root / name)
    return root


@pytest.fixture(autouse=True)
def at_the_copy(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copied)


def _run(line: Sequence[str]) -> int:
    """The exit code; argparse ends the program itself."""
    try:
        return cli.main(line)
    except SystemExit as end:
        return int(end.code or 0)


@pytest.mark.parametrize(("line", "told"), WRONG, ids=[line for line, _ in WRONG])
def test_a_wrong_line_ends_with_2_and_says_what_to_type(
    line: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _run(line.split())

    said = capsys.readouterr().err
    assert code == 2, said
    assert any(words in said for words in told.split("|")), said
    assert " / " in said
    assert "Traceback" not in said


def test_every_command_has_a_wrong_line_here() -> None:
    names = {name for names in cli.COMMANDS.values() for name in names}

    assert names <= {word for line, _ in WRONG for word in line.split()}


@pytest.mark.parametrize("line", [line for line, _ in WRONG])
def test_english_alone_when_asked_for(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["--lang", "en", *line.split()]) == 2

    assert vietnamese_in(capsys.readouterr().err) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("review --base khong-co-moc", "git fetch"),
        ("report --province --since khong-co-moc --out x.docx", "git fetch"),
        ("kit --week 2001-01-01 --out k", "chưa hồ sơ"),
        ("deploy /tmp/dich --site docs", "make build"),
    ],
)
def test_what_the_repository_has_not_is_no_wrong_line(
    line: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(line.split()) == 1

    assert told in capsys.readouterr().err.lower()


def test_a_folder_of_pages_that_is_not_there_is_no_wrong_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = str(tmp_path / "khong-co")

    _run(["kit", "khong-co-ho-so", "--docs", docs, "--out", str(tmp_path)])
    assert capsys.readouterr().err.startswith("Không có hồ sơ nào có thư mục tên “khong-co-ho-so”.")
    _run(["publish", "--into", str(tmp_path / "khong-co"), "--docs", docs])
    assert "mkdocs build" in capsys.readouterr().err


def test_faulty_lists_are_told_once_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profiles = tmp_path / "profiles"
    shutil.copytree("profiles/reference", profiles / "reference")
    (profiles / "reference" / "sectors.yaml").write_text("- id: a\n", encoding="utf-8")
    line = ["--profiles", str(profiles), "audit"]

    assert _run(line) == 1
    told = capsys.readouterr().err
    assert f"{profiles / 'reference'}: danh mục còn lỗi" in told
    assert told.count("sectors.yaml:1:1: lỗi [") == 1
    assert _run(["--lang", "en", *line]) == 1
    told = capsys.readouterr().err
    assert "sectors.yaml:1:1: error [" in told
    assert "danh mục" not in told


def test_a_damaged_file_that_was_named_is_a_problem_of_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bag = tmp_path / "goi.zip"
    bag.write_bytes(b"PK damaged")

    assert _run(["restore", str(bag), "--into", str(tmp_path / "ra")]) == 1
    assert "không đọc được gói" in capsys.readouterr().err

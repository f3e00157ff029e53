import errno
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dienhinh import cli, pipeline
from tests.folders import BASE, ROOT

TODAY = "2023-12-01"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sound profiles and no hand-written page."""
    shutil.copytree(BASE, tmp_path / "profiles")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spoil(project: Path) -> Path:
    """Take the sector away from the only profile."""
    file = next((project / "profiles" / "so-ket-2023").glob("*/*/profile.yaml"))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("sector:")]
    file.write_text("".join(kept), encoding="utf-8")
    return file.relative_to(project)


def run(*arguments: str) -> int:
    return cli.main(["--today", TODAY, *arguments])


def test_check_of_sound_profiles_is_clean(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.is_dir()
    assert run("check") == 0

    assert "1 hồ sơ: 0 lỗi" in capsys.readouterr().out


def test_check_shows_the_place_and_ends_with_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoil(project)

    assert run("check") == 1

    out = capsys.readouterr().out
    assert f"{file.as_posix()}:1:1: lỗi [missing-field]" in out
    assert "1 hồ sơ: 1 lỗi" in out


def test_no_comment_holds_a_number_in_a_public_repository(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [file] = (project / "profiles" / "so-ket-2023").glob("*/*/profile.yaml")
    file.write_text(f"# gọi 0905 321 009\n{file.read_text(encoding='utf-8')}", encoding="utf-8")

    assert run("--repository", "private", "check") == 0
    assert run("--repository", "public", "check") == 1

    assert ":1:7: lỗi [phone-in-public-repository]" in capsys.readouterr().out


def test_check_speaks_english_when_asked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)

    assert run("--lang", "en", "check") == 1

    assert ":1:1: error [missing-field]" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize("is_buffered", [True, False])
def test_a_reader_that_has_seen_enough_is_no_fault_of_the_program(
    project: Path, *, is_buffered: bool
) -> None:
    spoil(project)
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, *([] if is_buffered else ["-u"]), "-m", "dienhinh", "check"],
        stdout=writing, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    os.close(writing)

    assert (done.returncode, done.stderr) == (1, "")


def test_check_for_github_annotates_lines(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoil(project)

    run("check", "--format", "github")

    assert f"::error file={file.as_posix()},line=1,col=1,title=missing-field::" in (
        capsys.readouterr().out
    )


def test_check_for_machines_is_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)

    run("check", "--format", "json")

    rows = json.loads(capsys.readouterr().out)
    assert [row["code"] for row in rows if row["severity"] == "error"] == ["missing-field"]


def test_check_of_another_folder_is_clean(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(project)

    assert run("check", "profiles/reference") == 0
    assert run("check", "profiles/so-ket-2023/ba-to") == 1
    assert "missing-field" in capsys.readouterr().out


def test_check_of_a_mistyped_path_does_not_say_that_all_is_well(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder,) = (project / "profiles" / "so-ket-2023").glob("*/*/")
    for command in ("check", "fix"):
        with pytest.raises(SystemExit) as ended:
            run(command, f"{folder}-khong-co")

        assert ended.value.code == 2
        assert "không có tệp hay thư mục này, xem lại đường dẫn" in capsys.readouterr().err


def test_check_of_one_of_two_twins_tells_of_both(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder,) = (project / "profiles" / "so-ket-2023").glob("*/*/")
    for name in ("0-truoc", "z-sau"):
        twin = shutil.copytree(folder, folder.with_name(name))
        capsys.readouterr()
        run("check", str(twin))
        told = capsys.readouterr().out

        assert "[near-duplicate-name]" in told
        shutil.rmtree(twin)


def test_check_counts_what_it_was_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder,) = (project / "profiles" / "so-ket-2023").glob("*/*/")
    shutil.copytree(folder, folder.with_name("to-thu-hai"))

    run("check", str(folder))
    assert "1 hồ sơ:" in capsys.readouterr().out
    run("check")
    assert "2 hồ sơ:" in capsys.readouterr().out


def test_a_day_that_is_none_is_told_with_what_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--today", "20/11/2023", "check"])

    assert ended.value.code == 2
    assert "“20/11/2023” không phải ngày; ghi 2023-11-20 /" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--today", "mai", "check"), "ghi năm-tháng-ngày như 2023-11-20"),
        (("calendar", "--weeks", "x"), "“x”: ghi một số từ 1 đến 104"),
        (("calendar", "--weeks", "105"), "“105”: ghi một số từ 1 đến 104"),
        (("audit", "--within", "²"), "“²”: ghi một số từ 0 đến 36500"),
    ],
)
def test_what_is_no_day_or_number_is_told_in_vietnamese(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    assert ended.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_place_that_is_not_looked_at_is_not_said_to_be_clean(
    project: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    shutil.copytree(project / "profiles", project / "ban-sao")
    file = next((project / "ban-sao").glob("so-ket-2023/*/*/profile.yaml"))
    file.write_text("name: [", encoding="utf-8")

    assert run(command, "ban-sao") == 2

    assert "ban-sao: không nằm trong profiles" in capsys.readouterr().err


def test_the_profiles_of_another_folder_are_not_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / "profiles", project / "ban-sao")

    assert run("check", ".") == 0

    assert "1 hồ sơ: 0 lỗi" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "--archive", "tep/goi.zip"),
        ("seal", "--new-key", "tep/khoa.txt"),
        ("withdraw", "to-hop-tac-nuoc-leng", "--reason", "x", "--ledger", "tep/so.csv"),
    ],
    ids=lambda arguments: "-".join(arguments[:2]),
)
def test_what_the_machine_refuses_is_no_fault_of_the_program(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    (project / "tep").write_bytes(b"")
    (project / "docs").mkdir()

    assert run(*arguments) == 1

    told = capsys.readouterr().err
    assert "tep" in told.partition(": máy không cho đọc hoặc ghi (")[0]
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("withdraw", "to-hop-tac-nuoc-leng", "--reason", "x", "--ledger", "so.csv"),
        ("export", "--archive", "kho"),
        ("export", "--archive", "kho.zip"),
    ],
    ids=lambda arguments: str(arguments[-1]),
)
def test_a_full_disk_is_no_fault_of_the_program_and_leaves_nothing_half(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def below() -> set[Path]:
        return set(project.rglob("*"))

    before = below()
    monkeypatch.setattr("os.fsync", full)
    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr("zipfile.ZipFile.writestr", full)

    assert run(*arguments) == 1

    told = capsys.readouterr().err
    assert "áy không cho đọc hoặc ghi (No space left on device)" in told
    assert "Traceback" not in told
    assert below() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("audit",),
        ("calendar",),
        ("board",),
        ("kit", "to-hop-tac-nuoc-leng"),
        ("report", "--unit", "ba-to", "--movement", "nong-thon-moi"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_what_cannot_be_written_is_told_as_such(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    taken = project / "tep"
    taken.write_bytes(b"")

    assert run(*arguments, "--out", str(taken / "ra.docx")) == 1

    assert "không ghi được vào đây" in capsys.readouterr().err


def test_publish_without_a_frame_says_what_to_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = str(ROOT / "docs" / "theme")

    site = project / "site"

    assert run("publish", "--into", str(site), "--theme", theme) == 2
    assert "mkdocs build" in capsys.readouterr().err
    site.mkdir()
    assert run("publish", "--into", str(site), "--theme", theme) == 1
    assert "mkdocs build" in capsys.readouterr().err


def test_publish_refuses_faulty_profiles(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)

    assert run("publish", "--into", "site") == 1

    assert "missing-field" in capsys.readouterr().err
    assert not (project / "site").exists()


def test_forms_are_written_once_and_then_up_to_date(project: Path) -> None:
    schema = project / "profiles" / "profile.schema.json"

    assert run("forms", "--check") == 1
    assert not schema.exists()
    assert run("forms") == 0
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "Hồ sơ điển hình"
    assert run("forms", "--check") == 0


def test_a_wrong_command_line_ends_with_two(project: Path) -> None:
    assert project.is_dir()
    with pytest.raises(SystemExit) as ended:
        run("chek")

    assert ended.value.code == 2


def test_our_own_fault_is_said_to_be_ours(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.is_dir()

    def broken(*_: object) -> None:
        raise RuntimeError("hỏng")

    monkeypatch.setattr(pipeline, "examine", broken)

    assert run("check") == 3
    assert "Lỗi của chương trình" in capsys.readouterr().err


def test_a_missing_file_of_the_program_is_our_fault_and_one_of_a_person_is_not(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for missing, code in ((Path(cli.__file__).with_name("x.typ"), 3), (project / "anh.jpg", 1)):

        def gone(*_: object, missing: Path = missing) -> None:
            missing.read_bytes()

        monkeypatch.setattr(pipeline, "examine", gone)

        assert run("check") == code
        assert ("Traceback" in capsys.readouterr().err) == (code == 3)


def test_stopping_is_no_fault(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project.is_dir()

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    for module, name in ((pipeline, "examine"), (importlib, "import_module")):
        with monkeypatch.context() as patched:
            patched.setattr(module, name, stopped)

            assert run("check") == 130


@pytest.mark.parametrize("count", ["0", "-1"])
def test_demo_refuses_to_make_nothing(
    project: Path, count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("demo", "--count", count, "--out", str(project / "out"))

    assert ended.value.code == 2
    assert "--count" in capsys.readouterr().err
    assert not (project / "out").exists()


def test_every_command_and_option_is_in_the_handbook(capsys: pytest.CaptureFixture[str]) -> None:
    manual = (ROOT / "docs" / "so-tay" / "van-hanh.md").read_text(encoding="utf-8")

    with pytest.raises(SystemExit):
        cli.main(["--help"])
    commands = re.findall(r"^    ([a-z]+)  ", capsys.readouterr().out, re.MULTILINE)
    assert {"check", "publish", "forms", "demo", "illustrate"} <= set(commands)
    for command in commands:
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        assert f"dienhinh {command}" in manual
        for option in set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}:
            assert option in manual, f"{command} {option}"


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "ascii"])
def test_help_is_readable_whatever_the_console_is_set_to(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dienhinh", "--help"],
        env=os.environ | {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.startswith("Cách gọi: dienhinh")


@pytest.mark.skipif(shutil.which("sh") is None, reason="no POSIX shell")
@pytest.mark.parametrize(
    ("closed", "told"),
    [("new <&-", "Hết câu trả lời"), ("check >&-", "Đầu ra (stdout) đã bị đóng")],
)
@pytest.mark.usefixtures("project")
def test_a_closed_stream_is_no_fault_of_the_program(closed: str, told: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m dienhinh {closed}'],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr

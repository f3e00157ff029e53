import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from dienhinh.read.sealed_values import new_key, sealed
from tests.folders import ROOT
from tests.reports import corpus
from tests.reports.word_files import notes, paragraphs
from tests.running import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    corpus.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_report_of_a_unit_is_written_and_its_gaps_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = project / "ra" / "ba-to.docx"

    assert run("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", str(out)) == 0

    told = capsys.readouterr()
    assert "BÁO CÁO" in paragraphs(out.read_bytes())
    assert "Còn 14 mục phải viết hoặc xem lại: I.2, I.3," in told.out
    assert "so-ket-2023/ba-to/ong-thieu-so/profile.yaml: còn lỗi" in told.err


@pytest.mark.parametrize("whose", [["--unit", "ba-to", "--movement", corpus.POOR], ["--province"]])
def test_a_file_of_figures_with_an_error_is_named_on_the_screen(
    project: Path, capsys: pytest.CaptureFixture[str], whose: list[str]
) -> None:
    unit = project / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"
    corpus.change(unit, "individuals: 20", "individuals: hai mươi")

    assert run("report", *whose, "--out", "a.docx") == 0

    told = capsys.readouterr().err
    assert (
        "so-ket-2023/ba-to/unit.yaml: còn lỗi, những danh sách có lỗi chưa đưa vào báo cáo."
    ) in told


@pytest.mark.parametrize("whose", [["--unit", "ba-to", "--movement", corpus.POOR], ["--province"]])
def test_an_error_that_hides_no_list_is_named_as_one(
    project: Path, capsys: pytest.CaptureFixture[str], whose: list[str]
) -> None:
    unit = project / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"
    corpus.put_yaml(unit, {**corpus.BA_TO, "signer": 5})

    assert run("report", *whose, "--out", "a.docx") == 0

    told = capsys.readouterr().err
    assert "unit.yaml: còn lỗi, nhưng báo cáo này không thiếu danh sách nào vì lỗi ấy." in told
    assert "những danh sách có lỗi" not in told


def test_a_faulty_profile_that_names_no_movement_is_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = project / "profiles" / corpus.CALL / "son-ha" / "hop-tac-xa-vo" / "profile.yaml"
    broken.parent.mkdir(parents=True)
    broken.write_text("name: [", encoding="utf-8")

    run("report", "--unit", "son-ha", "--movement", corpus.POOR, "--out", "a.docx")
    assert "so-ket-2023/son-ha/hop-tac-xa-vo/profile.yaml: còn lỗi" in capsys.readouterr().err
    run("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", "a.docx")
    assert "hop-tac-xa-vo" not in capsys.readouterr().err


def test_the_plans_of_all_calls_are_read_and_one_is_named_when_it_has_errors(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = project / "profiles" / corpus.CALL / "plan.yaml"
    slot = {
        "date": "2023-11-20",
        "profile": "to-hop-tac-suoi-mau",
        "channel": "zalo",
        "ran_on": "2023-11-21",
        "title": "Tổ hợp tác ở Suối Mẫu",
    }
    corpus.put_yaml(plan, {"slots": [slot]})
    asked = ("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", "a.docx")

    assert run(*asked) == 0
    assert "Tổ hợp tác ở Suối Mẫu" in paragraphs((project / "a.docx").read_bytes())
    assert "plan.yaml" not in capsys.readouterr().err

    later = project / "profiles" / "so-ket-2027" / "plan.yaml"
    corpus.put_yaml(later, {"slots": [slot | {"title": "Kể lại ở đợt sau"}]})
    assert run(*asked) == 0
    assert "Kể lại ở đợt sau" in paragraphs((project / "a.docx").read_bytes())

    corpus.change(plan, "channel: zalo", "channel: khinh-khi-cau")
    assert run(*asked) == 0
    assert "Tổ hợp tác ở Suối Mẫu" not in paragraphs((project / "a.docx").read_bytes())
    assert "so-ket-2023/plan.yaml: còn lỗi nên chưa đưa vào báo cáo." in capsys.readouterr().err


def test_a_story_of_the_site_is_in_the_report_once_whether_the_plan_has_it_or_not(
    project: Path,
) -> None:
    story = project / "docs" / "tin" / "dat-doc.md"
    story.parent.mkdir(parents=True)
    head = "title: Ngô trên đất dốc\ndate: 2023-11-21\ntemplate: story.html\n"
    lead = "description: Tổ hợp tác trồng ngô trên đất dốc, nay bán ở chợ phiên.\n"
    card = "<!-- dienhinh: card to-hop-tac-suoi-mau -->\n"
    story.write_text(f"---\n{head}{lead}---\n\n{card}", encoding="utf-8")
    asked = ("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", "a.docx")

    def told() -> list[str]:
        assert run(*asked) == 0
        return [t for t in paragraphs((project / "a.docx").read_bytes()) if "Ngô trên đất" in t]

    assert told() == ["Ngô trên đất dốc"]
    slot = {
        "date": "2023-11-21",
        "profile": "to-hop-tac-suoi-mau",
        "channel": "website",
        "ran_on": "2023-11-21",
        "title": "Ngô trên đất dốc",
        "link": "https://dien-hinh.example.vn/tin/dat-doc/",
    }
    corpus.put_yaml(project / "profiles" / corpus.CALL / "plan.yaml", {"slots": [slot]})
    assert told() == ["Ngô trên đất dốc"]


def test_words_with_an_error_are_named_on_the_screen(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = project / "profiles" / corpus.CALL / "ba-to" / "bao-cao" / f"{corpus.POOR}.md"
    corpus.change(words, "## III.1.b", "## III.1.h")
    name = f"so-ket-2023/ba-to/bao-cao/{corpus.POOR}.md: còn lỗi, báo cáo có thể thiếu lời."

    run("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", "a.docx")
    assert name in capsys.readouterr().err
    run("report", "--province", "--out", "a.docx")
    assert name in capsys.readouterr().err
    run("report", "--province", "--movement", corpus.RURAL, "--out", "a.docx")
    assert "bao-cao" not in capsys.readouterr().err


def test_only_the_figures_of_the_unit_that_reports_are_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = project / "profiles" / corpus.CALL / "hoi-nong-dan-tinh" / "unit.yaml"
    corpus.change(unit, "collectives: 2", "collectives: hai")

    run("report", "--unit", "ba-to", "--movement", corpus.POOR, "--out", "a.docx")

    assert "unit.yaml" not in capsys.readouterr().err


def test_internal_reports_say_that_they_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = project / "ba-to.docx"

    run("report", "--unit", "ba-to", "--movement", corpus.POOR, "--internal", "--out", str(out))

    assert "chỉ gửi Sở Nội vụ, qua đường văn bản nội bộ" in capsys.readouterr().out
    assert "0255 300 0000" in " ".join(paragraphs(out.read_bytes()))


def test_sealed_numbers_are_opened_by_the_key_only(project: Path) -> None:
    secret, public = new_key()
    (project / "khoa.txt").write_text(secret, encoding="utf-8")
    file = project / "profiles" / corpus.CALL / "ba-to" / "to-hop-tac-suoi-mau" / "profile.yaml"
    corpus.change(file, "0255 300 0000", sealed("0255 300 0000", [public]))
    asked = ("report", "--unit", "ba-to", "--movement", corpus.POOR, "--internal")

    assert run(*asked, "--out", "kin.docx") == 0
    assert run(*asked, "--key", "khoa.txt", "--out", "mo.docx") == 0

    closed = " ".join(paragraphs((project / "kin.docx").read_bytes()))
    opened = " ".join(paragraphs((project / "mo.docx").read_bytes()))
    assert "đã niêm phong" in closed
    assert "age:" not in closed
    assert "0255 300 0000" not in closed
    assert "0255 300 0000" in opened


def test_the_synthesis_covers_all_movements_unless_one_is_named(project: Path) -> None:
    both, one = project / "ca-hai.docx", project / "mot.xlsx"

    assert run("report", "--province", "--out", str(both)) == 0
    assert run("report", "--province", "--movement", corpus.RURAL, "--out", str(one)) == 0

    assert any("“Quảng Ngãi chung sức" in t and "“Quảng Ngãi vì người nghèo" in t
               for t in paragraphs(both.read_bytes()))  # fmt: skip
    assert one.read_bytes()[:2] == b"PK"


def committed_on(day: date, files: str) -> None:
    """Makes the folder one stands in a repository whose only commit is of that day."""
    when = os.environ | {"GIT_COMMITTER_DATE": f"{day}T08:00:00+0700"}
    who = ("-c", "user.name=x", "-c", "user.email=x@x.test")
    for arguments in (("init", "-q"), ("add", files), ("commit", "-qm", "một")):
        command = ["git", *who, *arguments]
        subprocess.run(command, check=True, capture_output=True, env=when)


def test_since_a_revision_only_changed_numbers_are_told(project: Path) -> None:
    committed_on(date(2023, 11, 5), ".")
    unit = project / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"
    corpus.change(unit, "collectives: 1\n", "collectives: 3\n")
    corpus.change(unit, "collectives: 13", "collectives: 15")
    out = project / "doi.docx"

    code = run(
        "report", "--province", "--movement", corpus.POOR, "--since", "HEAD", "--out", str(out)
    )

    assert code == 0
    texts = paragraphs(out.read_bytes())
    # An official paper names the day, not what git calls it.
    changes = texts.index("VI. SỐ LIỆU THAY ĐỔI SO VỚI NGÀY 05/11/2023")
    assert "Tại ngày 05/11/2023" in texts
    assert "HEAD" not in " ".join(texts)
    here = texts.index("Khen thưởng theo hình thức", changes)
    assert texts[here : here + 6] == [
        "Khen thưởng theo hình thức",
        "Bằng khen của Chủ tịch UBND tỉnh Cấp bộ, tỉnh",
        "Tập thể",
        "3",
        "5",
        "+2",
    ]


def test_a_revision_from_before_the_call_is_told_as_such(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    committed_on(date(2023, 10, 5), "profiles/reference")

    assert run("report", "--province", "--since", "HEAD", "--out", str(project / "a.docx")) == 2

    told = "--since: mốc “HEAD” (ngày 05/10/2023) chưa có đợt so-ket-2023;"
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["report", "--unit", "ba-to", "--out", "a.docx"], "thêm --movement"),
        (
            ["report", "--unit", "x", "--movement", corpus.POOR, "--out", "a.docx"],
            "--unit: không có “x”",
        ),
        (["report", "--province", "--call", "khac", "--out", "a.docx"], "--call: không có “khac”"),
        (["report", "--province", "--out", "a.pdf"], ".docx hoặc .xlsx"),
        (["board", "--format", "html"], "cần --out"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_told_and_ends_with_two(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert run(*arguments) == 2

    assert told in capsys.readouterr().err
    assert list(project.glob("a.*")) == []


def test_a_revision_that_the_clone_has_not_ends_with_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", "--province", "--since", "khong-co", "--out", "a.docx") == 1

    assert "“khong-co”: không tìm thấy mốc này" in capsys.readouterr().err
    assert list(project.glob("a.*")) == []


@pytest.mark.usefixtures("project")
def test_whoever_makes_a_call_is_told_to_write_the_forms_anew(
    capsys: pytest.CaptureFixture[str],
) -> None:
    days = ["--date", "2026-09-01", "--deadline", "2026-10-15"]
    call = ["so-ket-2026", "--title", "Sơ kết năm 2026", *days, "--movement", corpus.POOR]

    assert run("call", "new", *call, "--group", "department") == 0

    assert "thì chạy `dienhinh forms`" in capsys.readouterr().out


def test_unit_and_province_exclude_each_other(project: Path) -> None:
    assert project.is_dir()
    with pytest.raises(SystemExit) as ended:
        run("report", "--unit", "ba-to", "--province", "--out", "a.docx")

    assert ended.value.code == 2


def test_the_board_is_printed_or_written_in_four_forms(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("board") == 0
    assert "Huyện Ba Tơ" in capsys.readouterr().out
    assert run("board", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["call"] == corpus.CALL
    theme = str(ROOT / "docs" / "theme")
    for form in ("xlsx", "html"):
        out = project / f"bang.{form}"
        assert run("board", "--format", form, "--theme", theme, "--out", str(out)) == 0
        assert out.stat().st_size > 4000


def test_reminders_are_written_beside_the_board(project: Path) -> None:
    assert run("board", "--reminders", "nhac") == 0

    names = sorted(path.name for path in (project / "nhac").iterdir())
    assert names[:2] == ["nhac-ba-to.docx", "nhac-ba-to.txt"]
    assert len(names) == 6


def test_internal_files_are_never_written_into_the_site(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "site" / ".dienhinh").mkdir(parents=True)

    for arguments in (
        ("board", "--out", "site/bang.txt"),
        ("board", "--reminders", "site/nhac"),
        ("report", "--province", "--out", "site/so-lieu/a.docx"),
    ):
        assert run(*arguments) == 2
        assert "trang công khai" in capsys.readouterr().err
    assert [path.name for path in (project / "site").iterdir()] == [".dienhinh"]


def test_problems_of_units_are_told_by_check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = project / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"
    corpus.change(unit, "collectives: 13", "collectives: 14")

    assert run("check", str(unit)) == 1

    line = unit.read_text(encoding="utf-8").splitlines().index("  collectives: 14") + 1
    assert f"unit.yaml:{line}:16: lỗi [stated-total-differs]" in capsys.readouterr().out


def test_a_damaged_file_of_figures_stops_neither_board_nor_synthesis(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = project / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"
    unit.write_text("call: [", encoding="utf-8")
    shutil.rmtree(project / "profiles" / corpus.CALL / "hoi-nong-dan-tinh")

    assert run("board") == 0
    assert "số liệu đơn vị: còn 1 lỗi" in capsys.readouterr().out
    assert run("report", "--province", "--out", "a.docx") == 0
    assert "còn 1 lỗi" in paragraphs((project / "a.docx").read_bytes())
    assert not any(
        "“Khen thưởng qua phong trào”" in note for note in notes((project / "a.docx").read_bytes())
    )

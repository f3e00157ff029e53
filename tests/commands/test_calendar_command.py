"""`dienhinh calendar`: what goes out when, for staff."""

import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.folders import BASE
from tests.running import run

SLUG = "to-hop-tac-nuoc-leng"
PLAN = f"""slots:
  - {{date: 2023-12-06, profile: {SLUG}, channel: radio, outlet: Đài Mẫu, who: Lan}}
  - {{date: 2023-12-20, profile: {SLUG}, channel: zalo}}
"""

STORY = f"""---
title: Một dòng nước, mười nhà
description: Tổ hợp tác Nước Leng đưa nước về bản bằng ống tre, rồi bằng ống nhựa.
date: 2023-12-01
template: story.html
---

<!-- dienhinh: card {SLUG} -->
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One public profile, told on the radio next week and on Zalo two weeks later."""
    shutil.copytree(BASE, tmp_path / "profiles")
    write(tmp_path, PLAN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(project: Path, plan: str) -> None:
    (project / "profiles" / "so-ket-2023" / "plan.yaml").write_text(plan, encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_four_weeks_from_this_one_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("calendar") == 0

    out = capsys.readouterr().out
    assert "Tuần 27/11/2023 - 03/12/2023\n  chưa có chuyện nào\n" in out
    assert "  thứ Tư 06/12/2023  Phát thanh, truyền hình · Đài Mẫu · Tổ hợp tác Nước Leng" in out
    assert "Tuần 18/12/2023 - 24/12/2023\n  thứ Tư 20/12/2023  Zalo · " in out
    assert "Tuần trống: 2/4" in out


@pytest.mark.usefixtures("project")
def test_weeks_and_the_first_day_are_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("calendar", "--weeks", "1", "--from", "2023-12-08", "--format", "json") == 0

    rows = json.loads(capsys.readouterr().out)
    assert [(w["first"], len(w["events"])) for w in rows["weeks"]] == [("2023-12-04", 1)]


@pytest.mark.parametrize("weeks", ["0", "-3", "500", "hai"])
@pytest.mark.usefixtures("project")
def test_a_number_of_weeks_that_makes_no_sense_is_a_wrong_command_line(weeks: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run("calendar", "--weeks", weeks)

    assert ended.value.code == 2


def test_the_file_for_calendar_programs_is_the_same_again(project: Path) -> None:
    files = [project / "mot.ics", project / "hai.ics"]

    assert [run("calendar", "--format", "ics", "--out", str(file)) for file in files] == [0, 0]

    first, second = (file.read_bytes() for file in files)
    assert first == second
    events = Calendar.from_ical(first).walk("VEVENT")
    assert [event["dtstart"].to_ical() for event in events] == [b"20231206", b"20231220"]


def test_a_faulty_plan_is_reported_and_the_rest_is_shown(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, PLAN + "  - {date: 2023-12-07, profile: to-hop-tac-nuoc-lang, channel: zalo}\n")

    assert run("calendar") == 1

    out, err = capsys.readouterr()
    assert "plan.yaml:4:33: lỗi [profile-unknown]" in err
    assert f"Ghi {SLUG}" in err
    assert "Đài Mẫu" in out


def test_one_wrong_date_leaves_out_its_own_entry_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, PLAN + f"  - {{date: 24-12-2023, profile: {SLUG}, channel: zalo}}\n")

    assert run("calendar") == 1

    out, err = capsys.readouterr()
    assert "Đài Mẫu" in out
    assert "Tuần trống: 2/4" in out
    assert "plan.yaml:4:12: lỗi [bad-date]" in err
    assert err.splitlines()[-1].startswith("Còn 1 lỗi: lịch dưới đây THIẾU những mục ấy.")


def test_a_plan_that_is_no_list_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "slots: 7\n")

    assert run("--lang", "en", "calendar") == 1
    assert "1 error: the calendar below LACKS these entries" in capsys.readouterr().err


def test_a_good_file_is_not_written_over_while_there_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "lich.ics"
    file.write_bytes(b"tot")
    write(project, PLAN + f"  - {{date: 24-12-2023, profile: {SLUG}, channel: zalo}}\n")

    assert run("calendar", "--format", "ics", "--out", str(file)) == 1
    assert run("calendar", "--format", "ics") == 1

    out, err = capsys.readouterr()
    assert file.read_bytes() == b"tot"
    assert not out
    assert f"chưa ghi {file}, tệp cũ nếu có còn nguyên." in err
    assert err.endswith("Còn 1 lỗi: chưa làm lịch. Sửa xong thì chạy lại.\n")


def test_a_story_that_cannot_be_read_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs" / "tin").mkdir(parents=True)
    story = STORY.replace("2023-12-01", "01/12/2023")
    (project / "docs" / "tin" / "nuoc-leng.md").write_text(story, encoding="utf-8")

    assert run("calendar") == 1
    assert "docs/tin/nuoc-leng.md:4:7: lỗi [bad-date]" in capsys.readouterr().err


def test_a_faulty_profile_that_is_planned_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "profiles" / "so-ket-2023" / "ba-to" / SLUG / "profile.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "khong_co: 1\n", encoding="utf-8")

    assert run("calendar") == 1

    err = capsys.readouterr().err
    assert "[unknown-field]" in err
    assert "THIẾU những mục ấy" in err


def test_a_fault_elsewhere_does_not_keep_the_calendar(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "profiles" / "corrections.yaml").write_text("corrections: 7\n", encoding="utf-8")

    assert run("calendar") == 0
    assert "Đài Mẫu" in capsys.readouterr().out


def test_lists_that_cannot_be_read_are_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "profiles" / "reference" / "units.yaml").unlink()

    assert run("calendar") == 1
    assert "units.yaml" in capsys.readouterr().err


def test_forms_write_the_schemas_of_plan_and_corrections(project: Path) -> None:
    assert run("forms") == 0

    plan = json.loads((project / "profiles" / "plan.schema.json").read_text(encoding="utf-8"))
    slot = plan["properties"]["slots"]["items"]["properties"]
    assert slot["channel"]["enumDescriptions"][1] == "Báo in, báo điện tử"
    assert slot["link"]["pattern"].startswith("^https?://")
    log = json.loads((project / "profiles" / "corrections.schema.json").read_text(encoding="utf-8"))
    assert list(log["properties"]["corrections"]["items"]["properties"]) == [
        "on",
        "profile",
        "article",
        "text",
        "basis",
    ]


def test_a_file_where_a_folder_should_be_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "khong").write_bytes(b"")
    assert run("calendar", "--out", str(project / "khong" / "co.ics"), "--format", "ics") == 1

    assert "co.ics: không ghi được vào đây" in capsys.readouterr().err


def test_a_story_of_the_site_tells_its_profiles_on_its_day(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, "slots: []\n")
    assert run("calendar") == 0
    assert "chưa kể ở kênh nào: 1\n" in capsys.readouterr().out

    (project / "docs" / "tin").mkdir(parents=True)
    (project / "docs" / "tin" / "nuoc-leng.md").write_text(STORY, encoding="utf-8")
    assert run("calendar", "--from", "2023-11-27") == 0

    out = capsys.readouterr().out
    assert "  thứ Sáu 01/12/2023  Trang thông tin điện tử · Tổ hợp tác Nước Leng" in out
    assert " · “Một dòng nước, mười nhà” · đã đăng, phát\n" in out
    assert "chưa kể ở kênh nào: 0\n" in out


def consent_ends(project: Path, end: str) -> None:
    file = project / "profiles" / "so-ket-2023" / "ba-to" / SLUG / "profile.yaml"
    with file.open("a", encoding="utf-8") as profile:
        profile.write(
            f"consent:\n  - {{item: name, by: Lan, on: 2023-11-12, {end}, proof: Phiếu đồng ý}}\n"
        )


def test_whom_the_public_no_longer_sees_is_not_counted_and_what_is_planned_is_marked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consent_ends(project, "withdrawn_on: 2023-11-30")

    run("calendar")

    out = capsys.readouterr().out
    told = [line for line in out.splitlines() if "Tổ hợp tác Nước Leng" in line]
    assert [line.split("  ")[1] for line in told] == ["thứ Tư 06/12/2023", "thứ Tư 20/12/2023"]
    assert all("hết đồng ý, không được kể" in line for line in told)
    assert "chưa kể ở kênh nào: 0\n" in out
    assert "Tuần trống: 4/4" in out


def test_a_slot_after_the_last_day_of_a_consent_is_marked_and_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consent_ends(project, "until: 2023-12-10")

    assert run("calendar") == 0

    out, err = capsys.readouterr()
    told = [line for line in out.splitlines() if "Tổ hợp tác Nước Leng" in line]
    assert ["hết đồng ý" in line for line in told[:2]] == [False, True]
    assert "plan.yaml:3:12: lưu ý [plan-consent-ended]" in err
    assert "chỉ có đến hết ngày 10/12/2023" in err

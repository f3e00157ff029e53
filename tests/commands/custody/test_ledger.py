"""The ledger of requests: one line each, whoever saved the file in between."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.ledger import Request, Unanswered, record, unanswered

ASKED, DONE = date(2026, 11, 20), date(2026, 11, 23)
ONE = Request(requested_on=ASKED, profile="ho-mau", item=None)
OTHER = Request(requested_on=ASKED, profile="ho-mau", item="phone")
HEADS = (
    "Nhận yêu cầu,Hạn trả lời,Ngày trả lời,Ngày gỡ trong kho,Hạn gỡ khỏi trang,Hạn xóa hẳn,"
    "Hồ sơ,Mục,Lý do"
)


def lines(ledger: Path) -> list[str]:
    return ledger.read_text(encoding="utf-8-sig").splitlines()


def test_a_request_is_one_line_however_often_the_command_runs(tmp_path: Path) -> None:
    ledger = tmp_path / "so.csv"

    told = [record(ledger, request, DONE, "x") for request in (ONE, ONE, OTHER, ONE)]

    assert told == [True, False, True, False]
    assert lines(ledger) == [
        HEADS,
        "2026-11-20,2026-11-24,,2026-11-23,2026-12-05,2026-12-10,ho-mau,profile,x",
        "2026-11-20,2026-11-24,,2026-11-23,2026-12-05,2026-12-10,ho-mau,phone,x",
    ]


@pytest.mark.parametrize("before", [b"", b"requested_on,x\n2023-01-01,y"], ids=["empty", "glued"])
def test_every_request_has_a_line_of_its_own_below_the_names(tmp_path: Path, before: bytes) -> None:
    ledger = tmp_path / "so.csv"
    ledger.write_bytes(before)

    for request in (ONE, OTHER):
        record(ledger, request, DONE, "\udcd4i")

    assert lines(ledger)[-2].endswith(",ho-mau,profile,?i")
    assert lines(ledger)[-1].endswith(",ho-mau,phone,?i")
    assert ledger.read_bytes().startswith(before)


def test_a_ledger_that_a_spreadsheet_saved_with_semicolons_goes_on_so(tmp_path: Path) -> None:
    """Vietnamese spreadsheets write days as 20/11/2026; a column was added by hand."""
    ledger = tmp_path / "so.csv"
    record(ledger, ONE, DONE, "x")
    head, row = (line.replace(",", ";") for line in lines(ledger))
    row = row.replace("2026-11-20", "20/11/2026")
    ledger.write_text(f"\ufeff{head};Ghi chú\n{row};đã gọi lại\n", encoding="utf-8")

    assert record(ledger, ONE, DONE, "x") is False
    assert record(ledger, OTHER, DONE, "Đổi số; gọi lại")

    assert lines(ledger)[1].endswith("đã gọi lại")
    assert lines(ledger)[2] == (
        '2026-11-20;2026-11-24;;2026-11-23;2026-12-05;2026-12-10;ho-mau;phone;"Đổi số; gọi lại";'
    )


def test_a_ledger_of_an_earlier_version_keeps_its_columns(tmp_path: Path) -> None:
    ledger = tmp_path / "so.csv"
    ledger.write_text("requested_on,done_on,withdraw_by,delete_by,profile,item,reason\n")

    record(ledger, ONE, DONE, "x")

    assert lines(ledger)[1] == "2026-11-20,2026-11-23,2026-12-05,2026-12-10,ho-mau,profile,x"
    assert unanswered(ledger) == Unanswered(requests=(), unread=())


def test_what_was_not_answered_is_told_with_its_days(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()
    ledger = tmp_path / "private" / "withdrawals.csv"
    for request in (ONE, OTHER):
        record(ledger, request, DONE, "x")
    head, one, other = lines(ledger)
    ledger.write_text("\n".join((head, one.replace(",,", ",2026-11-24,"), other)) + "\n")

    assert cli.main(["audit"]) == 0

    told = capsys.readouterr().out
    assert f"1 yêu cầu trong {ledger} chưa ghi ngày trả lời" in told
    assert "ho-mau: nhận 20/11/2026, trả lời trước hết ngày 24/11/2026" in told


def test_the_ledger_is_not_put_into_a_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    with pytest.raises(CustodyError, match="kho mã nguồn"):
        record(tmp_path / "so.csv", ONE, DONE, "x")


@pytest.mark.parametrize("cut", ['"Gia đình nói ""thô', "Gia đình n"], ids=["within", "without"])
def test_a_line_that_was_cut_swallows_no_later_request(tmp_path: Path, cut: str) -> None:
    """A power loss, or a full disk of an earlier version, left half of it."""
    ledger = tmp_path / "so.csv"
    torn = f"2026-11-20,2026-11-24,,2026-11-23,2026-12-05,2026-12-10,ho-torn,profile,{cut}"
    ledger.write_text(f"{HEADS}\n{torn}", encoding="utf-8")

    assert record(ledger, OTHER, DONE, "x")
    assert record(ledger, OTHER, DONE, "x") is False

    profiles = [request.profile for request in unanswered(ledger).requests]
    assert profiles == ["ho-torn", "ho-mau"]


def test_lines_that_nobody_can_read_are_named(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()
    ledger = tmp_path / "private" / "withdrawals.csv"
    ledger.parent.mkdir(exist_ok=True)
    rows = ("11/20/2026,,,,,,ho-mau,profile,x", "20/11/26,,,,,,ho-hai,profile,x", "2026-11-20,mau-")
    ledger.write_text("\n".join((HEADS, *rows, "")), encoding="utf-8")

    assert cli.main(["audit"]) == 0

    told = capsys.readouterr().out
    assert f"KHÔNG đọc được dòng 2, 4 của {ledger}" in told
    assert "ho-hai: nhận 20/11/2026" in told


def test_a_ledger_in_another_encoding_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    ledger = tmp_path / "so.csv"
    before = f"{HEADS}\n".replace(",", "\t").encode("utf-16")
    ledger.write_bytes(before)

    with pytest.raises(CustodyError, match="CSV UTF-8"):
        record(ledger, ONE, DONE, "x")
    with pytest.raises(CustodyError, match="CSV UTF-8"):
        unanswered(ledger)

    assert ledger.read_bytes() == before


def test_a_full_disk_leaves_the_ledger_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "so.csv"
    record(ledger, ONE, DONE, "x")
    before = ledger.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        record(ledger, OTHER, DONE, "x")

    assert ledger.read_bytes() == before

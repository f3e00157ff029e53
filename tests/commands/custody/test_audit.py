import csv
import io
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from dienhinh import cli
from dienhinh.commands.custody.audit import AuditRow, audit, ending
from dienhinh.commands.custody.audit_text import as_text
from dienhinh.commands.custody.sealing import make_key, seal
from tests.builders import a_plain_profile
from tests.commands.custody.conftest import UNIT, a_household, put

TODAY = date(2023, 12, 1)


def consent(item: str, **changes: str) -> dict[str, str]:
    given = {"item": item, "by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã"}
    return given | changes


def states(rows: list[AuditRow], slug: str) -> dict[str, str]:
    return {row.item: row.state for row in rows if row.slug == slug}


def test_every_item_is_told_with_its_consent(profiles: Path) -> None:
    rows = audit(profiles, TODAY)

    assert states(rows, "ho-mau") == {
        "name": "shown",
        "photo": "shown",
        "phone": "shown",
        "address": "no-consent",
    }
    assert states(rows, "to-hop-tac-nuoc-leng")["name"] == "shown"
    grounds = {(row.slug, row.item): row.ground for row in rows}
    assert grounds["ho-mau", "name"] == "consent"
    assert grounds["to-hop-tac-nuoc-leng", "name"] == "organisation"


def test_a_withdrawal_written_as_its_own_row_is_told(profiles: Path) -> None:
    asked = consent("phone", on="2023-11-20", withdrawn_on="2023-11-20")
    given = [consent("name"), consent("photo"), consent("phone"), asked]
    put(profiles, "ho-hai", name="Hộ Mẫu Hai", **a_household(consent=given))

    rows = audit(profiles, TODAY)

    [phone] = [row for row in rows if (row.slug, row.item) == ("ho-hai", "phone")]
    assert (phone.state, phone.withdrawn_on) == ("withdrawn", date(2023, 11, 20))


@pytest.mark.parametrize(
    ("changes", "state", "words"),
    [
        ({"withdrawn_on": "2023-11-20"}, "withdrawn", "đã rút đồng ý"),
        ({"until": "2023-11-30"}, "ended", "đồng ý đã hết hạn"),
        ({"on": "2023-12-09"}, "not-yet", "đồng ý chưa có hiệu lực"),
    ],
)
def test_why_an_item_is_not_shown_is_told(
    profiles: Path, changes: dict[str, str], state: str, words: str
) -> None:
    given = [consent("name"), consent("photo"), consent("phone", **changes)]
    put(profiles, "ho-hai", name="Hộ Mẫu Hai", **a_household(consent=given))

    rows = audit(profiles, TODAY)

    assert states(rows, "ho-hai")["phone"] == state
    assert f"ho-hai: Số điện thoại: không hiện: {words}" in as_text(rows, 30).decode()


def test_a_profile_that_is_not_public_and_one_without_the_item_are_told_apart(
    profiles: Path,
) -> None:
    photos = [photo | {"kind": "illustration"} for photo in a_plain_profile()["photos"]]
    given = [consent("name"), consent("photo")]
    put(profiles, "ho-ve", name="Hộ Mẫu Vẽ", **a_household(consent=given, photos=photos))
    put(profiles, "ho-nhap", name="Hộ Nháp", **a_household(consent=given, status="draft"))

    rows = audit(profiles, TODAY)

    assert states(rows, "ho-ve")["name"] == "shown"
    assert states(rows, "ho-ve")["photo"] == "no-item"
    assert states(rows, "ho-nhap")["photo"] == "not-public"
    told = as_text(rows, 30).decode()
    assert "ho-ve: Hình ảnh: không hiện: hồ sơ không có mục này (ảnh là tranh vẽ" in told
    assert "ho-nhap: Hình ảnh: không hiện: hồ sơ không đang đăng" in told


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_a_collective_that_is_not_public_wants_for_no_consent(profiles: Path, status: str) -> None:
    changes = {"address": "thôn Mẫu, xã Ba Tiêu", "phone": "0905 321 005", "status": status}
    put(profiles, "to-mau", name="Tổ Mẫu Hai", workplace=None, **changes)

    # Its number is that of a person, who has to agree.
    assert states(audit(profiles, TODAY), "to-mau") == {
        "name": "not-public",
        "photo": "not-public",
        "phone": "no-consent",
        "address": "not-public",
    }


def test_a_sealed_number_is_not_shown_for_that_reason(profiles: Path) -> None:
    make_key(profiles, profiles.parent / "private" / "key.txt", "Sở")
    seal(profiles, ("ho-mau",))

    assert states(audit(profiles, TODAY), "ho-mau")["phone"] == "sealed"


@pytest.mark.parametrize("is_agreed", [True, False])
def test_a_workplace_that_tells_the_home_goes_with_the_address(
    profiles: Path, *, is_agreed: bool
) -> None:
    given = [consent("name"), consent("photo"), *[consent("address")] * is_agreed]
    at_home = "Tiệm may tại nhà, số nhà 12, thôn Mẫu"
    put(profiles, "ho-hai", **a_household(consent=given, workplace=at_home))

    rows = audit(profiles, TODAY)

    [row] = [row for row in rows if (row.slug, row.item) == ("ho-hai", "workplace")]
    assert row.is_shown is is_agreed
    assert row.state == ("shown" if is_agreed else "no-consent")
    assert "ho-hai: Đơn vị công tác: " in as_text(rows, 30).decode()


def test_consents_that_end_soon_come_soonest_first(profiles: Path) -> None:
    given = [
        consent("name", until="2023-12-31"),
        consent("photo", until="2023-12-01"),
        consent("phone", until="2024-01-01"),
    ]
    put(profiles, "ho-hai", name="Hộ Mẫu Hai", **a_household(consent=given))

    soon = ending(audit(profiles, TODAY), 30)

    assert [(row.item, row.days_left) for row in soon] == [("photo", 0), ("name", 30)]


def test_ethnicity_that_is_agreed_to_no_longer_hides_the_whole_profile(profiles: Path) -> None:
    given = [consent("name"), consent("photo"), consent("ethnicity", until="2023-11-30")]
    text = "Hộ người Hrê bắt đầu bằng việc ghi lại từng ngày công trên nương trong một năm."
    put(profiles, "ho-hai", summary=text, **a_household(consent=given))

    assert {row.is_shown for row in audit(profiles, TODAY) if row.slug == "ho-hai"} == {False}


@pytest.mark.parametrize(("village", "is_told"), [("làng Suối Đá", True), ("một làng", False)])
def test_a_hidden_address_whose_village_the_text_tells_is_marked(
    profiles: Path, village: str, *, is_told: bool
) -> None:
    given = [consent("name"), consent("photo"), consent("address", withdrawn_on="2023-11-30")]
    text = f"Hộ ở cuối {village} ghi lại từng ngày công trên nương trong một năm rồi mới chia."
    address = "thôn Suối Đá, xã Ba Tiêu"
    put(profiles, "ho-hai", address=address, summary=text, **a_household(consent=given))

    rows = audit(profiles, TODAY)

    assert [row.item for row in rows if row.is_told] == (["address"] if is_told else [])
    told = "địa chỉ dưới cấp xã: không hiện: đã rút đồng ý; NHƯNG bài vẫn nêu thôn, xóm hay đường"
    assert (told in as_text(rows, 30).decode().lower().replace("nhưng", "NHƯNG")) is is_told


def test_a_hidden_workplace_whose_village_the_text_tells_is_marked(profiles: Path) -> None:
    text = "Hộ ở cuối làng Suối Đá ghi lại từng ngày công trên nương trong một năm rồi mới chia."
    household = a_household(workplace="Chi hội thôn Suối Đá", address=None, summary=text)
    put(profiles, "ho-hai", **household)

    rows = audit(profiles, TODAY)

    assert [(row.slug, row.item) for row in rows if row.is_told] == [("ho-hai", "workplace")]


def test_a_file_with_faults_is_told_too(profiles: Path) -> None:
    (profiles / UNIT / "ho-mau" / "profile.yaml").write_text("name: [\n", encoding="utf-8")

    rows = [row for row in audit(profiles, TODAY) if row.slug == "ho-mau"]

    assert [(row.ground, row.state) for row in rows] == [("unreadable", "unreadable")]
    assert "ho-mau: cả hồ sơ: không hiện: tệp còn lỗi" in as_text(rows, 30).decode()


def test_the_command_writes_text_json_and_csv(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()
    command = ["--today", "2023-12-01", "audit"]

    assert cli.main(command) == 0
    assert "ho-mau: Họ tên: đang hiện (Người Mẫu Một, đồng ý 12/11/2023)" in capsys.readouterr().out
    assert cli.main([*command, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["item"] for row in rows if row["slug"] == "ho-mau"} == {
        "name",
        "photo",
        "phone",
        "address",
    }
    file = tmp_path / "audit.csv"
    assert cli.main([*command, "--format", "csv", "--out", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: đã ghi.\n"
    table = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [row["is_shown"] for row in table if row["slug"] == "ho-mau"] == [
        "yes",
        "yes",
        "yes",
        "no",
    ]


def test_the_workbook_has_what_ends_soon_on_its_first_sheet(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [consent("name", until="2023-12-20"), consent("photo"), consent("phone", by="=1+1")]
    put(profiles, "ho-hai", name="Hộ Mẫu Hai", **a_household(consent=given))
    file = tmp_path / "audit.xlsx"
    command = ["--today", "2023-12-01", "audit", "--format", "xlsx"]

    assert cli.main(command) == 2
    assert "--out" in capsys.readouterr().err
    assert cli.main([*command, "--out", str(file)]) == 0

    soon, every = openpyxl.load_workbook(file).worksheets
    assert (soon.title, every.title) == ("Sắp hết hạn", "Mọi mục")
    (row,) = soon.iter_rows(min_row=4, values_only=True)
    assert [cell.date().isoformat() if isinstance(cell, datetime) else cell for cell in row] == [
        "ho-hai", "Hộ Mẫu Hai", "Hộ gia đình", "ba-to", "Đã đăng", "Địa phương, đơn vị giới thiệu",
        "Họ tên", "sắp hết hạn", "theo đồng ý", "Người Mẫu", "2023-11-12",
        "2023-12-20", None, 19,
    ]  # fmt: skip
    rows = list(every.iter_rows(min_row=4))
    assert len(rows) == len(audit(profiles, TODAY))
    # A name that looks like a formula stays a text.
    assert {cell.data_type for row in rows for cell in row if cell.value == "=1+1"} == {"s"}

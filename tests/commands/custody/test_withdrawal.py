import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dienhinh import cli
from dienhinh.commands.custody import CustodyError, withdrawal, withdrawing
from dienhinh.commands.custody.mentions import Mention, mentions
from dienhinh.commands.custody.withdrawal import withdraw
from dienhinh.pipeline import examine
from dienhinh.write.yaml_edit import set_value
from tests.commands.custody.conftest import UNIT, a_household, put
from tests.commands.custody.test_ledger import HEADS
from tests.folders import changed
from tests.pipeline.room import Room

TODAY = date(2023, 12, 1)


def text_of(profiles: Path, slug: str) -> str:
    return (profiles / UNIT / slug / "profile.yaml").read_text(encoding="utf-8")


def test_a_profile_whose_kind_is_no_word_is_taken_down_too(profiles: Path) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace("kind: household", "kind: [household]")
    file.write_text(text, encoding="utf-8")

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert done.is_whole
    assert "status: withdrawn" in file.read_text(encoding="utf-8")


def test_a_tab_typed_into_the_file_keeps_nobody_on_the_site(profiles: Path) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace("name: Hộ Mẫu Một", "name: Hộ\tMẫu Một\t", 1)
    file.write_text(text, encoding="utf-8")

    withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert changed(text, text_of(profiles, "ho-mau")) == [
        "-status: published",
        "+status: withdrawn",
        *["+  withdrawn_on: 2023-12-01"] * 3,
    ]


def test_a_whole_profile_ends_with_every_consent(profiles: Path) -> None:
    before = text_of(profiles, "ho-mau")

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert changed(before, text_of(profiles, "ho-mau")) == [
        "-status: published",
        "+status: withdrawn",
        *["+  withdrawn_on: 2023-12-01"] * 3,
    ]
    assert done.ended == ("name", "photo", "phone")
    assert (done.is_whole, done.leaves_page) == (True, False)


def test_one_item_ends_alone(profiles: Path) -> None:
    before = text_of(profiles, "ho-mau")

    done = withdraw(profiles, "ho-mau", "phone", TODAY, TODAY)

    assert changed(before, text_of(profiles, "ho-mau")) == ["+  withdrawn_on: 2023-12-01"]
    assert (done.ended, done.is_whole) == (("phone",), False)


@pytest.mark.parametrize("item", ["name", "photo"])
def test_without_name_or_photo_a_person_leaves_the_site(profiles: Path, item: str) -> None:
    assert withdraw(profiles, "ho-mau", item, TODAY, TODAY).is_whole


def test_a_collective_leaves_a_page_without_a_name(profiles: Path) -> None:
    done = withdraw(profiles, "to-hop-tac-nuoc-leng", None, TODAY, TODAY)

    assert (done.is_whole, done.leaves_page) == (True, True)


def test_a_second_request_changes_nothing(profiles: Path) -> None:
    withdraw(profiles, "ho-mau", None, TODAY, TODAY)
    once = text_of(profiles, "ho-mau")

    done = withdraw(profiles, "ho-mau", None, date(2023, 12, 5), TODAY)

    assert not done.was_changed
    assert text_of(profiles, "ho-mau") == once


def test_of_two_withdrawals_at_once_none_is_undone_unsaid(
    profiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edited_meanwhile(*arguments: Any) -> str:  # noqa: ANN401 the caller's
        monkeypatch.setattr(withdrawal, "set_value", set_value)
        withdraw(profiles, "ho-mau", "photo", TODAY, TODAY)
        return set_value(*arguments)

    monkeypatch.setattr(withdrawal, "set_value", edited_meanwhile)

    with pytest.raises(CustodyError, match="chạy lại lệnh"):
        withdraw(profiles, "ho-mau", "phone", TODAY, TODAY)

    withdraw(profiles, "ho-mau", "phone", TODAY, TODAY)
    assert text_of(profiles, "ho-mau").count("withdrawn_on: 2023-12-01") == 2


def test_a_consent_of_tomorrow_ends_when_it_begins(profiles: Path) -> None:
    late = [{"item": "name", "by": "Người Mẫu", "on": "2024-02-03", "proof": "Phiếu ở xã"}]
    put(profiles, "ho-sau", **a_household(consent=late))

    withdraw(profiles, "ho-sau", "name", TODAY, TODAY)

    assert "withdrawn_on: 2024-02-03" in text_of(profiles, "ho-sau")


def test_a_profile_with_other_faults_can_be_taken_down(profiles: Path) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"
    file.write_text("status: published\nnot_a_field: 1  # chú thích\n", encoding="utf-8")

    withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert file.read_text(encoding="utf-8") == ("status: withdrawn\nnot_a_field: 1  # chú thích\n")


def test_an_unknown_name_and_a_day_to_come_are_refused(profiles: Path) -> None:
    with pytest.raises(CustodyError, match="khong-co"):
        withdraw(profiles, "khong-co", None, TODAY, TODAY)
    with pytest.raises(CustodyError, match="sau hôm nay"):
        withdraw(profiles, "ho-mau", None, TODAY, date(2023, 12, 2))


def test_the_command_shows_the_days_of_the_law_and_keeps_a_private_ledger(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--today", "2023-12-01", "withdraw", "ho-mau", "--reason", "=1+1; gia đình"]

    assert cli.main([*arguments, "--requested-on", "2023-11-24"]) == 0

    out = capsys.readouterr().out
    # 24 November 2023 was a Friday.
    assert "trả lời người yêu cầu: 28/11/2023 (QUÁ HẠN 3 ngày)" in out
    assert "gỡ xong khỏi trang: 09/12/2023 (còn 8 ngày)" in out
    assert "xóa hẳn dữ liệu: 14/12/2023 (còn 13 ngày)" in out
    assert profiles.is_dir()
    ledger = tmp_path / "private" / "withdrawals.csv"
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600
    assert ledger.read_bytes().startswith(b"\xef\xbb\xbf")
    assert ledger.read_text(encoding="utf-8-sig").splitlines() == [
        HEADS,
        "2023-11-24,2023-11-28,,2023-12-01,2023-12-09,2023-12-14,ho-mau,profile,'=1+1; gia đình",
    ]


def test_the_ledger_is_kept_when_nobody_reads_the_answer(
    profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise BrokenPipeError

    assert profiles.is_dir()
    monkeypatch.setattr(withdrawing, "withdrawal_text", gone)
    monkeypatch.setattr("os.dup2", lambda *_: None)
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1, raising=False)

    assert cli.main(["withdraw", "ho-mau", "--reason", "x"]) == 1

    assert "ho-mau" in (tmp_path / "private" / "withdrawals.csv").read_text(encoding="utf-8")


def test_where_else_the_name_stands_is_told(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    page = (
        "# Tin\n\nGặp Hộ Mẫu Một.\n\n<!-- dienhinh: card ho-mau -->\nho-mau-khac\n"
        "[Xem](/ho-so/ho-mau/)\n"
    )
    (tmp_path / "docs" / "tin.md").write_text(page, encoding="utf-8")
    (profiles / "corrections.yaml").write_text(
        "corrections:\n  - on: 2023-11-30\n    text: Hộ Mẫu Một có ba sào.\n    profile: ho-mau\n",
        encoding="utf-8",
    )

    assert cli.main(["withdraw", "ho-mau", "--reason", "x", "--ledger", "so.csv"]) == 0

    shown, _, rest = (
        capsys.readouterr().out.partition("TÊN VẪN CÒN")[2].partition("Chỗ khác còn nhắc")
    )
    assert "TRƯỚC KHI dựng lại trang:\n  profiles/corrections.yaml:3\n" in shown
    assert shown.splitlines()[2:] == ["  docs/tin.md:3", "  docs/tin.md:7"]
    assert rest.splitlines()[1:] == ["  profiles/corrections.yaml:4", "  docs/tin.md:5"]


def test_who_consented_in_another_profile_is_shown_nowhere(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = profiles / "so-ket-2023" / "son-ha" / "ho-khac" / "profile.yaml"
    other.parent.mkdir(parents=True)
    other.write_text(
        "name: Hộ Khác\nconsent:\n- items: [name]\n  by: Hộ Mẫu Một\nsummary: Hộ Mẫu Một giúp.\n",
        encoding="utf-8",
    )

    assert cli.main(["withdraw", "ho-mau", "--reason", "x", "--ledger", "so.csv"]) == 0

    shown, _, rest = (
        capsys.readouterr().out.partition("TÊN VẪN CÒN")[2].partition("Chỗ khác còn nhắc")
    )
    path = other.as_posix().removeprefix(f"{Path.cwd().as_posix()}/")
    assert f"{path}:5" in shown
    assert f"{path}:4" not in shown
    assert f"{path}:4" in rest


def test_where_else_the_name_stands_is_told_though_the_ledger_cannot_be_written(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = profiles.parent / "docs" / "tin.md"
    page.parent.mkdir()
    page.write_text("# Tin\n\nGặp Hộ Mẫu Một.\n", encoding="utf-8")
    (tmp_path / "ngan").write_bytes(b"")
    arguments = ["--today", "2023-12-01", "withdraw", "ho-mau", "--reason", "x"]

    assert cli.main([*arguments, "--ledger", "ngan/so.csv"]) == 1

    told = capsys.readouterr()
    assert "dựng lại trang:\n  docs/tin.md:3\n" in told.out.partition("TÊN VẪN CÒN")[2]
    assert "Đã ghi sổ" not in told.out
    assert "ngan/so.csv: đã gỡ, nhưng chưa ghi sổ (File exists)." in told.err
    assert "chạy lại lệnh ấy với --requested-on 2023-12-01" in told.err
    assert "withdrawn, but not written in the ledger" in told.err


def test_what_stays_shown_is_not_called_withdrawn_when_the_ledger_fails(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(profiles, "to-mau", name="Tổ Mẫu Hai")
    (tmp_path / "so.csv").mkdir()
    arguments = ["withdraw", "to-mau", "--field", "photo", "--reason", "x"]

    assert cli.main([*arguments, "--ledger", "so.csv"]) == 1

    told = capsys.readouterr()
    assert "CHƯA GỠ" in told.out
    assert "so.csv: chưa ghi sổ (Is a directory)." in told.err
    assert "đã gỡ" not in told.err


@pytest.mark.parametrize(("field", "is_told"), [("", True), ("photo", True), ("phone", False)])
def test_where_else_the_very_picture_lies_is_told(
    profiles: Path, capsys: pytest.CaptureFixture[str], field: str, *, is_told: bool
) -> None:
    folder = profiles / UNIT / "ho-mau"
    (folder / "anh-1.jpg").write_bytes((folder / "anh-1.jpg").read_bytes() + b"ho-mau")
    other = put(profiles, "ho-khac", name="Tổ Mẫu Khác").parent
    copies = [other / "anh-7.jpg", profiles.parent / "docs" / "tin" / "nguoi.jpg"]
    copies[1].parent.mkdir(parents=True)
    for copy in copies:
        shutil.copy(folder / "anh-1.jpg", copy)
    for same in profiles.rglob("anh-2.jpg"):
        same.write_bytes(same.read_bytes() + same.parent.name.encode())
    line = ["withdraw", "ho-mau", "--reason", "x", *(["--field", field] if field else [])]

    assert cli.main(line) == 0

    out = capsys.readouterr().out
    shown = [row.strip() for row in out.splitlines() if row.endswith(".jpg")]
    assert shown == [path.relative_to(profiles.parent).as_posix() for path in copies] * is_told
    assert ("ẢNH CÒN Ở CHỖ KHÁC" in out) is is_told


@pytest.mark.parametrize(("kind", "is_told"), [("Ảnh", True), ("illustration", False)])
def test_the_copy_of_what_is_called_no_drawing_is_told(
    profiles: Path, capsys: pytest.CaptureFixture[str], kind: str, *, is_told: bool
) -> None:
    put(profiles, "ho-khac-loai", **a_household(photos__0__kind=kind, photos__1__kind=kind))
    picture = profiles / UNIT / "ho-khac-loai" / "anh-1.jpg"
    picture.write_bytes(picture.read_bytes() + b"ho-khac-loai")
    (profiles.parent / "docs").mkdir()
    shutil.copy(picture, profiles.parent / "docs" / "nguoi.jpg")

    assert cli.main(["withdraw", "ho-khac-loai", "--reason", "x"]) == 0

    assert ("docs/nguoi.jpg" in capsys.readouterr().out) is is_told


@pytest.mark.parametrize("field", [(), ("--field", "phone")])
def test_another_profile_of_the_same_person_is_told_as_not_withdrawn(
    profiles: Path, capsys: pytest.CaptureFixture[str], field: tuple[str, ...]
) -> None:
    put(profiles, "ba-mau-mot", name="Bà Mẫu Một", **a_household())
    put(profiles, "to-mau", name="Tổ của bà Mẫu Một")
    put(profiles, "ho-mau-cu", name="Hộ Mẫu Một", status="withdrawn", **a_household())

    for lang in ("vi", "en"):
        options = ["--lang", lang, "withdraw", "ho-mau", *field]
        assert cli.main([*options, "--reason", "x", "--ledger", "so.csv"]) == 0

    told = capsys.readouterr().out
    assert "CÒN 1 HỒ SƠ NỮA cùng tên, chưa gỡ." in told
    assert "1 more profile of the same name NOT withdrawn." in told
    rows = [row.strip() for row in told.splitlines() if re.match("  (ba-mau|dienhinh with)", row)]
    line = " ".join(
        ["dienhinh withdraw ba-mau-mot", *field, "--reason x --ledger so.csv"],
    )
    assert rows == ["ba-mau-mot (Đã đăng):", line, "ba-mau-mot (Published):", line]


def test_the_line_for_the_other_profile_is_the_one_that_was_typed(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever it holds: as a shell takes it apart, it is taken as before."""
    put(profiles, "ba-mau-mot", name="Bà Mẫu Một", **a_household())
    where = ["--profiles", str(tmp_path / "profiles")]
    asked = ["--reason", 'Gia đình (chị Hai) gọi "xin gỡ"', "--requested-on", "2023-11-20"]

    assert cli.main([*where, "withdraw", "ho-mau", *asked]) == 0

    (row,) = [row for row in capsys.readouterr().out.splitlines() if " withdraw " in row]
    again = shlex.split(row)
    assert again == ["dienhinh", *where, "withdraw", "ba-mau-mot", *asked]
    assert cli.main(again[1:]) == 0
    assert "status: withdrawn" in (profiles / UNIT / "ba-mau-mot/profile.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "Gặp hộ Mẫu Một.",
        "Gặp Hộ Mẫu\nMột.",
        "Gặp chị Mẫu\u00a0Một.",
        "Gặp chị Ma\u0302\u0303u Mo\u0302\u0323t.",
        "# MẪU MỘT",
    ],
    ids=["case", "broken", "no-break space", "in pieces", "capitals"],
)
def test_a_name_is_told_however_it_is_typed_in_the_folder_of_the_pages(
    profiles: Path, tmp_path: Path, typed: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text("docs_dir: trang\n", encoding="utf-8")
    (tmp_path / "trang").mkdir()
    (tmp_path / "trang" / "tin.md").write_bytes(b"# Tin\n\xff\n" + typed.encode())
    (profiles / UNIT / "ho-mau" / "can-xem-lai.md").write_text(typed, encoding="utf-8")

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert list(mentions(profiles, done)) == [
        Mention(f"{tmp_path.as_posix()}/trang/tin.md:3", is_public=True)
    ]


def test_a_name_is_told_in_whatever_lists_lie_beside_the_pages(
    profiles: Path, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("a.csv", "b.html", "c.markdown"):
        (tmp_path / "docs" / name).write_text("\nMẫu Một;1\n", encoding="utf-8")
    (tmp_path / "docs" / "d.docx").write_bytes(b"PK\0" + "Mẫu Một".encode())

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    docs = (tmp_path / "docs").as_posix()
    assert [mention.row for mention in mentions(profiles, done)] == [
        f"{docs}/{name}:2" for name in ("a.csv", "b.html", "c.markdown")
    ]


def test_a_link_to_an_old_address_is_told_as_one_to_the_address(
    profiles: Path, tmp_path: Path
) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}former_slugs: [ho-mau-cu]\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "tin.md").write_text("Xem [hộ này](ho-so/ho-mau-cu/).\n", "utf-8")

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert list(mentions(profiles, done)) == [
        Mention(f"{tmp_path.as_posix()}/docs/tin.md:1", is_public=True)
    ]


def test_files_that_a_command_makes_are_not_told(profiles: Path, tmp_path: Path) -> None:
    """Nobody can take a name out of them by hand: it goes with what they are made of."""
    (tmp_path / "docs" / "lap-ho-so").mkdir(parents=True)
    for made in (profiles / "plan.schema.json", tmp_path / "docs/lap-ho-so/index.html"):
        made.write_text("Ví dụ: ho-mau", encoding="utf-8")
    (profiles / "lists.json").write_text("ho-mau", encoding="utf-8")

    done = withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert list(mentions(profiles, done)) == [
        Mention(f"{profiles.as_posix()}/lists.json:1", is_public=False)
    ]


def test_a_place_in_the_name_of_a_person_and_a_collective_named_after_one_are_not_looked_for(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(profiles, "ho-sau", **a_household(name="Hộ Mẫu Sáu, Ba Tơ"))
    put(profiles, "to-sau", name="Tổ hợp tác Suối Mẫu")
    (tmp_path / "docs").mkdir()
    page = "Ở Ba Tơ có Suối Mẫu.\n\nTổ hợp tác\nSuối Mẫu, Mẫu Sáu."
    (tmp_path / "docs" / "tin.md").write_text(page, encoding="utf-8")

    assert cli.main(["withdraw", "ho-sau", "--reason", "x"]) == 0
    assert capsys.readouterr().out.partition("docs/")[2] == "tin.md:4\n"
    assert cli.main(["withdraw", "to-sau", "--reason", "x"]) == 0
    assert capsys.readouterr().out.partition("docs/")[2] == "tin.md:3\n"


@pytest.mark.parametrize("before_it", [[], ["address"]], ids=["never agreed", "agreed"])
def test_where_the_village_still_stands_is_told_when_the_address_is_withdrawn(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], before_it: list[str]
) -> None:
    given = [
        {"item": item, "by": "Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã"}
        for item in ("name", "photo", *before_it)
    ]
    text = "Hộ ở cuối làng Suối Đá ghi lại từng ngày công trên nương trong một năm rồi mới chia."
    address = "thôn Suối Đá, xã Ba Tiêu"
    household = a_household(consent=given, name="Hộ Mẫu Hai", address=address, summary=text)
    file = put(profiles, "ho-hai", **household)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "hai.md").write_text("Gặp Mẫu Hai.\n\nỞ thôn Suối Đá.\n", encoding="utf-8")
    (tmp_path / "docs" / "ba.md").write_text("Ở thôn Suối Đá.\n", encoding="utf-8")

    assert cli.main(["withdraw", "ho-hai", "--field", "address", "--reason", "x"]) == 0

    told = capsys.readouterr().out.partition("Bài vẫn nêu thôn, xóm hay đường ấy")[2].splitlines()
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("summary:"))
    assert told[1:] == [
        f"  profiles/{UNIT}/ho-hai/profile.yaml:{number}",
        "  docs/hai.md:3",
    ]


def test_without_the_village_in_a_text_nothing_more_is_told(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()

    assert cli.main(["withdraw", "ho-mau", "--field", "address", "--reason", "x"]) == 0

    assert "Bài vẫn nêu" not in capsys.readouterr().out


def test_on_a_machine_of_bare_ascii_the_reason_is_kept_as_it_was_typed(
    profiles: Path, tmp_path: Path
) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for slug, reason in (
        ("ho-mau", "Gia đình xin rút".encode()),
        ("to-hop-tac-nuoc-leng", b"\xd4"),
    ):
        subprocess.run(
            [sys.executable, "-m", "dienhinh", "withdraw", slug, "--reason", reason],
            cwd=profiles.parent, env=os.environ | plain, check=True, capture_output=True,
        )  # fmt: skip

    _, one, other = (tmp_path / "private/withdrawals.csv").read_text("utf-8-sig").splitlines()
    assert one.endswith(",Gia đình xin rút")
    assert other.endswith(",\ufffd")


def test_with_a_ledger_in_a_repository_nothing_is_changed(profiles: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    before = text_of(profiles, "ho-mau")

    assert cli.main(["withdraw", "ho-mau", "--reason", "x", "--ledger", "so.csv"]) == 2

    assert text_of(profiles, "ho-mau") == before


def test_what_was_withdrawn_is_clean_for_check(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for slug in ("ho-mau", "to-hop-tac-nuoc-leng"):
        withdraw(profiles, slug, None, TODAY, TODAY)

    assert cli.main(["--today", "2023-12-01", "check"]) == 0, capsys.readouterr().out


def test_what_a_person_asks_to_delete_holds_no_site_up(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"

    for item in ("phone", None):
        withdraw(profiles, "ho-mau", item, TODAY, TODAY)
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"(?m)^phone:.*\n", "", text), encoding="utf-8")
        assert cli.main(["--today", "2023-12-01", "check"]) == 0, capsys.readouterr().out
    for picture in file.parent.glob("*.jpg"):
        picture.unlink()
    assert cli.main(["--today", "2023-12-01", "check"]) == 0, capsys.readouterr().out


PLANNED = """slots:
  - date: 2023-12-20
    profile: ho-mau
    channel: radio
    teaser: Tuần tới gặp lại Hộ Mẫu Một trên đài.
"""


def test_no_plan_holds_a_withdrawal_up(profiles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (profiles / "so-ket-2023" / "plan.yaml").write_text(PLANNED, encoding="utf-8")
    withdraw(profiles, "ho-mau", None, TODAY, TODAY)

    assert cli.main(["--today", "2023-12-01", "check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("item", ["name", None], ids=["a consent ended", "all was withdrawn"])
def test_words_before_a_story_do_not_outlive_the_profile(
    profiles: Path, tmp_path: Path, item: str | None
) -> None:
    (profiles / "so-ket-2023" / "plan.yaml").write_text(PLANNED, encoding="utf-8")
    withdraw(profiles, "ho-mau", item, TODAY, TODAY)

    shown = examine(Room(tmp_path, today=TODAY).options()).library

    assert shown is not None
    assert "ho-mau" not in shown.by_slug
    assert shown.announcements == ()


@pytest.mark.parametrize("item", ["name", "photo", "address"])
def test_what_a_collective_shows_unasked_is_said_not_to_be_withdrawn(
    profiles: Path, capsys: pytest.CaptureFixture[str], item: str
) -> None:
    put(profiles, "to-mau", name="Tổ Mẫu Hai", address="thôn Mẫu, xã Ba Tiêu", workplace=None)
    arguments = ["withdraw", "to-mau", "--field", item, "--reason", "x"]

    assert cli.main([*arguments, "--ledger", "so.csv"]) == 1

    out = capsys.readouterr().out
    assert "to-mau: CHƯA GỠ" in out
    assert "không có gì để gỡ" not in out


def test_a_recorded_consent_of_a_collective_ends_and_takes_it_off(
    profiles: Path, tmp_path: Path
) -> None:
    agreed = [{"item": "photo", "by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã"}]
    put(profiles, "to-mau", name="Tổ Mẫu Hai", consent=agreed)

    done = withdraw(profiles, "to-mau", "photo", TODAY, TODAY)

    shown = examine(Room(tmp_path, today=TODAY).options()).library
    assert shown is not None
    assert "to-mau" not in shown.by_slug
    assert (done.ended, done.is_whole, done.is_left) == (("photo",), True, False)


def test_a_picture_whose_kind_is_misspelt_is_one_that_people_are_in(profiles: Path) -> None:
    misspelt = {f"photos__{number}__kind": "Ảnh" for number in (0, 1)}
    put(profiles, "to-mau", name="Tổ Mẫu Hai", **misspelt)

    assert withdraw(profiles, "to-mau", "photo", TODAY, TODAY).is_left


def test_a_person_who_is_only_drawn_stays_without_consent_for_photographs(
    profiles: Path, tmp_path: Path
) -> None:
    drawn = {f"photos__{number}__kind": "illustration" for number in (0, 1)}
    put(profiles, "ho-ve", name="Hộ Mẫu Vẽ", **a_household(**drawn))

    done = withdraw(profiles, "ho-ve", "photo", TODAY, TODAY)

    shown = examine(Room(tmp_path, today=TODAY).options()).library
    assert shown is not None
    assert "ho-ve" in shown.by_slug
    assert not done.is_whole


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_withdrawal_without_a_reason_is_refused(
    profiles: Path, capsys: pytest.CaptureFixture[str], reason: str
) -> None:
    before = text_of(profiles, "ho-mau")

    with pytest.raises(SystemExit) as ended:
        cli.main(["withdraw", "ho-mau", "--reason", reason])

    assert ended.value.code == 2
    assert "--reason: để trống; ghi bằng lời" in capsys.readouterr().err
    assert text_of(profiles, "ho-mau") == before


def test_an_old_name_leads_to_the_name_to_type(profiles: Path) -> None:
    file = profiles / UNIT / "ho-mau" / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}former_slugs: [ho-mau-cu]\n", encoding="utf-8")

    with pytest.raises(CustodyError) as refused:
        withdraw(profiles, "ho-mau-cu", None, TODAY, TODAY)

    assert refused.value.vi.startswith("là tên cũ của thư mục ho-mau (")
    assert refused.value.vi.endswith("Gõ ho-mau.")

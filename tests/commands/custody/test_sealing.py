import os
import re
import stat
import time
from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.check.context import Context, Entry
from dienhinh.check.rules import phone_in_public_repository
from dienhinh.commands.arguments import file_path
from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.sealing import make_key, numbers, seal, unseal
from dienhinh.derive.public import public_view
from dienhinh.intake.folders.import_state import State, keep_state, state_of
from dienhinh.model.public import PublicProfile
from dienhinh.read.sealed_values import KEYS_FILE, key_in
from dienhinh.write.yaml_edit import YamlEditError
from tests.builders import a_consent, a_context, a_folder, a_profile, a_reference, an_entry
from tests.commands.custody.conftest import UNIT

HOUSEHOLD = f"{UNIT}/ho-mau/profile.yaml"


@pytest.fixture
def key_file(profiles: Path, tmp_path: Path) -> Path:
    file = tmp_path / "private" / "key.txt"
    make_key(profiles, file, "Ban Thi đua")
    return file


def phone_line(profiles: Path) -> str:
    text = (profiles / HOUSEHOLD).read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("phone:"))


def test_a_sealed_number_is_in_no_byte_of_the_file_and_only_its_line_changed(
    profiles: Path, key_file: Path
) -> None:
    before = (profiles / HOUSEHOLD).read_text(encoding="utf-8").splitlines()

    assert "ho-mau" in seal(profiles, ())

    after = (profiles / HOUSEHOLD).read_text(encoding="utf-8").splitlines()
    differing = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert [a for a, _b in differing] == ["phone: 0905 321 004"]
    assert differing[0][1].startswith("phone: age:")
    assert "905321" not in phone_line(profiles).replace(" ", "")
    assert key_file.is_file()


@pytest.mark.usefixtures("key_file")
def test_a_number_behind_a_tab_is_sealed_too(profiles: Path) -> None:
    file = profiles / HOUSEHOLD
    text = file.read_text(encoding="utf-8").replace("phone: 0905", "phone:\t0905", 1)
    file.write_text(text, encoding="utf-8")

    seal(profiles, ())

    assert phone_line(profiles).startswith("phone:\tage:")


def test_sealing_takes_the_number_out_of_what_importing_left(
    profiles: Path, key_file: Path
) -> None:
    folder = (profiles / HOUSEHOLD).parent
    state = State(
        source="a.docx", number=1, values={"name": "1", "phone": "2"}, files={}, review=""
    )
    keep_state(folder, state)
    for name in ("can-xem-lai.md", "can-xem-lai-a-docx.md"):
        (folder / name).write_text("Gọi 0905 321 004, CCCD 051075001234.\n", encoding="utf-8")

    seal(profiles, ("ho-mau",))

    for name in ("can-xem-lai.md", "can-xem-lai-a-docx.md"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "321" not in text
        assert "5001234" not in text
    left = state_of(folder)
    assert left is not None
    # That there was one is remembered, so that the source does not write it again.
    assert left.values == {"name": "1", "phone#": ""}
    assert key_file.is_file()


def test_numbers_that_sealing_leaves_are_named_by_their_line(
    profiles: Path, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = profiles / HOUSEHOLD
    before = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(before, 1) if line.startswith("phone:"))
    before[at - 1] += "  # con gái 0914 222 333"
    file.write_text("\n".join(before), encoding="utf-8")
    assert key_file.is_file()

    assert cli.main(["seal", "ho-mau"]) == 1

    told = capsys.readouterr().out
    # Nothing was imported here, so nothing can have been taken out of what an import leaves.
    assert "Cạnh hồ sơ, không tệp nào mà lần nhập để lại còn số ấy;" in told
    assert "can-xem-lai" not in told
    assert told.endswith(f"  profiles/{HOUSEHOLD}:{at}\n")
    assert "222" not in told
    assert phone_line(profiles).startswith("phone: age:")


def test_sealing_leaves_the_other_bytes_of_a_review_file(profiles: Path, key_file: Path) -> None:
    file = (profiles / HOUSEHOLD).parent / "can-xem-lai.md"
    file.write_bytes(b"G\xe4i 0905 321 004 bu\xe6i t\xe8i.\r\n")

    assert "ho-mau" in seal(profiles, ("ho-mau",))

    pointer = "«số điện thoại, xem tệp gốc»".encode()
    assert file.read_bytes() == b"G\xe4i " + pointer + b" bu\xe6i t\xe8i.\r\n"
    assert key_file.is_file()


def test_a_number_without_quotation_marks_is_told_not_passed_over(
    profiles: Path, key_file: Path
) -> None:
    file = profiles / HOUSEHOLD
    text = file.read_text(encoding="utf-8").replace("0905 321 004", "84905321004")
    file.write_text(text, encoding="utf-8")
    assert key_file.is_file()

    with pytest.raises(CustodyError, match=r"ho-mau/profile\.yaml: .*không có dấu nháy"):
        seal(profiles, ())


def test_the_key_opens_what_was_sealed(profiles: Path, key_file: Path) -> None:
    seal(profiles, ("ho-mau",))

    (number,) = numbers(profiles, ("ho-mau",), key_in(key_file))

    assert (number.slug, number.name, number.phone) == ("ho-mau", "Hộ Mẫu Một", "0905 321 004")


def test_unsealing_writes_the_number_as_it_was(profiles: Path, key_file: Path) -> None:
    seal(profiles, ("ho-mau",))

    assert unseal(profiles, (), key_in(key_file)) == ["ho-mau"]

    assert phone_line(profiles) == 'phone: "0905 321 004"'


def test_another_key_opens_nothing(profiles: Path, key_file: Path, tmp_path: Path) -> None:
    seal(profiles, ("ho-mau",))
    other = tmp_path / "private" / "other.txt"
    make_key(profiles, other, "Người khác")

    with pytest.raises(CustodyError, match=r"ho-mau.*other\.txt không mở được.*--key TỆP"):
        list(numbers(profiles, ("ho-mau",), key_in(other)))
    assert key_file.is_file()


def test_sealing_again_lets_a_new_holder_in(profiles: Path, key_file: Path, tmp_path: Path) -> None:
    seal(profiles, ("ho-mau",))
    spare = tmp_path / "private" / "spare.txt"
    make_key(profiles, spare, "Khóa dự phòng")

    assert seal(profiles, ("ho-mau",)) == []
    assert seal(profiles, ("ho-mau",), key_in(key_file)) == ["ho-mau"]

    (number,) = numbers(profiles, ("ho-mau",), key_in(spare))
    assert number.phone == "0905 321 004"


def test_a_key_is_for_its_owner_only_and_never_written_over(profiles: Path, key_file: Path) -> None:
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    with pytest.raises(CustodyError, match="không ghi đè"):
        make_key(profiles, key_file, "x")


def test_a_key_does_not_go_into_a_repository(profiles: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()

    with pytest.raises(CustodyError, match="kho mã nguồn"):
        make_key(profiles, profiles / "key.txt", "x")
    assert not (profiles / KEYS_FILE).exists()


def test_without_a_list_of_keys_nothing_is_sealed(profiles: Path) -> None:
    with pytest.raises(CustodyError, match="--new-key"):
        seal(profiles, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_list_of_keys_that_notepad_saved_is_read(
    profiles: Path, key_file: Path, tmp_path: Path, encoding: str
) -> None:
    listed = profiles / KEYS_FILE
    before = listed.read_text(encoding="utf-8")
    listed.write_text(before, encoding=encoding)

    assert seal(profiles, ("ho-mau",)) == ["ho-mau"]
    another = make_key(profiles, tmp_path / "khac.txt", "Chị Mẫu")

    assert key_file.is_file()
    assert listed.read_text(encoding="utf-8") == f"{before}{another}  # Chị Mẫu\n"


def test_a_list_of_keys_in_another_encoding_is_told_and_left_as_it_is(
    profiles: Path, key_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = profiles / KEYS_FILE
    listed.write_bytes(listed.read_bytes() + b"# Kh\xf3a\n")
    before = listed.read_bytes()

    assert cli.main(["seal", "ho-mau"]) == 1
    assert cli.main(["seal", "--new-key", str(tmp_path / "khac.txt")]) == 1

    told = capsys.readouterr().err
    assert len(re.findall(r"seal-keys\.txt:\d+:5: lỗi \[not-utf8\]", told)) == 2
    assert listed.read_bytes() == before
    assert key_file.is_file()


def test_samples_keep_their_invented_numbers(profiles: Path, key_file: Path) -> None:
    file = profiles / HOUSEHOLD
    text = file.read_text(encoding="utf-8").replace("origin: nomination", "origin: sample")
    file.write_text(text, encoding="utf-8")

    assert seal(profiles, ("ho-mau",)) == []
    assert key_file.is_file()


def in_public(phone: str) -> list[str]:
    context: Context = a_context(repository="public")
    entry: Entry = an_entry(phone=phone)
    return [problem.code for problem in phone_in_public_repository.check(entry, context)]


def test_a_public_repository_takes_a_sealed_number(profiles: Path, key_file: Path) -> None:
    seal(profiles, ("ho-mau",))

    assert in_public("0905 321 004") == ["phone-in-public-repository"]
    assert in_public(phone_line(profiles).removeprefix("phone: ")) == []
    assert key_file.is_file()


@pytest.mark.parametrize(("visibility", "code"), [("private", 0), ("public", 1), ("internal", 1)])
def test_a_forge_that_shows_all_to_everybody_stops_a_number_in_clear_unasked(
    profiles: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    visibility: str,
    code: int,
) -> None:
    (profiles.parent / "mkdocs.yml").write_text(
        "plugins:\n  - dienhinh:\n      repository: private\n", encoding="utf-8"
    )
    monkeypatch.setenv("CI_PROJECT_VISIBILITY", visibility)

    assert cli.main(["--today", "2023-12-01", "check"]) == code
    assert ("[phone-in-public-repository]" in capsys.readouterr().out) == (code == 1)


def test_a_sealed_number_is_never_shown_even_with_consent(profiles: Path, key_file: Path) -> None:
    seal(profiles, ("ho-mau",))
    sealed = phone_line(profiles).removeprefix("phone: ")
    profile = a_profile(phone=sealed, consent=(a_consent(item="phone"),))

    view = public_view(profile, a_folder(), a_reference(), a_consent().on)
    later = public_view(profile, a_folder(), a_reference(), a_context().today)

    assert view is None
    assert isinstance(later, PublicProfile)
    assert later.text is not None
    assert later.text.contact is None
    assert key_file.is_file()


def test_a_torn_sealed_number_is_told_by_check(
    profiles: Path, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seal(profiles, ("ho-mau",))
    file = profiles / HOUSEHOLD
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(phone_line(profiles), phone_line(profiles)[:-9]), "utf-8")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    assert "[bad-phone]" in capsys.readouterr().out
    assert key_file.is_file()


def test_the_command_prints_numbers_only_to_the_key(
    profiles: Path, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["seal"]) == 0
    capsys.readouterr()

    assert cli.main(["unseal", "ho-mau", "--key", str(key_file)]) == 0

    assert capsys.readouterr().out == "0905 321 004\tho-mau\tHộ Mẫu Một\n"
    assert cli.main(["--repository", "public", "unseal", "--write"]) == 2
    assert phone_line(profiles).startswith("phone: age:")


def test_a_lost_key_is_said(profiles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert profiles.is_dir()
    assert cli.main(["unseal"]) == 1

    assert "không đọc được khóa" in capsys.readouterr().err


def test_sealing_again_cleans_what_an_import_left_since(profiles: Path, key_file: Path) -> None:
    seal(profiles, ())
    file = (profiles / HOUSEHOLD).parent / "can-xem-lai.md"
    file.write_text("Gọi 0905 321 004 buổi tối.\n", encoding="utf-8")

    assert seal(profiles, ()) == []

    assert "321" not in file.read_text(encoding="utf-8")
    assert key_file.is_file()


def test_a_file_that_cannot_be_edited_is_told(
    profiles: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> str:
        raise YamlEditError("hỏng")

    text = phone_line(profiles)
    with monkeypatch.context() as patched:
        patched.setattr("dienhinh.commands.custody.sealing.set_value", refused)
        with pytest.raises(CustodyError, match="sửa lỗi của tệp trước"):
            seal(profiles, ("ho-mau",))
    assert phone_line(profiles) == text
    seal(profiles, ("ho-mau",))
    monkeypatch.setattr("dienhinh.commands.custody.sealing.set_value", refused)
    with pytest.raises(CustodyError, match="sửa lỗi của tệp trước"):
        unseal(profiles, ("ho-mau",), key_in(key_file))


def test_a_shell_that_leaves_the_sign_of_the_own_folder_is_understood(
    profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "nha"
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))

    assert cli.main(["seal", "--new-key", "~/khoa/key.txt"]) == 0
    assert (home / "khoa" / "key.txt").is_file()
    seal(profiles, ("ho-mau",))
    assert cli.main(["unseal", "ho-mau", "--key", "~/khoa/key.txt"]) == 0
    assert cli.main(["withdraw", "ho-mau", "--reason", "Xin gỡ", "--ledger", "~/so.csv"]) == 0
    assert (home / "so.csv").is_file()
    assert file_path("~khong-co-ai/x") == Path("~khong-co-ai/x")


def test_sealing_takes_away_what_a_killed_command_left_or_says_that_it_is_there(
    profiles: Path, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = profiles / UNIT / "ho-mau" / ".dienhinh-183af6e35c2621ed"
    half = profiles / UNIT / ".dienhinh-ab_1cd2e"
    half.mkdir()
    hours_ago = time.time() - 7200
    for file in (old, half / "profile.yaml"):
        file.write_text("phone: 0905 321 004", encoding="utf-8")
    for path in (old, half):
        os.utime(path, (hours_ago, hours_ago))
    young = profiles / UNIT / "ho-mau" / ".dienhinh-0000000000000001"
    young.write_text("phone: 0905 321 004", encoding="utf-8")
    assert key_file.is_file()

    assert cli.main(["seal"]) == 1

    told = capsys.readouterr().out
    assert [told.count(path.name) for path in (old, half, young)] == [1, 1, 1]
    assert [path.exists() for path in (old, half, young)] == [False, False, True]
    assert told.endswith(f"  {young.relative_to(profiles.parent).as_posix()}\n")
    young.unlink()
    assert cli.main(["seal"]) == 0

"""People of one name, and one person, in the calls of several years: all are invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.folders.namesakes import Namesakes, taken_down_in
from dienhinh.intake.importing import Imported, import_files
from dienhinh.model.call import Call
from tests.builders import a_profile, a_profile_yaml
from tests.intake.commune_call import LATER, both_calls
from tests.intake.documents import word
from tests.intake.shipped import CALL

NEXT = "so-ket-2028"
ADDRESS, PHONE = "thôn Gòi Mẫu, xã Ba Xa", "0905 222 333"
BA_XA, BA_VI = "xa-ba-xa-21538", "xa-ba-vi-21529"


def brought(folder: Path, call: str, name: str, data: bytes) -> Imported:
    known = both_calls()
    following: Call = replace(known.calls[LATER], id=NEXT, date=known.calls[LATER].deadline)
    reference = replace(known, calls={**known.calls, NEXT: following})
    (folder / name).write_bytes(data)
    return import_files(folder / "profiles", [folder / name], reference, Given(call=call))


def paper(
    unit: str = "Xã Ba Xa", address: str = ADDRESS, phone: str = PHONE, name: str = "Bà Lụa Mẫu"
) -> bytes:
    return word(
        f"Đơn vị giới thiệu: {unit}",
        f"Họ và tên: {name}",
        f"Địa chỉ: {address}",
        *([f"Điện thoại: {phone}"] if phone else []),
        "Nội dung thực hiện: Nuôi heo ky.",
    )


def take_down(folder: Path, status: str = "withdrawn") -> Path:
    """Give the only profile of the folder of profiles that status."""
    (file,) = (folder / "profiles").glob("*/*/*/profile.yaml")
    before = file.read_text(encoding="utf-8")
    old = next(line for line in before.splitlines() if line.startswith("status: "))
    file.write_text(before.replace(old, f"status: {status}"), encoding="utf-8")
    return file


@pytest.mark.parametrize("first", [CALL, LATER])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", paper()),
        ("b.docx", paper(phone="")),
        ("b.docx", paper(address="thôn Gòi Mẫu, xã Ba Vì, tỉnh Quảng Ngãi", unit="Xã Ba Vì")),
        ("b.docx", paper(address="xã Ba Vì")),
        ("a.docx", paper(address="xã Ba Vì", phone="")),
        ("b.docx", paper(unit="không rõ")),
    ],
    ids=["same", "address", "village", "phone", "source", "unit"],
)
def test_who_was_taken_down_does_not_come_back_in_a_later_call(
    first: str, name: str, data: bytes, tmp_path: Path
) -> None:
    brought(tmp_path, first, "a.docx", paper("Huyện Ba Tơ" if first == CALL else "Xã Ba Xa"))
    before = take_down(tmp_path)

    for call in (LATER, NEXT):
        done = brought(tmp_path, call, name, data)

        assert [(row.folder, row.is_closed) for row in done.outcomes] == [(before.parent, True)]
        assert "đã gỡ (status: withdrawn) nên không ghi gì" in done.outcomes[0].doubts[0].text.vi
        assert list((tmp_path / "profiles").glob("*/*/*/profile.yaml")) == [before]


def test_who_agrees_again_comes_back_and_stays(tmp_path: Path) -> None:
    brought(tmp_path, LATER, "a.docx", paper())
    old = take_down(tmp_path, "draft")
    (made,) = brought(tmp_path, NEXT, "a.docx", paper()).outcomes
    old.write_text(old.read_text("utf-8").replace("status: draft", "status: withdrawn"), "utf-8")

    (again,) = brought(tmp_path, NEXT, "a.docx", paper()).outcomes

    assert (made.is_new, again.is_closed) == (True, False)
    assert again.folder == made.folder


def test_a_namesake_of_who_was_taken_down_is_told(tmp_path: Path) -> None:
    brought(tmp_path, LATER, "a.docx", paper())
    gone = take_down(tmp_path).parent

    other = paper("Xã Ba Vì", "thôn Hai, xã Ba Vì", "0905 111 111")
    (made,) = brought(tmp_path, NEXT, "b.docx", other).outcomes

    assert made.is_new
    told = [doubt.text.vi for doubt in made.doubts]
    assert any(f"cùng tên ở {gone.as_posix()} đã gỡ" in row for row in told)


HTX = {"name": "Hợp tác xã Lụa Mẫu", "address": ADDRESS}


@pytest.mark.parametrize(
    "words", [{}, HTX, HTX | {"phone": ""}], ids=["person", "collective", "without-telephone"]
)
def test_a_corrected_unit_in_a_file_of_another_name_is_a_correction(
    words: dict[str, str], tmp_path: Path
) -> None:
    brought(tmp_path, CALL, "a.docx", paper("Huyện Sơn Hà", **words))

    (done,) = brought(tmp_path, CALL, "a (1).docx", paper("Huyện Ba Tơ", **words)).outcomes

    (file,) = (tmp_path / "profiles").glob("*/*/*/profile.yaml")
    assert "unit: ba-to" in file.read_text("utf-8")
    told = [doubt.text.vi for doubt in done.doubts]
    assert any("được nhận là hồ sơ ấy" in row and "dienhinh fix" in row for row in told)


@pytest.mark.parametrize(
    ("first", "second"),
    [({}, {"address": "xã Ba Xa"}), ({"phone": ""}, {"phone": ""})],
    ids=["other-address", "persons-without-number"],
)
def test_who_may_be_another_of_that_name_gets_a_folder_in_another_unit(
    first: dict[str, str], second: dict[str, str], tmp_path: Path
) -> None:
    brought(tmp_path, CALL, "a.docx", paper("Huyện Sơn Hà", **first))

    (done,) = brought(tmp_path, CALL, "b.docx", paper("Huyện Ba Tơ", **second)).outcomes

    assert done.is_new
    assert any("cùng tên" in doubt.text.vi for doubt in done.doubts)


def test_a_link_in_the_folder_of_profiles_is_nobody_s_namesake(tmp_path: Path) -> None:
    away, link = tmp_path / "ngoai", tmp_path / "profiles" / CALL / "ba-to" / "ho-mau"
    for folder in (away, link.parent):
        folder.mkdir(parents=True)
    (away / "profile.yaml").write_text(a_profile_yaml(status="withdrawn"), encoding="utf-8")
    link.symlink_to(away, target_is_directory=True)

    assert taken_down_in(tmp_path / "profiles", "ba-to") == set()
    draft = Draft(source="a.docx", number=1, values={"name": a_profile().name}, pictures=[])
    assert Namesakes().of(tmp_path / "profiles", draft) == []


def test_a_name_that_another_profile_of_the_unit_bears_is_not_told_as_taken_down(
    tmp_path: Path,
) -> None:
    names = {"a": "Bà Lụa Mẫu", "b": "Bà Lụa Mẫu", "c": "Bà Là Mẫu"}
    for slug, name in names.items():
        folder = tmp_path / CALL / "ba-to" / slug
        folder.mkdir(parents=True)
        status = "draft" if slug == "b" else "withdrawn"
        text = a_profile_yaml(name=name, status=status)
        (folder / "profile.yaml").write_text(text, encoding="utf-8")

    assert taken_down_in(tmp_path, "ba-to") == {"Bà Là Mẫu"}


def test_a_folder_name_is_given_once_in_all_calls_and_units(tmp_path: Path) -> None:
    brought(tmp_path, LATER, "a.docx", paper())
    brought(tmp_path, LATER, "b.docx", paper("Xã Ba Vì", "thôn Hai, xã Ba Vì", "0905 111 111"))

    done = brought(tmp_path, NEXT, "c.docx", paper("Xã Ba Tô", "thôn Ba, xã Ba Tô", "0905 333 333"))

    root = tmp_path / "profiles"
    folders = [file.parent.relative_to(root) for file in root.glob("*/*/*/profile.yaml")]
    assert sorted(folder.as_posix() for folder in folders) == [
        f"{LATER}/{BA_VI}/ba-lua-mau-2", f"{LATER}/{BA_XA}/ba-lua-mau",
        f"{NEXT}/xa-ba-to-21523/ba-lua-mau-3",
    ]  # fmt: skip
    told = "\n".join(doubt.text.vi for doubt in done.outcomes[0].doubts)
    assert f"Đợt khác đã có hồ sơ cùng tên ở {tmp_path}/profiles/{LATER}/{BA_XA}/" in told
    assert f"Đợt khác đã có hồ sơ cùng tên ở {tmp_path}/profiles/{LATER}/{BA_VI}/" in told


def test_who_is_introduced_again_is_told_whatever_the_folder(tmp_path: Path) -> None:
    brought(tmp_path, LATER, "a.docx", paper())
    (file,) = (tmp_path / "profiles").glob("*/*/*/profile.yaml")
    old = file.parent.rename(file.parent.parent / "ba-lua")

    first = brought(tmp_path, NEXT, "a.docx", paper())
    again = brought(tmp_path, NEXT, "a.docx", paper())

    for (outcome,) in (first.outcomes, again.outcomes):
        told = [doubt.text.vi for doubt in outcome.doubts if "Đợt khác" in doubt.text.vi]
        assert [old.as_posix() in row for row in told] == [True]
    assert again.outcomes[0].changes == []


def told_of_phone(done: Imported) -> list[str]:
    lines = [doubt.text.vi for outcome in done.outcomes for doubt in outcome.doubts]
    return [line for line in lines if "Cùng số điện thoại" in line]


@pytest.mark.parametrize(
    ("phone", "is_told"),
    [(PHONE, True), ("0905222333", True), ("0905 222 334", False), ("", False)],
)
def test_a_name_written_in_two_ways_is_told_by_its_telephone_number(
    phone: str, tmp_path: Path, *, is_told: bool
) -> None:
    brought(tmp_path, CALL, "a.docx", paper(name="Tổ hợp tác Lụa Mẫu"))

    made = paper(name="THT Lụa Mẫu", phone=phone)
    told = told_of_phone(brought(tmp_path, CALL, "b.docx", made))
    again = told_of_phone(brought(tmp_path, CALL, "b.docx", made))

    assert bool(told) is is_told
    assert told == again
    assert all("to-hop-tac-lua-mau" in line and "222" not in line for line in told)


def test_rows_of_one_list_may_bear_the_number_of_one_office(tmp_path: Path) -> None:
    made = word(
        *(
            line
            for name in ("Bà Lụa Mẫu", "Bà Là Mẫu")
            for line in (f"Họ và tên: {name}", f"Điện thoại: {PHONE}", "Địa chỉ: xã Ba Xa", "")
        )
    )

    assert told_of_phone(brought(tmp_path, CALL, "a.docx", made)) == []
    assert told_of_phone(brought(tmp_path, CALL, "a.docx", made)) == []


def test_who_comes_again_under_another_name_is_told_when_taken_down(tmp_path: Path) -> None:
    brought(tmp_path, CALL, "a.docx", paper(name="Tổ hợp tác Lụa Mẫu"))
    take_down(tmp_path)

    (told,) = told_of_phone(brought(tmp_path, CALL, "b.docx", paper(name="THT Lụa Mẫu")))

    assert "có hồ sơ đã gỡ" in told


@pytest.mark.parametrize("phone", ["0905222333", "+84 905 222 333", "0905.222.333"])
@pytest.mark.parametrize("name", ["Bà Lụa Mẫu", "Lụa Mẫu", "Hộ gia đình bà Lụa Mẫu", "LỤA MẪU"])
def test_who_was_taken_down_is_known_by_the_number_however_it_and_the_name_are_typed(
    phone: str, name: str, tmp_path: Path
) -> None:
    brought(tmp_path, CALL, "a.docx", paper("Huyện Ba Tơ"))
    file = take_down(tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(PHONE, phone), encoding="utf-8")

    for address in ("xã Ba Xa", "thôn Hai, xã Ba Vì"):
        made = paper("Huyện Ba Tơ", address, name=name)
        (outcome,) = brought(tmp_path, CALL, "b.docx", made).outcomes

        assert (outcome.folder, outcome.is_closed) == (file.parent, True)
    assert list((tmp_path / "profiles").glob("*/*/*/profile.yaml")) == [file]


def test_another_name_with_the_number_of_who_was_taken_down_is_another(tmp_path: Path) -> None:
    brought(tmp_path, CALL, "a.docx", paper())
    take_down(tmp_path)

    done = brought(tmp_path, CALL, "b.docx", paper(name="Ông Là Mẫu"))

    assert done.outcomes[0].is_new
    assert len(told_of_phone(done)) == 1

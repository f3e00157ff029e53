import pytest

from tests.reference.dispatch import NATION, annex, letter
from tests.reference.shipped import OUTLINES, Entry, entries_of, tree_of


def _call() -> Entry:
    return tree_of("so-ket-2023/call")


def _listed(entries: list[str]) -> list[str]:
    return [*(f"- {entry};" for entry in entries[:-1]), f"- {entries[-1]}."]


def test_call_holds_every_line_of_the_letter_word_for_word() -> None:
    call = _call()

    printed = [
        f"{call['issuer_parent']} {call['issuer']}".upper(),
        NATION,
        f"{call['number_as_written']} {call['subject']}",
        f"{call['place']}, {call['date_as_written']}",
        "Kính gửi:",
        *_listed([group["name"] for group in call["addressees"]]),
        call["opening"],
        call["request"],
        call["closing"],
        "Nơi nhận:",
        *_listed(call["receivers"]),
        call["signer"]["role"],
        call["signer"]["name"],
    ]

    assert printed == letter()


@pytest.mark.parametrize(
    ("number", "day", "day_as_written"),
    [
        ("3224/BTĐKT-P.III", "2023-11-02", "02/11/2023"),
        ("769/QĐ-UBND", "2022-06-17", "17/6/2022"),
        ("1085/QĐ-UBND", "2022-08-15", "15/8/2022"),
    ],
)
def test_legal_basis_says_what_the_opening_says(number: str, day: str, day_as_written: str) -> None:
    call = _call()

    basis = {decision["number"]: decision for decision in call["legal_basis"]}[number]

    issuer = basis["issuer"].removesuffix(" Quảng Ngãi")
    title = basis["title"].replace("Về việc", "về việc")
    assert basis["date"] == day
    assert f"số {number} ngày {day_as_written} của {issuer} {title}" in call["opening"]


def test_legal_basis_is_the_three_documents_of_the_opening() -> None:
    assert len(_call()["legal_basis"]) == _call()["opening"].count(" số ") == 3


def test_movements_rest_on_the_decisions_of_the_call() -> None:
    basis = {decision["number"]: decision for decision in _call()["legal_basis"]}

    decisions = {movement["id"]: movement["decision"] for movement in entries_of("movements")}

    assert decisions == {
        "nong-thon-moi": basis["769/QĐ-UBND"],
        "vi-nguoi-ngheo": basis["1085/QĐ-UBND"],
    }


def test_movements_bear_the_names_of_the_letter() -> None:
    call = _call()

    for movement in entries_of("movements"):
        assert f"“{movement['name']}”" in call["opening"]
        assert f"“{movement['official']}”" in call["request"]
    assert call["movements"] == ["nong-thon-moi", "vi-nguoi-ngheo"]


def test_deadline_is_the_day_of_its_words() -> None:
    call = _call()

    assert (call["deadline"], call["deadline_text"]) == ("2023-11-20", "trước ngày 20/11/2023")
    assert call["deadline_text"] in call["request"]


def test_date_lies_in_the_month_of_the_document() -> None:
    call = _call()

    assert (call["date"], call["date_as_written"]) == ("2023-11-01", "ngày tháng 11 năm 2023")


@pytest.mark.parametrize("movement", OUTLINES)
def test_limits_are_those_of_the_outlines(movement: str) -> None:
    call = _call()
    text = " ".join(annex(movement))

    assert "mỗi huyện, thị xã, thành phố giới thiệu từ 02 – 03 tập thể" in text
    assert call["quota"] == {"least": "2", "most": "3"}
    assert "02-03 trang A4" in text
    assert (call["pages_least"], call["pages_most"]) == ("2", "3")
    assert "02-03 ảnh minh họa" in text
    assert (call["photos_least"], call["photos_most"]) == ("2", "3")
    assert "từ năm 2022 đến nay" in text
    assert call["awards_since"] == "2022"
    assert f"giai đoạn {call['period']}" in text


def test_only_the_thirteen_districts_nominate() -> None:
    groups = {group["id"]: group for group in _call()["addressees"]}

    assert [name for name, group in groups.items() if group["nominates"] == "true"] == ["district"]
    assert groups["district"]["units"] == [
        "ba-to",
        "binh-son",
        "duc-pho",
        "ly-son",
        "minh-long",
        "mo-duc",
        "nghia-hanh",
        "tp-quang-ngai",
        "son-ha",
        "son-tay",
        "son-tinh",
        "tra-bong",
        "tu-nghia",
    ]


def test_every_addressee_group_has_units_in_the_list() -> None:
    assert {group["id"] for group in _call()["addressees"]} == {
        unit["group"] for unit in entries_of("units")
    }

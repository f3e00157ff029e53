import pytest

from tests.reference.shipped import Entry, entries_of


def _awards() -> dict[str, Entry]:
    return {award["id"]: award for award in entries_of("awards")}


def test_catalogue_is_whole() -> None:
    groups: dict[str, int] = {}
    for award in entries_of("awards"):
        groups[award["group"]] = groups.get(award["group"], 0) + 1

    assert groups == {
        "title": 14,
        "order": 10,
        "medal": 4,
        "state-honour": 8,
        "prize": 2,
        "badge": 1,
        "merit": 4,
        "commendation": 4,
        "other": 6,
    }


@pytest.mark.parametrize(
    ("award", "level"),
    [
        ("chien-si-thi-dua-toan-quoc", "state"),
        ("lao-dong-tien-tien", "base"),
        ("xa-phuong-tieu-bieu", "province"),
        ("huan-chuong-lao-dong", "state"),
        ("tinh-thanh-pho-anh-hung", "state"),
        ("bang-khen-thu-tuong", "state"),
        ("bang-khen-bo", "province"),
        ("bang-khen-tinh", "province"),
        ("giay-khen-huyen", "base"),
        ("giay-khen-xa", "base"),
        ("ocop", "other"),
    ],
)
def test_award_has_its_level(award: str, level: str) -> None:
    assert _awards()[award]["level"] == level


def test_only_the_commendation_of_districts_has_ended() -> None:
    ended = {name: award["ended_on"] for name, award in _awards().items() if "ended_on" in award}

    assert ended == {"giay-khen-huyen": "2025-07-01"}


def test_households_can_receive_what_the_law_gives_them() -> None:
    for_households = [name for name, award in _awards().items() if "household" in award["kinds"]]

    assert for_households == [
        "gia-dinh-van-hoa",
        "bang-khen-thu-tuong",
        "bang-khen-bo",
        "bang-khen-tinh",
        "bang-khen-doan-the",
        "giay-khen-thu-truong",
        "giay-khen-huyen",
        "giay-khen-xa",
        "ocop",
        "khac",
    ]


def test_grades_are_those_of_the_catalogue() -> None:
    grades = {name: award["grades"] for name, award in _awards().items() if "grades" in award}

    classes = ["hạng Nhất", "hạng Nhì", "hạng Ba"]
    assert grades == {
        "huan-chuong-doc-lap": classes,
        "huan-chuong-quan-cong": classes,
        "huan-chuong-lao-dong": classes,
        "huan-chuong-bao-ve-to-quoc": classes,
        "huan-chuong-chien-cong": classes,
        "huy-chuong-chien-si-ve-vang": classes,
        "ocop": ["3 sao", "4 sao", "5 sao"],
    }


def test_other_award_says_what_to_write_beside_it() -> None:
    assert _awards()["khac"]["name"] == "Khác (ghi tên, nơi trao, năm)"


def test_a_name_that_lists_titles_has_them_one_by_one() -> None:
    """Else a page would say that whoever won one had won them all."""
    listing = [
        award["name"]
        for award in entries_of("awards")
        if award["group"] == "state-honour" and ", " in award["name"] and "titles" not in award
    ]

    assert listing == []

import pytest

from dienhinh.check.short_names import short_names


def told(text: str, *people: str) -> list[str]:
    return [text[start:end] for start, end in short_names(text, people)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Tôi cho mượn con dê”, bà Lan nói.", ["Lan"]),
        ("Bà Lan, xã Ba Vinh, cho mượn dê.", ["Lan"]),
        ("Nhớ Bà Lan", ["Lan"]),
        ("Hộ chị Thị Lan", ["Thị Lan"]),
        ("Chuyện của Hồ Lan", ["Hồ Lan"]),
        ("gặp bà\n**Lan** ở bến", ["Lan"]),
        ("gặp gia đình&nbsp;Lan", ["Lan"]),
        ("# ĐÀN DÊ CỦA BÀ LAN Ở BA VINH", ["LAN"]),
        ("Xem chị [Lan](heo.md), bà “Lan”, cô <b>Lan</b>", ["Lan", "Lan", "Lan"]),
        ("Gặp Hồ Thị Lan và bà Lan", ["Hồ Thị Lan", "Lan"]),
    ],
)
def test_a_person_is_found_as_people_call_them(text: str, found: list[str]) -> None:
    assert told(text, "Hồ Thị Lan") == found


@pytest.mark.parametrize(
    "text",
    [
        # A double given name is somebody else's, and so is another family name.
        "Bà Lan Anh ở Ba Tơ",
        "Bà Nguyễn Thị Lan ở Ba Tơ",
        # Nobody is called by a family name; and nothing tells a name from other words.
        "Học và làm theo Bác Hồ, Cụ Hồ.",
        "Lan rừng nở trên dốc",
        "chị Thị, bà Lân, cây của bà\n\nLan rừng nở",
        "Hồ Thị Kỷ là một khu phố",
        "Hội Liên hiệp Phụ nữ",
    ],
)
def test_another_person_and_other_words_are_not(text: str) -> None:
    assert told(text, "Hồ Thị Lan") == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Đinh Thị Hoa Ré", "Gặp Hoa Ré Ba Tơ và chị Hoa, chị Ré", ["Hoa Ré", "Hoa", "Ré"]),
        ("Đinh Thị Hoa Ré", "Đinh Thị Hoa Mai; hoa re", []),
        # Given names of one letter are common, and "Văn" may be one.
        ("A Y", "Hộ ông A Y; ông Y hiến đất, ông A thì không", ["A Y", "Y"]),
        ("Lê Thế Văn", "anh Văn", ["Văn"]),
        ("Lan", "Bà Lan", ["Lan"]),
        # A place with other diacritics; without any it may be either.
        ("Lê Thị Tình Khế", "Ở Tịnh Khê; Tinh Khe", ["Tinh Khe"]),
        # Two places for one tone.
        ("Lê Thị Hoà", "chị Hòa", ["Hòa"]),
    ],
)
def test_names_of_one_letter_and_of_two_given_words(name: str, text: str, found: list[str]) -> None:
    assert told(text, name) == found


def test_of_nobody_nothing_is_told() -> None:
    assert told("bà Lan") == []

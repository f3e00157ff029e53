"""What readers type, and what they should find first."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.bench.search.corpora import Invented, reference
from tests.search.asking import ask, found, matching, search, write_index
from tests.search.documents import a_record, the_reference

_FIRST = {
    # as written, and with other forms of the same letters
    "chanh dây": "chanh-day",
    "CHANH DÂY": "chanh-day",
    unicodedata.normalize("NFD", "chanh dây"): "chanh-day",
    "chanh day": "chanh-day",
    "bánh tráng": "banh-trang",
    "banh tráng": "banh-trang",
    "hòa thuận": "hoa-cuc",
    "hoà thuận": "hoa-cuc",
    "lí sơn": "ly-son",
    "lý sơn": "ly-son",
    "kĩ thuật ủ": "ly-son",
    "đức phổ": "duc-pho",
    "duc pho": "duc-pho",
    # numbers, quotation marks, hyphens
    "3000 đồng": "htx-rau",
    "3.000 đồng": "htx-rau",
    "10.5 tạ": "htx-rau",
    "“vỉ tre”": "banh-trang",
    '"vỉ tre"': "banh-trang",
    "«vỉ tre»": "banh-trang",
    "chanh-dây": "chanh-day",
    "tiếng H're": "ca-dong",
    "tieng hrê": "ca-dong",
    "65 ha": "nuoc-sach",
    "md2": "nuoc-sach",
    # abbreviations on both sides
    "HTX quế": "hop-tac-xa-que",
    "htx que tra bong": "hop-tac-xa-que",
    "hợp tác xã rau": "htx-rau",
    "OCOP 4 sao": "hop-tac-xa-que",
    "mỗi xã một sản phẩm 4 sao": "hop-tac-xa-que",
    "đạt oco": "hop-tac-xa-que",
    "khoa học và công nghệ": "khoa-hoc",
    "kh&cn": "khoa-hoc",
    "hội nông dân xã": "khoa-hoc",
    "hội ND xã": "khoa-hoc",
    # other words for the same
    "lợn ky sơn ba": "heo-ky",
    "lon ky": "heo-ky",
    "người Ca Dong": "ca-dong",
    # raw typing
    "chanh daay": "chanh-day",
    "banhs trangs": "banh-trang",
    "ddwcs phoor": "duc-pho",
    "dduwcs phoor": "duc-pho",
    "ba1nh tra1ng": "banh-trang",
    "d9u71c pho63": "duc-pho",
    # joined, and one letter wrong
    "chanhday": "chanh-day",
    "gocosahuynh": "go-co",
    "htxrauantoan": "htx-rau",
    "tienghre": "ca-dong",
    "hoptacxa que": "hop-tac-xa-que",
    "banh trnag": "banh-trang",
    "bánh trắng": "banh-trang",
    "chnh day": "chanh-day",
    "muoi duc phoo": "duc-pho",
    # the last word half typed
    "chanh d": "chanh-day",
    "diêm d": "duc-pho",
    "diem": "duc-pho",
    # words that stand apart
    "muối bạt": "duc-pho",
    "vườn cúc đèn": "hoa-cuc",
    # across the end of a sentence
    "đồi hộ nghèo": "heo-ky",
    "thổ bánh tráng": "banh-trang",
}


@pytest.fixture(scope="module")
def answers(small: Path) -> dict[str, Any]:
    return dict(zip(_FIRST, ask(small, [["search", text] for text in _FIRST]), strict=True))


@pytest.mark.parametrize("text", _FIRST)
def test_the_page_meant_comes_first(text: str, answers: dict[str, Any]) -> None:
    assert answers[text]["state"] == "found"
    assert found(answers[text])[0] == _FIRST[text]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("má", ["banh-trang", "ma-lua"]),
        ("mạ", ["ma-lua", "banh-trang"]),
        ("Ba Tơ", ["to-ba-to"]),
        ("mùa đông", ["mua-dong"]),
    ],
)
def test_exact_diacritics_come_first(small: Path, text: str, order: list[str]) -> None:
    assert found(search(small, text))[: len(order)] == order


def test_exact_diacritics_beat_a_title_without_them(tmp_path: Path) -> None:
    pages = (
        a_record("mua-dong", "Mùa đông ở làng", "Gió bấc."),
        a_record("mua-dong-nguoi", "Hội làng", "Sân đình múa đông người xem."),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    assert found(search(folder, "múa đông"))[0] == "mua-dong-nguoi"
    assert found(search(folder, "mùa đông"))[0] == "mua-dong"


def test_what_sounds_as_one_word_is_cut_into_a_word_and_a_letter_only_when_it_stands_alone(
    tmp_path: Path,
) -> None:
    pages = (a_record("khe", "Nhà ở bên khe", "Dân vận động nhau làm nhà ở bên khe o."),)
    folder = write_index(pages, the_reference(), tmp_path)

    assert search(folder, "dan van kheo")["understood"] == ""
    assert search(folder, "nhao")["corrections"] == ["Nhà ở"]


def test_quoted_words_must_stand_together(small: Path) -> None:
    assert found(search(small, '"tre trên"')) == []
    assert found(search(small, '"phơi trên vỉ tre"')) == ["banh-trang"]


def test_words_of_the_place_are_found_and_shown(small: Path) -> None:
    (result, *_) = search(small, "chanh dây")["results"]

    assert result["place"] == "xã Ba Tiêu"
    assert result["sort"] == "Hồ sơ"
    assert result["title"] == ["Vườn ", "chanh dây", " trên đồi"]
    assert result["excerpt"] == ["Bà con trồng ", "chanh dây", ". Giàn cao hai mét."]


def test_what_was_understood_is_said(small: Path) -> None:
    assert search(small, "HTX quế")["understood"] == "hợp tác xã quế"
    assert search(small, "banhs trangs")["understood"] == "bánh tráng"
    assert search(small, "chanh dây")["understood"] == ""


def test_what_was_mended_is_said_as_it_is_written(small: Path) -> None:
    assert search(small, "banh trnag")["corrections"] == ["bánh tráng"]
    assert search(small, "gocosahuynh")["corrections"] == ["Gò Cỏ Sa Huỳnh"]
    assert search(small, "chanh day")["corrections"] == []


def test_only_pages_with_the_words_side_by_side_are_counted(tmp_path: Path) -> None:
    pages = (
        a_record("cu", "Cầu tre cũ", "Bắc qua suối."),
        a_record("hai-lan", "Bến sông", "Cầu tre mới làm. Nhà tre cũ còn đó."),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    answer = search(folder, "cầu tre cũ")

    assert (answer["total"], matching(answer)) == (1, ["cu"])
    assert found(answer) == ["cu", "hai-lan"]
    assert not answer["rough"]


def test_of_words_that_stand_apart_everywhere_pages_that_have_all_match(small: Path) -> None:
    answer = search(small, "vườn cúc đèn")

    assert answer["isApart"]
    assert len(matching(answer)) == answer["total"] == 1
    assert not search(small, "vườn")["isApart"]


def test_where_no_page_has_all_words_those_with_the_rarest_come_first(tmp_path: Path) -> None:
    crops = ("mía", "sắn", "ngô", "lúa", "dưa", "ớt", "nghệ", "gừng", "đậu", "vừng", "cau", "tiêu")
    pages = [
        a_record(f"htx-{place}", f"Hợp tác xã trồng {crop}", "Bà con trồng trên đồi.")
        for place, crop in enumerate(crops)
    ]
    pages += [
        a_record("tram-huong", "Vườn trầm hương", "Xã viên hợp lực, trồng cả quế, tác động tốt."),
        a_record("doi-que", "Đồi cây ông Tư", "Nhà ông trồng quế từ lâu."),
        *(a_record(f"que-{n}", "Du lịch làng quê", "Quê nhà êm ả.") for n in range(5)),
    ]
    folder = write_index(pages, the_reference(), tmp_path)

    marked, plain = ask(
        folder,
        [["search", text] for text in ("tổ hợp tác trồng quế", "to hop tac trong que")],
    )

    assert found(marked)[:2] == ["tram-huong", "doi-que"]
    assert "doi-que" in found(plain)[:3]


_APART = (
    ("chăn bò", "Nhóm chăn nuôi và chữa bò"),
    ("bò Trà Giang", "Nuôi bò nhóm ở Trà Giang"),
    ("HTX Mỹ Khê", "Hợp tác xã rừng dừa nước Mỹ Khê"),
    ("gà kiến Trà Bình", "Gà kiến thả đồi Trà Bình"),
)


@pytest.mark.parametrize(("text", "told"), _APART)
def test_a_page_with_the_words_apart_comes_near_where_another_has_them_together(
    tmp_path: Path, text: str, told: str
) -> None:
    pages = (
        a_record("roi", "Bà con cùng làm", f"{told}."),
        a_record("truyen", "Chuyện đi chợ", f"Nghe nói về {text} từ lâu."),
        a_record("khac", "Đò ngang", "Bò qua suối, gà gáy, hợp tác."),
    )

    answer = search(write_index(pages, the_reference(), tmp_path), text)

    assert (matching(answer), answer["total"]) == (["truyen"], 1)
    assert found(answer) == ["truyen", "roi"]


@pytest.mark.parametrize(("text", "named"), _APART)
def test_all_words_in_a_title_match_before_a_text_that_has_them_together(
    tmp_path: Path, text: str, named: str
) -> None:
    pages = (
        a_record("ten", named, "Bà con cùng làm."),
        a_record("truyen", "Chuyện đi chợ", f"Nghe nói về {text} từ lâu."),
        a_record("khac", "Đò ngang", "Bò qua suối, gà gáy, hợp tác."),
    )

    answer = search(write_index(pages, the_reference(), tmp_path), text)

    assert (matching(answer), answer["total"]) == (["ten", "truyen"], 2)


def test_a_word_with_other_marks_is_not_one_of_those_looked_for(tmp_path: Path) -> None:
    pages = (
        a_record("dua", "Đưa khách", "Thuyền đưa khách, hậu cần ở bến."),
        a_record("du", "Phạm vi", "Hạt dưa. Nấu canh với hấu thơm."),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    answer = search(folder, "dưa hấu")

    assert (matching(answer), answer["total"]) == (["du"], 1)


def test_a_page_that_also_has_the_words_with_other_marks_is_one_of_those_looked_for(
    tmp_path: Path,
) -> None:
    pages = (
        a_record("huyen", "Huyện Ba Tơ", "Gồm: xã Ba Tô, xã Ba Tiêu."),
        *(a_record(f"xa-{n}", f"Xã thứ {n}", "Thuộc huyện Ba Tơ.") for n in range(10)),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    answer = search(folder, "huyện ba tơ", limit=20)

    assert (found(answer)[0], answer["total"]) == ("huyen", 11)


def test_a_title_is_not_marked_by_other_words_where_the_text_has_the_right_ones(
    tmp_path: Path,
) -> None:
    pages = (a_record("mot", "Bà Phạm Thị Mùa", "Mang sản vật, phẩm màu ra chợ."),)

    (result,) = search(write_index(pages, the_reference(), tmp_path), "sản phẩm")["results"]

    assert result["title"] == ["Bà Phạm Thị Mùa"]
    assert result["excerpt"][1::2] == ["sản", "phẩm"]


def test_pages_that_say_it_short_are_counted_too(small: Path) -> None:
    assert matching(search(small, "hợp tác xã rau an toàn")) == ["htx-rau"]
    assert matching(search(small, '"hợp tác xã rau"')) == ["htx-rau"]


def test_more_than_is_shown_is_counted_and_can_be_asked_for(tmp_path: Path) -> None:
    pages = [a_record(f"trang-{n}", "Vườn ổi", "Ổi chín.") for n in range(12)]
    folder = write_index(pages, the_reference(), tmp_path)

    first, second = ask(folder, [["search", "vườn ổi", {"limit": many}] for many in (10, 20)])

    assert [first["total"], second["total"]] == [12, 12]
    assert [first["more"], second["more"]] == [True, False]
    assert len(second["results"]) == 12


def test_a_wrong_letter_among_rare_words_costs_few_lookups(tmp_path: Path) -> None:
    folder = write_index(Invented(400), reference(), tmp_path)
    words = Invented(400)[7].texts[1].text.split()[:6]
    wrong = " ".join([*words[:3], words[3] + "x", *words[4:]])

    plain, mistyped = ask(folder, [["search", " ".join(words)], ["search", wrong]])

    assert mistyped["results"][0]["uri"] == plain["results"][0]["uri"]
    assert mistyped["bytes"] < 2.5 * plain["bytes"]


def test_suggestions_come_while_the_word_is_typed(small: Path) -> None:
    ways = [["suggest", text] for text in ("die", "diê", "diêm dâ", "chanh", "ly s")]

    first = [found(answer)[0] for answer in ask(small, ways)]

    assert first == ["duc-pho", "duc-pho", "duc-pho", "chanh-day", "ly-son"]


def test_the_newest_comes_first_of_equals(tmp_path: Path) -> None:
    pages = [a_record(f"trang-{n}", "Vườn ổi", "Ổi chín.") for n in range(3)]
    folder = write_index(pages, the_reference(), tmp_path)

    assert found(search(folder, "vườn ổi")) == ["trang-2", "trang-1", "trang-0"]


def test_a_sample_and_a_drawing_are_told_apart_and_what_is_real_comes_first(tmp_path: Path) -> None:
    sample = a_record("mau", "Ong bên suối", "Đặt đõ ong.", sort="sample", is_drawn=True)
    real = a_record("that", "Ong bên suối", "Đặt đõ ong.")
    folder = write_index((sample, real), the_reference(), tmp_path)

    results = search(folder, "ong bên suối")["results"]

    shown = [(result["uri"], result["sort"], result["isDrawn"]) for result in results]
    assert shown == [("ho-so/that/", "Hồ sơ", False), ("ho-so/mau/", "Hồ sơ mẫu", True)]


def test_the_handbook_comes_after_what_readers_look_for(tmp_path: Path) -> None:
    handbook = a_record("so-tay", "Mô hình nuôi bò", "Mô hình nuôi bò.", sort="handbook")
    profile = a_record("bo", "Tổ nuôi bò", "Mô hình nuôi bò.")
    folder = write_index((profile, handbook), the_reference(), tmp_path)

    assert found(search(folder, "mô hình nuôi bò")) == ["bo", "so-tay"]


def test_who_types_all_marks_gets_only_words_that_have_them(tmp_path: Path) -> None:
    pages = (
        a_record("bo", "Đàn bò", "Bò ăn cỏ."),
        a_record("bo-y", "Xã Bờ Y", "Ở ngã ba."),
        a_record("bo-phan", "Một cửa", "Bộ phận tiếp dân."),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    marked, plain = ask(folder, [["search", "bò"], ["search", "bo"]])

    assert (matching(marked), marked["total"]) == (["bo"], 1)
    assert "bo-y" in found(marked)
    assert len(matching(plain)) == 3


def test_a_half_typed_word_is_marked_only_beside_the_word_before_it(tmp_path: Path) -> None:
    pages = (a_record("heo", "Dự án liên kết nuôi heo ky", "Bán ở chợ khác."),)

    (result,) = ask(write_index(pages, the_reference(), tmp_path), [["suggest", "heo k"]])[0][
        "results"
    ]

    assert result["title"] == ["Dự án liên kết nuôi ", "heo ky", ""]
    assert result["excerpt"] == ["Bán ở chợ khác."]


def test_a_sample_is_no_measure_where_a_real_page_has_all_words(tmp_path: Path) -> None:
    pages = (
        a_record("that", "Đồi trà", "Cây lâu năm. Chè xanh."),
        a_record("mau", "Ông Thí Dụ", "Trồng cây chè.", sort="sample"),
        a_record("so-tay", "Viết về cây chè", "Cây chè.", sort="handbook"),
    )
    folder = write_index(pages, the_reference(), tmp_path)

    searched, suggested, staff = ask(
        folder, [["search", "cây chè"], ["suggest", "cây chè"], ["suggest", "cây chè", "staff"]]
    )

    assert matching(searched) == ["that", "mau", "so-tay"]
    assert [result["behind"] for result in searched["results"]] == [0, 1, 2]
    assert found(suggested) == ["that", "mau"]
    assert found(staff)[0] == "so-tay"


@pytest.mark.parametrize("text", ["huyện An Phổ", "thị xã An Phổ", "xa an pho", "TP. An Phổ"])
def test_the_name_of_a_place_tells_more_than_its_form(tmp_path: Path, text: str) -> None:
    pages = (
        a_record("an-pho", "Phường An Phổ", "Nơi có chợ."),
        a_record("muoi", "Muối An Phổ Tây", "Diêm dân phường An Phổ."),
        a_record("mo-an", "Huyện Mộ An", "Có xã, thị xã, huyện."),
    )

    answer = search(write_index(pages, the_reference(), tmp_path), text)

    assert matching(answer) == ["an-pho", "muoi"]


def test_readings_that_may_be_meant_are_not_lost_behind_fewer_others(tmp_path: Path) -> None:
    pages = (
        a_record("quan", "Nhà sàn", "Ở quan lộ. Đường xa ngai ngái."),
        a_record("apart", "Lễ hội", "Quan họ. Lư ngai."),
        *(a_record(f"tinh-{n}", f"Chợ {n}", "Tỉnh Quảng Ngãi có chợ.") for n in range(4)),
    )

    answer = search(write_index(pages, the_reference(), tmp_path), "quan ngai")

    assert {f"tinh-{n}" for n in range(4)} < set(found(answer))

"""What is understood of words that may be others: raw typing or a name, a slip or meant so."""

from pathlib import Path
from typing import Any

import pytest

from dienhinh.model.lists import Synonyms
from tests.builders import a_reference
from tests.search.asking import ask, found, matching, search, write_index
from tests.search.documents import a_record

_PAGES = (
    a_record("dak-mar", "Xã Đăk Mar", "Trụ sở ở thôn 1."),
    a_record("tieng-cor", "Tiếng Cor", "Già kể chuyện bằng tiếng Cor."),
    a_record("vuon-co", "Vườn cỏ", "Cỏ mọc quanh mả đá. Người có vườn cỏ."),
    a_record("hoa-cuc", "Làng nghề trồng hoa cúc", "Tết nào cũng bán hết."),
    a_record("lang-hon", "Nhà rông", "Bà con làng hơn trăm hộ. Gõ còn vang."),
    a_record("lang-tren", "Bến đò", "Bà con làng trên đi bộ. Tàu không ghé."),
    a_record("lang-duoi", "Chợ phiên", "Bà con làng dưới chờ quế. Sai hẹn."),
    a_record("go-co", "Gò Cỏ Sa Huỳnh", "Thuộc thành phố Quảng Ngãi."),
    a_record("htx-1", "Hợp tác xã chè", "Vùng chè 12 ha."),
    a_record("htx-2", "Hợp tác xã bò", "Mỗi hộ nuôi bò lai."),
    a_record("htx-3", "Tổ hợp tác mía", "Mía tím."),
)


_TYPED = {
    "Đăk Mar": "dak-mar",
    "xã đăk mar": "dak-mar",
    "dak mar": "dak-mar",
    '"Đăk Mar"': "dak-mar",
    "Mar": "dak-mar",
    "Cor": "tieng-cor",
    "tiếng cor": "tieng-cor",
}
_RAW = {
    "vuwownf cor": ("vườn cỏ", "vuon-co"),
    # One word raw, the other a name.
    "tieengs Cor": ("tiếng Cor", "tieng-cor"),
    "chef": ("chè", "htx-1"),
    "maR ddas": ("mả đá", "vuon-co"),
}
_STRANGE = ("safari", "tour", '"vuwownf cor"')
_SLIPS = {
    "thành phố quảng ngải": ("thành phố Quảng Ngãi", "go-co"),
    "thành phố quãng ngải": ("thành phố Quảng Ngãi", "go-co"),
    "nuôi bó": ("nuôi bò", "htx-2"),
    "hợp tác xả chè": ("Hợp tác xã chè", "htx-1"),
}
_OTHERS = (
    "Kor",
    "người Kor",
    "làng hoa",
    "hop tac sa",
    "bà con làng hoa",
    "chợ quê",
    "go cò",
    '"nuôi bó"',
)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Any]:
    lists = a_reference(synonyms=(Synonyms(word="Cor", others=("Kor", "Co")),))
    library = write_index(_PAGES, lists, tmp_path_factory.mktemp("readings"))
    ways = [("suggest", text) for text in _TYPED]
    ways += [("search", text) for text in (*_TYPED, *_RAW, *_STRANGE, *_SLIPS, *_OTHERS)]
    return dict(zip(ways, ask(library, ways), strict=True))


@pytest.fixture
def searched(answers: dict[tuple[str, str], Any]) -> dict[str, Any]:
    return {text: answer for (way, text), answer in answers.items() if way == "search"}


@pytest.mark.parametrize("way", ["search", "suggest"])
@pytest.mark.parametrize("text", _TYPED)
def test_a_word_of_a_page_is_not_taken_for_raw_typing(
    answers: dict[tuple[str, str], Any], text: str, way: str
) -> None:
    answer = answers[way, text]

    assert matching(answer) == [_TYPED[text]]
    assert (answer["understood"], answer["corrections"]) == ("", [])


@pytest.mark.parametrize("text", _RAW)
def test_raw_typing_is_read_where_it_finds_more(searched: dict[str, Any], text: str) -> None:
    understood, slug = _RAW[text]

    assert searched[text]["understood"] == understood
    assert found(searched[text])[0] == slug


@pytest.mark.parametrize("text", _STRANGE)
def test_what_no_page_has_is_not_made_a_vietnamese_word(
    searched: dict[str, Any], text: str
) -> None:
    answer = searched[text]

    assert found(answer) == []
    assert (answer["understood"], answer["corrections"]) == ("", [])


def test_another_word_for_the_same_is_looked_for_as_the_list_writes_it(
    searched: dict[str, Any],
) -> None:
    """Kor and Co are Cor; "có" and "cỏ" are not Co."""
    assert matching(searched["Kor"]) == ["tieng-cor"]
    assert matching(searched["người Kor"]) == []


def test_words_that_stand_apart_are_not_changed_for_some_that_stand_together(
    searched: dict[str, Any],
) -> None:
    answer = searched["làng hoa"]

    assert (matching(answer), answer["corrections"]) == (["hoa-cuc"], [])


def test_a_known_word_is_a_slip_where_most_pages_have_another(searched: dict[str, Any]) -> None:
    mostly, rarely = searched["hop tac sa"], searched["bà con làng hoa"]

    assert mostly["corrections"] == ["Hợp tác xã"]
    assert sorted(matching(mostly)) == ["htx-1", "htx-2"]
    assert (matching(rarely), rarely["corrections"]) == ([], [])


@pytest.mark.parametrize("text", _SLIPS)
def test_one_mark_other_than_meant_is_a_slip(searched: dict[str, Any], text: str) -> None:
    corrected, slug = _SLIPS[text]

    assert searched[text]["corrections"] == [corrected]
    assert matching(searched[text]) == [slug]


def test_two_words_of_which_neither_stands_as_typed_are_not_changed(
    searched: dict[str, Any],
) -> None:
    answer = searched["chợ quê"]

    assert answer["isApart"]
    assert (matching(answer), answer["corrections"]) == (["lang-duoi"], [])


def test_what_may_be_a_slip_comes_before_what_the_last_word_may_begin(
    searched: dict[str, Any],
) -> None:
    """Gò Cỏ, and not "gõ còn"."""
    assert found(searched["go cò"])[0] == "go-co"


def test_the_last_of_three_words_is_sooner_half_typed_than_wrong_in_a_mark(tmp_path: Path) -> None:
    pages = (
        a_record("tung", "Chuyến xe", "Người nghèo. Gia đình từng đi xe khách."),
        a_record("tu", "Ngõ nhỏ", "Người nghèo. Gia đình tự làm."),
    )
    folder = write_index(pages, a_reference(), tmp_path)

    assert found(search(folder, "nghèo gia đình từ"))[0] == "tung"


def test_a_word_that_asks_may_begin_another_at_the_end(tmp_path: Path) -> None:
    pages = (
        a_record("lam", "Lò sấy", "Sấy điện, bớt củi. Làm rải vụ."),
        *(a_record(f"cui-{n}", f"Bếp {n}", "Bếp mới bớt củi. Nhà sạch.") for n in range(12)),
    )
    folder = write_index(pages, a_reference(), tmp_path)

    half, asked = ask(folder, [["search", text] for text in ("bớt củi là", "bớt củi là gì")])

    assert found(half)[0] == "lam"
    assert len(matching(asked)) == 10


def test_quoted_words_keep_their_marks(searched: dict[str, Any]) -> None:
    assert found(searched['"nuôi bó"']) == []


def test_what_no_page_has_is_not_made_another_abbreviation_or_a_row_of_syllables(
    tmp_path: Path,
) -> None:
    pages = (
        a_record("nt", "Đường NT", "Tuyến NT qua xóm."),
        a_record("le", "Chùa làng", "Com lê. Mu rùa. Ni sư. Ty cũ."),
    )
    folder = write_index(pages, a_reference(), tmp_path)

    for answer in ask(folder, [["search", text] for text in ("NKT", "community tourism")]):
        assert found(answer) == []
        assert (answer["understood"], answer["corrections"]) == ("", [])


def test_a_word_typed_as_one_is_cut_only_where_its_parts_stand_together(tmp_path: Path) -> None:
    """Of "video" two parts do here, two there, and all three nowhere."""
    pages = (
        a_record("che", "Đồi chè", "Chè xanh. Núi cao. Suối trong."),
        a_record("de", "Gác bếp", "Thêm gia vị để dành."),
        a_record("nha", "Góc nhà", "Bà để ở góc nhà."),
    )
    folder = write_index(pages, a_reference(), tmp_path)

    whole, foreign = ask(folder, [["search", text] for text in ("chexanhnuicao", "video")])

    assert matching(whole) == ["che"]
    assert (found(foreign), foreign["understood"]) == ([], "")


def test_a_syllable_with_marks_that_no_page_has_is_not_made_another(tmp_path: Path) -> None:
    pages = (
        a_record("bau", "Bàu Cá Cái", "Bắc cầu, bắt cá."),
        a_record("lang", "Làng số", "Một ngôi làng, hai ngôn ngữ. Nằm bên vịnh."),
    )
    lists = a_reference(synonyms=(Synonyms(word="bắp", others=("ngò",)),))
    folder = write_index(pages, lists, tmp_path)

    answers = ask(folder, [["search", text] for text in ("bắp", "vịt", "nằn")])

    assert [(found(answer), answer["corrections"]) for answer in answers] == [([], [])] * 3


def test_what_a_word_begins_is_near_and_said_to_be_so(tmp_path: Path) -> None:
    folder = write_index((a_record("lang", "Ngôi làng", "Yên."),), a_reference(), tmp_path)

    whole, begun, typed = ask(
        folder, [["search", "ngôi làng"], ["search", "ngô"], ["suggest", "ngô"]]
    )

    assert (matching(whole), whole.get("isBegun")) == (["lang"], None)
    assert (found(begun), matching(begun), begun["total"]) == (["lang"], [], 1)
    assert begun["isBegun"]
    assert found(typed) == ["lang"]


def test_another_word_for_the_same_is_said_once_and_only_where_the_typed_one_finds_nothing(
    tmp_path: Path,
) -> None:
    pages = (
        a_record("vung", "Đậu phụng rang", "Bán ở chợ. Hạt vừng đen."),
        a_record("lac", "Trồng lạc", "Xen hàng quế."),
    )
    lists = a_reference(synonyms=(Synonyms(word="đậu phụng", others=("lạc", "đậu phộng")),))
    folder = write_index(pages, lists, tmp_path)

    there, absent = ask(folder, [["search", text] for text in ("lạc", "đậu phộng")])

    assert (sorted(matching(there)), there["understood"]) == (["lac", "vung"], "")
    assert sorted(matching(absent)) == ["lac", "vung"]
    assert absent["understood"] in {"đậu phụng", "lạc"}


@pytest.mark.parametrize(
    ("text", "slug", "understood"),
    [
        ("140 nghìn đồng", "gia", "140.000 đồng"),
        ("140k", "gia", "140.000"),
        ("140 ngan dong", "gia", "140.000 dong"),
        ("ngày 10 tháng 6 năm 2022", "ngay", "10 6 2022"),
        ("tháng 6 năm 2022", "ngay", "6 2022"),
        ("10.6.2022", "ngay", ""),
        ("ai trồng quế?", "que", "trồng quế"),
        ("xã nào có nhiều sim", "sim", "xã nhiều sim"),
        ("làm sao để trồng quế?", "que", "trồng quế"),
        ("lam the nao trong que", "que", "trong que"),
        ("ở đâu", "", ""),
    ],
)
def test_figures_dates_and_questions_are_read_as_pages_write(
    spoken: Path, text: str, slug: str, understood: str
) -> None:
    (answer,) = ask(spoken, [["search", text]])

    assert "".join(matching(answer)[:1]) == slug
    assert answer["understood"] == understood


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = (
        a_record("gia", "Heo ky", "Bán 140.000 đồng/kg."),
        a_record("ngay", "Trường mới", "Bàn giao ngày 10/6/2022."),
        a_record("que", "Vườn quế", "Bà con trồng quế trên đồi."),
        a_record("sim", "Đồi sim", "Một xã nhiều sim."),
        a_record("quy", "Quán nước", "Ai hỏi quế, ai bán sim, năm nào cũng có."),
    )
    return write_index(pages, a_reference(), tmp_path_factory.mktemp("spoken"))

from dataclasses import replace

import pytest

from dienhinh.derive.kit_texts import kit_texts, word_count
from dienhinh.model.kit import KitText
from dienhinh.model.plain_text import plain_item
from dienhinh.model.profile import Achievements, PressTexts, Profile
from tests.builders import a_profile
from tests.derive.libraries import a_library

SHORT = Achievements(
    activities="Câu thứ nhất có bảy chữ ở đây. Câu thứ hai **cũng** có tám chữ ở đây.",
    measures=("Ghi sổ chung",),
    results=("Có 30 người có việc;",),
    effects=None,
)


def made_of(profile: Profile) -> tuple[KitText, ...]:
    library = a_library(profile)
    (shown,) = library.profiles
    return kit_texts(shown, library.text(shown), shown.place)


def texts_of(**changes: object) -> dict[int, str]:
    return {text.limit: text.text for text in made_of(a_profile(**changes))}


@pytest.mark.parametrize("limit", [60, 150, 400])
def test_no_text_is_longer_than_it_says(limit: int) -> None:
    (text,) = [t for t in made_of(a_profile()) if t.limit == limit]

    assert text.words == word_count(text.text) <= limit
    assert text.words > limit * 0.5
    assert text.is_automatic


def test_what_the_program_cut_has_a_line_above_that_says_of_whom_and_where() -> None:
    summary = "Mười lăm hộ bao tiêu nông sản cho nhau."

    made = made_of(a_profile(name="Tổ “Suối”", address="xã Ba Tiêu", summary=summary))
    assert {text.heading for text in made} == {"Tổ “Suối”\nXã Ba Tiêu"}
    assert made[0].text.startswith(summary)
    assert made[0].words == word_count(made[0].text)


def test_a_text_is_whole_sentences_of_the_profile_in_their_order() -> None:
    texts = texts_of(summary="Tổ có 15 thành viên.", achievements=SHORT)

    assert texts[60] == (
        "Tổ có 15 thành viên. Câu thứ nhất có bảy chữ ở đây. Câu thứ hai cũng có tám chữ ở đây. "
        "Cách làm: Ghi sổ chung. Kết quả: Có 30 người có việc."
    )


def test_points_in_small_letters_with_semicolons_become_sentences() -> None:
    achieved = replace(SHORT, measures=("ghi sổ chung;", "ba việc:", "họp mỗi tuần"))

    text = texts_of(summary="Tổ có 15 thành viên.", achievements=achieved)[400]

    assert "Cách làm: Ghi sổ chung. Ba việc: Họp mỗi tuần." in text


def test_the_shortest_text_says_no_figure_twice_and_prefers_results() -> None:
    achieved = Achievements(
        activities="Phải mất hai năm, Tổ Suối mới lập vào tháng 8/2018. Trong hai năm ấy họ học.",
        measures=("Ghi sổ chung",),
        results=("Tập hợp 15 hộ ở Ba Tiêu.", "Có 30 người có việc;"),
        effects="Từ 8/2018 hộ nào cũng có sổ. Nhờ vậy ai cũng yên tâm.",
    )
    texts = texts_of(
        name="Tổ Suối", address="xã Ba Tiêu", summary="Lập 8/2018, 15 hộ.", achievements=achieved
    )

    assert texts[60] == "Lập 8/2018, 15 hộ. Kết quả: Có 30 người có việc."
    assert "Phải mất hai năm" in texts[150]


@pytest.mark.parametrize(
    ("summary", "point"),
    [
        (
            "Công ty có hai sản phẩm, doanh thu 900 triệu đồng/năm.",
            "Mỗi tháng bán khoảng 3.000 sản phẩm, doanh thu 900 triệu đồng/năm.",
        ),
        (
            "Ngày 10/6/2022, công ty bàn giao công trình tại hai xã, trị giá hơn 5 tỷ đồng.",
            "Hơn 5 tỷ đồng cho 3 công trình ở 2 xã, bàn giao ngày 10/6/2022.",
        ),
    ],
)
def test_the_shortest_text_does_not_repeat_the_summary(summary: str, point: str) -> None:
    achieved = replace(SHORT, activities="Tổ đã có sổ.", measures=(), results=(point, "Có điện"))

    texts = texts_of(summary=summary, achievements=achieved)

    assert texts[60] == f"{summary} Tổ đã có sổ. Kết quả: Có điện."
    assert point in texts[150]


def test_no_text_tells_a_thing_twice() -> None:
    achieved = Achievements(
        activities="Năm 2022, tổ có 15 hộ và nuôi 40 con bò. Mỗi thôn có hai nhóm cùng nuôi. "
        "Cả tổ nuôi 40 con bò trên bãi chung. Nhờ vậy nhà ít người cũng nuôi được.",
        measures=("Mỗi thôn có hai nhóm nuôi", "Ghi sổ chung"),
        results=("15 hộ nuôi 40 con bò", "Không ai thả rông"),
        effects="Bãi cỏ nay xanh lại.",
    )

    texts = texts_of(summary="Năm 2022, 15 hộ trong tổ nuôi 40 con bò.", achievements=achieved)

    # The third sentence stays, for the last leans on it.
    story = (
        "Mỗi thôn có hai nhóm cùng nuôi. Cả tổ nuôi 40 con bò trên bãi chung. "
        "Nhờ vậy nhà ít người cũng nuôi được."
    )
    assert texts[400] == texts[150]
    assert texts[150].split("\n\n") == [
        "Năm 2022, 15 hộ trong tổ nuôi 40 con bò.",
        story,
        "Cách làm: Ghi sổ chung.",
        "Kết quả: Không ai thả rông.",
        "Bãi cỏ nay xanh lại.",
    ]


@pytest.mark.parametrize("point", ["Năm 2022 thôn có đường bê tông", "Nay 15 hộ đã hết nghèo"])
def test_a_figure_said_before_makes_no_new_fact_an_old_one(point: str) -> None:
    achieved = replace(SHORT, activities="Tổ có sổ.", measures=(), results=(point,))

    texts = texts_of(summary="Năm 2022, 15 hộ trong tổ nuôi bò.", achievements=achieved)

    assert f"Kết quả: {point}." in texts[150]


def test_a_result_in_the_words_of_the_summary_is_left_out_at_any_length() -> None:
    summary = "Nghĩa Hành trở thành huyện đầu tiên của Quảng Ngãi đạt chuẩn nông thôn mới."
    point = "Huyện đầu tiên của tỉnh đạt chuẩn nông thôn mới."
    achieved = replace(SHORT, activities="Tổ có sổ.", measures=(), results=(point, "Có điện"))

    texts = texts_of(summary=summary, achievements=achieved)

    assert texts[60] == f"{summary} Tổ có sổ. Kết quả: Có điện."
    assert texts[150] == f"{summary}\n\nTổ có sổ.\n\nKết quả: Có điện."


def test_the_sentence_that_says_of_whom_a_longer_text_tells_stays_in_it() -> None:
    naming = "Ngày 10/6/2022, Tổ Suối Mẫu bàn giao trường ở xã Ba Tiêu."
    achieved = replace(SHORT, activities=naming, measures=(), results=())

    texts = texts_of(
        name="Tổ Suối Mẫu",
        summary="Ngày 10/6/2022, tổ bàn giao trường ở xã Ba Tiêu.",
        achievements=achieved,
    )

    assert texts[150].endswith(f"\n\n{naming}")


def test_new_figures_in_nearly_the_same_words_are_news() -> None:
    achieved = replace(SHORT, activities="", measures=(), results=("Giá chè 6.500 đồng một bó",))

    texts = texts_of(summary="Giá chè 5.000 đồng một bó.", achievements=achieved)

    assert texts[60] == "Giá chè 5.000 đồng một bó. Kết quả: Giá chè 6.500 đồng một bó."


def test_a_result_for_which_the_lead_leaves_no_room_goes_without() -> None:
    summary = f"Tổ {'có ' * 51}sổ."
    achieved = replace(SHORT, activities="", measures=(), results=("Ba mươi người nay đủ ăn",))

    assert texts_of(summary=summary, achievements=achieved)[60].endswith(
        "có sổ. Ba mươi người nay đủ ăn."
    )


@pytest.mark.parametrize("next_one", [f"Rồi {'có ' * 400}sổ.", "Tổ có 15 thành viên."])
def test_no_text_stops_at_a_question(next_one: str) -> None:
    achieved = replace(SHORT, activities=f"Làng có chè. Bán chè cho ai? {next_one}", measures=())

    texts = texts_of(summary="Tổ có 15 thành viên.", achievements=achieved)

    assert texts[60].startswith("Tổ có 15 thành viên. Làng có chè. Kết quả:")


def test_longer_texts_have_paragraphs_and_end_with_the_results() -> None:
    texts = texts_of(summary="Tổ có 15 thành viên.", achievements=SHORT)

    assert texts[150] == (
        "Tổ có 15 thành viên.\n\n"
        "Câu thứ nhất có bảy chữ ở đây. Câu thứ hai cũng có tám chữ ở đây.\n\n"
        "Cách làm: Ghi sổ chung.\n\n"
        "Kết quả: Có 30 người có việc."
    )


@pytest.mark.parametrize("limit", [150, 400])
def test_a_lead_is_counted_and_stands_before_points_only(limit: int) -> None:
    points = tuple(f"Bước {number} làm cho xong" for number in range(1, 90))
    effects = "Nhờ vậy cả làng cùng vui."
    full = replace(SHORT, measures=points, results=points, effects=effects)
    text = next(t for t in made_of(a_profile(achievements=full)) if t.limit == limit)

    assert text.words == word_count(text.text) <= limit
    assert (text.text.count("Cách làm: Bước 1"), text.text.count("Kết quả: Bước 1")) == (1, 1)
    running = texts_of(achievements=replace(SHORT, measures=(), results=(), effects=effects))
    assert running[limit].endswith(f"\n\n{effects}")
    assert "Cách làm:" not in running[limit]


def test_measures_do_not_follow_a_story_that_was_cut() -> None:
    long = "Câu này có đúng sáu chữ. " * 80

    assert "Cách làm:" not in texts_of(achievements=replace(SHORT, activities=long))[400]


def test_a_summary_too_long_for_the_shortest_text_is_not_cut_inside_a_sentence() -> None:
    long = "Chữ " * 70 + "cuối. Câu sau."

    assert texts_of(summary=long)[60] == "Chữ " * 70 + "cuối."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Vốn **quay vòng**, xem [sổ](https://example.org/a_b).", "Vốn quay vòng, xem sổ."),
        ("- một", "một"),
        (r"2 \* 3", "2 * 3"),
        ("2) hai", "hai"),
    ],
)
def test_marks_of_emphasis_links_and_lists_do_not_reach_the_press(written: str, read: str) -> None:
    assert plain_item(written) == read


def test_what_an_editor_wrote_goes_before_what_the_program_cuts() -> None:
    written = PressTexts(words_60="Bài viết sẵn.", words_150=None, words_400="Một.\n \nHai:\nBa.")

    found = {text.limit: text for text in made_of(a_profile(press_texts=written))}
    assert [found[limit].is_automatic for limit in (60, 150, 400)] == [False, True, False]
    assert found[60].text == "Bài viết sẵn."
    assert [found[limit].heading for limit in (60, 400)] == ["", ""]
    assert found[400].text == "Một.\n\nHai:\nBa."
    assert found[400].words == 3


def test_a_list_of_an_editor_stays_with_its_lead_and_ends_before_the_next_text() -> None:
    listed = "Hai việc:\n- góp đất\n  ở đồng\n- họp\nSau đó cả làng cùng làm."
    written = PressTexts(words_60=listed, words_150=None, words_400=None)

    (found, *_) = made_of(a_profile(press_texts=written))
    assert found.text == "Hai việc:\n- góp đất ở đồng\n- họp\n\nSau đó cả làng cùng làm."


REMARKS = (
    "Con số 37 trong phần số liệu là số hộ tham gia.",
    "Hồ sơ xếp theo xã Trà Tân; xã Trà Giang cùng tham gia.",
    "Phần tư liệu đọc được nói về việc nuôi chung; đơn vị tiêu thụ chưa rõ nên để trống.",
    "Có hai chỗ nguồn tin chưa khớp.",
    "Các bài làm nguồn cho hồ sơ này đều đăng sau thời điểm của công văn sơ kết.",
    "Hạng sao và năm công nhận chưa rõ nên hồ sơ chưa lập mục khen thưởng.",
    "Tổng số 500 hộ là của cả làng nên không đưa vào mục hộ được hỗ trợ.",
)


@pytest.mark.parametrize("remark", REMARKS)
def test_what_a_writer_remarks_on_the_profile_is_not_for_the_press(remark: str) -> None:
    story = f"Tổ có năm hộ. {remark} Câu giải thích cho chỗ ấy.\n\nĐoạn sau vẫn kể tiếp."
    told = texts_of(
        summary="Tóm tắt.", achievements=replace(SHORT, activities=story), origin="press"
    )

    assert told[400].split("\n\n")[1] == "Tổ có năm hộ. Đoạn sau vẫn kể tiếp."


@pytest.mark.parametrize("origin", ["nomination", "press"])
@pytest.mark.parametrize(
    "story",
    [
        "Tổ giúp từng hộ làm hồ sơ vay vốn. Từ ngày đăng ký, không chuồng nào để trống.",
        "Bà con cung cấp 120 nguồn tin có giá trị cho công an xã. Nhờ vậy không có trộm cắp.",
        "Hộ nghèo tăng thu nhập nhờ trồng chuối trên đất trước đây để trống. Có 17 hộ thoát nghèo.",
        "Nhà báo là nguồn tin cậy. Từ ngày đăng bán trên mạng, hồ sơ chỉ có hai tờ.",
    ],
)
def test_such_words_are_part_of_the_story_too(story: str, origin: str) -> None:
    told = texts_of(achievements=replace(SHORT, activities=story), origin=origin)

    assert story in told[400]


def test_a_unit_that_introduces_a_model_makes_no_remarks() -> None:
    story = "Công văn sơ kết nêu tổ hai lần. Cả xã cùng mừng."

    assert story in texts_of(achievements=replace(SHORT, activities=story))[400]


def test_a_quotation_of_several_sentences_is_told_whole_or_not_at_all() -> None:
    story = f"Ông nói: “Tôi không bắt ai. {'Ai cũng tự làm. ' * 15}Bờ biển nay sạch.” Xã khen tổ."

    told = texts_of(summary="Tóm tắt.", achievements=replace(SHORT, activities=story))

    assert "Ông nói" not in told[60]
    assert story in told[150]


def test_a_press_text_is_never_emptied() -> None:
    nothing = Achievements(activities=REMARKS[3], measures=(), results=(), effects=None)

    told = texts_of(summary=REMARKS[1], achievements=nothing, origin="press")
    assert told[60] == REMARKS[1]

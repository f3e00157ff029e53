from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.speech import RATE, speech
from dienhinh.model.lists import Abbreviation
from dienhinh.model.profile import Achievements, Source
from dienhinh.model.speech import Speech
from dienhinh.vietnamese import sentences
from tests.builders import ACTIVITIES, MEASURES, a_consent, a_profile
from tests.derive.libraries import a_library

MARKED = (
    "**HTX** thu mua của [65 hộ](https://example.org/a) với giá 7.000 đồng/kg.\n\n"
    "- Chở *tận nơi*\n- Trả tiền ngay (trong ngày)"
)


def told(**changes: object) -> Speech:
    profile = a_profile(**changes)
    library = a_library(profile)
    return speech(library.profiles[0], library)


def a_short_profile() -> Speech:
    achievements = replace(
        a_profile().achievements,
        activities=MARKED,
        measures=("Ghi sổ chung",),
        results=(),
        effects=None,
    )
    return told(achievements=achievements, summary="Mười lăm hộ làm chung một tổ ở xã vùng cao.")


def test_a_script_fits_into_three_minutes_at_the_stated_pace() -> None:
    script = told()

    assert script.rate == RATE == 150
    assert script.syllables <= 3 * 150
    assert script.seconds <= 180
    assert script.is_cut


def test_a_story_that_is_cut_ends_with_a_whole_sentence_and_leaves_time_for_what_came_of_it() -> (
    None
):
    script = told()
    whole = set(sentences(ACTIVITIES))

    tale = sentences(" ".join(script.paragraphs[2:-3]))

    assert len(tale) > 5
    assert set(tale) < whole
    assert script.paragraphs[-3] == f"Cách làm: {' '.join(MEASURES)}"
    assert script.paragraphs[-2].startswith("Kết quả: Đến tháng 10 năm 2023, 30 lao động")
    assert script.paragraphs[-2].endswith("chín hộ thành viên đã thoát nghèo.")


def a_long_story(
    activities: str,
    measures: tuple[str, ...] = (),
    results: tuple[str, ...] = (),
    effects: str | None = None,
) -> tuple[str, ...]:
    """The paragraphs between the summary and the closing line."""
    achievements = Achievements(
        activities=activities, measures=measures, results=results, effects=effects
    )
    return told(achievements=achievements, summary="Tổ có năm hộ.").paragraphs[2:-1]


TALE = "Tổ họp mỗi tháng một lần ở nhà văn hóa thôn. " * 100


def test_a_point_is_said_whole_or_not_at_all() -> None:
    point = f"Ghi sổ chung. {'Ai cũng xem được sổ ấy. ' * 9}".strip()

    *_, measures = a_long_story(activities=TALE, measures=(point, "Trả tiền. " * 50))

    assert measures == f"Cách làm: {point}"


def test_where_no_results_are_listed_the_effects_tell_what_came_of_a_long_story() -> None:
    told_of = a_long_story(activities=TALE, effects="Cả làng có điện. Ai cũng vui.")

    assert told_of[-1] == "Cả làng có điện. Ai cũng vui."


def test_a_paragraph_of_effects_is_said_whole_or_not_at_all() -> None:
    effects = f"Có những thay đổi không ai ngờ. {'Nhà nào cũng có vườn rau xanh. ' * 80}"

    told_of = a_long_story(activities="Tổ có sổ.", results=("Có điện",), effects=effects)

    assert told_of == ("Tổ có sổ.", "Kết quả: Có điện.")


@pytest.mark.parametrize("end", ["Bán cho ai?", "Ông hỏi: “Bán cho ai?”", "Việc ấy có ba phần:"])
def test_a_story_is_not_cut_behind_what_leads_on(end: str) -> None:
    long = f"{'chữ ' * 400}cuối."

    (tale,) = a_long_story(activities=f"Tổ có sổ. {end}\n\nCâu {long}")

    assert tale == "Tổ có sổ."


def test_points_that_end_in_semicolons_are_sentences() -> None:
    told_of = a_long_story(activities="Tổ có sổ.", measures=("cho mượn dê (18 tháng);", "Họp tổ;"))

    assert told_of[-1] == "Cách làm: Cho mượn dê, 18 tháng. Họp tổ."


def test_what_is_left_to_the_reader_is_listed() -> None:
    script = told(summary="Mười lăm hộ làm chung một tổ, 19/21 hộ trồng cỏ VA06 để nuôi dê.")

    assert script.unread == ("19/21", "VA06")
    assert told().unread == ()


def test_a_remark_among_the_points_leaves_no_gap() -> None:
    achievements = replace(
        a_profile().achievements,
        activities="Tổ có năm hộ.",
        measures=("Hồ sơ chưa ghi cách làm.", "Ghi sổ chung"),
        results=("Hồ sơ chưa ghi kết quả.",),
        effects=None,
    )

    script = told(achievements=achievements, origin="press")

    assert script.paragraphs[-2] == "Cách làm: Ghi sổ chung."


def test_everything_is_taken_when_there_is_room() -> None:
    script = a_short_profile()

    assert not script.is_cut
    assert script.paragraphs[1:-1] == (
        "Mười lăm hộ làm chung một tổ ở xã vùng cao.",
        "Hợp tác xã thu mua của 65 hộ với giá 7 nghìn đồng một ki-lô-gam.",
        "Chở tận nơi. Trả tiền ngay, trong ngày.",
        "Cách làm: Ghi sổ chung.",
    )


def test_results_are_led_in_too_for_whoever_only_hears_them() -> None:
    achievements = replace(
        a_profile().achievements,
        activities="Tổ có năm hộ.",
        measures=(),
        results=("Có 30 người có việc", "Thu nhập tăng"),
        effects=None,
    )

    assert told(achievements=achievements).paragraphs[-2] == (
        "Kết quả: Có 30 người có việc. Thu nhập tăng."
    )


def test_a_script_opens_with_name_and_place_and_closes_with_its_sources() -> None:
    script = a_short_profile()

    assert script.paragraphs[0] == (
        "Kính thưa bà con! Xin mời bà con nghe câu chuyện: Tổ hợp tác Suối Mẫu, ở xã Ba Tiêu, "
        "huyện Ba Tơ, nay thuộc xã Ba Vì."
    )
    assert script.paragraphs[-1] == (
        "Bài do kho tư liệu Kho thử biên soạn, theo Hội Nông dân xã Ba Tiêu. "
        "Cảm ơn bà con đã lắng nghe."
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("Xã Ba Vinh, huyện Ba Tơ", "ở xã Ba Vinh, huyện Ba Tơ."),
        ("Thành phố Quảng Ngãi", "ở thành phố Quảng Ngãi."),
        ("TP Quảng Ngãi", "ở TP Quảng Ngãi."),
        ("Gò Cỏ, phường Phổ Thạnh", "ở Gò Cỏ, phường Phổ Thạnh."),
        ("Đăk Rơ Wa, xã Sơn Liên", "ở Đăk Rơ Wa, xã Sơn Liên."),
        ("nhà văn hóa xã Ba Vinh", "ở nhà văn hóa xã Ba Vinh."),
    ],
)
def test_a_place_within_the_opening_keeps_the_capital_of_its_name(address: str, said: str) -> None:
    script = told(address=address)

    assert script.paragraphs[0].endswith(said)


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        ("Nuôi bò xã Ba Vinh", "Xã Ba Vinh, huyện Ba Tơ", "Nuôi bò xã Ba Vinh, huyện Ba Tơ."),
        ("Xã Ba Vinh nuôi bò", "Xã Ba Vinh, huyện Ba Tơ", "Xã Ba Vinh nuôi bò, ở huyện Ba Tơ."),
        ("Huyện Ba Tơ - huyện điểm", "huyện Ba Tơ", "Huyện Ba Tơ - huyện điểm."),
        (
            "Nuôi bò xã Ba Vinh và Ba Tơ",
            "Xã Ba Vinh và xã Ba Tơ, huyện Ba Tơ",
            "Nuôi bò xã Ba Vinh và Ba Tơ, huyện Ba Tơ.",
        ),
        ("Hợp tác xã Ba Vinh", "Xã Ba Vinh", "Hợp tác xã Ba Vinh, ở xã Ba Vinh."),
        ("Tổ nuôi bò thôn 12", "Thôn 1, xã Ba Vinh", "thôn 12, ở thôn 1, xã Ba Vinh."),
        (
            "Du lịch làng Gò Cỏ xã Ba Tô",
            "làng Gò Cỏ, xã Ba Tơ",
            "Du lịch làng Gò Cỏ xã Ba Tô, ở xã Ba Tơ.",
        ),
    ],
)
def test_the_opening_says_no_place_twice(name: str, address: str, said: str) -> None:
    assert told(name=name, address=address).paragraphs[0].endswith(said)


def test_of_a_place_that_the_name_says_whole_what_it_is_part_of_today_is_said() -> None:
    script = told(name="Tổ nuôi bò xã Ba Tiêu, huyện Ba Tơ")

    assert script.paragraphs[0].endswith("xã Ba Tiêu, huyện Ba Tơ, nay thuộc xã Ba Vì.")


@pytest.mark.parametrize(
    ("publishers", "said"),
    [
        (("compho.vn (dẫn lại)",), "một trang thông tin điện tử"),
        (("Báo A", "compho.vn", "du-lich.gov.vn"), "Báo A và hai trang thông tin điện tử"),
        (("VnExpress", "Báo A"), "VnExpress và Báo A"),
    ],
)
def test_the_address_of_a_site_is_not_read_out(publishers: tuple[str, ...], said: str) -> None:
    sources = tuple(
        Source(title="Tên bài", publisher=name, date=None, url=None, note=None)
        for name in publishers
    )

    script = told(sources=sources)

    assert script.paragraphs[-1].startswith(f"Bài do kho tư liệu Kho thử biên soạn, theo {said}. ")
    assert script.sources == tuple(f"Tên bài, {name}" for name in publishers)


def test_a_script_says_until_when_the_people_agreed() -> None:
    script = told(consent=(a_consent(item="photo", until=date(2026, 12, 31)),))

    assert script.warning == (
        "Chỉ dùng đến hết ngày 31/12/2026: sau ngày ấy không còn sự đồng ý công khai."
    )
    assert told().warning == ""


def test_what_a_writer_says_of_the_profile_itself_is_not_read_out() -> None:
    achievements = replace(
        a_profile().achievements,
        activities="Tổ có năm hộ. Hồ sơ chưa ghi thu nhập. Phần số liệu là của năm nay.",
    )

    body = " ".join(told(achievements=achievements, origin="press").paragraphs)

    assert "Tổ có năm hộ." in body
    assert "ồ sơ" not in body
    assert "số liệu" not in body


def test_what_explains_such_a_remark_is_not_read_out_alone() -> None:
    achievements = replace(
        a_profile().achievements,
        activities="Tổ có năm hộ.\n\nCon số 1.500 trong phần số liệu là mức tròn. Thời điểm của "
        "con số chưa xác định được.",
    )

    body = " ".join(told(achievements=achievements, origin="press").paragraphs)

    assert "Tổ có năm hộ." in body
    assert "chưa xác định" not in body


def test_the_first_meaning_of_an_abbreviation_is_said() -> None:
    profile = a_profile(summary="Hội ND xã Ba Tiêu giúp mười lăm hộ làm chung một tổ hợp tác.")
    library = a_library(profile)
    forms = (Abbreviation(short="ND", long=("nông dân", "nhân dân")),)
    library = replace(library, reference=replace(library.reference, abbreviations=forms))

    script = speech(library.profiles[0], library)

    assert script.paragraphs[1].startswith("Hội nông dân xã Ba Tiêu")


def test_a_script_made_from_the_press_says_that_nobody_confirmed_it() -> None:
    notice = "Chuyện kể theo báo chí, địa phương chưa xác nhận."

    assert notice in told(origin="press").paragraphs[-1]
    assert "báo chí" not in told().paragraphs[-1]


def test_a_guessed_title_is_not_given_as_the_title_of_a_source() -> None:
    whole = Source(
        title="Tên thật", publisher="Báo A", date=None, url=None, note="Tiêu đề suy rộng."
    )
    guessed = replace(whole, title="Tên đoán", publisher="Báo B", read="address")
    copied = replace(whole, title="Tên đoán", publisher="Báo C", read="copy")

    assert told(sources=(whole, guessed, copied)).sources == ("Tên thật, Báo A", "Báo B", "Báo C")

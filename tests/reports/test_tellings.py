from dataclasses import replace
from datetime import date

import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import make_province_report, make_unit_report, report_file
from dienhinh.derive.reports.nominees import nominees
from dienhinh.derive.reports.tellings import tellings, told_in_words
from dienhinh.intake.units.own_words import is_made_by_us
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import plain
from dienhinh.model.plan import Plan
from tests.reports.corpus import CALL, POOR, RURAL, TODAY, a_slot
from tests.reports.word_files import in_red, notes, paragraphs, tables

HEAD = ["TT", "Ngày", "Kênh, cơ quan báo chí", "Tên bài", "Điển hình", "Liên kết"]
NONE = (
    "Theo kế hoạch truyền thông của đợt, chưa có lần đăng, phát nào về các điển hình được giới "
    "thiệu."
)
LINK = "https://bao.example.vn/to-hop-tac"


@pytest.fixture(scope="module")
def told(found: Dossier) -> Dossier:
    """Two tellings that ran, out of order, beside all that is no answer to the question."""
    slots = (
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 28)),
        a_slot("to-hop-tac-suoi-mau", None),
        a_slot("to-hop-tac-suoi-mau", date(2023, 12, 2)),
        a_slot("bai-bao", date(2023, 11, 21)),
        a_slot("ong-thieu-so", date(2023, 11, 21)),
        a_slot(
            "ba-pham-thi-mau",
            date(2023, 11, 25),
            channel="loudspeaker",
            outlet=None,
            title=None,
            link=None,
        ),
    )
    return replace(found, plans=(Plan(call=CALL, slots=slots),))


def unit_file(
    found: Dossier, options: pipeline.Options, movement: str = POOR, *, internal: bool = False
) -> bytes:
    report = make_unit_report(found, "ba-to", movement, internal=internal)
    return report_file(options, report, ".docx")


def listed(content: bytes) -> list[list[str]]:
    (rows,) = [rows for rows in tables(content) if rows[0] == HEAD]
    return rows[1:]


def test_what_ran_about_nominated_profiles_is_listed_by_day(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    content = unit_file(told, corpus_options)

    assert told.today == TODAY
    assert listed(content) == [
        ["1", "25/11/2023", "Truyền thanh cơ sở", "", "Bà Phạm Thị Mẫu", ""],
        ["2", "28/11/2023", "Báo Mẫu", "Một bài về tổ hợp tác", "Tổ hợp tác Suối Mẫu", LINK],
    ]
    texts = paragraphs(content)
    line = next(text for text in texts if text.startswith("Theo kế hoạch truyền thông"))
    assert line.startswith("Theo kế hoạch truyền thông của đợt, đã đăng, phát 02 lần")
    assert line.endswith(" về 02 điển hình được giới thiệu.")
    assert "Kế hoạch so-ket-2023/plan.yaml, mục slots, dòng 1, 6." in notes(content)


def test_what_ran_about_profiles_that_wait_for_the_unit_is_told_beside_the_table(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    note = (
        "[Mục II.4.a còn 01 điển hình mà báo chí đã viết, đã đăng, phát 01 lần, chưa kể ở trên vì "
        "đơn vị chưa xác nhận: {}.]"
    )
    province = make_province_report(told, (RURAL, POOR), internal=False, earlier=None)
    slots = (a_slot("to-hop-tac-suoi-mau", date(2023, 11, 28)),)
    other = replace(told, plans=(Plan(call=CALL, slots=slots),))

    named = note.format("“Tổ đọc báo Suối Mẫu” (ba-to/bai-bao)")
    assert named in in_red(unit_file(told, corpus_options, RURAL))
    assert is_made_by_us(named)
    listed = note.format("danh sách ở Phụ lục III")
    assert listed in in_red(report_file(corpus_options, province, ".docx"))
    assert not [
        text for text in in_red(unit_file(other, corpus_options, RURAL)) if "đã đăng" in text
    ]


def test_a_link_that_stands_twice_ran_once(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    slots = (
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 28)),
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 21)),
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 22), link=f"{LINK}/2"),
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 23), link=None),
        a_slot("to-hop-tac-suoi-mau", date(2023, 11, 24), link=None),
    )

    rows = listed(unit_file(replace(found, plans=(Plan(call=CALL, slots=slots),)), corpus_options))

    assert [(row[1], row[5]) for row in rows] == [
        ("21/11/2023", LINK),
        ("22/11/2023", f"{LINK}/2"),
        ("23/11/2023", ""),
        ("24/11/2023", ""),
    ]


def test_a_story_of_the_site_is_counted_and_told_apart_from_the_plan(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    story = a_slot(
        "to-hop-tac-suoi-mau",
        date(2023, 11, 28),
        channel="website",
        outlet=None,
        title="Đất dốc",
        link="https://example.org/tin/dat-doc/",
    )
    content = unit_file(replace(told, stories=(story,)), corpus_options)

    channels = [row[2] for row in listed(content)]
    assert channels == ["Truyền thanh cơ sở", "Báo Mẫu", "Trang thông tin điện tử"]
    assert any(
        text.startswith("Theo kế hoạch truyền thông của đợt và tin bài của trang, đã đăng, phát 03")
        for text in paragraphs(content)
    )
    grounds = "Kế hoạch so-ket-2023/plan.yaml, mục slots, dòng 1, 6. Tin và bài của trang: 01 lần."
    assert grounds in notes(content)


def test_a_telling_that_a_later_plan_holds_is_told_of_the_profile_all_the_same(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    later = (a_slot("ong-khac", date(2023, 11, 29)), a_slot("ba-pham-thi-mau", date(2023, 11, 30)))
    both = replace(told, plans=(*told.plans, Plan(call="so-ket-2027", slots=later)))

    content = unit_file(both, corpus_options)

    assert [row[1] for row in listed(content)] == ["25/11/2023", "28/11/2023", "30/11/2023"]
    assert (
        "Kế hoạch so-ket-2023/plan.yaml, mục slots, dòng 1, 6. "
        "Kế hoạch so-ket-2027/plan.yaml, mục slots, dòng 2."
    ) in notes(content)


def test_it_stands_where_the_outline_asks_how_examples_are_made_known(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    texts = paragraphs(unit_file(told, corpus_options))

    first, second = (texts.index(text) for text in ("[Mục II.4.a đơn vị chưa viết.]", HEAD[2]))
    after = next(n for n, text in enumerate(texts) if text.startswith("b) Mô hình, cách làm mới"))
    assert first < second < after


def test_the_words_of_the_item_stay_asked_for_and_stand_before_the_table(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    text = replace(told.texts["ba-to", POOR], sections={"II.4.a": "Mỗi tuần một chuyện."})
    written = replace(told, texts={("ba-to", POOR): text})

    assert "II.4.a" in make_unit_report(told, "ba-to", POOR, internal=False).gaps
    assert "II.4.a" not in make_unit_report(written, "ba-to", POOR, internal=False).gaps
    texts = paragraphs(unit_file(written, corpus_options))
    here = texts.index("Mỗi tuần một chuyện.")
    assert texts[here + 1].startswith("Theo kế hoạch truyền thông")


def test_that_nothing_ran_is_said_in_a_sentence(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    province = make_province_report(found, (RURAL, POOR), internal=False, earlier=None)

    assert NONE in paragraphs(unit_file(found, corpus_options))
    assert NONE in paragraphs(report_file(corpus_options, province, ".docx"))


def test_titles_and_links_of_who_is_not_named_stay_inside(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    title = "Ông Lê Văn Mẫu nuôi bò"
    slots = (a_slot("ong-chua-dong-y", date(2023, 11, 28), title=title),)
    told = replace(found, plans=(Plan(call=CALL, slots=slots),))

    outside = unit_file(told, corpus_options, RURAL)
    inside = unit_file(told, corpus_options, RURAL, internal=True)

    nobody = "Cá nhân (chưa đồng ý nêu tên)"
    assert listed(outside)[0][2:] == ["Báo Mẫu", "không nêu", nobody, "không nêu"]
    assert listed(inside)[0][2:] == ["Báo Mẫu", title, "Ông Lê Văn Mẫu", LINK]


def test_the_synthesis_lists_them_with_the_unit(
    told: Dossier, corpus_options: pipeline.Options
) -> None:
    report = make_province_report(told, (RURAL, POOR), internal=False, earlier=None)

    content = report_file(corpus_options, report, ".docx")
    assert [row[4] for row in listed(content)] == [
        "Bà Phạm Thị Mẫu (Huyện Ba Tơ)",
        "Tổ hợp tác Suối Mẫu (Huyện Ba Tơ)",
    ]
    texts = paragraphs(content)
    here = texts.index("[Mục II.4.a: chưa có nội dung.]")
    assert texts[here + 1].startswith("Theo kế hoạch truyền thông của đợt, đã đăng, phát 02 lần")
    assert "Đăng, phát về điển hình" in [title for title, _ in report.grids]


def test_a_plan_with_errors_is_not_told_as_nothing_that_ran(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    broken = replace(found, faulty_plans={CALL: 2})
    province = make_province_report(broken, (POOR,), internal=False, earlier=None)

    unread = "[Mục II.4.a chưa có số liệu: kế hoạch truyền thông so-ket-2023/plan.yaml còn 2 lỗi.]"
    for content in (
        unit_file(broken, corpus_options),
        report_file(corpus_options, province, ".docx"),
    ):
        assert unread in in_red(content)
        assert NONE not in paragraphs(content)


def test_counts_by_the_thousand_have_a_point(told: Dossier) -> None:
    own = nominees(told, ["ba-to"], [POOR], "nomination", internal=False)
    one = tellings(told, own)[0]
    many = [replace(one, nominee=replace(one.nominee, number=number)) for number in range(1, 1201)]

    words = plain(told_in_words(told, many))

    assert words.endswith("đã đăng, phát 1.200 lần về 1.200 điển hình được giới thiệu.")
    assert is_made_by_us(words)
    assert is_made_by_us(
        "[Mục II.4.b còn 1.200 điển hình mà báo chí đã viết, cần đơn vị xác nhận trước khi đưa "
        "vào báo cáo: “A” (a/b).]"
    )

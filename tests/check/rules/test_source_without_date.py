from dienhinh.check.rules import source_without_date
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_source_without_date_is_told_at_its_entry() -> None:
    dated = {"title": "Báo cáo", "publisher": "UBND xã", "date": "2022"}
    undated = {"title": "Tin của đài", "publisher": "Đài huyện"}

    problems = list(source_without_date.check(an_entry(sources=[dated, undated]), a_context()))

    assert places(problems) == [(102, 3, "source-without-date")]

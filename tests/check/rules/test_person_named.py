from typing import Any

import pytest

from dienhinh.check.rules import person_named
from dienhinh.problems import Severity
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_person_in_a_collectives_story_is_a_reminder() -> None:
    entry = an_entry(replication__conditions="Có người đứng đầu như ông Nguyễn Văn Mẫu.")

    [problem] = person_named.check(entry, a_context())

    assert places([problem]) == [(93, 15, "person-named")]
    assert "“ông Nguyễn Văn Mẫu”" in problem.vi


def test_where_everybody_reads_the_log_only_the_form_of_address_is_quoted() -> None:
    entry = an_entry(replication__conditions="Có người đứng đầu như ông Nguyễn Văn Mẫu.")

    [problem] = person_named.check(entry, a_context(repository="public"))

    assert "“ông …”" in problem.vi
    assert "Mẫu" not in problem.vi + problem.en


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Bà Bùi Thị Mẫu", "Bà"),
        ("ÔNG BÙI VĂN MẪU", "ÔNG"),
        ("Hộ ông Đinh Văn Mẫu", "Hộ ông"),
        ("Hộ Đinh Mẫu", "Hộ"),
        ("Gia đình Y Mẫu", "Gia đình"),
        ("Hộ gia đình bà Mẫu", "Hộ gia đình bà"),
        ("Chị H’Mẫu Êban, thôn Mẫu", "Chị"),
        ("Bà Đinh thị Mẫu", "Bà"),
    ],
)
def test_a_collective_with_the_name_of_a_person_or_family_is_an_error(name: str, form: str) -> None:
    [problem] = person_named.check(an_entry(name=name), a_context())

    assert (problem.line, problem.code, problem.severity) == (1, "person-named", Severity.ERROR)
    assert f"“{form}”" in problem.vi
    assert "Mẫu" not in problem.vi
    [draft] = person_named.check(an_entry(name=name, status="draft"), a_context())
    assert draft.severity is Severity.WARNING


def test_behind_a_profession_alone_a_name_may_be_a_collectives() -> None:
    [problem] = person_named.check(an_entry(name="Thầy thuốc Trẻ Ba Tơ"), a_context())

    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    "name",
    [
        "Tổ hợp tác bà Bùi Thị Mẫu",
        "Hộ kinh doanh Suối Mẫu",
        "Gia đình văn hóa thôn Mẫu",
        "Cụm dân cư Suối Mẫu",
        "Bác sĩ trẻ tình nguyện Ba Tơ",
    ],
)
def test_what_a_collective_is_may_stand_before_the_name_of_a_person(name: str) -> None:
    assert list(person_named.check(an_entry(name=name), a_context())) == []


@pytest.mark.parametrize("name", ["Đinh Văn Y'Rơ", "H’Nhi Êban", "Y'Rơ Niê"])
def test_a_name_with_an_apostrophe_is_quoted_whole(name: str) -> None:
    entry = an_entry(replication__conditions=f"Có ông {name} giúp.")

    [problem] = person_named.check(entry, a_context())

    assert f"“ông {name}”" in problem.vi


@pytest.mark.parametrize(
    "form",
    ["ông", "cụ", "cô", "thầy", "chú", "bác", "đồng chí", "bác sĩ", "già làng", "nghệ nhân ưu tú"],
)
def test_every_form_of_address_before_a_name_is_one(form: str) -> None:
    name = "Nguyễn Văn Mẫu"
    for text in (f"Có {form} {name} giúp.", f"Tổ làm. {form.capitalize()} {name} giúp."):
        [problem] = person_named.check(an_entry(replication__conditions=text), a_context())
        assert name in problem.vi


def test_a_form_with_a_capital_within_a_sentence_is_one_unless_places_begin_so() -> None:
    entry = an_entry(replication__conditions="Theo lời Cụ Nguyễn Văn Mẫu ở thôn.")

    [problem] = person_named.check(entry, a_context())

    assert "“Cụ Nguyễn Văn Mẫu”" in problem.vi


def test_every_text_of_our_own_is_looked_at() -> None:
    entry = an_entry(
        workplace="Nhà ông Nguyễn Văn Mẫu", awards__0__note="Trao cho ông Nguyễn Văn Mẫu"
    )

    told = [problem.vi for problem in person_named.check(entry, a_context())]

    assert len(told) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Một cụ bà trong thôn dạy nghề.",
        "Đường Bà Triệu, phường Trần Phú.",
        "Được phong tặng Bà mẹ Việt Nam anh hùng.",
        "Anh chị em trong tổ cùng làm.",
        "Cụ thể là trồng ngô. Chú ý giữ nước; bác bỏ ý cũ.",
        "Hàng bán tới đảo Cô Tô Con và xã Bác Ái Đông.",
        "ANH HÙNG LAO ĐỘNG",
        "Một bác sĩ Nhật Bản tới thăm.",
        "Cô giáo Trường Tiểu học Ba Tiêu tới thăm.",
    ],
)
def test_people_without_a_name_are_not(text: str) -> None:
    assert list(person_named.check(an_entry(replication__conditions=text), a_context())) == []


def test_who_took_a_picture_or_wrote_an_article_is_named_by_right() -> None:
    entry = an_entry(
        photos__0__credit="Anh Trần Văn Mẫu", sources__0__title="Chuyện của bà Lê Thị Mẫu"
    )

    assert list(person_named.check(entry, a_context())) == []


def test_a_recorded_consent_allows_it() -> None:
    consent = {
        "item": "name",
        "by": "Nguyễn Văn Mẫu",
        "on": "2023-11-12",
        "proof": "Phiếu đồng ý, lưu tại UBND xã",
    }
    entry = an_entry(consent=[consent], replication__conditions="Có ông Nguyễn Văn Mẫu giúp.")

    assert list(person_named.check(entry, a_context())) == []


@pytest.mark.parametrize(
    "changes",
    [{"kind": "individual", "model": None}, {"origin": "sample"}, {"status": "withdrawn"}],
)
def test_other_profiles_are_not_asked(changes: dict[str, Any]) -> None:
    entry = an_entry(**changes, replication__conditions="Có ông Nguyễn Văn Mẫu giúp.")

    assert list(person_named.check(entry, a_context())) == []

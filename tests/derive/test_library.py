from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.pieces import pieces
from tests.builders import a_call, a_profile, a_reference
from tests.derive.every_page import all_pages, search_records
from tests.derive.libraries import a_library


def test_newest_come_first_and_equal_days_by_vietnamese_name() -> None:
    old = a_profile(slug="cu", name="An", publish_on=date(2023, 11, 20))
    second = a_profile(slug="dd", name="Đồng Tâm", publish_on=date(2023, 11, 28))
    first = a_profile(slug="d", name="Dung Quất", publish_on=date(2023, 11, 28))

    shown = a_library(old, second, first)

    assert [profile.slug for profile in shown.profiles] == ["d", "dd", "cu"]


def test_samples_come_after_all_real_profiles() -> None:
    sample = a_profile(slug="mau", origin="sample", publish_on=date(2026, 1, 1))
    real = a_profile(slug="that", publish_on=date(2023, 11, 20))

    assert [profile.slug for profile in a_library(sample, real).profiles] == ["that", "mau"]


def test_withdrawn_profiles_are_kept_apart() -> None:
    shown = a_library(a_profile(slug="go", status="withdrawn"), a_profile(slug="con"))

    assert [w.slug for w in shown.withdrawn] == ["go"]
    assert list(shown.by_slug) == ["con"]


def test_a_call_whose_words_are_still_to_be_copied_is_not_told() -> None:
    draft = a_call(id="thu-2026", opening="CẦN GHI: đoạn mở đầu")
    (outline,) = a_reference().outlines.values()
    lists = a_reference(
        calls={"so-ket-2023": a_call(), "thu-2026": draft},
        outlines={("thu-2026", outline.movement): replace(outline, call="thu-2026")},
    )

    told = a_library(a_profile(), reference=lists).reference

    assert list(told.calls) == ["so-ket-2023"]
    assert told.outlines == {}


@pytest.mark.parametrize("lacking", ["call", "outline"])
def test_profiles_of_such_a_call_are_told_and_nothing_of_its_letter(lacking: str) -> None:
    words = {"closing": "CẦN GHI: lời kết"} if lacking == "call" else {}
    (outline,) = a_reference().outlines.values()
    annexed = "CẦN GHI: (Kèm theo Công văn số ...)" if lacking == "outline" else "(Kèm theo)"
    lists = a_reference(
        calls={"so-ket-2023": a_call(), "thu-2026": a_call(id="thu-2026", **words)},
        outlines={
            ("thu-2026", outline.movement): replace(outline, call="thu-2026", annexed_to=annexed)
        },
    )

    shown = a_library(a_profile(call="thu-2026"), reference=lists)

    pages = {page.uri: repr(page) for page in all_pages(shown)}
    assert "ho-so/to-hop-tac-suoi-mau/" in pages
    assert {uri for uri in pages if uri.startswith(("cong-van/", "de-cuong/"))} == {
        "cong-van/",
        "cong-van/so-ket-2023/",
        "de-cuong/",
    }
    assert not [uri for uri, page in pages.items() if "cong-van/thu-2026/" in page]
    assert not any("CẦN GHI" in text for text in pages.values())
    records = list(search_records(shown, ()))
    assert not [record.uri for record in records if "thu-2026" in repr(record)]
    assert not any(made.uri.startswith("de-cuong/") for made in pieces(shown))


def test_a_call_of_a_day_to_come_is_told_from_that_day_on() -> None:
    day = date(2026, 12, 1)
    (outline,) = a_reference().outlines.values()
    lists = a_reference(
        calls={"so-ket-2023": a_call(), "sang-nam": a_call(id="sang-nam", date=day)},
        outlines={("sang-nam", outline.movement): replace(outline, call="sang-nam")},
    )

    before = a_library(reference=lists, today=date(2026, 11, 30)).reference
    then = a_library(reference=lists, today=day).reference

    assert list(before.calls) == ["so-ket-2023"]
    assert before.outlines == {}
    assert list(then.calls) == ["so-ket-2023", "sang-nam"]
    assert len(then.outlines) == 1


def test_pages_can_be_made_while_no_call_is_written() -> None:
    lists = a_reference(calls={"thu": a_call(id="thu", closing="CẦN GHI: kết")}, outlines={})

    pages = list(all_pages(a_library(reference=lists)))

    found = {page.uri for page in pages if page.uri.startswith(("cong-van/", "de-cuong/"))}
    assert found == {"cong-van/", "de-cuong/"}

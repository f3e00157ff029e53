"""Answers in the wrong rows of a form, and refused ones: told, and kept in full."""

from dataclasses import replace

import pytest

from dienhinh.intake.answers import Answer, Answers
from dienhinh.intake.drafts.draft import Draft, draft_of
from dienhinh.model.source import KeyPath
from tests.intake.shipped import GIVEN, names


def _draft(said: dict[KeyPath, str], *, may_hold_phone: bool = True) -> Draft:
    by_path = {path: Answer(lines=[text], place="bảng 2, dòng 2") for path, text in said.items()}
    given = replace(GIVEN, may_hold_phone=may_hold_phone)
    return draft_of(Answers(by_path=by_path), "a.docx", 1, names(), given, kind="collective")


@pytest.mark.parametrize("text", ["Nông thôn mới", "trồng trọt"])
def test_an_address_that_is_in_another_list_is_told(text: str) -> None:
    draft = _draft({("address",): text})

    assert draft.values["address"] == text
    told = [doubt.quoted for doubt in draft.doubts if "danh mục khác" in doubt.text.vi]
    assert told == [text]


def test_an_address_that_only_has_words_of_another_list_is_not_told() -> None:
    draft = _draft({("address",): "thôn Nông thôn mới, xã Ba Tiêu"})

    assert not any("danh mục khác" in doubt.text.vi for doubt in draft.doubts)


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ({("model", "members"): "2021"}, True),
        ({("model", "members"): "2.021"}, False),
        ({("model", "members"): "15"}, False),
        ({("model", "members"): "2021", ("model", "founded"): "2018"}, False),
    ],
)
def test_a_count_like_a_year_is_told_where_no_year_is_known(
    said: dict[KeyPath, str], *, is_told: bool
) -> None:
    draft = _draft(said)

    assert any("giống một năm" in doubt.text.vi for doubt in draft.doubts) is is_told


@pytest.mark.parametrize(
    ("path", "text"), [(("unit",), "0386 111 000"), (("phone",), "0977 123 12")]
)
def test_a_refused_answer_keeps_its_figures_where_numbers_may_be(path: KeyPath, text: str) -> None:
    private, public = _draft({path: text}), _draft({path: text}, may_hold_phone=False)

    assert any(row.text.endswith(f": {text}") for row in private.leftovers)
    assert all(text[-3:] not in f"{row.text} {row.text_en}" for row in public.leftovers)
    assert all(text not in doubt.line() for doubt in private.doubts)


def test_half_a_number_beside_a_whole_one_is_kept_where_numbers_may_be() -> None:
    said: dict[KeyPath, str] = {("phone",): "0255 300 0000 hoặc 0977 123 12"}

    assert any("0977 123 12" in row.text for row in _draft(said).leftovers)
    kept = _draft(said, may_hold_phone=False).leftovers
    assert all("123 12" not in row.text for row in kept)

from dataclasses import replace

import pytest

from dienhinh.check.rules import award_note_missing
from tests.builders import a_context, a_reference, an_entry
from tests.check.places import places

MERIT = a_reference().awards["bk-tinh"]
GRADED = replace(MERIT, name="Huân chương Lao động", grades=("hạng Nhất", "hạng Ba"))
OPEN = replace(MERIT, name="Làng nghề", conferred_by=None)
TITLES = replace(MERIT, name="Nghệ sĩ", titles=("Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú"))


@pytest.mark.parametrize(
    ("form", "asked"),
    [(GRADED, "chưa rõ hạng nào (hạng Nhất, hạng Ba)"), (OPEN, "chưa rõ nơi trao")],
)
def test_what_the_catalogue_leaves_open_must_be_said(form: object, asked: str) -> None:
    context = a_context(reference=a_reference(awards={"bk-tinh": form}))

    [problem] = award_note_missing.check(
        an_entry(awards=[{"award": "bk-tinh", "year": 2022}]), context
    )

    assert places([problem]) == [(85, 10, "award-note-missing")]
    assert asked in problem.vi


@pytest.mark.parametrize("said", ["note", "decision"])
def test_a_note_or_a_decision_says_it(said: str) -> None:
    context = a_context(reference=a_reference(awards={"bk-tinh": GRADED}))
    entry = an_entry(awards=[{"award": "bk-tinh", "year": 2022, said: "hạng Ba, năm 2022"}])

    assert list(award_note_missing.check(entry, context)) == []


def test_an_award_that_is_all_in_the_catalogue_needs_no_note() -> None:
    entry = an_entry(awards=[{"award": "bk-tinh", "year": 2022}])

    assert list(award_note_missing.check(entry, a_context())) == []


def test_a_number_of_a_decision_does_not_say_which_title_it_was() -> None:
    context = a_context(reference=a_reference(awards={"bk-tinh": TITLES}))
    award = {"award": "bk-tinh", "year": 2022, "decision": "Quyết định số 1/QĐ-CTN"}

    [problem] = award_note_missing.check(an_entry(awards=[award]), context)

    assert "chưa rõ danh hiệu nào (Nghệ sĩ nhân dân, Nghệ sĩ ưu tú)" in problem.vi
    told = an_entry(awards=[award | {"note": "Nghệ sĩ ưu tú"}])
    assert list(award_note_missing.check(told, context)) == []

from dataclasses import replace

import pytest

from dienhinh.derive.comparison import comparison
from dienhinh.model.dates import PartialDate
from tests.builders import a_profile
from tests.derive.libraries import a_library


def test_models_stand_beside_each_other_in_the_order_asked_for() -> None:
    model = a_profile().model
    assert model is not None
    library = a_library(
        a_profile(slug="a", name="Tổ A"),
        a_profile(slug="b", name="Tổ B", model=replace(model, members=None)),
    )

    table = comparison([library.by_slug["b"], library.by_slug["a"]], library)

    assert [head.link.name for head in table.heads] == ["Tổ B", "Tổ A"]
    first = library.by_slug["b"].photos[0]
    assert [head.picture and head.picture.alt for head in table.heads] == [first.alt] * 2
    rows = {row.label: row.cells for row in table.rows}
    assert rows["Thành viên"] == (None, "15")
    assert rows["Thành lập"] == ("8/2018", "8/2018")


def test_a_row_that_nobody_fills_is_left_out() -> None:
    library = a_library(a_profile(slug="a", model=None), a_profile(slug="b", model=None))

    table = comparison(list(library.profiles), library)

    assert [row.label for row in table.rows] == ["Nguồn"]


def test_what_is_the_same_of_all_is_said_once_above_the_table() -> None:
    library = a_library(a_profile(slug="a"), a_profile(slug="b", sector="chan-nuoi"))

    table = comparison(list(library.profiles), library)

    assert [row.label for row in table.common] == ["Địa bàn", "Phong trào", "Loại hình"]
    assert [len(row.links or row.cells) for row in table.common] == [1, 1, 1]
    # Equal by chance, each of its own time.
    assert "Thành lập" in [row.label for row in table.rows]
    alone = comparison(list(library.profiles[:1]), library)
    assert "Địa bàn" in [row.label for row in alone.rows]


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [(PartialDate(2023, 6), "6/2023"), (None, "20/7/2023 (ngày đăng nguồn)")],
)
def test_figures_have_the_time_they_are_of_or_the_day_of_their_source(
    as_of: PartialDate | None, shown: str
) -> None:
    first = a_profile()
    assert first.model is not None
    assert first.model.founded is not None
    source = replace(first.sources[0], date=PartialDate(2023, 7, 20))
    model = replace(first.model, as_of=as_of)
    bare = replace(model, as_of=None, members=None, jobs_created=None, households_supported=None)
    library = a_library(
        a_profile(slug="a", model=model, sources=(source,)),
        a_profile(slug="b", model=bare, sources=(source,)),
    )

    table = comparison([library.by_slug["a"], library.by_slug["b"]], library)

    # When somebody began is true of any time.
    rows = {row.label: row.cells for row in table.rows}
    assert rows["Số liệu tính đến"] == (shown, None)

from dataclasses import replace

from dienhinh.derive.comparison import comparison
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
    rows = {row.label: row.cells for row in table.rows}
    assert rows["Thành viên"] == (None, "15")
    assert rows["Thành lập"] == ("8/2018", "8/2018")


def test_a_row_that_nobody_fills_is_left_out() -> None:
    library = a_library(a_profile(slug="a", model=None), a_profile(slug="b", model=None))

    table = comparison(list(library.profiles), library)

    assert [row.label for row in table.rows] == [
        "Địa bàn",
        "Phong trào",
        "Lĩnh vực",
        "Loại hình",
        "Nguồn",
    ]

from typing import Any

import pytest

from dienhinh.check.rules import unknown_reference
from tests.builders import a_commune, a_context, a_reference, an_entry
from tests.check.places import places


def test_every_reference_is_looked_up_in_its_list() -> None:
    entry = an_entry(
        call="so-ket-2019",
        unit="tay-tra",
        movement="an-toan",
        sector="khai-khoang",
        commune="99999",
        awards__0__award="giai-nhat",
    )

    problems = list(unknown_reference.check(entry, a_context()))

    assert places(problems) == [
        (3, 7, "unknown-reference"),
        (4, 7, "unknown-reference"),
        (5, 11, "unknown-reference"),
        (6, 9, "unknown-reference"),
        (12, 10, "unknown-reference"),
        (85, 10, "unknown-reference"),
    ]


@pytest.mark.parametrize(
    ("field", "typed", "cure"),
    [
        ("commune", "Ba Tiêu", 'Có phải là xã Ba Tiêu? Nếu phải, ghi "21517".'),
        ("commune", "xã ba tiêu", 'Có phải là xã Ba Tiêu? Nếu phải, ghi "21517".'),
        ("unit", "Sơn Hà", "Có phải là Huyện Sơn Hà? Nếu phải, ghi son-ha."),
        ("sector", "Chăn nuôi", "Có phải là Chăn nuôi? Nếu phải, ghi chan-nuoi."),
        ("sector", "trong-trong", "Có phải là Trồng trọt? Nếu phải, ghi trong-trot."),
        ("sector", "du-lich", "Ghi một mã của danh sách ấy cho mục “Lĩnh vực”."),
        (
            "call",
            "so-ket-2032",
            "Có phải là Sơ kết phong trào thi đua năm 2023? Nếu phải, ghi so-ket-2023.",
        ),
    ],
)
def test_the_nearest_id_is_named_for_ids_and_names(field: str, typed: str, cure: str) -> None:
    change: dict[str, Any] = {field: typed}

    [problem] = unknown_reference.check(an_entry(**change), a_context())

    assert problem.vi.endswith(cure)


def test_of_two_communes_of_one_name_that_of_the_profiles_unit_is_named() -> None:
    communes = (a_commune(code="21300", unit="son-ha"), a_commune())
    context = a_context(reference=a_reference(communes=communes))

    [problem] = unknown_reference.check(an_entry(commune="Ba Tiêu"), context)

    assert problem.vi.endswith('ghi "21517".')


def test_an_id_typed_rightly_is_known_even_when_no_longer_valid() -> None:
    assert list(unknown_reference.check(an_entry(commune="21529"), a_context())) == []

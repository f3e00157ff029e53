import pytest

from dienhinh.check.rules import commune_not_in_address
from tests.builders import a_commune, a_context, a_reference, an_entry
from tests.check.places import places

BA_NGAC = a_commune(code="21520", name="Ba Ngạc", slug="xa-ba-ngac", became=("21529",))
TOWN = a_commune(code="21484", name="Ba Tơ", type="thị trấn", slug="thi-tran-ba-to", became=())
LATER = a_commune(
    code="21529",
    name="Ba Vì",
    slug="xa-ba-vi",
    valid_from=a_commune().valid_to,
    valid_to=None,
    unit=None,
    became=(),
)
CONTEXT = a_context(reference=a_reference(communes=(a_commune(), BA_NGAC, TOWN, LATER)))


def test_an_address_in_another_commune_is_told() -> None:
    entry = an_entry(address="thôn Một, xã Ba Ngạc, huyện Ba Tơ")

    [problem] = commune_not_in_address.check(entry, CONTEXT)

    assert places([problem]) == [(12, 10, "commune-not-in-address")]
    assert problem.vi == (
        "Địa chỉ ghi xã Ba Ngạc, mà mã “21517” là xã Ba Tiêu. Ghi mã của xã Ba Ngạc, hoặc sửa địa "
        "chỉ."
    )


def test_the_name_of_the_district_is_not_that_of_its_town() -> None:
    entry = an_entry(address="xã Ba Ngạc, huyện Ba Tơ", commune="21484")

    assert len(list(commune_not_in_address.check(entry, CONTEXT))) == 1


@pytest.mark.parametrize(
    "address",
    [
        "xã Ba Tiêu, huyện Ba Tơ",
        "Ba Tiêu, Ba Tơ",
        "xã Ba Ngạc và Ba Tiêu, huyện Ba Tơ",
        "huyện Ba Tơ",
        "xã Ba Không Có, huyện Ba Tơ",
        "xã Ba Ngạch, huyện Ba Tơ",
        "thị xã Ba Ngạc",
        "xã Ba Vì, tỉnh Quảng Ngãi",
        "xã Ba Ngạc, thị trấn Ba Tơ",
        None,
    ],
)
def test_an_address_that_may_be_of_the_commune_is_left(address: str | None) -> None:
    entry = an_entry(address=address)

    assert list(commune_not_in_address.check(entry, CONTEXT)) == []

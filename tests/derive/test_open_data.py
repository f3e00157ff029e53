from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dienhinh.derive.open_data import open_data
from dienhinh.derive.profile_columns import columns, row, schema_columns
from dienhinh.derive.public import public_view
from dienhinh.model.lists import Point
from dienhinh.model.open_data import DataTable, OpenData
from dienhinh.model.profile import AwardReceived, Profile
from tests.builders import a_commune, a_consent, a_folder, a_present_commune, a_profile, a_reference
from tests.derive.libraries import ADDRESS, TODAY, a_library, library_of


def data_of(*profiles: Profile) -> OpenData:
    return open_data(a_library(*profiles))


def table(data: OpenData, name: str) -> DataTable:
    return next(each for each in data.tables if each.name == name)


def cells(profile: Profile) -> dict[str, Any]:
    shown = a_library(profile)
    names = [column.name for column in columns()]
    return dict(zip(names, row(shown.profiles[0], shown), strict=True))


def test_every_column_of_the_schema_is_published_under_its_label() -> None:
    published = {column.name: column.title for column in columns()}

    wanted = {name: field.vi for name, field in schema_columns()}

    assert wanted.items() <= published.items()
    assert {"name", "kind", "commune_code", "jobs_created", "as_of"} <= wanted.keys()


def test_no_internal_field_is_a_column() -> None:
    assert not [name for name, field in schema_columns() if field.internal]


def test_every_column_says_what_it_means() -> None:
    assert all(column.title and column.description for column in columns())


def test_a_row_tells_the_profile() -> None:
    assert cells(a_profile(origin="press")) == {
        "id": "to-hop-tac-suoi-mau",
        "name": "Tổ hợp tác Suối Mẫu",
        "url": "https://dien-hinh.test/ho-so/to-hop-tac-suoi-mau/",
        "kind": "collective",
        "kind_name": "Tập thể",
        "form": "mo-hinh",
        "call": "so-ket-2023",
        "movement": "vi-nguoi-ngheo",
        "movement_name": "Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau 2021-2025",
        "sector": "trong-trot",
        "sector_name": "Trồng trọt",
        "unit": "ba-to",
        "unit_name": "Huyện Ba Tơ",
        "place": "xã Ba Tiêu, huyện Ba Tơ",
        "commune_code": "21517",
        "commune_name": "xã Ba Tiêu",
        "communes_today_codes": ("21529",),
        "communes_today_names": ("xã Ba Vì",),
        "origin": "press",
        "published_on": "2023-11-28",
        "use_until": None,
        "summary": (
            "Sáu hộ trồng ngô trên đất dốc lập tổ hợp tác, ghi sổ chung và bán hàng ở chợ phiên; "
            "sau năm năm, tổ có 15 thành viên và giúp được 37 hộ."
        ),
        "founded": "2018-08",
        "jobs_created": 30,
        "households_supported": 37,
        "members": 15,
        "as_of": "2023-10",
        "photo_count": 2,
        "illustration_count": 0,
        "award_count": 1,
        "source_count": 1,
    }


def test_a_guong_has_no_figures() -> None:
    found = cells(a_profile(model=None))

    assert found["form"] == "guong"
    assert [found[name] for name in ("founded", "jobs_created", "members", "as_of")] == [None] * 4


def test_a_profile_of_a_whole_district_has_no_commune() -> None:
    found = cells(a_profile(commune=None, address="huyện Ba Tơ"))

    assert (found["commune_code"], found["commune_name"]) == (None, None)
    assert found["communes_today_codes"] == ()


def test_samples_are_in_no_table_and_no_count() -> None:
    data = data_of(a_profile(slug="that"), a_profile(slug="mau-ho", origin="sample"))

    assert [cell[0] for cell in table(data, "ho-so").rows] == ["that"]
    assert [cell[0] for cell in table(data, "khen-thuong").rows] == ["that"]
    assert "mau-ho" not in repr(data)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"status": "draft"}, id="draft"),
        pytest.param({"status": "withdrawn"}, id="withdrawn"),
        pytest.param({"status": "scheduled", "publish_on": date(2027, 1, 1)}, id="scheduled"),
        pytest.param({"kind": "household", "consent": ()}, id="without consent"),
    ],
)
def test_what_may_not_be_shown_is_not_in_the_data(hidden: dict[str, Any]) -> None:
    data = data_of(a_profile(slug="khong-duoc-hien", name="Tên Không Hiện", **hidden))

    assert "khong-duoc-hien" not in repr(data)
    assert "Tên Không Hiện" not in repr(data)


def test_a_phone_is_not_in_the_data_even_with_consent() -> None:
    data = data_of(a_profile(consent=(a_consent(item="phone"),)))

    assert "300 0000" not in repr(data)
    assert "3000000" not in repr(data)


def test_the_house_of_a_person_is_not_in_the_data() -> None:
    household = a_profile(
        kind="household",
        model=None,
        address="số nhà 7, thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ",
        consent=(a_consent(item="name"), a_consent(item="photo")),
    )

    assert "thôn Mẫu" not in repr(data_of(household))


def test_an_award_is_a_row_with_its_name() -> None:
    (found,) = table(data_of(a_profile()), "khen-thuong").rows

    assert found[:6] == (
        "to-hop-tac-suoi-mau",
        "Tổ hợp tác Suối Mẫu",
        "bk-tinh",
        "Bằng khen của Chủ tịch UBND tỉnh",
        "province",
        2022,
    )


def test_an_award_has_the_name_that_its_page_tells_and_keeps_its_note() -> None:
    forms = a_reference().awards
    artisans = replace(
        forms["bk-tinh"],
        id="nghe-nhan",
        name="Nghệ nhân nhân dân, Nghệ nhân ưu tú",
        titles=("Nghệ nhân nhân dân", "Nghệ nhân ưu tú"),
    )
    unlisted = replace(forms["bk-tinh"], id="khac", name="Khác (ghi tên, nơi trao, năm)")
    reference = a_reference(awards={"nghe-nhan": artisans, "khac": unlisted})
    received = tuple(
        AwardReceived(award=award, year=2022, decision=None, note=note)
        for award, note in (
            ("nghe-nhan", "Nghệ nhân ưu tú"),
            ("khac", "Người tốt việc tốt, Hội Nông dân huyện trao"),
        )
    )

    data = open_data(a_library(a_profile(awards=received), reference=reference))

    told = [(row[2], row[3], row[7]) for row in table(data, "khen-thuong").rows]
    assert told == [
        ("nghe-nhan", "Nghệ nhân ưu tú", "Nghệ nhân ưu tú"),
        ("khac", *["Người tốt việc tốt, Hội Nông dân huyện trao"] * 2),
    ]


def test_a_point_counts_the_real_profiles_of_its_place() -> None:
    there = a_present_commune(
        code="21529",
        name="Ba Vì",
        slug="xa-ba-vi",
        point=Point(latitude=14.7, longitude=108.5),
    )
    reference = a_reference(communes=(a_commune(), there))
    views = [
        public_view(profile, a_folder(), reference, TODAY)
        for profile in (a_profile(slug="a"), a_profile(slug="m", origin="sample"))
    ]

    commune, district = open_data(library_of(views, reference, ADDRESS, TODAY)).points

    assert (commune.id, commune.latitude, commune.longitude) == ("commune-21529", 14.7, 108.5)
    assert commune.properties["profiles"] == 1
    assert commune.properties["former_districts"] == ("ba-to",)
    assert district.id == "district-ba-to"
    assert district.properties["profiles"] == 1
    assert district.properties["jobs_created"] == 30
    assert district.properties["jobs_created_stated_by"] == 1


def test_a_figure_that_no_profile_of_a_district_states_is_empty() -> None:
    (district,) = data_of(a_profile(model=None)).points

    assert district.properties["jobs_created"] is None
    assert district.properties["jobs_created_stated_by"] == 0


def test_the_citation_has_the_day_the_address_and_the_licence() -> None:
    assert data_of().citation == (
        "Kho thử, dữ liệu ngày 22/11/2026, https://dien-hinh.test/du-lieu/, giấy phép CC BY 4.0"
    )

import re
from typing import cast

import pytest

from dienhinh.model.schema.call import CALL, OUTLINE
from dienhinh.model.schema.collection import ARTICLE
from dienhinh.model.schema.fields import Choice, Day, Field, Group, Items, Option, Phone, Text, When
from dienhinh.model.schema.lists import LISTS, REGION
from dienhinh.model.schema.plan import CORRECTION, SLOT
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.render.field_tables import field_table, with_field_tables
from tests.folders import ROOT

PAGE = "trước\n<!-- cac-muc: plan -->\nbản cũ\n<!-- /cac-muc -->\nsau\n"


def test_a_line_says_what_how_and_who() -> None:
    fields = (
        Field(name="date", type=Day(), vi="Ngày", en="", required=True, example="2026-12-05"),
        Field(name="who", type=Text(longest=1_200), vi="Ai", en="", help="Tên.", internal=True),
        Field(name="d", type=Text(shortest=40, longest=400), vi="Mào đầu", en=""),
        Field(name="k", type=Choice(options=(Option(id="a", vi="A", en=""),)), vi="K", en=""),
    )

    assert field_table(fields).splitlines() == [
        "| mục | nghĩa | ghi thế nào |",
        "|---|---|---|",
        "| `date` | Ngày, **bắt buộc** | Năm-tháng-ngày. Ví dụ `2026-12-05`. |",
        "| `who` | Ai, nội bộ | Chữ, đến 1.200 ký tự. Tên. |",
        "| `d` | Mào đầu | Chữ, từ 40 đến 400 ký tự. |",
        "| `k` | K | Một trong: `a` A. |",
    ]


def test_the_fields_of_a_block_and_of_the_rows_of_a_list_follow_it_and_their_like_no_more() -> None:
    name = Field(name="name", type=Text(), vi="Tên", en="")
    inner = Items(of=Group(record=str, fields=(name,)), most=2)
    row = Group(record=str, fields=(name, Field(name="items", type=inner, vi="Con", en="")))
    fields = (Field(name="rows", type=Items(of=row, most=3), vi="Dòng", en=""), name)

    lines = field_table(fields).splitlines()[2:]

    assert [line.split("`")[1] for line in lines] == ["rows", "rows.name", "rows.items", "name"]
    assert lines[0] == "| `rows` | Dòng | Danh sách từ 0 đến 3 khối. |"


def test_a_line_says_on_what_a_field_depends() -> None:
    fields = (
        Field(name="a", type=Text(), vi="A", en="", required=When(field="kind", values=("x", "y"))),
        Field(
            name="b",
            type=Phone(),
            vi="B",
            en="",
            only=When(field="kind", values=("x",)),
            internal=True,
        ),
        Field(
            name="c", type=Text(), vi="C", en="", only=When(field="k", values=("x",)), required=True
        ),
    )

    assert [line.split(" | ")[1] for line in field_table(fields).splitlines()[2:]] == [
        "A, **bắt buộc** khi `kind` là `x` hoặc `y`",
        "B, chỉ khi `kind` là `x`, nội bộ",
        "C, chỉ khi `k` là `x`, **bắt buộc**",
    ]


def test_a_type_without_words_is_our_fault() -> None:
    class Unheard:
        """A type that the schema has not."""

    with pytest.raises(TypeError):
        field_table((Field(name="x", type=cast("Phone", Unheard()), vi="X", en=""),))


def test_a_page_is_renewed_between_its_marks_and_renewing_again_changes_nothing() -> None:
    made = with_field_tables(PAGE)

    assert made.startswith("trước\n<!-- cac-muc: plan -->\n\n| mục |")
    assert made.endswith("|\n\n<!-- /cac-muc -->\nsau\n")
    assert "bản cũ" not in made
    assert with_field_tables(made) == made


def test_the_handbook_names_every_field_of_plan_and_corrections() -> None:
    page = (ROOT / "docs" / "so-tay" / "truyen-thong.md").read_text(encoding="utf-8")

    assert with_field_tables(page) == page
    for field in (*SLOT, *CORRECTION):
        assert f"| `{field.name}` | {field.vi}" in page


def test_the_handbook_names_every_field_of_profiles_units_calls_outlines_and_lists() -> None:
    page = (ROOT / "docs" / "so-tay" / "cac-muc.md").read_text(encoding="utf-8")

    assert with_field_tables(page) == page
    for fields in (
        PROFILE,
        UNIT_FIGURES,
        CALL,
        OUTLINE,
        REGION,
        *(entry.fields for entry in LISTS.values()),
    ):
        for field in fields:
            assert f"| `{field.name}` | {field.vi}" in page


def test_the_lead_of_the_story_in_the_handbook_is_long_enough() -> None:
    page = (ROOT / "docs" / "so-tay" / "truyen-thong.md").read_text(encoding="utf-8")
    (lead,) = re.findall(r"^description: (.+)\n(?:date|picture)", page, re.MULTILINE)
    (field,) = [field for field in ARTICLE if field.name == "description"]

    assert isinstance(field.type, Text)
    assert field.type.shortest <= len(lead) <= field.type.longest

"""Inside an answer of our own form nothing is the label of another question."""

from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped] # has no annotations

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.files.xml_parts import W
from tests.intake.documents import word
from tests.intake.shipped import filled_form, only_draft
from tests.intake.spoiling import Root, spoiled

LABELLED = [
    "Tên mô hình: Tổ hợp tác Rẫy Xanh",
    "Họ và tên: Phạm Văn Ếch",
    "Kết quả: hơn mười hộ thoát nghèo",
    "Thời gian thành lập: 2016; Điện thoại: 0255 301 0000",
    "Số hộ được hỗ trợ: 12 hộ",
    "Tên: Rẫy Xanh",
]
LONG = "achievements.activities"


def typed_into(root: Root, tag: str, lines: list[str], *, keeps_field: bool) -> None:
    """Lines typed as paragraphs into an answer; or into its cell, when its field was deleted."""
    for control in root.iter(f"{W}sdt"):
        found = control.find(f"{W}sdtPr/{W}tag")
        if found is None or found.get(f"{W}val") != tag:
            continue
        inside = control.find(f"{W}sdtContent")
        cell = next(inside.iter(f"{W}tc"), None)
        cell = next(control.iterancestors(f"{W}tc")) if cell is None else cell
        if keeps_field and next(inside.iter(f"{W}p"), None) is not None:
            holder = next(inside.iter(f"{W}p")).getparent()
        else:
            holder = cell
        for paragraph in list(holder.iter(f"{W}p")):
            paragraph.getparent().remove(paragraph)
        for line in lines:
            paragraph = etree.SubElement(holder, f"{W}p")
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = line


def without_fields(root: Root) -> None:
    """As programs leave the form that know no fields: what stands in them stays."""
    for control in list(root.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        for child in list(content):
            control.addprevious(child)
        control.getparent().remove(control)


def read(folder: Path, tag: str, lines: list[str], *, keeps_fields: bool) -> Draft:
    def change(root: Root) -> None:
        typed_into(root, tag, lines, keeps_field=keeps_fields)
        if not keeps_fields:
            without_fields(root)

    return only_draft(folder, {"a.docx": spoiled(filled_form(), change)})


@pytest.mark.parametrize("keeps_fields", [True, False])
def test_a_line_like_a_label_is_part_of_the_long_answer(
    tmp_path: Path, *, keeps_fields: bool
) -> None:
    lines = ["Tổ bắt đầu từ sáu hộ.", *LABELLED, "Năm sau thêm ba hộ."]

    draft = read(tmp_path / "a", LONG, lines, keeps_fields=keeps_fields)
    plain = read(tmp_path / "b", LONG, ["Tổ bắt đầu từ sáu hộ."], keeps_fields=keeps_fields)

    told = draft.values["achievements"]
    assert isinstance(told, dict)
    assert [line for line in str(told["activities"]).split("\n") if line] == lines
    others = {"achievements"}
    assert {k: v for k, v in draft.values.items() if k not in others} == {
        k: v for k, v in plain.values.items() if k not in others
    }


@pytest.mark.parametrize("keeps_fields", [True, False])
def test_a_line_like_a_label_first_in_an_answer_is_that_answer(
    tmp_path: Path, *, keeps_fields: bool
) -> None:
    told = read(tmp_path, LONG, LABELLED[2:3], keeps_fields=keeps_fields).values["achievements"]

    assert isinstance(told, dict)
    assert told["activities"] == LABELLED[2]
    assert told["results"] == ["30 lao động có việc làm.", "37 hộ được hỗ trợ giống."]


def test_the_label_of_the_question_itself_is_no_part_of_its_answer(tmp_path: Path) -> None:
    draft = read(tmp_path, "name", ["Tên mô hình: Rẫy Xanh"], keeps_fields=False)

    assert draft.values["name"] == "Rẫy Xanh"


def test_without_our_form_such_lines_are_labels_as_before(tmp_path: Path) -> None:
    lines = ["Họ và tên: Phạm Văn Ếch", "Kết quả: hơn mười hộ thoát nghèo"]

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    told = draft.values["achievements"]
    assert isinstance(told, dict)
    assert draft.values["name"] == "Phạm Văn Ếch"
    assert told["results"] == ["hơn mười hộ thoát nghèo"]

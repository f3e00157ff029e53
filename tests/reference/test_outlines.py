import pytest

from tests.reference.dispatch import NATION, REPORTING_UNIT, annex
from tests.reference.shipped import OUTLINES, Entry, tree_of


def _mark(number: str) -> str:
    if number == "-":
        return number
    return f"{number})" if number.islower() else f"{number}."


def _printed(item: Entry) -> list[str]:
    instruction = f" ({item['instruction']})" if "instruction" in item else ""
    line = f"{_mark(item['number'])} {item['title']}{instruction}{item.get('ending', '')}"
    return [line, *(below for child in item.get("items", []) for below in _printed(child))]


def _instructions(item: Entry, above: str = "") -> dict[str, str]:
    """Every instruction under an item by its address: `II.4.c`."""
    address = f"{above}.{item['number']}".lstrip(".")
    own = {address: item["instruction"]} if "instruction" in item else {}
    for child in item.get("items", []):
        own |= _instructions(child, address)
    return own


def _at(outline: Entry, *numbers: str) -> Entry:
    item = {"items": outline["sections"]}
    for number in numbers:
        item = next(child for child in item["items"] if child["number"] == number)
    return item


@pytest.mark.parametrize("movement", OUTLINES)
def test_outline_holds_every_line_of_its_annex_word_for_word(movement: str) -> None:
    outline = tree_of(f"so-ket-2023/outlines/{movement}")

    printed = [
        REPORTING_UNIT,
        NATION,
        outline["number_as_written"],
        outline["date_as_written"],
        outline["name"],
        outline["title"],
        outline["annexed_to"],
        *(line for section in outline["sections"] for line in _printed(section)),
    ]

    assert printed == annex(movement)


@pytest.mark.parametrize("movement", OUTLINES)
def test_outline_has_the_thirty_items_of_the_print(movement: str) -> None:
    outline = tree_of(f"so-ket-2023/outlines/{movement}")

    lines = [line for section in outline["sections"] for line in _printed(section)]

    marks = " ".join(line.split(" ", 1)[0] for line in lines)
    assert marks == (
        "I. 1. 2. 3. "
        "II. 1. 2. a) b) c) d) 3. 4. a) b) c) 5. 6. "
        "III. 1. a) b) 2. a) b) 3. 4. "
        "IV. - -"
    )


@pytest.mark.parametrize("movement", OUTLINES)
def test_outline_sets_apart_exactly_the_four_instructions(movement: str) -> None:
    outline = tree_of(f"so-ket-2023/outlines/{movement}")

    instructions: dict[str, str] = {}
    for section in outline["sections"]:
        instructions |= _instructions(section)

    assert {address: text.split(",")[0] for address, text in instructions.items()} == {
        "II.2.d": "số lượng",
        "II.4.b": "nêu tên",
        "II.4.c": "có tóm tắt thành tích 02-03 trang A4 trong đó nêu rõ thông tin: Tên tập thể",
        "II.5": "nêu cụ thể số liệu tập thể",
    }


@pytest.mark.parametrize("movement", OUTLINES)
def test_outline_bears_the_name_of_its_file_and_call(movement: str) -> None:
    outline = tree_of(f"so-ket-2023/outlines/{movement}")

    assert (outline["movement"], outline["call"]) == (movement, "so-ket-2023")


def test_fourth_section_keeps_its_small_letters() -> None:
    outline = tree_of("so-ket-2023/outlines/nong-thon-moi")

    assert _at(outline, "IV")["title"] == "Đề xuất, kiến nghị"


def test_outlines_differ_where_the_print_differs() -> None:
    rural = tree_of("so-ket-2023/outlines/nong-thon-moi")
    poor = tree_of("so-ket-2023/outlines/vi-nguoi-ngheo")

    assert _at(rural, "III", "4")["title"].endswith(
        "thực hiện Chương trình mục tiêu quốc gia và Phong trào thi đua"
    )
    assert _at(poor, "III", "4")["title"].endswith(
        "thực hiện 02 Chương trình mục tiêu quốc gia và Phong trào thi đua"
    )
    assert "giảm nghèo bền vững giai đoạn 2021 – 2025" in _at(poor, "II", "2")["title"]
    assert "nghèo – Không" in poor["title"]
    assert "nghèo - Không" in _at(poor, "II", "1")["title"]

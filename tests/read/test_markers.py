from pathlib import Path

import pytest

from dienhinh.model.marker import Marker
from dienhinh.model.source import Spot
from dienhinh.read.markers import links_within, markers

Found = tuple[str, tuple[tuple[str, Spot], ...], Spot]


def found(tmp_path: Path, text: str) -> list[Found]:
    (tmp_path / "trang.md").write_text(text, encoding="utf-8")
    return [(marker.name, marker.arguments, marker.spot) for marker in markers(tmp_path)]


def test_a_marker_is_found_with_its_place(tmp_path: Path) -> None:
    text = "# Tin\n\nĐọc thêm <!-- dienhinh: card htx-ba-tieu --> và <!-- dienhinh: totals -->\n"

    assert found(tmp_path, text) == [
        ("card", (("htx-ba-tieu", Spot(3, 30)),), Spot(3, 10)),
        ("totals", (), Spot(3, 49)),
    ]


def test_every_argument_is_found_with_its_own_place(tmp_path: Path) -> None:
    ((name, arguments, _),) = found(tmp_path, "<!-- dienhinh: compare  a b-c   d -->")

    assert name == "compare"
    assert arguments == (("a", Spot(1, 25)), ("b-c", Spot(1, 27)), ("d", Spot(1, 33)))


def test_code_samples_are_passed_over(tmp_path: Path) -> None:
    text = (
        "```html\n<!-- dienhinh: card x -->\n```\n"
        "`<!-- dienhinh: card y -->` và <!-- dienhinh: tiles -->\n"
        "~~~\n```\n<!-- dienhinh: card z -->\n~~~\n"
    )

    assert [(name, arguments) for name, arguments, _ in found(tmp_path, text)] == [("tiles", ())]


@pytest.mark.parametrize(
    "text",
    [
        "```x``` là mã\n{}",
        "```python\n\n{}",
        "````\n\n{}\n\n```\n",
        "```\n\n{}\n````\n",
        "~~~ hay là\n\n{}\n\n~~~\n",
        "- mục\n\n  ```\n\n{}\n\n  ```\n",
    ],
    ids=["within a line", "without end", "shorter end", "longer end", "words", "left the list"],
)
def test_what_only_begins_like_a_sample_hides_nothing(tmp_path: Path, text: str) -> None:
    written = text.format("Xem <!-- dienhinh: card z --> và [Lan](/ho-so/lan/).")

    assert [name for name, *_ in found(tmp_path, written)] == ["card"]
    assert [link.name for link in links_within(tmp_path, "https://a.vn/")] == ["lan"]


@pytest.mark.parametrize(
    "text",
    [
        "````md\n```\n{}\n```\n````\n",
        '```py title="a" linenums="1"\n{}\n```\n',
        "``` {{.py}}\n{}\n```\n",
        "> ```\n> {}\n> ```\n",
        "``{} ` là mã``\n",
    ],
)
def test_samples_in_samples_with_titles_and_in_quotations_are_passed_over(
    tmp_path: Path, text: str
) -> None:
    assert found(tmp_path, text.format("<!-- dienhinh: card z -->")) == []


@pytest.mark.parametrize(
    "link",
    [
        "<https://a.vn/ho-so/lan/>",
        "[y]\n\n[y]: /ho-so/lan/",
        "[y]\n\n[y]:\t</ho-so/lan/> 'Lan'",
        '<a href="../ho-so/lan/">Lan</a>',
        "<a href=/ho-so/lan/>Lan</a>",
        "Xem https://a.vn/ho-so/lan.",
        "Xem https://a.vn/ho-so/lan/, rồi về.",
    ],
)
def test_a_link_to_a_profile_is_found_however_it_is_written(tmp_path: Path, link: str) -> None:
    found(tmp_path, f"# Tin\n\n{link}\n")

    assert [link.name for link in links_within(tmp_path, "https://a.vn/")] == ["lan"]


def test_a_marker_without_a_name_is_found_too(tmp_path: Path) -> None:
    assert found(tmp_path, "<!-- dienhinh: -->")[0][0] in {"", "-->"}


def test_every_file_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("<!-- dienhinh: tiles -->", encoding="utf-8")
    (tmp_path / "tin").mkdir()
    (tmp_path / "tin" / "a.md").write_text("<!-- dienhinh: totals -->", encoding="utf-8")

    assert [marker.name for marker in markers(tmp_path)] == ["tiles", "totals"]
    assert all(isinstance(marker, Marker) for marker in markers(tmp_path))

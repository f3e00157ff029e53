from pathlib import Path

from dienhinh.model.marker import Marker
from dienhinh.model.source import Spot
from dienhinh.read.markers import markers

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


def test_a_marker_without_a_name_is_found_too(tmp_path: Path) -> None:
    assert found(tmp_path, "<!-- dienhinh: -->")[0][0] in {"", "-->"}


def test_every_file_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("<!-- dienhinh: tiles -->", encoding="utf-8")
    (tmp_path / "tin").mkdir()
    (tmp_path / "tin" / "a.md").write_text("<!-- dienhinh: totals -->", encoding="utf-8")

    assert [marker.name for marker in markers(tmp_path)] == ["tiles", "totals"]
    assert all(isinstance(marker, Marker) for marker in markers(tmp_path))

import pytest

from dienhinh.check.markers import broken_marker_problems, marker_problems, photo_problems
from dienhinh.model.marker import Marker
from dienhinh.model.source import Spot
from dienhinh.problems import Problem, Severity

PROFILES = {"htx-ba-tieu": "Hợp tác xã Ba Tiêu", "heo-ky-son-ba": "Heo ky Sơn Ba"}
COLLECTIONS = {"khach-den-lang": "Khách đến làng"}


def found(name: str, *arguments: str) -> list[Problem]:
    marker = Marker(
        path="docs/tin.md",
        spot=Spot(3, 10),
        name=name,
        arguments=tuple((word, Spot(3, 30 + 20 * n)) for n, word in enumerate(arguments)),
    )
    return list(
        marker_problems([marker], PROFILES, COLLECTIONS, gone=(), why_unseen=lambda *_: None)
    )


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("totals", ()),
        ("card", ("htx-ba-tieu",)),
        ("hero", ()),
        ("hero", ("heo-ky-son-ba",)),
        ("photo", ("htx-ba-tieu",)),
        ("photo", ("htx-ba-tieu", "2")),
        ("compare", ("htx-ba-tieu", "heo-ky-son-ba")),
        ("collection", ("khach-den-lang",)),
        ("collections", ()),
    ],
)
def test_known_pieces_and_public_names_are_silent(name: str, arguments: tuple[str, ...]) -> None:
    assert found(name, *arguments) == []


def test_an_unknown_piece_is_told_with_the_nearest_name() -> None:
    (problem,) = found("total")

    assert (problem.code, problem.line, problem.column) == ("unknown-marker", 3, 10)
    assert "Có phải là “totals”?" in problem.vi


@pytest.mark.parametrize(
    "line",
    [
        "<!— dienhinh: card htx-ba-tieu —>",
        "<!– dienhinh: card htx-ba-tieu –>",
        "‹!-- dienhinh: card htx-ba-tieu --›",
        "<!-- dien-hinh: card htx-ba-tieu -->",
        "<!-- Dienhinh: card htx-ba-tieu -->",
        "<!-- dienhinh card htx-ba-tieu -->",
        "<!-- dienhinh: compare htx-ba-tieu\nheo-ky-son-ba -->",
        "&lt;!-- dienhinh: card htx-ba-tieu --&gt;",
    ],
)
def test_what_was_meant_to_be_a_piece_and_is_none_is_told(line: str) -> None:
    (problem,) = broken_marker_problems("docs/tin/a.md", f"Chữ.\n\nĐây: {line}\n")

    assert (problem.code, problem.line, problem.column) == ("unknown-marker", 3, 6)
    assert "hai gạch ngang" in problem.vi


def test_pieces_remarks_and_samples_are_no_broken_ones() -> None:
    text = "<!-- dienhinh: card a --> <!-- /dienhinh --> <!-- nhớ --> `<!— dienhinh: x —>` dienhinh"

    assert list(broken_marker_problems("docs/tin/a.md", text)) == []


def test_each_unknown_profile_is_told_at_its_own_word_with_the_nearest() -> None:
    first, second = found("compare", "htx-ba-tie", "Heo Ky Sơn Ba")

    assert (first.code, first.line, first.column) == ("marker-without-profile", 3, 30)
    assert "Ghi htx-ba-tieu (“Hợp tác xã Ba Tiêu”)." in first.vi
    assert second.column == 50
    assert "Ghi heo-ky-son-ba (“Heo ky Sơn Ba”)." in second.vi


def test_an_unknown_collection_is_told_with_the_nearest() -> None:
    (problem,) = found("collection", "khach-den-lan")

    assert (problem.code, problem.column) == ("marker-without-collection", 30)
    assert "Có phải là “khach-den-lang”?" in problem.vi


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("card", (), "1 tên thư mục của hồ sơ"),
        ("card", ("htx-ba-tieu", "heo-ky-son-ba"), "1 tên thư mục của hồ sơ"),
        ("compare", ("htx-ba-tieu",), "2-4 tên thư mục của hồ sơ"),
        ("photo", ("htx-ba-tieu", "hai"), "số thứ tự của ảnh"),
        ("photo", ("htx-ba-tieu", "0"), "số thứ tự của ảnh"),
        ("photo", ("htx-ba-tieu", "1", "2"), "số thứ tự của ảnh"),
        ("totals", ("htx-ba-tieu",), "không ghi gì thêm"),
        ("collection", (), "1 tên tệp của chuyên đề"),
    ],
)
def test_a_piece_says_what_it_needs(name: str, arguments: tuple[str, ...], words: str) -> None:
    (problem,) = found(name, *arguments)

    assert problem.code == "marker-arguments"
    assert words in problem.vi


@pytest.mark.parametrize(("name", "severity"), [("card", "error"), ("hero", "warning")])
def test_only_a_piece_that_can_do_without_lets_the_site_be_built(name: str, severity: str) -> None:
    (problem,) = found(name, "khong-co")

    assert problem.code == "marker-without-profile"
    assert problem.severity == severity


def missing(*arguments: str, name: str = "photo") -> list[Problem]:
    marker = Marker(
        path="docs/tin.md",
        spot=Spot(3, 10),
        name=name,
        arguments=tuple((word, Spot(3, 30 + 20 * n)) for n, word in enumerate(arguments)),
    )
    return list(photo_problems(marker, {"htx-ba-tieu": 2, "heo-ky-son-ba": 0}))


def test_a_picture_beyond_those_of_the_profile_is_told_at_its_number() -> None:
    (problem,) = missing("htx-ba-tieu", "3")

    assert (problem.code, problem.line, problem.column) == ("marker-without-photo", 3, 50)
    assert problem.severity is Severity.WARNING
    assert "không có ảnh thứ 3 để hiện (có 2 ảnh)" in problem.vi
    assert "Ghi số từ 1 đến 2" in problem.vi


def test_a_picture_of_a_profile_without_any_is_told_at_its_name() -> None:
    (problem,) = missing("heo-ky-son-ba")

    assert (problem.code, problem.column) == ("marker-without-photo", 30)
    assert "(có 0 ảnh)" in problem.vi


@pytest.mark.parametrize(
    "arguments", [("htx-ba-tieu",), ("htx-ba-tieu", "2"), ("chua-dang", "9"), (), ("x", "hai")]
)
def test_pictures_that_are_there_or_told_otherwise_are_silent(arguments: tuple[str, ...]) -> None:
    assert missing(*arguments) == []


def test_other_pieces_ask_for_no_picture() -> None:
    assert missing("heo-ky-son-ba", name="card") == []

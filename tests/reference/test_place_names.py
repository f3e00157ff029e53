import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest
import yaml

from tests.reference.places import commune_on, communes_on
from tests.reference.shipped import LOADER, entries_of, text_of


def _named(day: str, name: str) -> list[tuple[str, str, str]]:
    """Code, type, and the one district each commune of that name belongs or belonged to."""
    return [
        (commune["code"], commune["type"], commune.get("unit") or commune["units"][0])
        for commune in communes_on(day)
        if commune["name"] == name
    ]


def _codes_as_written() -> Iterator[yaml.ScalarNode]:
    def walk(node: yaml.Node, *, code: bool) -> Iterator[yaml.ScalarNode]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(value, code=key.value in {"code", "became"})
        elif isinstance(node, yaml.SequenceNode):
            for entry in node.value:
                yield from walk(entry, code=code)
        elif code and isinstance(node, yaml.ScalarNode):
            yield node

    for name in ("units", "communes"):
        root = yaml.compose(text_of(f"reference/{name}"), LOADER)
        assert root is not None
        yield from walk(root, code=False)


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("21025", ("phường", "Nguyễn Nghiêm"), ("phường", "Cẩm Thành")),
        ("21484", ("thị trấn", "Ba Tơ"), ("xã", "Ba Tơ")),
        ("21220", ("xã", "Tịnh Hà"), ("xã", "Sơn Tịnh")),
        ("21034", ("xã", "Nghĩa Dũng"), ("xã", "An Phú")),
    ],
)
def test_code_went_over_to_another_commune(
    code: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    old, new = commune_on("2023-11-01", code), commune_on("2025-07-01", code)

    assert ((old["type"], old["name"]), (new["type"], new["name"])) == (before, after)


@pytest.mark.parametrize(
    ("day", "name", "communes"),
    [
        (
            "2023-11-01",
            "Nguyễn Nghiêm",
            [("21439", "phường", "duc-pho"), ("21025", "phường", "tp-quang-ngai")],
        ),
        ("2025-07-01", "Nguyễn Nghiêm", [("21457", "xã", "duc-pho")]),
        ("2023-11-01", "Trà Giang", [("21118", "xã", "tra-bong")]),
        ("2025-07-01", "Trà Giang", [("21244", "xã", "tu-nghia")]),
        ("2025-01-01", "An Phú", [("21262", "xã", "tp-quang-ngai")]),
        ("2025-07-01", "An Phú", [("21034", "xã", "tp-quang-ngai")]),
    ],
)
def test_same_name_means_another_place(
    day: str, name: str, communes: list[tuple[str, str, str]]
) -> None:
    assert _named(day, name) == communes


@pytest.mark.parametrize(
    ("day", "slug", "names"),
    [
        ("2023-11-01", "xa-binh-thanh", ["Bình Thạnh", "Bình Thanh"]),
        ("2023-11-01", "phuong-nguyen-nghiem", ["Nguyễn Nghiêm", "Nguyễn Nghiêm"]),
        ("2025-07-01", "xa-son-ha", ["Sơn Hà", "Sơn Hạ"]),
        ("2025-07-01", "xa-ba-to", ["Ba Tơ", "Ba Tô"]),
    ],
)
def test_slug_collides_where_only_marks_or_districts_differ(
    day: str, slug: str, names: list[str]
) -> None:
    assert [one["name"] for one in communes_on(day) if one["slug"] == slug] == names


def test_no_other_slug_collides_on_one_day() -> None:
    def twice(day: str) -> list[str]:
        slugs = Counter(commune["slug"] for commune in communes_on(day))
        return sorted(slug for slug, count in slugs.items() if count > 1)

    assert twice("2023-11-01") == ["phuong-nguyen-nghiem", "xa-binh-thanh"]
    assert twice("2025-01-01") == ["phuong-nguyen-nghiem", "xa-binh-thanh"]
    assert twice("2025-07-01") == ["xa-ba-to", "xa-son-ha"]


def test_slug_is_type_and_name_without_marks() -> None:
    def plain(text: str) -> str:
        letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
        return bare.replace(" ", "-")

    assert [
        commune
        for commune in entries_of("communes")
        if commune["slug"] != plain(f"{commune['type']} {commune['name']}")
    ] == []


def test_codes_are_quoted_digits() -> None:
    codes = list(_codes_as_written())

    assert len(codes) == 13 + 272 + 177
    assert {code.style for code in codes} == {'"'}
    assert [code.value for code in codes if not re.fullmatch(r"\d{3}|\d{5}", code.value)] == []


def test_names_are_free_of_the_faults_of_the_register() -> None:
    names = [commune["name"] for commune in entries_of("communes")]

    assert [name for name in names if name != " ".join(name.split())] == []
    assert "Châu Ổ" in names
    assert "Hành Tín Đông" in names
    assert "Bình Thanh" in names


def test_one_line_holds_one_commune() -> None:
    lines = [
        line for line in text_of("reference/communes").splitlines() if line.startswith("  - {code:")
    ]

    assert len(lines) == len(entries_of("communes")) == 272
